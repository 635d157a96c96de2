using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oven.Functional.Tests.Documentation;

namespace Oven.Functional.Tests.Robustness;

/// <summary>Every row of the robustness table is shown twice, and <c>docs/robustness.md</c> says how it went.</summary>
public sealed partial class RobustnessPageTests
{
    [Fact]
    public void The_rows_are_those_of_the_table() =>
        Assert.Equal(
            RowOf().Matches(Tables()).Select(static match => match.Groups[1].Value).Where(static name => name != "name"),
            Rows.Names.Select(static row => row.Name)
        );

    [Fact]
    public void Each_row_is_shown_once_by_each_kind_of_test_but_for_those_that_are_known_to_be_missing()
    {
        string Key(string name, RowKind kind) => $"{name} {kind}".ToLowerInvariant();
        var wanted = Rows.Names.SelectMany(row => Enum.GetValues<RowKind>().Select(kind => Key(row.Name, kind))).ToList();
        var shown = Rows.All.Select(row => Key(row.Name, row.Kind)).ToList();
        Assert.Equal(wanted.Except(shown).Order(), Rows.Missing.Order());
        Assert.Empty(shown.Except(wanted));
        Assert.Empty(shown.GroupBy(static key => key).Where(static same => same.Count() > 1).Select(static same => same.Key));
    }

    [Fact]
    public void What_a_row_measured_is_kept() =>
        Assert.Empty(
            Rows.All.Where(static row => Rows.MeasuredOf(row.Name, row.Kind) is null)
                .Select(static row => $"{row.Class}.{row.Test.Name}: run OVEN_WRITE_DOCS=1 dotnet test Tests --filter row={row.Name}")
        );

    [Fact]
    public void The_page_of_robustness_is_what_was_measured() => GeneratedPage.Check("robustness.md", Page(), nameof(RobustnessPageTests));

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Robustness

            Written from the tests; do not edit. A row is something that Discord, a proxy or the network does to a client. It is shown
            twice by tests of the same name: against the pure machines under the virtual clock, and over real sockets. "Bound" is what the
            tests fail beyond, "measured" what they found when this page was last written (`OVEN_WRITE_DOCS=1 dotnet test Tests --filter
            "run=pure|run=sockets"`, then `--filter RobustnessPageTests`); where two values stand, the first is the pure one.
            The last column is unmodified discord.js against the same Simulator with the same plan (`./bench discord-js`), where a row can
            be driven from outside and was run.

            """
        );
        page.Append(CultureInfo.InvariantCulture, $"Run of {Rows.Elsewhere}.\n");
        foreach (var area in Rows.Names.GroupBy(static row => row.Area))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {area.Key}\n\n| row | pure | sockets | bound | measured | discord.js |\n|--|--|--|--|--|--|\n"
            );
            foreach (var (_, name) in area)
                page.Append(Line(name));
        }
        foreach (var section in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Robustness"), "*.md").Order())
            page.Append('\n').Append(File.ReadAllText(section));
        return page.ToString();
    }

    private static string Line(string name)
    {
        var shown = Rows.All.Where(row => row.Name == name).OrderBy(static row => row.Kind).ToList();
        string Test(RowKind kind) => shown.Find(row => row.Kind == kind) is { } row ? $"`{row.Class}.{row.Test.Name}`" : "";
        var bound = string.Join(" / ", shown.Select(static row => row.Bound).Distinct());
        var measured = string.Join(" / ", shown.Select(row => Rows.MeasuredOf(name, row.Kind) ?? "").Distinct());
        return $"| {name} | {Test(RowKind.Pure)} | {Test(RowKind.Sockets)} | {bound} | {measured} | {Rows.ElsewhereOf(name)} |\n";
    }

    private static string Tables()
    {
        var text = File.ReadAllText(Repository.Shared("discord", "robustness.md"));
        return text[..text.IndexOf("## Invariants", StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| ([a-z0-9/-]+) \|", RegexOptions.Multiline)]
    private static partial Regex RowOf();
}
