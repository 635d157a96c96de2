using System.Text;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>
/// Remembers short texts out of small vocabularies, so that a thousand members online share one <c>"online"</c>. A fixed table of recent
/// texts: a collision only costs an allocation, a race only a second copy.
/// </summary>
internal static class Vocabulary
{
    private const int Slots = 512;
    private const int Longest = 48;

    private static readonly string?[] Texts = new string?[Slots];

    public static string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
            return Encoding.UTF8.GetString(text);
        uint hash = 2166136261;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619;
        ref var slot = ref Texts[(hash ^ (hash >> 16)) % Slots];
        var known = slot;
        if (known is not null && Ascii.Equals(text, known))
            return known;
        return slot = Encoding.UTF8.GetString(text);
    }
}

/// <summary>The empty text and the texts of one ASCII letter (every discriminator is <c>"0"</c>), which are never allocated.</summary>
internal static class ShortTexts
{
    private static readonly string[] Letters = [.. Enumerable.Range(0, 128).Select(letter => ((char)letter).ToString())];

    public static bool IsShort(ReadOnlySpan<byte> text) => text.IsEmpty || (text.Length == 1 && text[0] < 128);

    public static string Of(ReadOnlySpan<byte> text) => text.IsEmpty ? "" : Letters[text[0]];
}
