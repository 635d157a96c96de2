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

    private const int MostFailedResumes = 3;
    private static readonly TimeSpan LongestFailing = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>One more connection was lost.</summary>
    public Recovery Lost() => this with { Failures = Math.Min(Failures + 1, 1_000_000) };

    /// <summary>One more resume led to nothing.</summary>
    public Recovery ResumeFailed(Instant now) => this with { FailedResumes = FailedResumes + 1, FailingSince = FailingSince ?? now };

    /// <summary>The session is up. Failures are forgiven only once it has stayed up.</summary>
    public Recovery SessionUp() => this with { FailedResumes = 0, FailingSince = null };

    /// <summary>True where the session will hardly ever be resumed: three failures, or failing for 90 seconds.</summary>
    public bool IsHopeless(Instant now) =>
        FailedResumes >= MostFailedResumes || (FailingSince is { } since && now - since >= LongestFailing);

    /// <summary>
    /// True where <c>resume_gateway_url</c> itself may be what is broken: it names one host, which may have gone away while the gateway
    /// as a whole is up. Resuming at the general address is slower for Discord and better than losing the session.
    /// </summary>
    public bool DoubtsResumeUrl => Failures >= 4;

    /// <summary>
    /// The wait before the next connection: none after the first failure, because most are reconnects Discord wants, then at random up
    /// to 1, 2, 4 ... 60 seconds ("full jitter": a fleet that fell together does not come back together).
    /// </summary>
    public TimeSpan Wait(double roll) =>
        Failures <= 1
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(
                Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(Failures - 2, 16))) * roll
            );
}
