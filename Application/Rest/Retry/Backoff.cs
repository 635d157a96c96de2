using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Retry;

/// <summary>
/// Whether a request that failed is sent again, and when: exponential backoff with full jitter, never before Discord's own wait, never
/// within the same 100 ms, at most <see cref="Tries"/> times, and only where a second execution is impossible or harmless.
/// </summary>
public static class Backoff
{
    /// <summary>How often a request is sent at most.</summary>
    public const int Tries = 5;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>When a request that was answered with a server error is sent again; null where the answer stands.</summary>
    /// <param name="permit">The try that was answered.</param>
    /// <param name="answer">What Discord answered; a 429 is not decided here.</param>
    /// <param name="now">When.</param>
    /// <param name="roll">A random number in [0, 1).</param>
    public static Instant? AfterAnswer(Permit permit, Answer answer, Instant now, double roll) =>
        answer.Status switch
        {
            503 or 521 or 522 or 523 => At(permit, answer.RetryAfter, now, roll), // never reached the API
            500 or 502 or 504 or 520 or 524 when permit.Call.IsRepeatable => At(permit, answer.RetryAfter, now, roll),
            _ => null,
        };

    /// <summary>When a request without an answer is sent again; null where its failure stands.</summary>
    public static Instant? AfterFailure(Permit permit, Fate fate, Instant now, double roll) =>
        fate switch
        {
            Fate.NotExecuted => At(permit, null, now, roll),
            Fate.Unknown when permit.Call.IsRepeatable => At(permit, null, now, roll),
            _ => null,
        };

    private static Instant? At(Permit permit, TimeSpan? retryAfter, Instant now, double roll)
    {
        if (permit.Attempt >= Tries)
            return null;
        var ceiling = First * (1 << Math.Min(permit.Attempt - 1, 10));
        var wait = Shortest + ((ceiling < Longest ? ceiling : Longest) * roll);
        var at = now + (retryAfter > wait ? retryAfter.Value : wait);
        return at < permit.Call.Deadline ? at : null;
    }
}
