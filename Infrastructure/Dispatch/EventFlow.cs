using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LanguageExt;
using Oven.Functional.Application.Client.Collectors;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>
/// Events of a kind, narrowed down step by step, and then handled, waited for, collected or streamed:
/// <c>client.When&lt;MessageCreated&gt;().ForGuild(guild).Where(created => …).Do(created => created.Message.Reply("…"))</c>. A flow is a value: each step makes a
/// new one, and nothing listens before the last.
/// </summary>
/// <typeparam name="TEvent">A case of <see cref="GatewayEvent"/>.</typeparam>
public sealed class EventFlow<TEvent>
    where TEvent : GatewayEvent
{
    private const int StreamCapacity = 1_000;

    private readonly EventDesk _desk;
    private readonly ImmutableArray<Func<TEvent, bool>> _filters;
    private readonly TimeSpan? _quiet;
    private readonly int _most;

    internal EventFlow(EventDesk desk)
        : this(desk, [], null, int.MaxValue) { }

    private EventFlow(EventDesk desk, ImmutableArray<Func<TEvent, bool>> filters, TimeSpan? quiet, int most) =>
        (_desk, _filters, _quiet, _most) = (desk, filters, quiet, most);

    /// <summary>Only those for which it holds. What it throws is reported like what a handler throws.</summary>
    public EventFlow<TEvent> Where(Func<TEvent, bool> holds) => new(_desk, _filters.Add(holds), _quiet, _most);

    /// <summary>Only those of a guild.</summary>
    public EventFlow<TEvent> ForGuild(GuildId guild) => Where(@event => EventOrigin.Of(@event).Guild == guild);

    /// <summary>Only those of a channel or thread.</summary>
    public EventFlow<TEvent> ForChannel(ChannelId channel) => Where(@event => EventOrigin.Of(@event).Channel == channel);

    /// <summary>Only the first.</summary>
    public EventFlow<TEvent> Once() => Take(1);

    /// <summary>Only the first few; at least 1.</summary>
    public EventFlow<TEvent> Take(int most) => new(_desk, _filters, _quiet, Math.Clamp(most, 1, _most));

    /// <summary>
    /// Only the last of a burst, once nothing has come from the same guild (or direct messages) for as long. What waits when the client stops is not
    /// handled. The other steps count what is left.
    /// </summary>
    public EventFlow<TEvent> Debounce(TimeSpan quiet) => new(_desk, _filters, quiet > TimeSpan.Zero ? quiet : null, _most);

    /// <summary>Handles them; see <see cref="Hosting.OvenClient.On{TEvent}(Func{TEvent, CancellationToken, Task})"/>.</summary>
    /// <returns>Disposing it takes the handler away.</returns>
    public IDisposable Do(Func<TEvent, CancellationToken, Task> handler) => Listen(handler, handler.Method.Name);

    /// <summary>Does what a handler answers them with.</summary>
    /// <returns>Disposing it takes the handler away.</returns>
    public IDisposable Do(Func<TEvent, BotEffect> handler) =>
        Listen((@event, stop) => _desk.CarryOut(handler(@event), stop), handler.Method.Name);

    /// <summary>Waits for the next one, from now on.</summary>
    /// <param name="within">How long; more than zero, at most a day.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns><see cref="OvenError.TimedOut"/>, <see cref="OvenError.Cancelled"/>, or <see cref="OvenError.ValidationFailed"/> where none can come.</returns>
    public async Task<Either<OvenError, TEvent>> FirstAsync(TimeSpan within, CancellationToken cancellation = default)
    {
        var collected = await CollectAsync(new() { Within = within, Max = 1 }, cancellation).ConfigureAwait(false);
        return collected.Bind<TEvent>(got =>
            got switch
            {
                { Items: [var first, ..] } => first,
                { Ended: CollectorEnd.Stopped } => new OvenError.Cancelled(),
                _ => new OvenError.TimedOut($"Waiting for {typeof(TEvent).Name}", within, MayHaveBeenExecuted: false),
            }
        );
    }

    /// <summary>Collects them, from now on, until a limit is reached. Where it is cancelled or the client stops, what there is comes back.</summary>
    /// <returns><see cref="OvenError.ValidationFailed"/> where the limits cannot be, or where no event can come.</returns>
    public async Task<Either<OvenError, Collected<TEvent>>> CollectAsync(CollectorLimits limits, CancellationToken cancellation = default)
    {
        var problems = _desk.Missing(typeof(TEvent)) is { } missing ? limits.Problems().Add(missing) : limits.Problems();
        if (!problems.IsEmpty)
            return new OvenError.ValidationFailed(problems);
        using var collection = new Collection<TEvent>(limits, _desk.Clock);
        using var listening = Listen(collection.Offer, "of a collector");
        await using var cancelled = cancellation.UnsafeRegister(collection.Stop, null).ConfigureAwait(false);
        await using var stopped = _desk.Hub.Stopping.UnsafeRegister(collection.Stop, null).ConfigureAwait(false);
        return await collection.Outcome.ConfigureAwait(false);
    }

    /// <summary>
    /// All of them, from when the reading begins until it is cancelled or the client stops. At most <paramref name="capacity"/> wait for the reader; past
    /// that the oldest are lost, and each loss is reported as <see cref="OvenError.QueueFull"/>.
    /// </summary>
    public async IAsyncEnumerable<TEvent> StreamAsync(
        int capacity = StreamCapacity,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var waiting = Channel.CreateBounded<TEvent>(
            new BoundedChannelOptions(Math.Max(1, capacity)) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => _desk.Report(new OvenError.QueueFull($"{typeof(TEvent).Name} stream", capacity))
        );
        await using var cancelled = cancellation.UnsafeRegister(Close, waiting).ConfigureAwait(false);
        await using var stopped = _desk.Hub.Stopping.UnsafeRegister(Close, waiting).ConfigureAwait(false);
        using var listening = Listen(
            (@event, _) =>
            {
                waiting.Writer.TryWrite(@event);
                return Task.CompletedTask;
            },
            "of a stream"
        );
        await foreach (var @event in waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            yield return @event;

        static void Close(object? stream) => ((Channel<TEvent>)stream!).Writer.TryComplete();
    }

    private Listening Listen(Func<TEvent, CancellationToken, Task> handler, string called)
    {
        var subscription = new Listening();
        var counted = Counted(handler, subscription);
        if (_quiet is { } quiet)
        {
            var debouncer = new Debouncer<TEvent>(quiet, _desk.Clock, _desk.Hub.Aside(counted, called));
            subscription.Add(debouncer);
            counted = debouncer.Offer;
        }
        subscription.Add(
            _desk.Hub.Subscribe<TEvent>((@event, stop) => Passes(@event) ? counted(@event, stop) : Task.CompletedTask, called)
        );
        return subscription;
    }

    private Func<TEvent, CancellationToken, Task> Counted(Func<TEvent, CancellationToken, Task> handler, Listening subscription)
    {
        if (_most == int.MaxValue)
            return handler;
        var taken = 0;
        return (@event, stop) =>
        {
            var number = Interlocked.Increment(ref taken);
            if (number == _most)
                subscription.Dispose();
            return number <= _most ? handler(@event, stop) : Task.CompletedTask;
        };
    }

    private bool Passes(TEvent @event)
    {
        foreach (var holds in _filters)
            if (!holds(@event))
                return false;
        return true;
    }

    /// <summary>What listens for one flow; it may end itself before all of it is there.</summary>
    private sealed class Listening : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly List<IDisposable> _parts = [];
        private bool _isOver;

        public void Add(IDisposable part)
        {
            lock (_gate)
            {
                if (!_isOver)
                {
                    _parts.Add(part);
                    return;
                }
            }
            part.Dispose();
        }

        public void Dispose()
        {
            List<IDisposable> parts;
            lock (_gate)
            {
                _isOver = true;
                parts = [.. _parts];
                _parts.Clear();
            }
            foreach (var part in parts)
                part.Dispose();
        }
    }
}
