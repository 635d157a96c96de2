using System.Globalization;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Tests.Domain.Errors;

/// <summary>The named codes are those of the documentation, each once.</summary>
public sealed class ErrorCodesTests
{
    [Fact]
    public void Every_documented_code_has_a_name_and_no_other_has()
    {
        var documented = File.ReadLines(Path.Combine(Repository.Root, "Tests", "Domain", "Errors", "error-codes.tsv"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => int.Parse(line, CultureInfo.InvariantCulture))
            .ToList();
        var named = typeof(ErrorCodes).GetFields().Select(static field => (int)field.GetRawConstantValue()!).Order().ToList();
        Assert.Equal(documented, named);
        Assert.Equal(240, named.Count);
    }
}
