using System.Text.RegularExpressions;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>Where files stand, what they are called, how long they are and what must not be left in them.</summary>
public static partial class Sources
{
    private const int LongestFile = 300;

    // Longer ones, each with its reason. They may not grow.
    private static readonly Dictionary<string, int> Longer = new()
    {
        // One decision, whether a request may go, over three machines, and one bucket with its windows.
        ["Application/Rest/Gate/Turn.cs"] = 400,
        ["Application/Rest/Limits/RateLimit.cs"] = 350,
        // A table of limits: one row per limit.
        ["Domain/Builders/Limits.Messages.cs"] = 350,
        // One chapter per way in which a connection can go wrong.
        ["Tests/Application/Gateway/GatewayRobustnessTests.cs"] = 350,
    };

    // Written in two parts, so that this file does not find itself.
    private static readonly (string Pattern, string Instead)[] Leftovers =
    [
        ("TO" + "DO", "do it, or write an issue"),
        ("FIX" + "ME", "fix it, or write an issue"),
        ("HA" + "CK", "write why it is right"),
        ("NotImplemented" + "Exception", "implement it"),
        (@"\bSki" + @"p\s*=", "make the test pass or delete it"),
        ("#pra" + "gma", "solve what the warning says"),
        ("#reg" + "ion", "split the file"),
        (@"Thread\.Sle" + "ep", "wait on the injected TimeProvider"),
        (@"catch\s*(\([^)]*\)\s*)?\{\s*" + @"\}", "handle it, or write in the block why there is nothing to do"),
        (@"(nuget|npm" + @"js)\.(org|com)", "name no registry; the environment knows which to use"),
    ];

    public static IEnumerable<Violation> NamespacesFollowFolders(SourceFile file)
    {
        if (
            Namespace().Match(file.Text) is { Success: true } match
            && match.Groups[1].Value != Expected(file.Path)
            && match.Groups[1].Value != "System.Runtime.CompilerServices" // the compiler looks for its attributes there
        )
            yield return new(file.Path, $"is in namespace {match.Groups[1].Value}", $"its folder says {Expected(file.Path)}");
    }

    /// <summary>
    /// Whoever looks for a type finds its file by name. Several small types of one kind may share a file under the plural of that kind
    /// (<c>ChannelRequests</c>, <c>Ids</c>).
    /// </summary>
    public static IEnumerable<Violation> FilesAreNamedAfterATypeInThem(SourceFile file)
    {
        var types = TopLevelType().Matches(file.Text).Select(static match => match.Groups["name"].Value).ToList();
        var isKind = types.Count > 1 && file.Name.EndsWith('s');
        if (types.Count > 0 && !isKind && !types.Contains(file.Name.Split('.')[0]))
            yield return new(
                file.Path,
                $"holds {string.Join(", ", types)}",
                "name the file after the type it is about, or after their kind"
            );
    }

    public static IEnumerable<Violation> FilesAreShort(SourceFile file)
    {
        var most = Longer.GetValueOrDefault(file.Path, LongestFile);
        if (file.Lines.Length > most + 1)
            yield return new(file.Path, $"has {file.Lines.Length - 1} lines", $"find the second concept inside; {most} is the most");
    }

    public static IEnumerable<Violation> NothingIsLeftOver(SourceFile file) =>
        from leftover in Leftovers
        where !(file.IsIn("Generators") && leftover.Pattern.StartsWith("#pra", StringComparison.Ordinal)) // what is generated is nobody's to fix
        from Match match in Regex.Matches(file.Text, leftover.Pattern)
        select new Violation($"{file.Path}:{Line(file, match.Index)}", $"has {match.Value.ReplaceLineEndings(" ")}", leftover.Instead);

    /// <summary>A test that waits for real time is slow when it passes and wrong when the machine is busy.</summary>
    public static IEnumerable<Violation> TestsDoNotWaitForRealTime(SourceFile file) =>
        from Match match in RealDelay().Matches(file.Text)
        select new Violation(
            $"{file.Path}:{Line(file, match.Index)}",
            "waits for real time",
            "use FakeTime, or await what you are waiting for"
        );

    /// <summary>The reader of a machine meets the same things in the same order, whichever machine it is.</summary>
    public static IEnumerable<Violation> MachinesAreWrittenInOrder(SourceFile file)
    {
        if (!IsMachine().IsMatch(file.Text))
            yield break;
        var parts = new (string What, Regex Pattern)[]
        {
            ("the header comment with its rules", Header()),
            ("State", StateType()),
            ("Event", EventType()),
            ("Effect", EffectType()),
            ("Step", StepMethod()),
            ("Deadline", DeadlineMethod()),
        };
        var last = -1;
        foreach (var (what, pattern) in parts)
        {
            if (pattern.Match(file.Text) is not { Success: true } match)
                yield return new(
                    file.Path,
                    $"has no {what}",
                    "header, Machine, State, Event, Effect, Step, Deadline, helpers in call order"
                );
            else if (match.Index < last)
                yield return new(
                    $"{file.Path}:{Line(file, match.Index)}",
                    $"has {what} too early",
                    "header, Machine, State, Event, Effect, Step, Deadline, helpers in call order"
                );
            else
                last = match.Index;
        }
        if (!Discard().IsMatch(file.Text))
            yield return new(
                file.Path,
                "has no discard arm on a line of its own",
                "end Step with `_ => throw new UnreachableException(),`; the closed lane takes it off"
            );
    }

    private static string Expected(string path)
    {
        var folders = Path.GetDirectoryName(path)!
            .Replace('\\', '/')
            .Replace("architecture-tests", "ArchitectureTests", StringComparison.Ordinal)
            .Replace("benchmarks", "Benchmarks", StringComparison.Ordinal)
            .Replace("samples", "Samples", StringComparison.Ordinal)
            .Replace("tools", "Tools", StringComparison.Ordinal);
        return "Oven.Functional." + folders.Replace('/', '.');
    }

    private static int Line(SourceFile file, int index) => file.Text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|abstract|sealed|static|readonly|partial|unsafe|ref|file) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>.?]+) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"Task\.Delay\((?:\d+|TimeSpan\.From\w+\([\d.]+\))(?:,\s*(?!\w*[tT]ime)\w+)*\)")]
    private static partial Regex RealDelay();

    [GeneratedRegex(@"Transition<State, Effect> Step\(")]
    private static partial Regex IsMachine();

    [GeneratedRegex(
        @"/// <summary>(?:(?!</summary>)[\s\S])*</summary>(?:\s*///[^\n]*)*\s*(?:\[[^\n]*\]\s*)*(?:public|internal) static (?:partial )?class"
    )]
    private static partial Regex Header();

    [GeneratedRegex(@"record (?:struct )?State\b")]
    private static partial Regex StateType();

    [GeneratedRegex(@"record (?:struct )?Event\b")]
    private static partial Regex EventType();

    [GeneratedRegex(@"record (?:struct )?Effect\b")]
    private static partial Regex EffectType();

    [GeneratedRegex(@"Transition<State, Effect> Step\(")]
    private static partial Regex StepMethod();

    [GeneratedRegex(@"Instant\? Deadline\(")]
    private static partial Regex DeadlineMethod();

    [GeneratedRegex(@"^\s*_ => throw new UnreachableException\(\),?\s*$", RegexOptions.Multiline)]
    private static partial Regex Discard();
}
