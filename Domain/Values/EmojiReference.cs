using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Values;

/// <summary>An emoji as one writes it: its unicode characters, or the id of a custom one with its name.</summary>
public abstract record EmojiReference
{
    private EmojiReference() { }

    /// <summary>Reads <c>👍</c>, <c>&lt;:name:id></c>, <c>&lt;a:name:id></c>, <c>name:id</c> or an id.</summary>
    public static Validation<FieldError, EmojiReference> From(string text, string path = "emoji") =>
        Read(text) is { } emoji
            ? Validation<FieldError, EmojiReference>.Success(emoji)
            : new FieldError(
                path,
                "EMOJI_INVALID",
                "This is no emoji.",
                text.Length > 100 ? text[..100] : text,
                "unicode characters, <:name:id>, <a:name:id>, name:id or an id"
            );

    /// <summary>The form routes of reactions want: the characters, or <c>name:id</c>; not URL-encoded.</summary>
    public abstract string ToRoute();

    internal static EmojiReference? Read(string text)
    {
        var animated = text.StartsWith("<a:", StringComparison.Ordinal);
        var inside = text is ['<', .., '>']
            ? text[
                (
                    animated ? 3
                    : text.StartsWith("<:", StringComparison.Ordinal) ? 2
                    : 1
                )..^1
            ]
            : text;
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        if (Snowflake.TryParse(inside.AsSpan(colon + 1), out var id))
            return colon < 0 ? new Custom(EmojiId.From(id), null, animated)
                : IsName(inside[..colon]) ? new Custom(EmojiId.From(id), inside[..colon], animated)
                : null;
        return IsUnicode(text) ? new Unicode(text) : null;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= 32 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // One thing that a reader sees as one character, and that is not plain text; keycaps (1️⃣) begin with a digit.
    private static bool IsUnicode(string text) =>
        text.Length > 0
        && StringInfo.GetNextTextElementLength(text) == text.Length
        && (text.EnumerateRunes().All(static rune => rune.Value > 0x7F) || text.EndsWith('\u20E3'))
        && !text.Any(static c => (char.IsLetter(c) && c != 'ℹ') || char.IsWhiteSpace(c));

    /// <summary>One of Unicode's.</summary>
    /// <param name="Characters">The emoji itself.</param>
    public sealed record Unicode(string Characters) : EmojiReference
    {
        /// <inheritdoc/>
        public override string ToRoute() => Characters;

        /// <summary>The emoji itself.</summary>
        public override string ToString() => Characters;
    }

    /// <summary>One of a guild's or application's own.</summary>
    /// <param name="Id">Names the emoji.</param>
    /// <param name="Name">What people type; Discord needs only the id.</param>
    /// <param name="Animated">True where it moves.</param>
    public sealed record Custom(EmojiId Id, string? Name, bool Animated) : EmojiReference
    {
        /// <inheritdoc/>
        public override string ToRoute() => $"{Name ?? "_"}:{Id}";

        /// <summary>The form messages want: <c>&lt;:name:id></c>.</summary>
        public override string ToString() => $"<{(Animated ? "a" : "")}:{Name ?? "_"}:{Id}>";
    }
}
