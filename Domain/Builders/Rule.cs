using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Builders;

/// <summary>A rule that is not a range: what goes together, what a text looks like. Errors and <c>docs/limits.md</c> are made from it.</summary>
/// <param name="Subject">What is ruled, by Discord's names.</param>
/// <param name="Code">A stable name for errors.</param>
/// <param name="Statement">The rule as a sentence.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Rule(string Subject, string Code, string Statement, string Source)
{
    /// <summary>Who sees that it is kept.</summary>
    public LimitKeeper Keeper { get; init; }

    /// <summary>The error for a value that breaks the rule.</summary>
    /// <param name="path">Where.</param>
    /// <param name="given">What was given, in words.</param>
    public FieldError Broken(string path, string? given = null) => new(path, Code, Statement, given);
}
