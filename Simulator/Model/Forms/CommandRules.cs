using System.Text;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Commands and their options. Source: Discord documentation, Application Commands.</summary>
internal static class CommandRules
{
    private const int TotalText = 8_000;
    private const int SlashCommand = 1;
    private const int EntryPoint = 4;

    // 32 languages: the specification has two more that the documentation does not know.
    private static readonly string[] s_locales =
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".Split(
            ' '
        );

    private static readonly string[] s_options =
    [
        "Attachment",
        "Boolean",
        "Channel",
        "Integer",
        "Mentionable",
        "Number",
        "Role",
        "String",
        "Subcommand",
        "SubcommandGroup",
        "User",
    ];

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("ApplicationCommandCreateRequest", Command),
        ("ApplicationCommandUpdateRequest", Command),
        .. s_options.Select(static kind => ($"ApplicationCommand{kind}Option", (CrossFieldRules.Rule)Option)),
    ];

    private static IEnumerable<FieldError> Command(Fields command, Func<string, bool> isFine)
    {
        var type = command.Number("type") ?? SlashCommand;
        var description = command.Text("description");
        if (type is SlashCommand or EntryPoint && string.IsNullOrEmpty(description))
            yield return new("description", "BASE_TYPE_REQUIRED", "This field is required");
        if (type is 2 or 3 && !string.IsNullOrEmpty(description))
            yield return new(
                "description",
                "APPLICATION_COMMANDS_CONTEXT_MENU_DESCRIPTION",
                "Context menu commands cannot have description"
            );
        if (type is not SlashCommand && command.List("options").Count > 0)
            yield return new("options", "APPLICATION_COMMANDS_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
        var texts = Texts(command, isSlash: type is SlashCommand).Concat(Options(command));
        foreach (var problem in texts)
            yield return problem;
        if (isFine("") && SizeOf(command) > TotalText)
            yield return new("", "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({TotalText})");
    }

    private static IEnumerable<FieldError> Option(Fields option, Func<string, bool> isFine) =>
        Texts(option, isSlash: true)
            .Concat(Options(option))
            .Concat(Choices(option))
            .Concat(Range(option))
            .Concat(ComponentRules.FileTypes(option));

    private static IEnumerable<FieldError> Texts(Fields owner, bool isSlash)
    {
        if (isSlash && owner.Text("name") is { Length: > 0 } name && !IsSlashName(name))
            yield return new("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        foreach (var field in new[] { "name_localizations", "description_localizations" })
        foreach (var (locale, text) in Translations(owner, field))
        {
            if (!s_locales.Contains(locale))
                yield return new(field, "LOCALE_UNKNOWN", $"{locale} is not a locale.");
            else if (isSlash && field == "name_localizations" && text.Length is > 0 and <= 32 && !IsSlashName(text))
                yield return new($"{field}.{locale}", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static IEnumerable<FieldError> Options(Fields owner)
    {
        var options = owner.List("options");
        var names = options.Select(static option => option.Text("name")).ToList();
        var translations = new HashSet<(string, string)>();
        for (var i = 0; i < options.Count; i++)
        {
            if (names[i] is { Length: > 0 } name && names.IndexOf(name) < i)
                yield return new($"options[{i}].name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique.");
            if (i > 0 && options[i].Flag("required") && !options[i - 1].Flag("required"))
                yield return new(
                    $"options[{i}]",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options"
                );
            if (options[i].Number("type") is > 2 && options.Any(static option => option.Number("type") is 1 or 2))
                yield return new(
                    $"options[{i}]",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types"
                );
            foreach (var translation in Translations(options[i], "name_localizations"))
                if (!translations.Add(translation))
                    yield return new(
                        $"options[{i}].name_localizations.{translation.Locale}",
                        "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                        "Option names must be unique."
                    );
        }
    }

    private static IEnumerable<FieldError> Choices(Fields option)
    {
        var choices = option.List("choices");
        var names = choices.Select(static choice => choice.Text("name")).ToList();
        for (var i = 1; i < names.Count; i++)
            if (names[i] is { Length: > 0 } name && names.IndexOf(name) < i)
                yield return new(
                    $"choices[{i}].name",
                    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS",
                    "Option choice names must be unique."
                );
        if (choices.Count > 0 && option.Flag("autocomplete"))
            yield return new("choices", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Choices and autocomplete are mutually exclusive.");
    }

    private static IEnumerable<FieldError> Range(Fields option)
    {
        if (
            option.Number("min_length") is { } shortest and >= 0 and <= 6000
            && option.Number("max_length") is { } longest and >= 1 and <= 6000
        )
            if (shortest > longest)
                yield return new("min_length", "RANGE_INVERTED", "The minimum must not be above the maximum.");
        if (Double(option, "min_value") is { } least && Double(option, "max_value") is { } most && least > most)
            if (Math.Abs(least) <= 1L << 53 && Math.Abs(most) <= 1L << 53)
                yield return new("min_value", "RANGE_INVERTED", "The minimum must not be above the maximum.");
    }

    private static double? Double(Fields option, string name) =>
        option.Raw(name) is not null && option.Element.GetProperty(name) is { ValueKind: System.Text.Json.JsonValueKind.Number } number
            ? number.GetDouble()
            : null;

    // Names, descriptions and values; of a translated text only the longest counts.
    private static int SizeOf(Fields owner) =>
        Longest(owner, "name")
        + Longest(owner, "description")
        + (owner.Raw("value") is null ? 0 : Length(owner.Element.GetProperty("value").ToString()))
        + owner.List("options").Sum(SizeOf)
        + owner.List("choices").Sum(SizeOf);

    private static int Longest(Fields owner, string field) =>
        Translations(owner, $"{field}_localizations")
            .Select(static translation => Length(translation.Text))
            .Append(Length(owner.Text(field)))
            .Max();

    private static IEnumerable<(string Locale, string Text)> Translations(Fields owner, string field)
    {
        var translations = owner.Child(field);
        return translations.IsObject
            ? translations.Element.EnumerateObject().Select(static pair => (pair.Name, pair.Value.ToString()))
            : [];
    }

    // ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$ and lowercase where there is a lowercase form. .NET has no script classes; marks of
    // Devanagari and Thai are what \p{L} and \p{N} leave out.
    private static bool IsSlashName(string name) =>
        name.EnumerateRunes()
            .All(static rune =>
                Rune.ToLowerInvariant(rune) == rune
                && (
                    rune.Value is '-' or '_' or '\''
                    || Rune.IsLetter(rune)
                    || Rune.IsNumber(rune)
                    || rune.Value is (>= 0x0900 and <= 0x097F) or (>= 0x0E00 and <= 0x0E7F)
                )
            );

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
