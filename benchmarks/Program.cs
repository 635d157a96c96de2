using BenchmarkDotNet.Running;
using Oven.Functional.Benchmarks.Caching;
using Oven.Functional.Benchmarks.Decoding;
using Oven.Functional.Benchmarks.Gateway;

// `decode` compares real frames on a busy machine, interleaved; `cache-traces` replays recorded look-ups; `idle-shards` weighs shards; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["decode", ..]:
        DecodeRatios.Run(args.Length > 1 ? args[1] : "../shared/payloads");
        return 0;
    case ["idle-shards"]:
        return IdleShards.Run();
    case ["cache-traces", ..]:
        return CacheTraces.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DecodeRatios).Assembly).Run(args);
        return 0;
}
