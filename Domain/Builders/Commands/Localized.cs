using System.Collections.Frozen;
using System.Text;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>A text with its translations.</summary>
internal sealed record Localized(string Text)
{
    // The 32 languages of the documentation; the specification also has ar and he, and the documentation holds. Being all there are,
    // they are also the most that can be set.
    private static readonly FrozenSet<string> Languages =
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ];

    internal static readonly Localized Empty = new("");

    internal EquatableList<KeyValuePair<Locale, string>> Translations { get; init; }

    internal static Localized From(string text, EquatableMap<Locale, string>? translations) =>
        new(text) { Translations = translations is { } map ? [.. map] : [] };

    internal Localized With(Locale locale, string text) =>
        this with
        {
            Translations = [.. Translations.Where(translation => translation.Key != locale), new(locale, text)],
        };

    /// <summary>Only the longest text of a field counts towards the size of a command.</summary>
    internal int LongestLength
    {
        get
        {
            var longest = Text.Length;
            foreach (var (_, text) in Translations)
                longest = Math.Max(longest, text.Length);
            return longest;
        }
    }

    internal EquatableMap<Locale, string> Make() => new(Translations);

    internal Optional<EquatableMap<Locale, string>?> MakeOptional() => Translations.IsEmpty ? default : new(Make());

    internal void Check(ref Problems problems, string field, Limit limit, Rule? pattern = null)
    {
        CheckOne(ref problems, field, Text, limit, pattern);
        foreach (var (locale, text) in Translations)
        {
            if (!Languages.Contains(locale.Value ?? ""))
                problems.Add(Limits.Command.Locale.Broken($"{field}_localizations", locale.Value));
            else
                CheckOne(ref problems, $"{field}_localizations.{locale.Value}", text, limit, pattern);
        }
    }

    private static void CheckOne(ref Problems problems, string field, string text, Limit limit, Rule? pattern)
    {
        if (!limit.Allows(text.Length))
            problems.Add(limit.Broken(field, text.Length));
        else if (pattern is not null && !IsSlashName(text))
            problems.Add(pattern.Broken(field, text));
    }

    // ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$, in lower case. The two scripts bring their combining marks.
    private static bool IsSlashName(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!(IsSlashRune(rune) && Rune.ToLowerInvariant(rune) == rune))
                return false;
        return true;
    }

    private static bool IsSlashRune(Rune rune) =>
        rune.Value is '-' or '_' or '\''
        || Rune.IsLetter(rune)
        || Rune.IsNumber(rune)
        || rune.Value
            is (>= 0x900 and <= 0x97F and not 0x964 and not 0x965 and not 0x951 and not 0x952)
                or (>= 0xA8E0 and <= 0xA8FF)
                or (>= 0x11B00 and <= 0x11B09)
                or (>= 0xE01 and <= 0xE3A)
                or (>= 0xE40 and <= 0xE5B);
}
