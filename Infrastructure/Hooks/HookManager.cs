using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Hooks;

/// <summary>The hooks of a bot: those around its own work, and any that plugins agree on among themselves.</summary>
/// <param name="time">Where time limits come from.</param>
/// <param name="report">Told of handlers that fail.</param>
public sealed class HookManager(TimeProvider time, Action<OvenError> report)
{
    private const int MostOwn = 1024;

    private readonly ConcurrentDictionary<(string Name, Type Type), object> _own = new();

    /// <summary>Before a call to Discord is queued. A handler must keep the kind of the request that it answers.</summary>
    public Hook<RestRequest> BeforeCall { get; } = new("before call", time, report);

    /// <summary>After a call to Discord has its result. The result is the caller's: what handlers answer is not used.</summary>
    public Hook<CallResult> AfterCall { get; } = new("after call", time, report);

    /// <summary>Before an event is handed to its handlers. Stopping it hides it from all of them.</summary>
    public Hook<GatewayEvent> BeforeDispatch { get; } = new("before dispatch", time, report);

    /// <summary>After every handler is done with an event.</summary>
    public Hook<GatewayEvent> AfterDispatch { get; } = new("after dispatch", time, report);

    /// <summary>A hook of that name and kind, made when it is first asked for; null past 1,024 of them.</summary>
    public Hook<T>? Of<T>(string name) =>
        _own.TryGetValue((name, typeof(T)), out var known) ? (Hook<T>)known
        : _own.Count >= MostOwn ? null
        : (Hook<T>)_own.GetOrAdd((name, typeof(T)), static (key, given) => new Hook<T>(key.Name, given.time, given.report), (time, report));

    /// <summary>Adds a handler to a hook; disposing the result takes it away again.</summary>
    public static IDisposable Register<T>(
        Hook<T> hook,
        Func<T, CancellationToken, ValueTask<Either<OvenError, T>>> handler,
        int priority = 0,
        TimeSpan? timeout = null
    ) => hook.Register(handler, priority, timeout);

    /// <summary>Shows a value to the handlers of a hook.</summary>
    public static ValueTask<Either<OvenError, T>> ExecuteAsync<T>(Hook<T> hook, T value, CancellationToken cancellation = default) =>
        hook.ExecuteAsync(value, cancellation);
}

/// <summary>How a call to Discord went.</summary>
/// <param name="Request">The call.</param>
/// <param name="Problem">Why it failed; null where it did not.</param>
/// <param name="Elapsed">From being asked for to its result, waiting included.</param>
public sealed record CallResult(RestRequest Request, OvenError? Problem, TimeSpan Elapsed);
