using Oven.Functional.Domain.Builders.Applications;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>The builders of commands and of the modals that answer them.</summary>
internal static partial class Showcase
{
    private static IEnumerable<Item> Modals =>
        [
            Of("modal bare", new ModalBuilder("m", "t").AddLabel("l", new CheckboxBuilder("c"))),
            Of(
                "modal full",
                new ModalBuilder().SetCustomId("m").SetTitle("t").AddComponents(new TextDisplayBuilder("t")).AddLabel("l", Radio)
            ),
            Of("label", new LabelBuilder("", new CheckboxBuilder("x")).SetLabel("l").SetDescription("d").SetComponent(Radio).SetId(2)),
            Of("label over a select", new LabelBuilder("l", Filled(new UserSelectMenuBuilder()).SetRequired(false).SetMinValues(0))),
            Of("checkbox bare", new CheckboxBuilder("c")),
            Of("checkbox full", new CheckboxBuilder().SetCustomId("c").SetDefault().SetId(2)),
            Of("radio group bare", new RadioGroupBuilder("r").AddOption("l", "v").AddOption("m", "w")),
            Of("radio group full", Radio.SetId(2)),
            Of("checkbox group bare", new CheckboxGroupBuilder("g").AddOption("l", "v")),
            Of(
                "checkbox group full",
                new CheckboxGroupBuilder()
                    .SetCustomId("g")
                    .AddOptions(
                        new GroupOptionBuilder("l", "v").SetDescription("d").SetDefault(),
                        new GroupOptionBuilder("m", "w").SetDefault(false)
                    )
                    .SetMinValues(0)
                    .SetMaxValues(2)
                    .SetRequired(false)
                    .SetId(2)
            ),
            Of("group option", new GroupOptionBuilder("l", "v")),
            Of("file upload bare", new FileUploadBuilder("f")),
            Of(
                "file upload full",
                new FileUploadBuilder()
                    .SetCustomId("f")
                    .SetMinValues(2)
                    .SetMaxValues(3)
                    .SetRequired()
                    .SetFileTypes("image", ".pdf")
                    .SetId(2)
            ),
            Of("text input bare", new TextInputBuilder("t")),
            Of(
                "text input full",
                new TextInputBuilder()
                    .SetCustomId("t")
                    .SetStyle(TextInputStyle.Paragraph)
                    .SetMinLength(2)
                    .SetMaxLength(3)
                    .SetRequired(false)
                    .SetValue("v")
                    .SetPlaceholder("p")
                    .SetId(2)
            ),
        ];

    private static IEnumerable<Item> Commands =>
        [
            Of("slash command bare", new SlashCommandBuilder("a", "d")),
            Of("slash command full", Translated(new SlashCommandBuilder().SetName("a").SetDescription("d"))),
            Of(
                "command of sub-commands",
                new SlashCommandBuilder("a", "d").AddSubcommand(s => s.SetName("b").SetDescription("d")).AddSubcommand(Sub)
            ),
            Of(
                "command of groups",
                new SlashCommandBuilder("a", "d")
                    .AddSubcommandGroup(g => g.SetName("b").SetDescription("d").AddSubcommand(Sub))
                    .AddSubcommandGroup(g => g.SetName("c").SetDescription("d").SetNameLocalization(Locale.German, "x").AddSubcommand(Sub))
            ),
            Of("user command", ContextMenuCommandBuilder.OfUser("A b")),
            Of("message command", ContextMenuCommandBuilder.OfMessage("A b").SetNsfw().SetDefaultMemberPermissions(Permissions.None)),
            Of("entry point", new EntryPointCommandBuilder("A", "d", EntryPointCommandHandlerType.AppHandler)),
            Of("sub-command", new SubcommandBuilder("a", "d")),
            Of("sub-command group", new SubcommandGroupBuilder("a", "d").AddSubcommand(Sub)),
            Of("string option bare", Named(new StringOptionBuilder())),
            Of(
                "string option full",
                Said(new StringOptionBuilder()).SetMinLength(1).SetMaxLength(2).AddChoice("c", "v", (Locale.German, "w"))
            ),
            Of("string option completed", Named(new StringOptionBuilder()).SetAutocomplete()),
            Of("string option of one length", Named(new StringOptionBuilder()).SetMinLength(2).SetMaxLength(2)),
            Of("integer option of one value", Named(new IntegerOptionBuilder()).SetMinValue(2).SetMaxValue(2)),
            Of("number option of one value", Named(new NumberOptionBuilder()).SetMinValue(2).SetMaxValue(2)),
            Of("integer option bare", Named(new IntegerOptionBuilder())),
            Of(
                "integer option full",
                Said(new IntegerOptionBuilder()).SetMinValue(-1).SetMaxValue(2).AddChoice("c", 1, (Locale.German, "w"))
            ),
            Of("integer option completed", Named(new IntegerOptionBuilder()).SetAutocomplete()),
            Of("number option bare", Named(new NumberOptionBuilder())),
            Of(
                "number option full",
                Said(new NumberOptionBuilder()).SetMinValue(-1.5).SetMaxValue(2.5).AddChoice("c", 0.5, (Locale.German, "w"))
            ),
            Of("number option completed", Named(new NumberOptionBuilder()).SetAutocomplete(false)),
            Of("boolean option", Said(new BooleanOptionBuilder())),
            Of("user option", Said(new UserOptionBuilder())),
            Of("role option", Said(new RoleOptionBuilder())),
            Of("mentionable option", Said(new MentionableOptionBuilder())),
            Of("channel option bare", Named(new ChannelOptionBuilder())),
            Of(
                "channel option full",
                Said(new ChannelOptionBuilder()).AddChannelTypes(ChannelType.GuildText).AddChannelTypes(ChannelType.GuildForum)
            ),
            Of("attachment option bare", Named(new AttachmentOptionBuilder())),
            Of("attachment option full", Said(new AttachmentOptionBuilder()).SetFileTypes("video", "audio", ".gif")),
            Of("autocomplete bare", new AutocompleteBuilder()),
            Of("autocomplete full", new AutocompleteBuilder().AddChoice("a", "b").AddChoice("c", "d")),
            Of("command permissions bare", new CommandPermissionsBuilder()),
            Of(
                "command permissions full",
                new CommandPermissionsBuilder()
                    .SetRole(RoleId.From(new(1)), true)
                    .SetUser(UserId.From(new(2)), false)
                    .SetChannel(ChannelId.From(new(3)), true)
            ),
        ];

    private static RadioGroupBuilder Radio =>
        new RadioGroupBuilder()
            .SetCustomId("r")
            .AddOptions(new GroupOptionBuilder("l", "v").SetDescription("d").SetDefault())
            .AddOption("m", "w")
            .SetRequired(false);

    private static SubcommandBuilder Sub(SubcommandBuilder sub) =>
        sub.SetName("s").SetDescription("d").AddUserOption(Named).AddBooleanOption(o => Said(o).SetName("p").SetRequired(false));

    private static T Named<T>(T option)
        where T : ParameterBuilder => option.SetName("o").SetDescription("d");

    private static T Said<T>(T option)
        where T : ParameterBuilder =>
        Named(option).SetRequired().SetNameLocalization(Locale.German, "wer").SetDescriptionLocalization(Locale.German, "Wer");

    private static AnySlashCommandBuilder Translated(AnySlashCommandBuilder command) =>
        command
            .SetNameLocalization(Locale.German, "x")
            .SetNameLocalization(Locale.German, "b")
            .SetDescriptionLocalization(Locale.German, "e")
            .SetDefaultMemberPermissions(Permissions.ManageGuild)
            .SetNsfw()
            .SetContexts(InteractionContextType.Guild, InteractionContextType.BotDm)
            .SetIntegrationTypes(ApplicationIntegrationType.UserInstall);
}
