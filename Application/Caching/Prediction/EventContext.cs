using System.Globalization;
using System.Text;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>What a gateway event is about, as far as cache keys are functions of it.</summary>
/// <param name="Type">The event's name: <c>MESSAGE_CREATE</c>.</param>
/// <param name="Guild">The guild's id, or 0.</param>
/// <param name="Channel">The channel's id, or 0.</param>
/// <param name="User">The user's id, or 0.</param>
public readonly record struct EventContext(string Type, ulong Guild, ulong Channel, ulong User)
{
    private static readonly string[] Blanks = ["{0}", "{1}", "{2}"];

    /// <summary>
    /// The key with this event's ids blanked: <c>guild:81:settings</c> becomes <c>guild:{0}:settings</c>. Only whole runs of digits count.
    /// Null where the key has braces of its own.
    /// </summary>
    public string? Blank(string key)
    {
        if (key.AsSpan().ContainsAny('{', '}'))
            return null;
        var template = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; )
        {
            var end = at;
            while (end < key.Length && char.IsAsciiDigit(key[end]))
                end++;
            if (end == at)
                template.Append(key[end++]);
            else
                template.Append(BlankFor(key.AsSpan(at, end - at)) is { } blank ? Blanks[blank] : key.AsSpan(at, end - at));
            at = end;
        }
        return template.ToString();
    }

    /// <summary>The key that a template stands for here; null where it needs an id this event does not have.</summary>
    public string? Fill(string template)
    {
        var key = new StringBuilder(template.Length + 16);
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
            {
                key.Append(template[at]);
                continue;
            }
            var id = template[at + 1] switch
            {
                '0' => Guild,
                '1' => Channel,
                _ => User,
            };
            if (id == 0)
                return null;
            key.Append(CultureInfo.InvariantCulture, $"{id}");
            at += 2;
        }
        return key.ToString();
    }

    private int? BlankFor(ReadOnlySpan<char> digits) =>
        !ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0 ? null
        : id == Guild ? 0
        : id == Channel ? 1
        : id == User ? 2
        : null;
}
