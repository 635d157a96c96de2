using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>How badly connecting has gone lately: decides how long to wait, where to resume and when to give a session up.</summary>
/// <param name="Failures">Connections lost in a row that did not stay up for <see cref="Stable"/>.</param>
/// <param name="FailedResumes">Resumes in a row that did not lead to RESUMED.</param>
/// <param name="FailingSince">When the first of them failed.</param>
public readonly record struct Recovery(int Failures, int FailedResumes, Instant? FailingSince)
{
    /// <summary>A session that has been up for so long makes up for earlier failures.</summary>
    public static readonly TimeSpan Stable = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait before the next connection.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>So many resumes in a row may fail before the session is given up.</summary>
    public const int MostFailedResumes = 3;

    /// <summary>For so long resumes may fail before the session is given up.</summary>
    public static readonly TimeSpan LongestFailing = TimeSpan.FromSeconds(90);

    /// <summary>
    /// True where <c>resume_gateway_url</c> itself may be what is broken: it names one host, which may have gone away while the gateway
    /// as a whole is up. Resuming at the general address is slower for Discord and better than losing the session.
    /// </summary>
    public bool DoubtsResumeUrl => Failures >= 4;

    /// <summary>The session is up, or there is a new one to make: resumes start from nothing. Failures to connect are not forgiven yet.</summary>
    public Recovery SessionUp() => this with { FailedResumes = 0, FailingSince = null };

    /// <summary>A connection was lost in this phase: what to do now.</summary>
    public Plan After(SessionPhase phase, Loss loss, Instant now, double roll)
    {
        var next = phase switch
        {
            SessionPhase.Ready(var since) when now - since >= Stable => default(Recovery).Failed(),
            SessionPhase.Resuming { Progressed: false } => Failed() with
            {
                FailedResumes = FailedResumes + 1,
                FailingSince = FailingSince ?? now,
            },
            _ => Failed(),
        };
        var wait = next.Wait(roll);
        var keeps = loss.KeepsSession && !next.IsHopeless(now);
        return new(keeps ? next : next.SessionUp(), wait > loss.Pause ? wait : loss.Pause, keeps);
    }

    private Recovery Failed() => this with { Failures = Math.Min(Failures + 1, 1_000_000) };

    private bool IsHopeless(Instant now) =>
        FailedResumes >= MostFailedResumes || (FailingSince is { } since && now - since >= LongestFailing);

    // None after the first failure, because most are reconnects Discord wants, then at random up to 1, 2, 4 ... 60 seconds ("full
    // jitter": a fleet that fell together does not come back together).
    private TimeSpan Wait(double roll) =>
        Failures <= 1
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(Failures - 2, 16))) * roll);

    /// <summary>What follows a loss.</summary>
    /// <param name="Recovery">How it stands now.</param>
    /// <param name="Wait">How long to wait before the next connection.</param>
    /// <param name="KeepsSession">True where the next connection should resume.</param>
    public readonly record struct Plan(Recovery Recovery, TimeSpan Wait, bool KeepsSession);
}
