using System.Reflection;
using System.Runtime.CompilerServices;

namespace Oven.Functional.Tests.Robustness;

/// <summary>The rows of the robustness table, the tests that show them, and what those measured.</summary>
internal static class Rows
{
    /// <summary>One way in which a row is shown.</summary>
    public sealed record Shown(string Name, RowKind Kind, string Bound, MethodInfo Test)
    {
        public string Class => Test.DeclaringType!.Name;
    }

    private static string Folder => Path.Combine(Repository.Root, "Tests", "Robustness");

    /// <summary>Every test with a <see cref="RowAttribute"/>.</summary>
    public static IReadOnlyList<Shown> All { get; } =
    [
        .. typeof(Rows)
            .Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(static test =>
                test.GetCustomAttributes<RowAttribute>().Select(row => new Shown(row.Name, row.Kind, row.Bound, test))
            ),
    ];

    /// <summary>The rows in their order, each with its area.</summary>
    public static IReadOnlyList<(string Area, string Name)> Names { get; } =
    [.. Lines("rows.tsv").Select(static line => line.Split('\t')).Select(static cells => (cells[0], cells[1]))];

    /// <summary>What is known not to be shown yet: <c>zombie sockets</c>. A test sees to it that this list is neither too long nor too short.</summary>
    public static IReadOnlyList<string> Missing { get; } = Lines("missing.txt");

    /// <summary>What discord.js did in the same row, as <c>./bench discord-js</c> measured it; null where it was not run.</summary>
    public static string? ElsewhereOf(string name) =>
        Lines("discord.js.tsv").Select(static line => line.Split('\t')).FirstOrDefault(cells => cells[0] == name)?[1];

    /// <summary>When that was and with which versions.</summary>
    public static string Elsewhere { get; } = File.ReadAllLines(Path.Combine(Folder, "discord.js.tsv"))[1].TrimStart('#', ' ');

    /// <summary>
    /// What the row's test found, in a few words with units. Kept with <c>OVEN_WRITE_DOCS=1</c>; otherwise it only checks that the test is
    /// a row's. To be called once, at the end of the test.
    /// </summary>
    public static void Measured(string found, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var declaring = Path.GetFileName(file).Split('.')[0];
        var row =
            All.FirstOrDefault(shown => shown.Test.Name == test && shown.Class == declaring)
            ?? throw new InvalidOperationException($"{declaring}.{test} has no [Row]; the file must be named like the class.");
        if (Environment.GetEnvironmentVariable("OVEN_WRITE_DOCS") != "1")
            return;
        Directory.CreateDirectory(Path.Combine(Folder, "measured"));
        File.WriteAllText(Kept(row.Name, row.Kind), found + "\n");
    }

    /// <summary>What a row's test found when it was last kept; null where it never was.</summary>
    public static string? MeasuredOf(string name, RowKind kind) =>
        File.Exists(Kept(name, kind)) ? File.ReadAllText(Kept(name, kind)).Trim() : null;

    /// <summary>Lines of a file beside this one that are not comments.</summary>
    public static IReadOnlyList<string> Lines(string file) =>
        [.. File.ReadAllLines(Path.Combine(Folder, file)).Where(static line => line.Length > 0 && line[0] != '#')];

    private static string Kept(string name, RowKind kind) =>
        Path.Combine(Folder, "measured", $"{name.Replace('/', '-')}.{kind}.txt".ToLowerInvariant());
}
