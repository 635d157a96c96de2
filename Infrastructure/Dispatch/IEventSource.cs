using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>Something that calls handlers for events: a client, or a plugin's view of one.</summary>
public interface IEventSource
{
    /// <summary>Calls a handler for every event of a kind, in order per guild; disposing the result takes it away.</summary>
    IDisposable On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent;
}
