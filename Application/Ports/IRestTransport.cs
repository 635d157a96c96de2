using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Ports;

/// <summary>Carries one HTTP request to Discord and brings the answer back. Decides nothing: no retries, no limits, no redirects.</summary>
public interface IRestTransport : IDisposable
{
    /// <summary>
    /// Sends a call once. Every status is an answer; the left side is for calls without one, and says honestly whether Discord may have
    /// carried the call out. Never throws.
    /// </summary>
    Task<Either<OvenError, HttpAnswer>> SendAsync(HttpCall call, CancellationToken cancellationToken);
}

/// <summary>One HTTP request as data.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">Path and query below the API's base, escaped.</param>
/// <param name="Operation">What this is, for errors; never holds a secret.</param>
public sealed record HttpCall(RestMethod Method, string Url, string Operation)
{
    /// <summary>The bot token, where the call carries one.</summary>
    public Token? Token { get; init; }

    /// <summary>A person's OAuth2 token, in place of the bot token.</summary>
    public Token? Bearer { get; init; }

    /// <summary>The body as UTF-8 JSON; null for none.</summary>
    public byte[]? Json { get; init; }

    /// <summary>Fields of a form: parts beside files, or a form of their own.</summary>
    public EquatableList<QueryParameter> Form { get; init; }

    /// <summary>Files to send along as multipart.</summary>
    public EquatableList<FileUpload> Files { get; init; }

    /// <summary>The X-Audit-Log-Reason, already escaped; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>True for what must not wait for a connection that others hold: the answer to an interaction has three seconds.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>How long this one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The operation only: the URL may hold the token of a webhook, the form a secret.</summary>
    public override string ToString() => Operation;
}

/// <summary>One HTTP answer as data.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that mean something to us.</param>
/// <param name="Body">The body, decompressed; only its beginning where it was too long.</param>
/// <param name="IsTruncated">True where the body was longer than the transport reads, or ended early.</param>
public sealed record HttpAnswer(int Status, AnswerHeaders Headers, ReadOnlyMemory<byte> Body, bool IsTruncated = false);

/// <summary>The headers of an answer that mean something to us, as they came; null where one is not there.</summary>
public readonly record struct AnswerHeaders
{
    /// <summary>X-RateLimit-Bucket.</summary>
    public string? Bucket { get; init; }

    /// <summary>X-RateLimit-Limit.</summary>
    public string? Limit { get; init; }

    /// <summary>X-RateLimit-Remaining.</summary>
    public string? Remaining { get; init; }

    /// <summary>X-RateLimit-Reset-After, in seconds.</summary>
    public string? ResetAfter { get; init; }

    /// <summary>X-RateLimit-Scope.</summary>
    public string? Scope { get; init; }

    /// <summary>X-RateLimit-Global.</summary>
    public string? Global { get; init; }

    /// <summary>Retry-After, in seconds.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Via: there where the answer comes from Discord and not from a proxy in front of it.</summary>
    public string? Via { get; init; }
}
