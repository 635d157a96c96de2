using Oven.Functional.Benchmarks;

return args is ["cache-traces", ..] ? CacheTraces.Run(args[1..]) : 0;
