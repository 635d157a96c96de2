using BenchmarkDotNet.Running;
using Oven.Functional.Benchmarks.Caching;
using Oven.Functional.Benchmarks.Comparison;
using Oven.Functional.Benchmarks.Decoding;
using Oven.Functional.Benchmarks.Gateway;
using Oven.Functional.Benchmarks.Remembering;

// `decode` compares real frames on a busy machine, interleaved; `cache-traces` replays recorded look-ups; `idle-shards` weighs shards;
// `state-memory` weighs what a client remembers; `discord-js` drives discord.js through the rows of docs/robustness.md; everything else is
// BenchmarkDotNet's.
switch (args)
{
    case ["decode", ..]:
        DecodeRatios.Run(args.Length > 1 ? args[1] : "../shared/payloads");
        return 0;
    case ["idle-shards"]:
        return IdleShards.Run();
    case ["state-memory", ..]:
        StateMemory.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    case ["cache-traces", ..]:
        return CacheTraces.Run(args[1..]);
    case ["discord-js", var root, .. var only]:
        return DiscordJs.RunAsync(root, only).GetAwaiter().GetResult();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DecodeRatios).Assembly).Run(args);
        return 0;
}
