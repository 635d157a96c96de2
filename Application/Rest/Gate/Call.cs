using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>What decides about a request: everything of a <see cref="RestRequest"/> but its contents.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Route">What its rate limit is first keyed by.</param>
public sealed record Call(RequestId Id, Route Route)
{
    /// <summary>Which of the client's tokens it carries, counted from 1, and so fails for good with; 0 for none.</summary>
    public int Token { get; init; } = 1;

    /// <summary>True for the interaction endpoints, which are exempt from the global limit.</summary>
    public bool IsExempt { get; init; }

    /// <summary>True for interaction callbacks, whose route is used once: they wait for no bucket.</summary>
    public bool HasNoBucket { get; init; }

    /// <summary>True where the route is keyed by a webhook token, which can be dead.</summary>
    public bool HasWebhookToken { get; init; }

    /// <summary>True where a repetition after an unknown outcome is the same as sending once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The changed fields of a PATCH, sorted: what Discord's undocumented sub-limits are keyed by. Null for the others.</summary>
    public string? Fields { get; init; }

    /// <summary>When the caller stops waiting.</summary>
    public Instant Deadline { get; init; } = Instant.Never;

    /// <summary>The id and the route's template: never the major parameters, which can hold a token.</summary>
    public override string ToString() => $"{Id} {Route.Template}";
}

/// <summary>A request that was let go, and what it was charged to. Comes back with its outcome.</summary>
/// <param name="Call">What was let go.</param>
/// <param name="Bucket">The number of the bucket that was charged; 0 for none.</param>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="Arrival">Its place in the order of arrival, kept when it is sent again.</param>
/// <param name="At">When.</param>
/// <param name="Planned">When its bucket was then planned to be empty; never for a fixed window.</param>
public readonly record struct Permit(Call Call, int Bucket, int Attempt, long Arrival, Instant At, Instant Planned)
{
    /// <summary>What was let go, at which try, and from which bucket.</summary>
    public override string ToString() => $"{Call} try {Attempt} from bucket {Bucket} at {At}";
}

/// <summary>What an answer means for limits and repetition; its body is the shell's.</summary>
/// <param name="Status">The HTTP status.</param>
public readonly record struct Answer(int Status)
{
    /// <summary>Discord's JSON error code; 0 where there is none.</summary>
    public int Code { get; init; }

    /// <summary>X-RateLimit-Bucket; null where there is none.</summary>
    public string? Bucket { get; init; }

    /// <summary>What the headers say of the bucket; null where they say nothing.</summary>
    public Limits.RateLimit.Description? Limits { get; init; }

    /// <summary>The longest of the Retry-After header and the body's <c>retry_after</c>; null where neither is there.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whom a 429 speaks to; null for every other status.</summary>
    public RateLimitScope? Scope { get; init; }

    /// <summary><c>200 abc 4/5 resets in 1.5s</c>.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            Status,
            Bucket,
            Limits is { } limits
                ? FormattableString.Invariant($"{limits.Remaining}/{limits.Limit} resets in {limits.ResetAfter.TotalSeconds:0.###}s")
                : "",
            RetryAfter is { } wait ? FormattableString.Invariant($"{Scope} retry after {wait.TotalSeconds:0.###}s") : ""
        );
}

/// <summary>What became of a request that has no answer.</summary>
public enum Fate
{
    /// <summary>It certainly never reached Discord.</summary>
    NotExecuted,

    /// <summary>Discord may have carried it out.</summary>
    Unknown,

    /// <summary>The caller gave it up on its way.</summary>
    Abandoned,
}
