using System.Globalization;
using System.Text;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Prefix;

/// <summary>
/// An argument of a prefix command: how it is read out of a message and how it is written. Reading never throws and takes time in proportion
/// to the text; what is written is read back as the same value.
/// </summary>
/// <typeparam name="T">What the handler gets.</typeparam>
/// <param name="Name">What it is called in the usage line.</param>
/// <param name="Read">Reads it from a place in the text, after spaces.</param>
/// <param name="Print">Writes it.</param>
public sealed record Argument<T>(string Name, Func<string, int, ArgumentRead<T>> Read, Func<T, string> Print)
{
    /// <summary>The same text as another value.</summary>
    public Argument<TResult> As<TResult>(Func<T, TResult> make, Func<TResult, T> take) =>
        new(Name, (text, at) => Read(text, at) is var read ? new(read.Value.Map(make), read.Next) : default, value => Print(take(value)));

    /// <summary>The fallback where nothing is left.</summary>
    public Argument<T> Or(T fallback) =>
        new($"[{Name}]", (text, at) => Argument.IsAtEnd(text, at) ? new(fallback, text.Length) : Read(text, at), Print);
}

/// <summary>What was read, and where the text goes on.</summary>
public readonly record struct ArgumentRead<T>(Parsed<T> Value, int Next);

/// <summary>The arguments of prefix commands. Texts with spaces are put in quotes; in quotes <c>\"</c> is a quote and <c>\\</c> a backslash.</summary>
public static class Argument
{
    /// <summary>A word, or a text in quotes.</summary>
    public static Argument<string> Text(string name) => new(name, (text, at) => ReadText(name, text, at), Quote);

    /// <summary>A whole number.</summary>
    public static Argument<long> Integer(string name) =>
        Of(
            name,
            "a whole number",
            static word =>
                long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? (true, value) : default,
            static value => value.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>A number with a point.</summary>
    public static Argument<double> Number(string name) =>
        Of(
            name,
            "a number",
            static word =>
                double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
                    ? (true, value)
                    : default,
            static value => value.ToString("R", CultureInfo.InvariantCulture)
        );

    /// <summary>A duration of seconds, minutes, hours and days: <c>1d12h30m5s</c>; at most 10,000 days.</summary>
    public static Argument<TimeSpan> Duration(string name) => Of(name, "a duration like 1h30m", ReadDuration, PrintDuration);

    /// <summary>An id, or a mention that holds one: <c>&lt;@1&gt;</c>, <c>&lt;@!1&gt;</c>, <c>&lt;@&amp;1&gt;</c>, <c>&lt;#1&gt;</c>.</summary>
    public static Argument<T> Id<T>(string name)
        where T : struct, ISnowflakeId<T> =>
        Of(
            name,
            "an id or a mention",
            static word => Snowflake.TryParse(Bare(word), out var id) ? (true, T.From(id)) : default,
            static id => id.Value.ToString()
        );

    /// <summary>A user by id or mention.</summary>
    public static Argument<UserId> User(string name) => Mention<UserId>(name, "@");

    /// <summary>A role by id or mention.</summary>
    public static Argument<RoleId> Role(string name) => Mention<RoleId>(name, "@&");

    /// <summary>A channel by id or mention.</summary>
    public static Argument<ChannelId> Channel(string name) => Mention<ChannelId>(name, "#");

    /// <summary>Everything that is left, without the spaces at its ends. Must be the last.</summary>
    public static Argument<string> Rest(string name) =>
        new(
            $"{name}...",
            (text, at) =>
                at < text.Length && text.AsSpan(at).Trim() is { IsEmpty: false } rest
                    ? new(rest.ToString(), text.Length)
                    : Missing<string>(name, text),
            static text => text.Trim()
        );

    /// <summary>As many as are left, at most 100. Must be the last.</summary>
    public static Argument<EquatableList<T>> Many<T>(Argument<T> each) =>
        new(
            $"{each.Name}...",
            (text, at) =>
            {
                var all = new List<T>();
                while (!IsAtEnd(text, at))
                {
                    if (all.Count == MostMany)
                        return new(new FieldError(each.Name, "TOO_MANY", "There are too many.", null, $"at most {MostMany}"), text.Length);
                    var read = each.Read(text, at);
                    if (read.Value.Problem is { } problem)
                        return new(problem, read.Next);
                    at = read.Next;
                    all.Add(read.Value.Value);
                }
                return new(all.ToEquatableList(), text.Length);
            },
            values => string.Join(' ', values.Select(each.Print))
        );

    /// <summary>Two arguments, one after the other.</summary>
    public static Argument<(T1 First, T2 Second)> Then<T1, T2>(this Argument<T1> first, Argument<T2> second) =>
        new(
            $"{first.Name} {second.Name}",
            (text, at) =>
            {
                var left = first.Read(text, at);
                if (left.Value.Problem is { } problem)
                    return new(problem, left.Next);
                var right = second.Read(text, left.Next);
                return new(right.Value.Map(value => (left.Value.Value, value)), right.Next);
            },
            pair => $"{first.Print(pair.First)} {second.Print(pair.Second)}"
        );

    /// <summary>Reads a whole text; something that is left over is a problem.</summary>
    public static Parsed<T> Parse<T>(this Argument<T> argument, string text)
    {
        var read = argument.Read(text, 0);
        return read.Value.Problem is null && !IsAtEnd(text, read.Next)
            ? new FieldError("", "LEFT_OVER", "There is more than the command takes.", text[Math.Min(read.Next, text.Length)..].Trim())
            : read.Value;
    }

    internal static bool IsAtEnd(string text, int at) => Skip(text, at) >= text.Length;

    private const int MostMany = 100;

    private static Argument<T> Mention<T>(string name, string sign)
        where T : struct, ISnowflakeId<T> => Id<T>(name) with { Print = id => $"<{sign}{id.Value}>" };

    private static Argument<T> Of<T>(string name, string allowed, Func<string, (bool, T)> read, Func<T, string> print) =>
        new(
            name,
            (text, at) =>
            {
                var (start, end) = Word(text, at);
                if (start == end)
                    return Missing<T>(name, text);
                var word = text[start..end];
                return read(word) is (true, var value)
                    ? new(value, end)
                    : new(new FieldError(name, "ARGUMENT", "It cannot be read.", word, allowed), end);
            },
            print
        );

    private static ArgumentRead<T> Missing<T>(string name, string text) =>
        new(new FieldError(name, "BASE_TYPE_REQUIRED", "It is missing."), text.Length);

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static (int Start, int End) Word(string text, int at)
    {
        var start = Skip(text, at);
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return (start, end);
    }

    private static ArgumentRead<string> ReadText(string name, string text, int at)
    {
        var (start, end) = Word(text, at);
        if (start == end)
            return Missing<string>(name, text);
        if (text[start] != '"')
            return new(text[start..end], end);
        var value = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return new(value.ToString(), i + 1);
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
                i++;
            value.Append(text[i]);
        }
        return new(new FieldError(name, "QUOTE", "A quote is not closed."), text.Length);
    }

    private static string Quote(string text) =>
        text.Length > 0 && text[0] != '"' && !text.Any(char.IsWhiteSpace)
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Bare(string word) => word is ['<', _, .., '>'] ? word[1..^1].TrimStart('@', '#').TrimStart('!', '&') : word;

    private const long MostSeconds = 10_000L * 24 * 60 * 60;

    private static (bool, TimeSpan) ReadDuration(string word)
    {
        long seconds = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var start = at;
            while (at < word.Length && char.IsAsciiDigit(word[at]))
                at++;
            var unit = at < word.Length ? Unit(word[at]) : 0;
            if (unit == 0 || at - start is 0 or > 9)
                return default;
            seconds += long.Parse(word.AsSpan(start, at - start), CultureInfo.InvariantCulture) * unit;
            if (seconds > MostSeconds)
                return default;
        }
        return (true, TimeSpan.FromSeconds(seconds));
    }

    private static int Unit(char letter) =>
        letter switch
        {
            's' => 1,
            'm' => 60,
            'h' => 60 * 60,
            'd' => 24 * 60 * 60,
            _ => 0,
        };

    private static string PrintDuration(TimeSpan duration) =>
        FormattableString.Invariant($"{(long)duration.TotalDays}d{duration.Hours}h{duration.Minutes}m{duration.Seconds}s");
}
