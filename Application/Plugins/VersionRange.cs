using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>
/// Which versions of another plugin will do, written as npm and NuGet users write it: <c>*</c>, <c>1.2.3</c> (exactly), <c>^1.2.3</c>
/// (compatible: same major, or same minor below 1.0.0), <c>~1.2.3</c> (same minor), <c>&gt;=1.2.0 &lt;2.0.0</c> (all of them).
/// </summary>
/// <param name="Bounds">All must hold; none for any version.</param>
public readonly record struct VersionRange(EquatableList<VersionBound> Bounds)
{
    /// <summary>Any version.</summary>
    public static readonly VersionRange Any;

    private const int MostBounds = 8;

    /// <summary>Reads a range; null where the text is none.</summary>
    public static VersionRange? Parse(string? text)
    {
        if (text is null || text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not { Length: >= 1 and <= MostBounds } parts)
            return null;
        if (parts is ["*"])
            return Any;
        var bounds = new List<VersionBound>();
        foreach (var part in parts)
        {
            if (VersionBound.Parse(part) is not { } read)
                return null;
            bounds.AddRange(read);
        }
        return new(bounds.ToEquatableList());
    }

    /// <summary>True where the version will do.</summary>
    public bool Contains(SemanticVersion version)
    {
        foreach (var bound in Bounds)
        {
            if (!bound.Holds(version))
                return false;
        }
        return true;
    }

    /// <summary>A text that <see cref="Parse"/> reads back to the same range.</summary>
    public override string ToString() => Bounds.IsEmpty ? "*" : string.Join(' ', Bounds);
}

/// <summary>One end of a range.</summary>
/// <param name="Comparison">How a version must compare.</param>
/// <param name="Version">To which.</param>
public readonly record struct VersionBound(VersionComparison Comparison, SemanticVersion Version)
{
    /// <summary>True where the version is on the right side.</summary>
    public bool Holds(SemanticVersion version) =>
        Comparison switch
        {
            VersionComparison.AtLeast => version >= Version,
            VersionComparison.Above => version > Version,
            VersionComparison.AtMost => version <= Version,
            VersionComparison.Below => version < Version,
            _ => version == Version,
        };

    /// <summary><c>&gt;=1.2.3</c>.</summary>
    public override string ToString() =>
        Comparison switch
        {
            VersionComparison.AtLeast => $">={Version}",
            VersionComparison.Above => $">{Version}",
            VersionComparison.AtMost => $"<={Version}",
            VersionComparison.Below => $"<{Version}",
            _ => $"{Version}",
        };

    internal static EquatableList<VersionBound>? Parse(string text) =>
        text switch
        {
            ['>', '=', ..] => One(VersionComparison.AtLeast, text[2..]),
            ['<', '=', ..] => One(VersionComparison.AtMost, text[2..]),
            ['>', ..] => One(VersionComparison.Above, text[1..]),
            ['<', ..] => One(VersionComparison.Below, text[1..]),
            ['^', ..] => UpTo(text[1..], static from => from.Major > 0 ? new(from.Major + 1, 0, 0) : new(0, from.Minor + 1, 0)),
            ['~', ..] => UpTo(text[1..], static from => new(from.Major, from.Minor + 1, 0)),
            _ => One(VersionComparison.Exactly, text),
        };

    private static EquatableList<VersionBound>? One(VersionComparison comparison, string text) =>
        SemanticVersion.Parse(text) is { } version ? [new(comparison, version)] : null;

    // Below the next version's first pre-release, or 2.0.0-alpha would count as compatible with 1.0.0.
    private static EquatableList<VersionBound>? UpTo(string text, Func<SemanticVersion, SemanticVersion> next) =>
        SemanticVersion.Parse(text) is { Major: < int.MaxValue, Minor: < int.MaxValue } from
            ? [new(VersionComparison.AtLeast, from), new(VersionComparison.Below, next(from) with { PreRelease = ["0"] })]
            : null;
}

/// <summary>How a version compares to the end of a range.</summary>
public enum VersionComparison
{
    /// <summary>The same version.</summary>
    Exactly,

    /// <summary>The same or later.</summary>
    AtLeast,

    /// <summary>Later.</summary>
    Above,

    /// <summary>The same or earlier.</summary>
    AtMost,

    /// <summary>Earlier.</summary>
    Below,
}
