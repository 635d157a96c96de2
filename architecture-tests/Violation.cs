namespace Oven.Functional.ArchitectureTests;

/// <summary>A rule broken somewhere, and what to do instead.</summary>
/// <param name="Place">The member or the file and line.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record Violation(string Place, string Problem, string Instead)
{
    public override string ToString() => $"{Place}: {Problem} -> {Instead}";
}
