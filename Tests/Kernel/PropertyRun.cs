using System.Globalization;
using System.Reflection;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Oven.Functional.Tests.Kernel;

/// <summary>One property handed to FsCheck, and its failure turned into a message that says how to see it again.</summary>
internal static class PropertyRun
{
    public static void Check(MethodInfo method, object? instance, PropertyAttribute property)
    {
        var reporter = new Reporter();
        var config = Config
            .Quick.WithName(method.Name)
            .WithMaxTest(property.MaxTest)
            .WithEndSize(property.EndSize)
            .WithArbitrary(property.Arbitrary.Concat(Arbitraries.All))
            .WithReplay(Start(property.Replay))
            .WithRunner(reporter);
        FsCheck.Check.Method(config, method, instance is null ? FSharpOption<object>.None : FSharpOption<object>.Some(instance));
        if (reporter.Failure is { } failure)
            throw new PropertyFailedException(failure);
    }

    private static FSharpOption<Replay> Start(string? replay) =>
        replay?.Split(',') is [var seed, var gamma, var size]
            ? At(Number(seed), Number(gamma), int.Parse(size, CultureInfo.InvariantCulture))
        : Seeds.Fixed is { } fixedSeed ? At(fixedSeed)
        : FSharpOption<Replay>.None;

    private static FSharpOption<Replay> At(ulong seed) => FSharpOption<Replay>.Some(new(new Rnd(seed), FSharpOption<int>.None));

    private static FSharpOption<Replay> At(ulong seed, ulong gamma, int size) =>
        FSharpOption<Replay>.Some(new(new Rnd(seed, gamma), FSharpOption<int>.Some(size)));

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Reporter : IRunner
    {
        public string? Failure { get; private set; }

        public void OnStartFixture(Type t) { }

        public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) { }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

        public void OnFinished(string name, TestResult testResult) =>
            Failure = testResult switch
            {
                TestResult.Passed => null,
                TestResult.Failed { Item6: var at, Item7: var size } =>
                    $"{Runner.onFinishedToString(name, testResult)}\nReplay: [Property(Replay = \"{at.Seed},{at.Gamma},{size}\")]",
                _ => Runner.onFinishedToString(name, testResult),
            };
    }
}

/// <summary>A property has a counterexample.</summary>
public sealed class PropertyFailedException(string message) : XunitException(message);
