using System.Collections.Concurrent;
using System.Threading.Channels;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Faults;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Server;

/// <summary>
/// Runs the <see cref="Discord"/> machine: one reader, one inbox, one timer. Everything that the sockets and the tests do becomes an event;
/// effects only hand over (to a waiting request, a connection's queue, the transcript), so the reader never waits.
/// </summary>
internal sealed class DiscordHost : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Transcript _transcript;
    private readonly Channel<Func<Instant, Discord.Event>> _inbox = Channel.CreateUnbounded<Func<Instant, Discord.Event>>(
        new() { SingleReader = true }
    );
    private readonly ConcurrentDictionary<long, TaskCompletionSource<Response>> _requests = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<Outcome>> _acts = new();
    private readonly ConcurrentDictionary<int, IGatewaySocket> _sockets = new();
    private readonly ITimer _timer;
    private readonly Task _running;
    private Discord.State _state;
    private Instant _armed = Instant.Never;
    private volatile Exception? _end;
    private long _lastId;
    private int _lastConnection;

    public DiscordHost(Settings settings, World world, TimeProvider time, Transcript transcript)
    {
        (_time, _transcript, _state, _start) = (time, transcript, Discord.State.Of(settings, world), time.GetTimestamp());
        Interactions = new(time);
        _timer = time.CreateTimer(static host => ((DiscordHost)host!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _running = Task.Run(RunAsync);
    }

    public TimeProvider Time => _time;

    /// <summary>Where interactions go that do not go to the gateway.</summary>
    public InteractionPost Interactions { get; }

    /// <summary>What became of a REST request. One that hangs ends when its client goes away.</summary>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async Task<Response> AskAsync(Request request, CancellationToken gone)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answered = _requests[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(now => new Discord.Event.RequestArrived(id, request, now));
        if (_end is not null)
            answered.TrySetResult(default);
        try
        {
            return await answered.Task.WaitAsync(gone).ConfigureAwait(false);
        }
        finally
        {
            _requests.TryRemove(id, out _);
        }
    }

    public Task<Outcome> ActAsync(Act act, CancellationToken cancellationToken) =>
        CommandAsync(id => now => new Discord.Event.Acted(id, act, now), cancellationToken);

    public Task<Outcome> StrikeAsync(Blow blow, CancellationToken cancellationToken) =>
        CommandAsync(id => now => new Discord.Event.Struck(id, blow, now), cancellationToken);

    public int Open(IGatewaySocket socket, Func<int, Instant, Discord.Event.ConnectionOpened> opened)
    {
        var connection = Interlocked.Increment(ref _lastConnection);
        _sockets[connection] = socket;
        Post(now => opened(connection, now));
        return connection;
    }

    public void Receive(int connection, string frame) => Post(now => new Discord.Event.FrameArrived(connection, frame, now));

    public void Lose(int connection, int? code)
    {
        _sockets.TryRemove(connection, out _);
        Post(now => new Discord.Event.ConnectionLost(connection, code, now));
    }

    public async ValueTask DisposeAsync()
    {
        _inbox.Writer.TryComplete();
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        Interactions.Dispose();
    }

    // Whoever waits is told, now and later; nothing may hang on a simulator that is gone.
    private void End(Exception reason)
    {
        _end = reason;
        _inbox.Writer.TryComplete();
        foreach (var (_, request) in _requests)
            request.TrySetResult(default);
        foreach (var (_, act) in _acts)
            act.TrySetException(reason);
        foreach (var (_, socket) in _sockets)
            socket.Abort();
    }

    private async Task<Outcome> CommandAsync(Func<long, Func<Instant, Discord.Event>> @event, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var done = _acts[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(@event(id));
        if (_end is { } end)
            done.TrySetException(end);
        return await done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Late posts of sockets that are still closing fall on the floor.
    private void Post(Func<Instant, Discord.Event> @event) => _inbox.Writer.TryWrite(@event);

    private async Task RunAsync()
    {
        try
        {
            await foreach (var @event in _inbox.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                if (Discord.Deadline(_state) is { } deadline && deadline <= Now)
                    Take(new Discord.Event.Ticked(Now));
                Take(@event(Now));
                Arm();
            }
            End(new ObjectDisposedException(nameof(DiscordSimulator)));
        }
        catch (Exception bug)
        {
            End(new InvalidOperationException($"The simulator has a bug and stopped: {bug.Message}", bug));
        }
    }

    // Disarmed by an event of its own, because a timer may fire a little early: what was not due then is armed again.
    private void OnTimer() =>
        Post(now =>
        {
            _armed = Instant.Never;
            return new Discord.Event.Ticked(now);
        });

    private Instant Now => new(_time.GetElapsedTime(_start));

    private void Take(Discord.Event @event)
    {
        (_state, var effects) = Discord.Step(_state, @event);
        foreach (var effect in effects)
            Begin(effect);
    }

    private void Begin(Discord.Effect effect)
    {
        switch (effect)
        {
            case Discord.Effect.Respond respond when _requests.TryRemove(respond.Id, out var request):
                request.TrySetResult(new(respond.Answer, respond.Delivery));
                break;
            case Discord.Effect.Send send when _sockets.TryGetValue(send.Connection, out var socket):
                socket.Send(send.Frame.Text, send.Compress);
                break;
            case Discord.Effect.Close close when _sockets.TryRemove(close.Connection, out var socket):
                socket.Close(close.Code, close.Reason);
                break;
            case Discord.Effect.Abort abort when _sockets.TryRemove(abort.Connection, out var socket):
                socket.Abort();
                break;
            case Discord.Effect.Return done when _acts.TryRemove(done.Id, out var act):
                act.TrySetResult(done.Outcome);
                break;
            case Discord.Effect.Post post:
                _ = Interactions.SendAsync(post.Interaction, request => AskAsync(request, CancellationToken.None));
                break;
            case Discord.Effect.Note note:
                _transcript.Write(note.Entry);
                break;
            default:
                break; // the other side went away meanwhile
        }
    }

    private void Arm()
    {
        var deadline = Discord.Deadline(_state) ?? Instant.Never;
        if (deadline == _armed)
            return;
        _armed = deadline;
        var wait = deadline == Instant.Never ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Wait(deadline));
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    // Timers count whole milliseconds and take at most 49 days.
    private double Wait(Instant deadline) => Math.Clamp(Math.Ceiling((deadline - Now).TotalMilliseconds), 0, 1_000_000_000);
}

/// <summary>An answer and how it is to be given; no answer is a connection that breaks.</summary>
internal readonly record struct Response(Answer? Answer, Delivery Delivery);

/// <summary>The server's end of a gateway WebSocket. None of these wait.</summary>
internal interface IGatewaySocket
{
    void Send(string frame, bool compress);

    void Close(int code, string reason);

    void Abort();
}
