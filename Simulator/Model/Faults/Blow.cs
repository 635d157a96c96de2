using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>What Fate does to the gateway, at once.</summary>
internal abstract record Blow
{
    private Blow() { }

    /// <summary>Connections break without a close frame.</summary>
    public sealed record Drop : Blow;

    /// <summary>Connections are closed with a code.</summary>
    public sealed record Close(int Code) : Blow;

    /// <summary>Op 7.</summary>
    public sealed record AskToReconnect : Blow;

    /// <summary>Op 9; without <c>Resumable</c> the sessions are gone.</summary>
    public sealed record Invalidate(bool Resumable) : Blow;

    /// <summary>Op 1: the server wants a heartbeat now.</summary>
    public sealed record AskForHeartbeat : Blow;

    /// <summary>Heartbeats are acknowledged, or not.</summary>
    public sealed record Acknowledge(bool On) : Blow;

    /// <summary>Events are kept back, or sent again.</summary>
    public sealed record Silence(bool On) : Blow;

    /// <summary>The connections that are open say nothing any more, and stay open.</summary>
    public sealed record Freeze : Blow;

    /// <summary>The next RESUMEs do not work.</summary>
    public sealed record SpoilResumes(ResumeFault Fault) : Blow;

    /// <summary>A guild goes down, or comes back.</summary>
    public sealed record Outage(GuildId Guild, bool On) : Blow;

    /// <summary>A misfortune for requests to come.</summary>
    public sealed record Plan(Fault Fault) : Blow;

    /// <summary>No misfortune waits any more, heartbeats are acknowledged, events are sent.</summary>
    public sealed record Relent : Blow;
}
