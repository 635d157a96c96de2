using System.Globalization;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// A text in several languages: <c>new Phrase("Hello {0}").In(Locale.German, "Hallo {0}")</c>. Who has none of them reads another
/// of the same language (<c>es-419</c> for <c>es-ES</c>), else the first.
/// </summary>
/// <param name="Text">The text in the bot's own language; <c>{0}</c> and so on stand for values.</param>
public sealed record Phrase(string Text)
{
    /// <summary>The text in other languages.</summary>
    public EquatableMap<Locale, string> Translations { get; init; }

    /// <summary>The same with a translation.</summary>
    public Phrase In(Locale locale, string text) => this with { Translations = new([.. Translations, new(locale, text)]) };

    /// <summary>The text in a language, with its values.</summary>
    public string For(Locale? locale, params ReadOnlySpan<object?> values)
    {
        var text = Find(locale?.Value);
        return values.IsEmpty ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    private string Find(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
            return Text;
        if (Translations.TryGet(new(locale), out var exact))
            return exact;
        foreach (var (other, text) in Translations)
            if (Language(other.Value).SequenceEqual(Language(locale)))
                return text;
        return Text;
    }

    private static ReadOnlySpan<char> Language(string locale) =>
        locale.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? locale.AsSpan(0, end) : locale;
}
