using BenchmarkDotNet.Running;
using Oven.Functional.Benchmarks.Caching;
using Oven.Functional.Benchmarks.Decoding;
using Oven.Functional.Benchmarks.State;

// `decode` compares real frames on a busy machine, interleaved; `cache-traces` replays recorded look-ups; `state-memory` weighs the cache; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["decode", ..]:
        DecodeRatios.Run(args.Length > 1 ? args[1] : "../shared/payloads");
        return 0;
    case ["state-memory", ..]:
        StateMemory.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    case ["cache-traces", ..]:
        return CacheTraces.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DecodeRatios).Assembly).Run(args);
        return 0;
}
