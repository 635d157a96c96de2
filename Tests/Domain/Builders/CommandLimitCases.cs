using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Commands;
using static Oven.Functional.Tests.Domain.Builders.LimitCase;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Where the limits of commands look.</summary>
internal static class CommandLimitCases
{
    private static SlashCommandBuilder Command => new("play", "Plays a song");

    internal static IEnumerable<LimitCase> All =>
        [
            Of(Limits.Command.Name, "name", n => Command.SetName(Letters(n))),
            Of(Limits.Command.Name, "name", n => ContextMenuCommandBuilder.OfUser(Letters(n))),
            Of(Limits.Command.Name, "options[0].name", n => Command.AddUserOption(o => o.SetName(Letters(n)).SetDescription("d"))),
            Of(Limits.Command.Description, "description", n => Command.SetDescription(Letters(n))),
            Of(
                Limits.Command.Description,
                "options[0].options[0].description",
                n =>
                    Command.AddSubcommandGroup(g =>
                        g.SetName("g").SetDescription("d").AddSubcommand(s => s.SetName("s").SetDescription(Letters(n)))
                    )
            ),
            Of(
                Limits.Command.Options,
                "options",
                n =>
                    Many(n, i => $"o{i}")
                        .Aggregate(Command, (command, name) => command.AddRoleOption(o => o.SetName(name).SetDescription("d")))
            ),
            Of(
                Limits.Command.Options,
                "options[0].options",
                n =>
                    Command.AddSubcommand(s =>
                        Many(n, i => $"o{i}")
                            .Aggregate(
                                s.SetName("s").SetDescription("d"),
                                (sub, name) => sub.AddRoleOption(o => o.SetName(name).SetDescription("d"))
                            )
                    )
            ),
            Of(
                Limits.Command.Choices,
                "options[0].choices",
                n => WithString(o => Many(n, i => $"{i}").Aggregate(o, (option, name) => option.AddChoice(name, name)))
            ),
            Of(Limits.Command.ChoiceName, "options[0].choices[0].name", n => WithString(o => o.AddChoice(Letters(n), "v"))),
            Of(Limits.Command.ChoiceText, "options[0].choices[0].value", n => WithString(o => o.AddChoice("n", Letters(n)))),
            Of(Limits.Command.MinLength, "options[0].min_length", n => WithString(o => o.SetMinLength(n))),
            Of(Limits.Command.MaxLength, "options[0].max_length", n => WithString(o => o.SetMaxLength(n))),
            OfLong(
                Limits.Command.Integer,
                "options[0].min_value",
                n => Command.AddIntegerOption(o => o.SetName("o").SetDescription("d").SetMinValue(n))
            ),
            OfLong(
                Limits.Command.Integer,
                "options[0].max_value",
                n => Command.AddIntegerOption(o => o.SetName("o").SetDescription("d").SetMaxValue(n))
            ),
            OfLong(
                Limits.Command.Integer,
                "options[0].choices[0].value",
                n => Command.AddIntegerOption(o => o.SetName("o").SetDescription("d").AddChoice("c", n))
            ),
            Of(
                Limits.Command.FileTypes,
                "options[0].file_types",
                n => Command.AddAttachmentOption(o => o.SetName("o").SetDescription("d").SetFileTypes(Many(n, _ => ".pdf")))
            ),
            OfLong(
                Limits.Command.Number,
                "options[0].max_value",
                n => Command.AddNumberOption(o => o.SetName("o").SetDescription("d").SetMaxValue(n))
            ) with
            {
                Step = 2,
            },
            Of(Limits.Command.Total, "", CommandOf) with
            {
                Smallest = 2,
            },
        ];

    private static SlashCommandBuilder WithString(Func<StringOptionBuilder, StringOptionBuilder> make) =>
        Command.AddStringOption(o => make(o.SetName("o").SetDescription("d")));

    // A command whose texts have so many characters in all: the name and description have 2, an option 2, a choice up to 200.
    private static SlashCommandBuilder CommandOf(int length)
    {
        var command = new SlashCommandBuilder("c", "d");
        var rest = length - 2;
        for (var i = 0; rest >= 4; i++)
        {
            var name = $"o{i}";
            rest -= name.Length + 1;
            command = command.AddStringOption(o =>
            {
                o = o.SetName(name).SetDescription("d");
                for (var j = 0; rest > 3 && j < 25; j++)
                {
                    var size = Math.Min(200, rest);
                    var label = $"{j}".PadLeft(Math.Min(100, size / 2 + 1), 'x');
                    o = o.AddChoice(label, Letters(size - label.Length));
                    rest -= size;
                }
                return o;
            });
        }
        return command.SetDescription(Letters(1 + rest));
    }
}
