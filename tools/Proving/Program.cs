using System.Globalization;
using Oven.Functional.Tools.Proving.Fuzzing;

// Runs what proves the machines and readers for as long as one likes. 0 where nothing was found, 1 where something was.
return args switch
{
    ["fuzz", .. var rest] => await Fuzzer.RunAsync(
        Number(rest, "--inputs"),
        Number(rest, "--seconds"),
        Number(rest, "--seed"),
        Number(rest, "--only")
    ),
    _ => Explain(),
};

static long? Number(string[] args, string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

static int Explain()
{
    Console.Error.WriteLine("fuzz [--inputs N] [--seconds N] [--seed N] [--only INPUT]");
    return 2;
}
