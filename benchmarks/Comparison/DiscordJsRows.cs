using System.Globalization;
using System.Text.Json;
using Oven.Functional.Simulator;

namespace Oven.Functional.Benchmarks.Comparison;

/// <summary>One row: how the Simulator misbehaves, and what to read off afterwards.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Options">How the Simulator misbehaves from the start.</param>
/// <param name="Measured">What is written down.</param>
/// <param name="Fate">What happens once the bot is ready, for rows of the gateway.</param>
internal sealed record DiscordJsRow(
    string Name,
    SimulatorOptions Options,
    Func<DiscordSimulator, JsonElement, string> Measured,
    Func<DiscordSimulator, Task>? Fate = null
);

/// <summary>The rows that can be driven from outside.</summary>
internal static class DiscordJsRows
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Channel = "/channels/{channel_id}";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly Fault RoundTrip = new(new Mishap.Slow(Second * 0.1));

    public static IReadOnlyList<DiscordJsRow> All { get; } =
    [
        new("bucket-burst", Limited(new(50, Second * 60), RoundTrip), static (discord, seen) => $"{Took(seen)}; {Refused(discord)}"),
        new("discovery-burst", Limited(new(5, Second), RoundTrip), static (discord, _) => Refused(discord)),
        new("discovery-limit-one", Limited(new(1, Second * 2), RoundTrip), static (discord, seen) => $"{Refused(discord)}; {Took(seen)}"),
        new(
            "overtaking-answers",
            Limited(new(5, Second * 0.4), new Fault(new Mishap.Slow(TimeSpan.Zero, Second * 0.15))),
            static (discord, _) => Refused(discord)
        ),
        new(
            "gcra-bucket",
            Limited(new(5, Second * 2.5) { Slides = true }, RoundTrip),
            static (discord, seen) => $"{Refused(discord)}; {(Milliseconds(seen) / 10_000 - 1) * 100:0} % over the ideal time"
        ),
        new("global-50", new() { RequestsPerSecond = 1_000 }, static (discord, _) => $"{Busiest(discord)} in the busiest second"),
        new(
            "global-429",
            new() { Faults = [new(new Mishap.RateLimited(Second * 2, "global")) { Times = 1 }] },
            static (discord, _) =>
                $"{discord.Transcript.Requests.Skip(1).Count(request => request.At < discord.Transcript.Requests[0].At + (Second * 2))} requests before the stop was over"
        ),
        new(
            "shared-429",
            new() { Faults = [new(new Mishap.RateLimited(Second * 3, "shared")) { Route = Messages, Times = 5 }] },
            static (_, seen) => $"another route answered in {Took(seen)}"
        ),
        new(
            "sub-limit",
            new()
            {
                RouteLimits = new Dictionary<string, RouteLimit>
                {
                    [$"PATCH {Channel}"] = new(10, Second) { Fields = [new("name", 2, TimeSpan.FromMinutes(10))] },
                },
            },
            static (_, seen) =>
                Milliseconds(seen) > 19_000 ? "another edit not answered within 20 s" : $"another edit answered in {Took(seen)}"
        ),
        new(
            "cloudflare-html",
            new() { Faults = [new(new Mishap.Cloudflare())] },
            static (discord, _) => $"{Count(discord)} requests in 2 s"
        ),
        new(
            "cloudflare-retry-after",
            new() { Faults = [new(new Mishap.Cloudflare(Second * 3600))] },
            static (discord, _) => $"{Count(discord)} requests in 2 s"
        ),
        new("unauthorized", new(), static (discord, _) => $"{Count(discord)} requests in 10 calls"),
        new("webhook-404", new(), static (discord, _) => $"{Count(discord)} requests in 5 calls"),
        new(
            "retry-5xx",
            new() { Faults = [new(new Mishap.Failed(502))] },
            static (discord, _) => $"{Count(discord)} tries, ≥ {SmallestGap(discord).TotalMilliseconds:0} ms apart"
        ),
        new(
            "post-timeout",
            new() { Faults = [new(new Mishap.Hung()) { Method = "POST" }] },
            static (discord, _) => $"executed {Count(discord)} ×"
        ),
        new(
            "connection-reset",
            new() { Faults = [new(new Mishap.Reset(ResetPoint.BeforeAnswer)) { Method = "POST" }] },
            static (discord, _) => $"executed {Count(discord)} ×"
        ),
        new("cancel-queued", Limited(new(1, Second * 3)), static (_, seen) => Took(seen)),
        new(
            "header/body-disagree",
            new() { Faults = [new(new Mishap.RateLimited(Second * 3) { Header = Second }) { Times = 1 }] },
            static (discord, _) =>
                $"{SmallestGap(discord).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s where the body says 3 s and the header 1 s"
        ),
        .. Gateway(),
    ];

    private static IEnumerable<DiscordJsRow> Gateway()
    {
        var quick = new SimulatorOptions { HeartbeatInterval = Second, MaxConcurrency = 16 };
        yield return new(
            "invalid-session-true",
            quick,
            static (discord, _) => $"{discord.Transcript.Resumes} resumes, {discord.Transcript.Identifies} identifies in 10 s",
            static async discord =>
            {
                // Every resume is answered with op 9 again.
                using var end = new CancellationTokenSource(Second * 10);
                var resumes = -1;
                while (!end.IsCancellationRequested)
                {
                    if (discord.Transcript.Resumes + discord.Transcript.Identifies is var now && now != resumes)
                    {
                        resumes = now;
                        await discord.Fate.InvalidateSessionsAsync(resumable: true, CancellationToken.None);
                    }
                    await Task.Delay(5, CancellationToken.None);
                }
            }
        );
        yield return new(
            "invalid-session-false",
            quick,
            static (discord, _) => $"{Reconnected(discord)}",
            static async discord =>
            {
                await discord.Fate.InvalidateSessionsAsync(resumable: false);
                await Task.Delay(Second * 8);
            }
        );
        yield return new(
            "zombie",
            quick,
            static (discord, _) => $"{Reconnected(discord)}",
            static async discord =>
            {
                await discord.Fate.StopAcknowledgingAsync();
                await Task.Delay(Second * 8);
            }
        );
        yield return new(
            "reconnect-request",
            quick,
            static (discord, _) => Reconnected(discord),
            static async discord =>
            {
                await discord.Fate.AskToReconnectAsync();
                await Task.Delay(Second * 6);
            }
        );
        yield return new(
            "resume",
            quick,
            static (discord, seen) =>
                $"{Reconnected(discord)}; {(seen.TryGetProperty("heard", out var heard) ? heard.GetInt32() : 0)} of 20 messages heard",
            static async discord =>
            {
                var sam = await discord.PersonAsync("Sam");
                for (var i = 0; i < 20; i++)
                {
                    if (i == 10)
                        await discord.Fate.DropConnectionsAsync();
                    await sam.TypeAsync($"{i}");
                }
                await Task.Delay(Second * 8);
            }
        );
        foreach (var (name, code) in new[] { ("other-close", 4000), ("fresh-close", 4009), ("fatal-close", 4004) })
            yield return new(
                name,
                quick,
                (discord, _) => $"{code.ToString(CultureInfo.InvariantCulture)}: {Reconnected(discord)}",
                async discord =>
                {
                    await discord.Fate.CloseConnectionsAsync(code);
                    await Task.Delay(Second * 8);
                }
            );
    }

    private static SimulatorOptions Limited(RouteLimit limit, params Fault[] faults) =>
        new()
        {
            RouteLimits = new Dictionary<string, RouteLimit> { [$"POST {Messages}"] = limit },
            Faults = faults,
        };

    private static double Milliseconds(JsonElement seen) => seen.TryGetProperty("ms", out var ms) ? ms.GetDouble() : 0;

    private static string Took(JsonElement seen) => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(seen) / 1000:0.00} s");

    private static string Refused(DiscordSimulator discord) => $"{discord.Transcript.Answered(429)} × 429";

    private static int Count(DiscordSimulator discord) => discord.Transcript.Requests.Count;

    private static TimeSpan SmallestGap(DiscordSimulator discord)
    {
        var at = discord.Transcript.Requests.Select(static request => request.At).ToList();
        return at.Count < 2 ? TimeSpan.Zero : at.Zip(at.Skip(1), static (one, next) => next - one).Min();
    }

    private static int Busiest(DiscordSimulator discord)
    {
        var at = discord.Transcript.Requests.Select(static request => request.At).ToList();
        return at.Max(start => at.Count(other => other >= start && other < start + Second));
    }

    private static string Reconnected(DiscordSimulator discord) =>
        $"{discord.Transcript.Resumes} resumes, {discord.Transcript.Identifies - 1} more identifies";
}
