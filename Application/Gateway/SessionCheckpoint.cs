namespace Oven.Functional.Application.Gateway;

/// <summary>All that is needed to resume a session, from this process or the next.</summary>
/// <param name="SessionId">Discord's name for it.</param>
/// <param name="ResumeUrl">Where to resume it.</param>
/// <param name="Sequence">The last event received; those after it are replayed.</param>
public sealed record SessionCheckpoint(string SessionId, string ResumeUrl, long Sequence);
