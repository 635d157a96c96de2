using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Faults;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Server;

namespace Oven.Functional.Simulator;

/// <summary>
/// What goes wrong, to order. Each call returns once it has happened (gateway) or lies in wait (REST). Routes are named as Discord's
/// documentation writes them: <c>/channels/{channel_id}/messages</c>; no route means any.
/// </summary>
public sealed class Fate
{
    private readonly DiscordHost _host;

    internal Fate(DiscordHost host) => _host = host;

    /// <summary>Breaks all gateway connections without a close frame. Sessions can be resumed.</summary>
    public Task DropConnectionsAsync(CancellationToken cancellationToken = default) => StrikeAsync(new Blow.Drop(), cancellationToken);

    /// <summary>Closes all gateway connections with a close code: 4000 to 4999, Discord's are 4000 to 4014.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No server may send this code.</exception>
    public Task CloseConnectionsAsync(int code, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 4_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 4_999);
        return StrikeAsync(new Blow.Close(code), cancellationToken);
    }

    /// <summary>Asks all bots to reconnect and resume (op 7).</summary>
    public Task AskToReconnectAsync(CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.AskToReconnect(), cancellationToken);

    /// <summary>Asks all bots for a heartbeat now (op 1).</summary>
    public Task AskForHeartbeatAsync(CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.AskForHeartbeat(), cancellationToken);

    /// <summary>Invalidates all sessions (op 9). Where not resumable, they are gone.</summary>
    public Task InvalidateSessionsAsync(bool resumable, CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.Invalidate(resumable), cancellationToken);

    /// <summary>Answers no more heartbeats on the connections that are open now.</summary>
    public Task StopAcknowledgingAsync(CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.Acknowledge(On: false), cancellationToken);

    /// <summary>Sends no more events to the sessions that there are now, until they resume; nothing is lost.</summary>
    public Task StopEventsAsync(CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.Silence(On: true), cancellationToken);

    /// <summary>The connections that are open now say nothing any more, and stay open.</summary>
    public Task FreezeConnectionsAsync(CancellationToken cancellationToken = default) => StrikeAsync(new Blow.Freeze(), cancellationToken);

    /// <summary>Breaks the connection on the next RESUMEs.</summary>
    public Task BreakResumesAsync(int times, CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.SpoilResumes(new(Breaks: true, Resumable: true, times)), cancellationToken);

    /// <summary>Answers the next RESUMEs with op 9.</summary>
    public Task RefuseResumesAsync(bool resumable, int times, CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.SpoilResumes(new(Breaks: false, resumable, times)), cancellationToken);

    /// <summary>Takes a guild down (GUILD_DELETE with <c>unavailable</c>), or brings it back (GUILD_CREATE).</summary>
    public Task SetOutageAsync(GuildId guild, bool on, CancellationToken cancellationToken = default) =>
        StrikeAsync(new Blow.Outage(guild, on), cancellationToken);

    /// <summary>The next requests get a 429 that has nothing to do with what the bot did.</summary>
    /// <param name="retryAfter">What the 429 asks for.</param>
    /// <param name="scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
    /// <param name="method">In capitals; null for any.</param>
    /// <param name="route">The route; null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="cancellationToken">Cancels the call, not what it ordered.</param>
    public Task RateLimitNextAsync(
        TimeSpan retryAfter,
        string scope = "user",
        string? method = null,
        string? route = null,
        int times = 1,
        CancellationToken cancellationToken = default
    ) => PlanAsync(new Mishap.RateLimited(retryAfter, scope), method, route, times, cancellationToken);

    /// <summary>The next requests are not executed and answered with a status: 500, 502, 403, ...</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="method">In capitals; null for any.</param>
    /// <param name="route">The route; null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="body">The body; null for Discord's usual one.</param>
    /// <param name="contentType">The body's type.</param>
    /// <param name="cancellationToken">Cancels the call, not what it ordered.</param>
    public Task FailNextAsync(
        int status,
        string? method = null,
        string? route = null,
        int times = 1,
        string? body = null,
        string contentType = "application/json",
        CancellationToken cancellationToken = default
    ) => PlanAsync(new Mishap.Failed(status) { Body = body, ContentType = contentType }, method, route, times, cancellationToken);

    /// <summary>The next requests are executed and answered late.</summary>
    /// <param name="by">How late.</param>
    /// <param name="method">In capitals; null for any.</param>
    /// <param name="route">The route; null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="cancellationToken">Cancels the call, not what it ordered.</param>
    public Task DelayNextAsync(
        TimeSpan by,
        string? method = null,
        string? route = null,
        int times = 1,
        CancellationToken cancellationToken = default
    ) => PlanAsync(new Mishap.Slow(by), method, route, times, cancellationToken);

    /// <summary>The connections of the next requests break without an answer.</summary>
    /// <param name="executed">True where the request is carried out all the same.</param>
    /// <param name="method">In capitals; null for any.</param>
    /// <param name="route">The route; null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="cancellationToken">Cancels the call, not what it ordered.</param>
    public Task ResetNextAsync(
        bool executed,
        string? method = null,
        string? route = null,
        int times = 1,
        CancellationToken cancellationToken = default
    ) =>
        PlanAsync(
            new Mishap.Reset(executed ? ResetPoint.BeforeAnswer : ResetPoint.BeforeExecution),
            method,
            route,
            times,
            cancellationToken
        );

    /// <summary>Adds a line to the plan of what goes wrong with REST requests.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It could never hit.</exception>
    public Task PlanAsync(Fault fault, CancellationToken cancellationToken = default)
    {
        fault.Check();
        return StrikeAsync(new Blow.Plan(fault), cancellationToken);
    }

    /// <summary>Nothing waits to go wrong any more, heartbeats are acknowledged and events are sent again.</summary>
    public Task RelentAsync(CancellationToken cancellationToken = default) => StrikeAsync(new Blow.Relent(), cancellationToken);

    private Task PlanAsync(Mishap mishap, string? method, string? route, int times, CancellationToken cancellationToken) =>
        PlanAsync(
            new Fault(mishap)
            {
                Method = method,
                Route = route,
                Times = times,
            },
            cancellationToken
        );

    private Task<Outcome> StrikeAsync(Blow blow, CancellationToken cancellationToken) => _host.StrikeAsync(blow, cancellationToken);
}
