using System.Globalization;
using System.Text;
using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Tests.Documentation;

namespace Oven.Functional.Tests.Domain;

/// <summary>
/// The pages that are written from tables of the code. A test fails where a page is stale; with <c>OVEN_WRITE_DOCS=1</c> it writes the
/// page instead.
/// </summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_page_of_limits_is_the_table_of_limits() => GeneratedPage.Check("limits.md", LimitsPage(), nameof(DocumentationTests));

    [Fact]
    public void The_page_of_options_is_the_table_of_options() =>
        GeneratedPage.Check("configuration.md", OptionsPage(), nameof(DocumentationTests));

    private static string LimitsPage()
    {
        var page = new StringBuilder(
            """
            # Limits

            Written from `Domain/Builders/Limits.*.cs`; do not edit. The builders keep every limit that is not marked otherwise, and their
            errors speak from the same table. Where the documentation and the OpenAPI specification differ, the documentation holds.

            Lengths are counted in UTF-16 units: Discord does not say what it counts, and this is the strictest of the readings.
            "Discord" in the last column means that only Discord can see whether the limit is kept; "cannot be broken" means that what breaks
            it cannot be written with the builders, or that another rule implies it.

            | What | Allowed | Source | Conflict | Kept by |
            |--|--|--|--|--|

            """
        );
        foreach (var limit in Limits.Ranges)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{limit.Subject}` | {limit.Allowed} | {limit.Source} | {limit.Conflict} | {Keeper(limit.Keeper)} |\n"
            );
        page.Append("\n## Rules\n\n| What | Rule | Code | Source | Kept by |\n|--|--|--|--|--|\n");
        foreach (var rule in Limits.Rules)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{rule.Subject}` | {rule.Statement} | `{rule.Code}` | {rule.Source} | {Keeper(rule.Keeper)} |\n"
            );
        return page.ToString();
    }

    private static string OptionsPage()
    {
        var page = new StringBuilder(
            """
            # Configuration

            Written from `Domain/Configuration/OvenOptions.cs`; do not edit. Every option can be set in code (`config with { … }`), by its
            environment variable, or in the section `Oven` of `appsettings.json` under the name of its property. The environment goes before
            the file. Times are written `500ms`, `15s`, `2m`, `1h`, `00:00:15` or in plain seconds.

            | Property | Environment variable | Default | Allowed | Meaning |
            |--|--|--|--|--|

            """
        );
        foreach (var option in OvenOptions.All)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{option.Name}` | `{option.EnvironmentName}` | {option.Default} | {option.Allowed} | {option.Meaning} |\n"
            );
        return page.ToString();
    }

    private static string Keeper(LimitKeeper keeper) =>
        keeper switch
        {
            LimitKeeper.Builder => "builder",
            LimitKeeper.Discord => "Discord",
            _ => "cannot be broken",
        };
}
