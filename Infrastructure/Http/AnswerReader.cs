using System.Globalization;
using System.Text.Json;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>Reads what an HTTP answer says about limits. Takes any bytes: what cannot be read is not there.</summary>
public static class AnswerReader
{
    // No wait that Discord documents comes near; it keeps nonsense from overflowing.
    private const double LongestSeconds = 7 * 24 * 60 * 60;

    /// <summary>The part of an answer that the <see cref="RequestGate"/> decides by.</summary>
    public static Answer Read(HttpAnswer answer)
    {
        var headers = answer.Headers;
        var read = new Answer(answer.Status) { Bucket = headers.Bucket, Limits = LimitsOf(headers) };
        if (answer.Status < 400)
            return read;
        var body = ReadBody(answer.Body.Span);
        return read with
        {
            Code = body.Code,
            RetryAfter = Longest(Seconds(headers.RetryAfter), body.RetryAfter),
            Scope = answer.Status == 429 ? ScopeOf(headers, body) : null,
        };
    }

    private readonly record struct Refusal(int Code, TimeSpan? RetryAfter, bool Global, bool IsObject);

    private static RateLimit.Description? LimitsOf(AnswerHeaders headers) =>
        int.TryParse(headers.Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(headers.Remaining, NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(headers.ResetAfter) is { } resetAfter
        && limit > 0
            ? new(limit, remaining, resetAfter)
            : null;

    // Discord's own 429 has rate-limit headers or a JSON body; what has neither comes from the proxy in front of it.
    private static RateLimitScope ScopeOf(AnswerHeaders headers, Refusal body) =>
        headers switch
        {
            _ when body.Global || headers.Global is "true" or "True" || headers.Scope == "global" => RateLimitScope.Global,
            { Scope: "shared" } => RateLimitScope.Shared,
            { Scope: "user" } or { Bucket: not null } or { Limit: not null } => RateLimitScope.User,
            { Via: null } when !body.IsObject => RateLimitScope.Address,
            _ => RateLimitScope.User,
        };

    private static Refusal ReadBody(ReadOnlySpan<byte> json)
    {
        var refusal = new Refusal();
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return refusal;
            refusal = refusal with { IsObject = true };
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (code, wait, global) = (
                    reader.ValueTextEquals("code"u8),
                    reader.ValueTextEquals("retry_after"u8),
                    reader.ValueTextEquals("global"u8)
                );
                reader.Read();
                if (code && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
                    refusal = refusal with { Code = number };
                else if (wait && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var seconds))
                    refusal = refusal with { RetryAfter = Span(seconds) };
                else if (global && reader.TokenType == JsonTokenType.True)
                    refusal = refusal with { Global = true };
                else
                    reader.Skip();
            }
            return refusal;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the latter for half a surrogate pair
        {
            return refusal with { IsObject = false };
        }
    }

    private static TimeSpan? Seconds(string? header) =>
        double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Span(seconds) : null;

    private static TimeSpan? Span(double seconds) =>
        double.IsFinite(seconds) && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)) : null;

    private static TimeSpan? Longest(TimeSpan? left, TimeSpan? right) =>
        (left, right) switch
        {
            ({ } one, { } other) => one > other ? one : other,
            _ => left ?? right,
        };
}
