using System.Globalization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Text;

/// <summary>Long texts made to fit.</summary>
public static class LongText
{
    private const string Fence = "```";
    private const string Close = "\n```";
    private const int LongestLanguage = 16;

    /// <summary>The smallest limit that <see cref="Split"/> takes: a fence with its language, one character and the closing fence.</summary>
    public const int SmallestLimit = 32;

    /// <summary>
    /// The text in pieces of at most <paramref name="limit"/> UTF-16 units, each fit to be a message of its own. It is cut at line
    /// breaks, else between words, else between characters as people see them (never inside a surrogate pair); white space at a cut
    /// is dropped. A code block that does not fit is closed at the end of a piece and opened again, with its language, in the next.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below <see cref="SmallestLimit"/>.</exception>
    public static EquatableList<string> Split(string text, int limit = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, SmallestLimit);
        var pieces = new List<string>();
        var (at, language) = (0, (string?)null);
        while (at < text.Length)
        {
            var open = language is null ? "" : $"{Fence}{language}\n";
            if (open.Length + text.Length - at <= limit)
            {
                AddPiece(pieces, open + text[at..]);
                break;
            }
            var cut = Cut(text, at, limit - open.Length);
            if (LanguageAfter(text, at, cut, language) is not null)
                cut = BeforeOpening(text, at, limit - open.Length - Close.Length, language);
            language = LanguageAfter(text, at, cut, language);
            AddPiece(pieces, open + text[at..cut].TrimEnd() + (language is null ? "" : Close));
            at = Next(text, cut, ref language);
        }
        return [.. pieces];
    }

    /// <summary>The text where it fits, else its beginning and the ellipsis; never half a character. Texts are cut between words where one is near.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most UTF-16 units, the ellipsis counted.</param>
    /// <param name="ellipsis">What shows that something is missing.</param>
    public static string Truncate(string text, int limit, string ellipsis = "…")
    {
        if (text.Length <= limit)
            return text;
        var room = Math.Max(0, limit - ellipsis.Length);
        var cut =
            room == 0 ? 0
            : text[..(room + 1)].LastIndexOf(' ') is var space && space * 2 > room ? space
            : Between(text, 0, room);
        return text[..cut].TrimEnd() + ellipsis[..Math.Min(ellipsis.Length, Math.Max(0, limit))];
    }

    private static void AddPiece(List<string> pieces, string piece)
    {
        if (!string.IsNullOrWhiteSpace(piece))
            pieces.Add(piece);
    }

    // Where to end a piece that begins at a place and has so much room: at the last line break of its second half, else at the last
    // white space, else between characters.
    private static int Cut(string text, int at, int room)
    {
        var window = text.AsSpan(at, Math.Min(room + 1, text.Length - at));
        if (window.LastIndexOf('\n') is var line && line > room / 2)
            return at + line;
        for (var i = window.Length - 1; i > 0; i--)
            if (char.IsWhiteSpace(window[i]))
                return at + i;
        return Between(text, at, room);
    }

    // The last place within the room that is between two text elements and not inside a run of backticks.
    private static int Between(string text, int at, int room)
    {
        var (end, next) = (at, at);
        while (next <= at + room && next < text.Length)
        {
            if (next == at || text[next] != '`' || text[next - 1] != '`')
                end = next;
            next += StringInfo.GetNextTextElementLength(text, next);
        }
        if (next <= at + room)
            end = next;
        if (end > at)
            return end;
        // One text element longer than the room: between its code points.
        return char.IsLowSurrogate(text[at + room]) && room > 1 ? at + room - 1 : at + room;
    }

    // The language of the code block that is open at the cut; null outside of one.
    private static string? LanguageAfter(string text, int at, int cut, string? language)
    {
        for (var fence = FenceIn(text, at, cut); fence >= 0; fence = FenceIn(text, fence + Fence.Length, cut))
            language = language is null ? LanguageAt(text, fence + Fence.Length) : null;
        return language;
    }

    private static int FenceIn(string text, int at, int cut) => text.IndexOf(Fence, at, cut - at, StringComparison.Ordinal);

    private static string LanguageAt(string text, int at)
    {
        var end = at;
        while (
            end < text.Length
            && end - at < LongestLanguage
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '-' or '#' or '_')
        )
            end++;
        return end < text.Length && text[end] == '\n' ? text[at..end] : "";
    }

    // A piece does not end with a block that was only just opened: the block then begins with the next piece, or, where it is all
    // there is, its first word is cut.
    private static int BeforeOpening(string text, int at, int room, string? language)
    {
        var cut = Cut(text, at, room);
        if (language is not null || LanguageAfter(text, at, cut, language) is not { } opened)
            return cut;
        var fence = text.LastIndexOf(Fence, cut - 1, cut - at, StringComparison.Ordinal);
        var inside = Math.Min(cut, fence + Fence.Length + opened.Length);
        return !text.AsSpan(inside, cut - inside).IsWhiteSpace() ? cut
            : fence > at ? fence
            : Between(text, at, room);
    }

    // Where the next piece begins. A block whose end comes next is over: its piece has closed it already.
    private static int Next(string text, int cut, ref string? language)
    {
        var next = cut;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (language is null)
            return next;
        if (string.CompareOrdinal(text, next, Fence, 0, Fence.Length) != 0)
            return cut < text.Length && text[cut] == '\n' ? cut + 1 : cut;
        language = null;
        return next + Fence.Length;
    }
}
