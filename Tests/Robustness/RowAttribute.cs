using Xunit.Abstractions;
using Xunit.Sdk;

namespace Oven.Functional.Tests.Robustness;

/// <summary>Where a row of the robustness table is shown.</summary>
public enum RowKind
{
    /// <summary>Against the pure machines, under the virtual clock.</summary>
    Pure,

    /// <summary>Over real sockets.</summary>
    Sockets,
}

/// <summary>
/// A test that shows a row of the robustness table. Each row has one of each kind; what it measured is kept with
/// <see cref="Rows.Measured"/>, and <c>docs/robustness.md</c> is written from both. Can be filtered by: <c>row=bucket-burst</c>,
/// <c>run=pure</c>, <c>run=sockets</c>.
/// </summary>
/// <param name="name">The row: <c>bucket-burst</c>.</param>
/// <param name="kind">How it is shown.</param>
/// <param name="bound">What the test fails beyond, in a few words: <c>0 × 429; 40 answers within 0.25 s</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("Oven.Functional.Tests.Robustness.RowTraits", "Oven.Functional.Tests")]
public sealed class RowAttribute(string name, RowKind kind, string bound) : Attribute, ITraitAttribute
{
    public string Name => name;

    public RowKind Kind => kind;

    public string Bound => bound;
}

/// <summary>Makes rows something that tests can be filtered by.</summary>
public sealed class RowTraits : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute)
    {
        var arguments = traitAttribute.GetConstructorArguments().ToList();
        return [new("row", (string)arguments[0]), new("run", $"{(RowKind)arguments[1]}".ToLowerInvariant())];
    }
}
