using System.Globalization;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Builders;

/// <summary>What a limit counts.</summary>
public enum LimitKind
{
    /// <summary>
    /// The length of a text. Discord does not say whether it counts UTF-16 units, code points or graphemes; here it is UTF-16 units,
    /// the largest of the three, so that what passes here passes there.
    /// </summary>
    Characters,

    /// <summary>The number of items of a list.</summary>
    Items,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>Who sees that a limit is kept.</summary>
public enum LimitKeeper
{
    /// <summary>A builder: a value outside does not build.</summary>
    Builder,

    /// <summary>Only Discord, because it depends on what exists there or on the bytes of a file.</summary>
    Discord,

    /// <summary>Nobody needs to: what breaks it cannot be written with the builders, or follows from another rule.</summary>
    Compiler,
}

/// <summary>One row of the table of limits. Error messages and <c>docs/limits.md</c> are made from it.</summary>
/// <param name="Subject">What is limited, by Discord's names: <c>embed.fields[].name</c>.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Minimum">The smallest accepted.</param>
/// <param name="Maximum">The largest accepted.</param>
/// <param name="Source">Where it stands: a page of the Discord documentation, or <c>spec</c> and a schema of the OpenAPI specification.</param>
public sealed record Limit(string Subject, LimitKind Kind, long Minimum, long Maximum, string Source)
{
    /// <summary>What is counted or measured: <c>characters</c>, <c>items</c>, <c>seconds</c>; empty for a bare number.</summary>
    public string Unit { get; init; } =
        Kind switch
        {
            LimitKind.Characters => "characters",
            LimitKind.Items => "items",
            _ => "",
        };

    /// <summary>What the specification says where it differs from the documentation. The documentation's number holds.</summary>
    public string? Conflict { get; init; }

    /// <summary>Who sees that it is kept.</summary>
    public LimitKeeper Keeper { get; init; }

    /// <summary>The accepted range in words: <c>1 to 100 characters</c>, <c>at most 10 items</c>.</summary>
    public string Allowed =>
        (
            (Kind, Minimum, Maximum) switch
            {
                (_, var least, long.MaxValue) => Format($"at least {least} {Unit}"),
                (not LimitKind.Number, 0, var most) => Format($"at most {most} {Unit}"),
                (_, var least, var most) when least == most => Format($"{least} {Unit}"),
                (_, var least, var most) => Format($"{least} to {most} {Unit}"),
            }
        ).TrimEnd();

    /// <summary>True where a count or number is within.</summary>
    public bool Allows(long given) => given >= Minimum && given <= Maximum;

    /// <summary>The error for a count or number outside, or null for one within.</summary>
    public FieldError? Check(string path, long given) => Allows(given) ? null : Broken(path, given);

    /// <summary>The error for a count or number outside.</summary>
    public FieldError Broken(string path, long given) => new(path, Code(given), Sentence, Format($"{given} {Unit}").TrimEnd(), Allowed);

    /// <summary>The limit as a sentence: <c>embed.title must have at most 256 characters.</c></summary>
    public string Sentence => $"{Subject} must {(Kind == LimitKind.Number ? "be" : "have")} {Allowed}.";

    // Discord's own codes, so that local and remote errors look the same.
    private string Code(long given) =>
        (Kind, given) switch
        {
            (LimitKind.Number, _) => given < Minimum ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX",
            (_, 0) => "BASE_TYPE_REQUIRED",
            _ when Minimum > 0 => "BASE_TYPE_BAD_LENGTH",
            _ => "BASE_TYPE_MAX_LENGTH",
        };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static Limit Text(string subject, long minimum, long maximum, string source) =>
        new(subject, LimitKind.Characters, minimum, maximum, source);

    internal static Limit List(string subject, long minimum, long maximum, string source) =>
        new(subject, LimitKind.Items, minimum, maximum, source);

    internal static Limit Number(string subject, long minimum, long maximum, string unit, string source) =>
        new(subject, LimitKind.Number, minimum, maximum, source) { Unit = unit };
}
