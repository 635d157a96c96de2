using System.Text;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// Help, made of the declarations: one line per slash command and sub-command, as one types it, <c>&lt;required&gt;</c> and <c>[optional]</c>
/// options and what it does, in a language where there is one.
/// </summary>
public static class HelpText
{
    /// <summary>The lines, in the order of declaration. Commands in menus, which nobody types, are left out.</summary>
    public static EquatableList<string> Of(EquatableList<DeclaredCommand> declared, Locale? locale = null) =>
        declared
            .Where(static command => command.Draft.Type is null or ApplicationCommandType.ChatInput)
            .SelectMany(command =>
                Lines(
                    $"/{In(locale, command.Draft.Name, command.Draft.NameLocalizations)}",
                    In(locale, command.Draft.Description ?? "", command.Draft.DescriptionLocalizations),
                    command.Draft.Options,
                    locale
                )
            )
            .ToEquatableList();

    private static IEnumerable<string> Lines(
        string name,
        string description,
        EquatableList<ApplicationCommandOption> options,
        Locale? locale
    )
    {
        if (options is not [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup }, ..])
            return [Line(name, description, options, locale)];
        return options.SelectMany(member =>
            Lines(
                $"{name} {In(locale, member.Name, member.NameLocalizations.OrDefault)}",
                In(locale, member.Description, member.DescriptionLocalizations.OrDefault),
                member.Options ?? [],
                locale
            )
        );
    }

    private static string Line(string name, string description, EquatableList<ApplicationCommandOption> options, Locale? locale)
    {
        var line = new StringBuilder(name);
        foreach (var option in options)
        {
            var shown = In(locale, option.Name, option.NameLocalizations.OrDefault);
            line.Append(option.Required is true ? $" <{shown}>" : $" [{shown}]");
        }
        return line.Append(": ").Append(description).ToString();
    }

    private static string In(Locale? locale, string text, EquatableMap<Locale, string>? translations) =>
        locale is { } wanted && translations is { } known && known.TryGet(wanted, out var translated) ? translated : text;
}
