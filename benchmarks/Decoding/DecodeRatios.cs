using System.Diagnostics;
using System.Text.Json;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Benchmarks.Decoding;

/// <summary>
/// Decoding of the frames in ../shared/payloads, as multiples of one bare <see cref="Utf8JsonReader"/> pass over the same bytes in the same
/// run, and bytes allocated as multiples of what stays alive. Ratios, because the machine is shared.
/// </summary>
internal static class DecodeRatios
{
    private const int Rounds = 15;

    public static void Run(string payloads)
    {
        Console.WriteLine(
            $"{"frame", -20}{"bytes", 10}{"bare µs", 10}{"decode µs", 11}{"ratio", 8}{"allocated", 11}{"kept", 10}{"ratio", 8}"
        );
        foreach (var name in (string[])["message_create", "guild_create", "presence_update", "interaction_create"])
            Report(name, File.ReadAllBytes(Path.Combine(payloads, name + ".json")));
    }

    private static void Report(string name, byte[] frame)
    {
        var data = DataOf(frame, out var @event);
        var passes = Math.Max(20, 4_000_000 / data.Length);
        Func<object?> decode = () =>
            DiscordJson
                .DecodeEvent(@event, data)
                .Match(Right: static value => value, Left: static error => throw new InvalidDataException(error.Message));
        for (var i = 0; i < 3; i++)
        {
            Time(() => Bare(data), passes);
            Time(() => decode(), passes);
        }
        // Interleaved, and the fastest of each: what else runs on the machine slows both.
        var bare = double.MaxValue;
        var full = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            bare = Math.Min(bare, Time(() => Bare(data), passes));
            full = Math.Min(full, Time(() => decode(), passes));
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < passes; i++)
            decode();
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)passes;
        var kept = Kept(decode);
        Console.WriteLine(
            $"{name, -20}{data.Length, 10}{bare, 10:0.00}{full, 11:0.00}{full / bare, 8:0.00}{allocated, 11:0}{kept, 10:0}{allocated / kept, 8:0.00}"
        );
    }

    private static double Time(Action action, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < passes; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / passes;
    }

    private static void Bare(byte[] data)
    {
        var reader = new Utf8JsonReader(data);
        while (reader.Read()) { }
    }

    /// <summary>The bytes that stay when everything unreachable is gone.</summary>
    private static double Kept(Func<object?> decode)
    {
        const int Copies = 200;
        var held = new object?[Copies];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Copies; i++)
            held[i] = decode();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        return (after - before) / (double)Copies;
    }

    private static byte[] DataOf(byte[] frame, out GatewayEventType @event)
    {
        using var document = JsonDocument.Parse(frame);
        var name = document.RootElement.GetProperty("t").GetString()!;
        @event = Enum.Parse<GatewayEventType>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        return System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetProperty("d").GetRawText());
    }
}
