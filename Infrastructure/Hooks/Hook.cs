using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Hooks;

/// <summary>
/// A place at which others may look at a value, change it, or stop what was about to happen. Handlers run one after the other, higher
/// priorities first and equal ones in the order of their registration; each gets what the one before it made of the value.
/// A handler that throws or takes too long is reported and passed over: the value goes on as if it had not been there.
/// </summary>
/// <typeparam name="T">What is looked at.</typeparam>
public sealed class Hook<T>
{
    private readonly TimeProvider _time;
    private readonly Action<OvenError> _report;
    private readonly Lock _gate = new();
    private volatile Handler[] _handlers = [];
    private long _registered;

    internal Hook(string name, TimeProvider time, Action<OvenError> report) => (Name, _time, _report) = (name, time, report);

    /// <summary>How errors call it.</summary>
    public string Name { get; }

    /// <summary>True where nobody looks; then <see cref="ExecuteAsync"/> costs a comparison.</summary>
    public bool IsEmpty => _handlers.Length == 0;

    /// <summary>Adds a handler; disposing the result takes it away again.</summary>
    /// <param name="handler">Answers the value, changed or not, or on the left why it must not go on.</param>
    /// <param name="priority">Higher ones come first.</param>
    /// <param name="timeout">How long it may take; a second where left out.</param>
    /// <param name="name">How errors call it.</param>
    public IDisposable Register(
        Func<T, CancellationToken, ValueTask<Either<OvenError, T>>> handler,
        int priority = 0,
        TimeSpan? timeout = null,
        string? name = null
    )
    {
        var limit = timeout is { } given && given > TimeSpan.Zero ? given : TimeSpan.FromSeconds(1);
        var added = new Handler(this, handler, priority, Interlocked.Increment(ref _registered), limit, name ?? handler.Method.Name);
        lock (_gate)
            _handlers = [.. _handlers.Append(added).OrderByDescending(static each => each.Priority).ThenBy(static each => each.Order)];
        return added;
    }

    /// <summary>Shows the value to every handler.</summary>
    /// <returns>What they made of it; or the left of the first one that stopped it.</returns>
    public ValueTask<Either<OvenError, T>> ExecuteAsync(T value, CancellationToken cancellation = default)
    {
        var handlers = _handlers;
        return handlers.Length == 0 ? new(value) : RunAsync(handlers, value, cancellation);
    }

    private async ValueTask<Either<OvenError, T>> RunAsync(Handler[] handlers, T value, CancellationToken cancellation)
    {
        Either<OvenError, T> current = value;
        foreach (var handler in handlers)
        {
            if (cancellation.IsCancellationRequested)
                return new OvenError.Cancelled();
            var next = await AskAsync(handler, value, cancellation).ConfigureAwait(false);
            if (next.IsLeft)
                return next;
            (current, value) = (next, next.IfLeft(value));
        }
        return current;
    }

    private async ValueTask<Either<OvenError, T>> AskAsync(Handler handler, T value, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(handler.Limit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var asked = handler.Ask(value, both.Token);
            return asked.IsCompleted ? await asked.ConfigureAwait(false) : await asked.AsTask().WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new OvenError.Cancelled();
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _report(new OvenError.TimedOut($"{Name} hook {handler.Label}", handler.Limit, MayHaveBeenExecuted: true));
            return value;
        }
        catch (Exception thrown) // somebody else's code
        {
            _report(new OvenError.HandlerFailed($"{Name} hook {handler.Label}", $"{thrown.GetType().Name}: {thrown.Message}"));
            return value;
        }
    }

    private void Remove(Handler handler)
    {
        lock (_gate)
            _handlers = [.. _handlers.Where(other => other != handler)];
    }

    private sealed class Handler(
        Hook<T> hook,
        Func<T, CancellationToken, ValueTask<Either<OvenError, T>>> ask,
        int priority,
        long order,
        TimeSpan limit,
        string label
    ) : IDisposable
    {
        public int Priority => priority;

        public long Order => order;

        public TimeSpan Limit => limit;

        public string Label => label;

        public ValueTask<Either<OvenError, T>> Ask(T value, CancellationToken cancellation) => ask(value, cancellation);

        public void Dispose() => hook.Remove(this);
    }
}
