using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>
/// Texts that are packed otherwise than as their letters: words that Discord uses all the time, kept once for the whole process and shared
/// by all who read them, and the hashes of pictures. The list is fixed, so it cannot grow.
/// </summary>
internal static class RowText
{
    /// <summary>A picture's hash: 32 hexadecimal digits.</summary>
    public const int Hash = 1;

    /// <summary>The hash of a moving picture: <c>a_</c> before it.</summary>
    public const int AnimatedHash = 2;

    /// <summary>A word of the list.</summary>
    public const int Word = 3;

    /// <summary>Discord's first moment, in ticks.</summary>
    public const long Epoch = 635_556_672_000_000_000;

    private const string Animated = "a_";
    private const int Digits = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    // New words go to the end only where rows outlive a process; they do not, so the order is free.
    private static readonly string[] Words =
    [
        "",
        "0",
        "online",
        "idle",
        "dnd",
        "offline",
        "invisible",
        "en-US",
        "deprecated",
        "general",
        "Text Channels",
        "Voice Channels",
        "General",
        "@everyone",
        "Custom Status",
        "custom",
        "Spotify",
        "match_some",
        "match_all",
        "COMMUNITY",
        "NEWS",
        "INVITE_SPLASH",
        "ANIMATED_ICON",
        "BANNER",
        "VANITY_URL",
        "SOUNDBOARD",
        "AUTO_MODERATION",
        "DISCOVERABLE",
        "ROLE_ICONS",
        "ENHANCED_ROLE_COLORS",
    ];

    private static readonly FrozenDictionary<string, int> Indices = Words
        .Select(static (word, index) => KeyValuePair.Create(word, index))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Where a word stands; -1 where it is not one.</summary>
    public static int IndexOf(string text) => text.Length <= 20 && Indices.TryGetValue(text, out var index) ? index : -1;

    public static string At(int index) => Words[index];

    /// <summary>True where a text is a hash in lower case, with its 128 bits.</summary>
    public static bool TryHash(string text, out ulong high, out ulong low, out int kind)
    {
        (high, low, kind) = (0, 0, text.Length == Digits ? Hash : AnimatedHash);
        var digits = text.AsSpan(text.Length == Digits + Animated.Length && text.StartsWith(Animated, StringComparison.Ordinal) ? 2 : 0);
        return digits.Length == Digits
            && !digits.ContainsAnyExcept(HexDigits)
            && ulong.TryParse(digits[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out high)
            && ulong.TryParse(digits[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out low);
    }

    public static string OfHash(ulong high, ulong low, int kind) => $"{(kind == AnimatedHash ? Animated : "")}{high:x16}{low:x16}";
}
