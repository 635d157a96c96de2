using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>
/// A version as Semantic Versioning 2.0.0 has it: <c>1.4.0-beta.2+linux</c>. Ordered by precedence, in which the build text does not
/// count; equality does not count it either.
/// </summary>
/// <param name="Major">Rises when something breaks.</param>
/// <param name="Minor">Rises when something is added.</param>
/// <param name="Patch">Rises when something is mended.</param>
public readonly record struct SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <summary>The parts after the dash, for a version before the release; empty for a release.</summary>
    public EquatableList<string> PreRelease { get; init; }

    /// <summary>The text after the plus; empty for none.</summary>
    public string Build { get; init; } = "";

    /// <summary>Reads <c>1.2.3</c>, <c>1.2.3-beta.1</c> or <c>1.2.3+build</c>; null where the text is none of these.</summary>
    public static SemanticVersion? Parse(string? text)
    {
        if (text is null || text.Length > 256)
            return null;
        var (rest, build) = Cut(text, '+');
        var (core, pre) = Cut(rest, '-');
        return
            core.Split('.') is [var major, var minor, var patch]
            && Number(major) is { } first
            && Number(minor) is { } second
            && Number(patch) is { } third
            && (pre is null || pre.Split('.').All(static part => IsIdentifier(part) && (!IsNumeric(part) || IsCanonical(part))))
            && (build is null || build.Split('.').All(IsIdentifier))
            ? new(first, second, third) { PreRelease = pre is null ? [] : [.. pre.Split('.')], Build = build ?? "" }
            : null;
    }

    /// <summary>True where the left version comes first.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>True where the right version comes first.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>True where the left version does not come last.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left version does not come first.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) is not 0 and var order ? order
        // A version before the release comes before the release.
        : (PreRelease.IsEmpty, other.PreRelease.IsEmpty) is var (isRelease, otherIsRelease) && (isRelease || otherIsRelease)
            ? isRelease.CompareTo(otherIsRelease)
        : Compare(PreRelease, other.PreRelease);

    /// <inheritdoc/>
    public bool Equals(SemanticVersion other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, PreRelease);

    /// <summary>The text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}")
        + (PreRelease.IsEmpty ? "" : "-" + string.Join('.', PreRelease))
        + (string.IsNullOrEmpty(Build) ? "" : "+" + Build);

    private static int Compare(EquatableList<string> left, EquatableList<string> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var order)
                return order;
        }
        return left.Count.CompareTo(right.Count);
    }

    // Numbers by value (their length first, since they may be longer than a long) and before words; words by their characters.
    private static int Compare(string left, string right) =>
        (IsNumeric(left), IsNumeric(right)) switch
        {
            (true, true) when left.Length != right.Length => left.Length.CompareTo(right.Length),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(left, right),
        };

    private static (string Before, string? After) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);

    private static int? Number(string text) =>
        IsNumeric(text) && IsCanonical(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsNumeric(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsCanonical([NotNull] string text) => text == "0" || text[0] != '0';
}
