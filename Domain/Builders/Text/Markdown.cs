using System.Text;

namespace Oven.Functional.Domain.Builders.Text;

/// <summary>Discord's markdown. Source: Discord support, Markdown Text 101. What goes in is taken as markdown; see <see cref="Escape"/>.</summary>
public static class Markdown
{
    // Also the characters of links and mentions, so that an escaped text pings and links nothing.
    private const string Marks = "\\*_~`|<>[]()";

    private const string ZeroWidthSpace = "\u200b";

    /// <summary><c>**text**</c></summary>
    public static string Bold(string text) => $"**{text}**";

    /// <summary><c>*text*</c></summary>
    public static string Italic(string text) => $"*{text}*";

    /// <summary><c>__text__</c></summary>
    public static string Underline(string text) => $"__{text}__";

    /// <summary><c>~~text~~</c></summary>
    public static string Strikethrough(string text) => $"~~{text}~~";

    /// <summary><c>||text||</c>: hidden until clicked.</summary>
    public static string Spoiler(string text) => $"||{text}||";

    /// <summary>Code in a line. Backticks in the text are kept by a longer fence.</summary>
    public static string Code(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal))
            return $"`{text}`";
        // A backtick next to the fence would belong to it, and Discord knows no fence longer than two.
        return $"`` {Loosen(text)} ``";
    }

    /// <summary>A block of code, colored by a language such as <c>cs</c> or <c>json</c>.</summary>
    public static string CodeBlock(string text, string language = "") =>
        $"```{language}\n{(text.Contains("```", StringComparison.Ordinal) ? Loosen(text) : text)}\n```";

    /// <summary><c>> line</c> for every line.</summary>
    public static string Quote(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);

    /// <summary><c># text</c>; levels go from 1, the largest, to 3.</summary>
    public static string Heading(string text, int level = 1) => $"{new string('#', Math.Clamp(level, 1, 3))} {text}";

    /// <summary><c>-# text</c>: small and grey.</summary>
    public static string Subtext(string text) => $"-# {text}";

    /// <summary><c>[text](url)</c>; brackets in the text are escaped.</summary>
    public static string Link(string text, string url) =>
        $"[{text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}](<{url}>)";

    /// <summary><c>- item</c> for every item.</summary>
    public static string List(params IEnumerable<string> items) => string.Join('\n', items.Select(static item => $"- {item}"));

    /// <summary>The text with every mark escaped, so that it is shown as it is and pings, links and formats nothing.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Marks.Contains(text[i], StringComparison.Ordinal) || IsLineMark(text, i))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    // No two backticks side by side. Twice, because a replacement begins anew behind the second of three.
    private static string Loosen(string text) =>
        text.Replace("``", $"`{ZeroWidthSpace}`", StringComparison.Ordinal).Replace("``", $"`{ZeroWidthSpace}`", StringComparison.Ordinal);

    // Headings, lists and ordered lists begin a line.
    private static bool IsLineMark(string text, int at)
    {
        if (text[at] is not ('#' or '-' or '+' or '.'))
            return false;
        var before = at - 1;
        while (text[at] == '.' && before >= 0 && char.IsAsciiDigit(text[before]))
            before--;
        if (text[at] == '.' && before == at - 1)
            return false;
        while (before >= 0 && text[before] is (' ' or '\t'))
            before--;
        return before < 0 || text[before] == '\n';
    }
}
