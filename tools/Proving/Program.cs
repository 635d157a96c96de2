using System.Globalization;
using Oven.Functional.Tools.Proving.Caching;
using Oven.Functional.Tools.Proving.Fuzzing;
using Oven.Functional.Tools.Proving.Soaking;

// Runs what proves the machines and readers for as long as one likes. 0 where nothing was found, 1 where something was.
return args switch
{
    ["fuzz", .. var rest] => await Fuzzer.RunAsync(
        Number(rest, "--inputs"),
        Number(rest, "--seconds"),
        Number(rest, "--seed"),
        Number(rest, "--only")
    ),
    ["soak", var minutes, .. var rest] when double.TryParse(minutes, CultureInfo.InvariantCulture, out var lasting) => await SoakFor(
        lasting,
        rest
    ),
    ["soak", .. var rest] => await SoakFor(2, rest),
    ["cache-node", var redis, var folder, var seed, var skew] => await new CacheNode(
        redis,
        folder,
        int.Parse(seed, CultureInfo.InvariantCulture),
        TimeSpan.FromSeconds(double.Parse(skew, CultureInfo.InvariantCulture))
    ).RunAsync(),
    _ => Explain(),
};

static Task<int> SoakFor(double minutes, string[] args) =>
    new Soak(
        new(
            minutes,
            Shards: 16,
            (int)(Number(args, "--events") ?? 2_000),
            (int)(Number(args, "--calls") ?? 200),
            (ulong)(Number(args, "--seed") ?? Environment.TickCount64)
        )
    ).RunAsync();

static long? Number(string[] args, string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

static int Explain()
{
    Console.Error.WriteLine(
        "fuzz [--inputs N] [--seconds N] [--seed N] [--only INPUT]\nsoak [MINUTES] [--events N] [--calls N] [--seed N]\ncache-node REDIS FOLDER SEED SKEW"
    );
    return 2;
}
