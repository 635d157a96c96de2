using BenchmarkDotNet.Running;
using Oven.Functional.Benchmarks.Decoding;

// `decode` compares real frames on a busy machine, interleaved; everything else is BenchmarkDotNet's.
if (args is ["decode", ..])
{
    DecodeRatios.Run(args.Length > 1 ? args[1] : "../shared/payloads");
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(DecodeRatios).Assembly).Run(args);
return 0;
