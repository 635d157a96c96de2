using Oven.Functional.Benchmarks.Decoding;

switch (args)
{
    case ["decode", ..]:
        DecodeRatios.Run(args.Length > 1 ? args[1] : "../shared/payloads");
        return 0;
    default:
        Console.WriteLine("benchmarks decode [folder with payloads]");
        return 2;
}
