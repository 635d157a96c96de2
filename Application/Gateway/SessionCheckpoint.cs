namespace Oven.Functional.Application.Gateway;

/// <summary>All that is needed to resume a session, from this process or the next.</summary>
/// <param name="SessionId">Discord's name for it.</param>
/// <param name="ResumeUrl">Where to resume it.</param>
/// <param name="Sequence">The last event received; those after it are replayed.</param>
public sealed record SessionCheckpoint(string SessionId, string ResumeUrl, long Sequence)
{
    /// <summary>The session with this event received as well; itself where it already was.</summary>
    public SessionCheckpoint Including(long sequence) => sequence > Sequence ? this with { Sequence = sequence } : this;
}
