using System.Collections.Frozen;
using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Reads and writes <see cref="Intents"/> the way people put them into configuration.</summary>
public static class IntentNames
{
    private const string Separators = ",|; \t\r\n";

    private static readonly FrozenDictionary<string, Intents> Known = Enum.GetValues<Intents>()
        .ToFrozenDictionary(intent => NearestName.Plain(intent.ToString()), intent => intent);

    /// <summary>Every single intent in Discord's spelling, lowest bit first: <c>GUILDS</c>, <c>GUILD_MEMBERS</c>, …</summary>
    public static EquatableList<string> All { get; } = [.. Enum.GetValues<Intents>().Where(IsSingle).Select(Discord)];

    /// <summary>
    /// Reads names and numbers separated by commas, bars, semicolons or white space. Names are Discord's (<c>GUILD_MESSAGES</c>) or
    /// ours (<c>GuildMessages</c>), in any case, also <c>All</c>, <c>Privileged</c>, <c>Unprivileged</c> and <c>None</c>. Every unknown
    /// name is one error that names the nearest known one; every number with unknown bits is one error.
    /// </summary>
    public static Validation<FieldError, Intents> From(string text, string path = "intents")
    {
        var (intents, problems) = (Intents.None, new List<FieldError>());
        var items = text.Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < items.Length; i++)
            FromOne(items[i], $"{path}[{i}]").Match(Succ: found => intents |= found, Fail: failed => problems.AddRange(failed));
        return problems.Count == 0 ? intents : FieldRules.Fail<Intents>(problems);
    }

    /// <summary>Accepts a number that has no bits but those of known intents.</summary>
    public static Validation<FieldError, Intents> From(long bits, string path = "intents") =>
        (bits & ~(long)Intents.All) == 0 ? (Intents)bits : UnknownBits(bits, path);

    /// <summary>Discord's names of the intents, joined by commas; <c>NONE</c> for none.</summary>
    public static string ToText(Intents intents) =>
        intents == Intents.None
            ? "NONE"
            : string.Join(',', Enum.GetValues<Intents>().Where(intent => IsSingle(intent) && intents.HasFlag(intent)).Select(Discord));

    private static Validation<FieldError, Intents> FromOne(string item, string path) =>
        long.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits) ? From(bits, path)
        : Known.TryGetValue(NearestName.Plain(item), out var intent) ? intent
        : UnknownName(item, path);

    private static FieldError UnknownName(string name, string path) =>
        new(
            path,
            "INTENT_UNKNOWN",
            NearestName.To(name, All) is { } nearest
                ? $"There is no intent {name}. Did you mean {nearest}?"
                : $"There is no intent {name}.",
            name,
            string.Join(", ", All)
        );

    private static FieldError UnknownBits(long bits, string path) =>
        new(
            path,
            "INTENT_UNKNOWN",
            "The number has bits that are no known intent.",
            bits.ToString(CultureInfo.InvariantCulture),
            $"a sum of known intents, at most {(long)Intents.All}"
        );

    private static bool IsSingle(Intents intent) => int.PopCount((int)intent) == 1;

    private static string Discord(Intents intent) => FieldRules.ToPath(intent.ToString()).ToUpperInvariant();
}
