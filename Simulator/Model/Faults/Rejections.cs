using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>The answers that Fate makes up.</summary>
internal static class Rejections
{
    private const string Blocked =
        "<!DOCTYPE html><html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head><body>error code: 1015</body></html>";

    public static Answer RateLimited(Mishap.RateLimited limited)
    {
        var answer = RateLimits.TooMany(limited.Scope, limited.RetryAfter);
        if (limited.Scope == "global")
            answer = answer.With(new Header("X-RateLimit-Global", "true"));
        return limited.Header is { } header ? answer.With(RetryAfter(header)) : answer;
    }

    public static Answer Cloudflare(TimeSpan? retryAfter)
    {
        var answer = new Answer(429) { Bytes = [.. Encoding.UTF8.GetBytes(Blocked)] }.With(
            new("Content-Type", "text/html; charset=UTF-8"),
            new("Via", null)
        );
        return retryAfter is { } wait ? answer.With(RetryAfter(wait)) : answer;
    }

    public static Answer Failed(Mishap.Failed failed)
    {
        var usual = new JsonObject
        {
            ["message"] = failed.Status.ToString(CultureInfo.InvariantCulture) + ": Simulated",
            ["code"] = failed.Code,
        };
        var answer = new Answer(failed.Status, failed.Body is null ? Json.From(usual) : new Json(failed.Body)).With(
            new Header("Content-Type", failed.ContentType)
        );
        return failed.RetryAfter is { } wait ? answer.With(RetryAfter(wait)) : answer;
    }

    private static Header RetryAfter(TimeSpan wait) =>
        new("Retry-After", wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));
}
