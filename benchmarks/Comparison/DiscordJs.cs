using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Oven.Functional.Simulator;

namespace Oven.Functional.Benchmarks.Comparison;

/// <summary>
/// The rows of the robustness table that can be driven from outside, against unmodified discord.js: the same Simulator with the same
/// plans, one Node.js process per row (<c>Tests/Conformance/discord.js/rows.mjs</c>). What was found goes to
/// <c>Tests/Robustness/discord.js.tsv</c> with date and versions, and from there into <c>docs/robustness.md</c>.
/// </summary>
internal static class DiscordJs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string root, string[] only)
    {
        var folder = Path.Combine(root, "Tests", "Conformance", "discord.js");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--loglevel=error"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }
        var file = Path.Combine(root, "Tests", "Robustness", "discord.js.tsv");
        var found = File.Exists(file)
            ? (await File.ReadAllLinesAsync(file))
                .Where(static line => !line.StartsWith('#'))
                .ToDictionary(static line => line.Split('\t')[0])
            : [];
        foreach (var row in DiscordJsRows.All.Where(row => only.Length == 0 || only.Contains(row.Name)))
        {
            var measured = await MeasureAsync(row, folder);
            Console.WriteLine($"{row.Name}\t{measured}");
            found[row.Name] = $"{row.Name}\t{measured}";
        }
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] head =
        [
            "# What unmodified discord.js did in the same rows, measured on the Simulator's side. Written by ./bench discord-js.",
            $"# {date}: discord.js {VersionOf("discord.js")}, @discordjs/rest {VersionOf("@discordjs/rest")}, @discordjs/ws {VersionOf("@discordjs/ws")}, Node.js {await NodeVersionAsync()}",
        ];
        await File.WriteAllLinesAsync(file, [.. head, .. found.Values.Order(StringComparer.Ordinal)]);
        return 0;

        string VersionOf(string package) =>
            JsonDocument
                .Parse(File.ReadAllText(Path.Combine(folder, "node_modules", package, "package.json")))
                .RootElement.GetProperty("version")
                .GetString()!;
    }

    private static async Task<string> MeasureAsync(DiscordJsRow row, string folder)
    {
        await using var discord = await DiscordSimulator.StartAsync(row.Options);
        var start = new ProcessStartInfo("node", ["rows.mjs", row.Name])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["DISCORD_API"] = discord.ApiUrl.ToString().Replace("/v10", "", StringComparison.Ordinal);
        start.Environment["DISCORD_TOKEN"] = discord.Token;
        start.Environment["DISCORD_CHANNEL"] = $"{discord.Channel}";
        using var bot = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (row.Fate is { } fate)
            {
                while (await bot.StandardOutput.ReadLineAsync(patience.Token) is { } line && line != "ready") { }
                await fate(discord);
                await bot.StandardInput.WriteLineAsync("enough");
                await bot.StandardInput.FlushAsync(patience.Token);
            }
            var last = "{}";
            while (await bot.StandardOutput.ReadLineAsync(patience.Token) is { } line)
                last = line.StartsWith('{') ? line : last;
            using var seen = JsonDocument.Parse(last);
            return row.Measured(discord, seen.RootElement);
        }
        catch (OperationCanceledException)
        {
            return row.Measured(discord, JsonDocument.Parse("{}").RootElement) + $"; not over after {Patience.TotalSeconds} s";
        }
        finally
        {
            if (!bot.HasExited)
                bot.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> NodeVersionAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }
}
