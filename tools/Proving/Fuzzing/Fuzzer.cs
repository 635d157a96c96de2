using System.Diagnostics;

namespace Oven.Functional.Tools.Proving.Fuzzing;

/// <summary>Feeds spoiled bytes to everything that reads bytes from Discord, until a number or a time is reached. One thread.</summary>
internal static class Fuzzer
{
    public static async Task<int> RunAsync(long? inputs, long? seconds, long? seed, long? only)
    {
        var start = (ulong)(
            seed ?? (long.TryParse(Environment.GetEnvironmentVariable("OVEN_SEED"), out var known) ? known : Environment.TickCount64)
        );
        using var targets = new Targets(await Samples.CollectAsync());
        if (only is { } one)
            return Feed(targets, start, one) ? 0 : 1;

        Console.WriteLine($"fuzz: seed {start}, {(seconds is { } s ? $"{s} s" : $"{inputs ?? 1_000_000} inputs")}");
        var (watch, before, most) = (Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true), 0L);
        var (input, failures) = (0L, 0);
        for (; failures < 10 && (seconds is { } limit ? watch.Elapsed.TotalSeconds < limit : input < (inputs ?? 1_000_000)); input++)
        {
            if (!Feed(targets, start, input))
                failures++;
            if (input % 4096 == 0)
                most = Math.Max(most, GC.GetTotalMemory(false));
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            FormattableString.Invariant(
                $"fuzz: {input} inputs, {targets.Read} payloads read from them, {failures} exceptions, {watch.Elapsed.TotalSeconds:0} s, "
            )
                + FormattableString.Invariant(
                    $"managed memory {before / 1e6:0.0} MB before, {most / 1e6:0.0} MB at most, {GC.GetTotalMemory(true) / 1e6:0.0} MB after, "
                )
                + FormattableString.Invariant($"process {process.PeakWorkingSet64 / 1e6:0} MB at most")
        );
        return failures == 0 ? 0 : 1;
    }

    private static bool Feed(Targets targets, ulong seed, long input)
    {
        var chance = Chance.Of(seed, input);
        try
        {
            targets.Feed(ref chance);
            return true;
        }
        catch (Exception bug)
        {
            Console.WriteLine($"fuzz: input {input} threw; repeat with: ./fuzz --seed {seed} --only {input}\n{bug}");
            return false;
        }
    }
}
