using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator;

/// <summary>What happens to one REST request.</summary>
public abstract record Mishap
{
    private Mishap() { }

    /// <summary>A 429 that has nothing to do with what the bot did; not executed.</summary>
    /// <param name="RetryAfter">What the body asks for, and the header where it is not given.</param>
    /// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
    public sealed record RateLimited(TimeSpan RetryAfter, string Scope = "user") : Mishap
    {
        /// <summary>What the Retry-After header says where it disagrees with the body; null for the same, rounded up to seconds.</summary>
        public TimeSpan? Header { get; init; }
    }

    /// <summary>A 429 of the proxy in front of Discord: HTML, no <c>Via</c>, no rate-limit headers; not executed.</summary>
    /// <param name="RetryAfter">The header; null for none.</param>
    public sealed record Cloudflare(TimeSpan? RetryAfter = null) : Mishap;

    /// <summary>An error in Discord's form: 500, 502, 401, 403, 404, ...; not executed.</summary>
    /// <param name="Status">The HTTP status.</param>
    public sealed record Failed(int Status) : Mishap
    {
        /// <summary>The JSON error code.</summary>
        public int Code { get; init; }

        /// <summary>The Retry-After header; null for none.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>The body; null for Discord's usual one.</summary>
        public string? Body { get; init; }

        /// <summary>The body's type.</summary>
        public string ContentType { get; init; } = "application/json";
    }

    /// <summary>Executed, but the answer's body is replaced: by nothing, half of it, HTML, bytes that are no text.</summary>
    /// <param name="Body">The bytes.</param>
    /// <param name="ContentType">What they claim to be.</param>
    /// <param name="Status">Another status; null for the one it had.</param>
    public sealed record Garbled(EquatableList<byte> Body, string ContentType = "application/json", int? Status = null) : Mishap;

    /// <summary>Executed, and answered late; where an end of the range is given, at random, so that answers overtake each other.</summary>
    /// <param name="By">How late at least.</param>
    /// <param name="AtMost">How late at most; null for exactly <paramref name="By"/>.</param>
    public sealed record Slow(TimeSpan By, TimeSpan? AtMost = null) : Mishap;

    /// <summary>Never answered; the connection stays open until the bot gives up.</summary>
    /// <param name="Executed">True where the request is carried out all the same.</param>
    public sealed record Hung(bool Executed = true) : Mishap;

    /// <summary>The connection breaks.</summary>
    /// <param name="At">How far it came.</param>
    public sealed record Reset(ResetPoint At) : Mishap;

    /// <summary>Executed, and headers of the answer are set, or taken away where the value is null.</summary>
    /// <param name="Changes">Names and values.</param>
    public sealed record Headers(EquatableList<(string Name, string? Value)> Changes) : Mishap;

    /// <summary>Executed under another rate limit than the route's own: a bucket id that changes, routes that turn out to share one.</summary>
    /// <param name="Limit">The limit that counts.</param>
    public sealed record Limited(RouteLimit Limit) : Mishap;

    /// <summary>True where nothing is carried out.</summary>
    internal bool AnswersForDiscord =>
        this is RateLimited or Cloudflare or Failed or Hung { Executed: false } or Reset { At: ResetPoint.BeforeExecution };
}

/// <summary>Where a connection breaks.</summary>
public enum ResetPoint
{
    /// <summary>Before the request is executed.</summary>
    BeforeExecution,

    /// <summary>After it is executed, before the answer's first byte.</summary>
    BeforeAnswer,

    /// <summary>In the middle of the answer's body.</summary>
    DuringBody,

    /// <summary>After the whole answer.</summary>
    AfterBody,
}
