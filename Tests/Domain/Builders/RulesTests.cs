using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Applications;
using Oven.Functional.Domain.Builders.AutoModeration;
using Oven.Functional.Domain.Builders.Channels;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Events;
using Oven.Functional.Domain.Builders.Expressions;
using Oven.Functional.Domain.Builders.Guilds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Builders.Presences;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

public sealed class RulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private static readonly RoleId Role = RoleId.From(new(1));

    private static MessageBuilder Message => new("hello");

    private static SlashCommandBuilder Command => new("play", "Plays");

    /// <summary>For every rule that a builder keeps: where it must be reported, and one thing that breaks it and nothing else.</summary>
    internal static readonly (Rule Rule, string Path, Func<IReadOnlyList<FieldError>> Problems, Func<Payload?> Sent)[] Cases =
    [
        Of(Limits.Message.NotEmpty, "", new MessageBuilder()),
        Of(Limits.Message.NotEmpty, "", new ComponentMessageBuilder()),
        Of(
            Limits.Message.MentionUsersOnce,
            "allowed_mentions.users",
            Message.SetAllowedMentions(new AllowedMentionsBuilder().ParseUsers().AddUsers(UserId.From(new(1))))
        ),
        Of(
            Limits.Message.MentionRolesOnce,
            "allowed_mentions.roles",
            Message.SetAllowedMentions(new AllowedMentionsBuilder().ParseRoles().AddRoles(Role))
        ),
        Of(Limits.Message.Voice, "attachments", new VoiceMessageBuilder(new("a.ogg"), TimeSpan.Zero, [1])),
        Of(
            Limits.Message.Voice,
            "attachments",
            new VoiceMessageBuilder(new("a.ogg"), TimeSpan.FromSeconds(1), [1]).AddFiles(new AttachmentBuilder("b"))
        ),
        Of(Limits.Message.Flags, "message.flags", ThreadBuilder.Post("p", Message.SetEphemeral())),
        Of(
            Limits.Message.Flags,
            "message.flags",
            ThreadBuilder.Post("p", new VoiceMessageBuilder(new("a.ogg"), TimeSpan.FromSeconds(1), [1]))
        ),
        Of(Limits.Message.Flags, "flags", new WebhookMessageBuilder(Message.SetEphemeral())),
        Of(Limits.Message.ThemeColor, "shared_client_theme.colors[1]", Message.SetTheme(new(Color.Red, new Color(-1)))),
        Of(
            Limits.Message.ImageFile,
            "embeds[0].image.url",
            Message.AddFiles(new AttachmentBuilder("a.pdf")).AddEmbeds(new EmbedBuilder().SetImage("attachment://a.pdf"))
        ),
        Of(
            Limits.Message.ReferencedFile,
            "embeds[0].thumbnail.url",
            Message.AddEmbeds(new EmbedBuilder().SetThumbnail("attachment://a.png"))
        ),
        Of(
            Limits.Message.ReferencedFile,
            "components[0].components[0].items[0].media.url",
            new ComponentMessageBuilder(new ContainerBuilder(new MediaGalleryBuilder(new MediaGalleryItemBuilder("attachment://a.png"))))
        ),
        Of(
            Limits.Message.FileNamesUnique,
            "attachments[1].filename",
            Message.AddFiles(new AttachmentBuilder("a"), new AttachmentBuilder("a"))
        ),
        Of(Limits.Embed.NotEmpty, "embeds[0]", Message.AddEmbeds(new EmbedBuilder().SetColor(Color.Red))),
        Of(Limits.Embed.Link, "url", new EmbedBuilder().SetTitle("t").SetUrl("attachment://a.png")),
        Of(Limits.Embed.Media, "image.url", new EmbedBuilder().SetImage("ftp://a.png")),
        Of(
            Limits.Component.IdUnique,
            "components[1].id",
            new ComponentMessageBuilder(new TextDisplayBuilder("a").SetId(7), new TextDisplayBuilder("b").SetId(7))
        ),
        Of(
            Limits.Component.CustomIdUnique,
            "components[1].components[0].custom_id",
            Message.AddComponents(
                new ActionRowBuilder(ButtonBuilder.Primary("a", "A")),
                new SelectRowBuilder(new UserSelectMenuBuilder("a"))
            )
        ),
        Of(
            Limits.Component.CustomIdUnique,
            "components[2].accessory.custom_id",
            new ComponentMessageBuilder(
                new SectionBuilder(ButtonBuilder.Primary("a", "A"), "text"),
                new ActionRowBuilder(ButtonBuilder.Primary("b", "B"))
            ).AddComponents(new SectionBuilder(ButtonBuilder.Primary("b", "B"), "text"))
        ),
        Of(Limits.Component.ButtonFace, "label", new ButtonBuilder().SetCustomId("a")),
        Of(Limits.Component.ButtonFace, "label", new LinkButtonBuilder("https://x.y")),
        Of(Limits.Component.ButtonScheme, "url", ButtonBuilder.Link("x.y/z", "Go")),
        Of(Limits.Component.Range, "min_values", new UserSelectMenuBuilder("a").SetMinValues(3)),
        Of(Limits.Component.Range, "min_length", new TextInputBuilder("a").SetMinLength(3).SetMaxLength(2)),
        Of(Limits.Component.Range, "min_values", new FileUploadBuilder("a").SetMinValues(3)),
        Of(Limits.Component.MaxOfOptions, "max_values", new StringSelectMenuBuilder("a").AddOption("l", "v").SetMaxValues(2)),
        Of(Limits.Component.MaxOfOptions, "max_values", new CheckboxGroupBuilder("a").AddOption("l", "v").SetMaxValues(2)),
        Of(Limits.Component.OptionUnique, "options[1].value", new StringSelectMenuBuilder("a").AddOption("l", "v").AddOption("m", "v")),
        Of(
            Limits.Component.OptionUnique,
            "options[2].value",
            new RadioGroupBuilder("a").AddOption("l", "v").AddOption("m", "w").AddOption("n", "v")
        ),
        Of(
            Limits.Component.DefaultCount,
            "options",
            new StringSelectMenuBuilder("a").AddOptions(
                new StringSelectMenuOptionBuilder("l", "v").SetDefault(),
                new StringSelectMenuOptionBuilder("m", "w").SetDefault()
            )
        ),
        Of(
            Limits.Component.DefaultCount,
            "default_values",
            new RoleSelectMenuBuilder("a").SetMinValues(2).SetMaxValues(3).AddDefaultRoles(Role)
        ),
        Of(Limits.Component.FileScheme, "file.url", new FileBuilder("https://x.y/a.png")),
        Of(Limits.Component.MediaScheme, "media.url", new ThumbnailBuilder("x.y/a.png")),
        Of(Limits.Component.Spacing, "spacing", new SeparatorBuilder().SetSpacing((SeparatorSpacing)3)),
        Of(Limits.Component.Emoji, "emoji.name", ButtonBuilder.Primary("a", "A").SetEmoji(":smile:")),
        Of(
            Limits.Modal.OneDefault,
            "options",
            new RadioGroupBuilder("a").AddOptions(
                new GroupOptionBuilder("l", "v").SetDefault(),
                new GroupOptionBuilder("m", "w").SetDefault()
            )
        ),
        Of(Limits.Modal.DisabledInModal, "component.disabled", new LabelBuilder("l", new UserSelectMenuBuilder("a").SetDisabled())),
        Of(Limits.Modal.RequiredMin, "component.min_values", new LabelBuilder("l", new UserSelectMenuBuilder("a").SetMinValues(0))),
        Of(Limits.Modal.RequiredMin, "min_values", new CheckboxGroupBuilder("a").AddOption("l", "v").SetMinValues(0)),
        Of(Limits.Modal.FileType, "file_types[1]", new FileUploadBuilder("a").SetFileTypes("image", "pdf")),
        Of(Limits.Command.NamePattern, "name", Command.SetName("Play")),
        Of(Limits.Command.NamePattern, "name", Command.SetName("two words")),
        Of(Limits.Command.NamePattern, "name_localizations.de", Command.SetNameLocalization(Locale.German, "Spiel")),
        Of(Limits.Command.OptionUnique, "options[1].name", Command.AddUserOption(Named).AddRoleOption(Named)),
        Of(
            Limits.Command.RequiredFirst,
            "options[1]",
            Command.AddUserOption(Named).AddRoleOption(o => o.SetName("p").SetDescription("d").SetRequired())
        ),
        Of(
            Limits.Command.ChoicesOrAutocomplete,
            "options[0].choices",
            Command.AddStringOption(o => Named(o).AddChoice("c", "v").SetAutocomplete())
        ),
        Of(
            Limits.Command.ChoiceUnique,
            "options[0].choices[1].name",
            Command.AddIntegerOption(o => Named(o).AddChoice("c", 1).AddChoice("c", 2))
        ),
        Of(Limits.Command.Range, "options[0].min_length", Command.AddStringOption(o => Named(o).SetMinLength(2).SetMaxLength(1))),
        Of(Limits.Command.Range, "options[0].min_value", Command.AddIntegerOption(o => Named(o).SetMinValue(2).SetMaxValue(1))),
        Of(Limits.Command.Range, "options[0].min_value", Command.AddNumberOption(o => Named(o).SetMinValue(2).SetMaxValue(1))),
        Of(
            Limits.Command.ChannelTypes,
            "options[0].channel_types",
            Command.AddChannelOption(o => Named(o).AddChannelTypes(ChannelType.GuildText, ChannelType.GuildText))
        ),
        Of(Limits.Command.Contexts, "contexts", Command.SetContexts(InteractionContextType.Guild, InteractionContextType.Guild)),
        Of(
            Limits.Command.IntegrationTypes,
            "integration_types",
            Command.SetIntegrationTypes(ApplicationIntegrationType.UserInstall, ApplicationIntegrationType.UserInstall)
        ),
        Of(Limits.Command.Locale, "description_localizations", Command.SetDescriptionLocalization(new Locale("tlh"), "d")),
        Of(
            Limits.Command.LocalizedUnique,
            "options[1].name_localizations.de",
            Command
                .AddUserOption(o => Named(o).SetNameLocalization(Locale.German, "wer"))
                .AddRoleOption(o => o.SetName("p").SetDescription("d").SetNameLocalization(Locale.German, "wer"))
        ),
        Of(Limits.Command.FileType, "options[0].file_types[0]", Command.AddAttachmentOption(o => Named(o).SetFileTypes("."))),
        Of(Limits.Command.Mixed, "options[0]", Command.AddUserOption(Named).AddSubcommand(s => s.SetName("s").SetDescription("d"))),
        Of(Limits.Channel.AutoArchive, "default_auto_archive_duration", new TextChannelBuilder("c").SetAutoArchive(61)),
        Of(Limits.Channel.AutoArchive, "auto_archive_duration", ThreadBuilder.Public("t").SetAutoArchive(0)),
        Of(
            Limits.Channel.OverwriteUnique,
            "permission_overwrites[1].id",
            new CategoryBuilder("c").AddOverwrites(OverwriteBuilder.Of(Role), OverwriteBuilder.Of(Role))
        ),
        Of(
            Limits.Channel.OverwriteClash,
            "permission_overwrites[0].allow",
            new CategoryBuilder("c").AddOverwrites(
                OverwriteBuilder.Of(Role).SetAllow(Permissions.SendMessages).SetDeny(Permissions.SendMessages)
            )
        ),
        Of(Limits.Guild.AfkTimeout, "afk_timeout", new GuildSettingsBuilder().SetAfkTimeout(61)),
        Of(
            Limits.Guild.PromptOptionGives,
            "options[0]",
            new OnboardingPromptBuilder("why").AddOptions(new OnboardingPromptOptionBuilder("o"))
        ),
        Of(Limits.AutoMod.TimeoutTrigger, "actions[0]", AutoModerationRuleBuilder.OnSpam("r").Timeout(60)),
        Of(Limits.AutoMod.BlockInteractionTrigger, "actions[0]", AutoModerationRuleBuilder.OnSpam("r").BlockMemberInteraction()),
        Of(Limits.AutoMod.BlockInteractionTrigger, "actions[0]", AutoModerationRuleBuilder.OnProfiles("r", "w").BlockMessage()),
        Of(Limits.AutoMod.KeywordsOrPatterns, "trigger_metadata", AutoModerationRuleBuilder.OnKeywords("r").BlockMessage()),
        Of(Limits.Event.EndAfterStart, "scheduled_end_time", ScheduledEventBuilder.Elsewhere("e", "here", Now, Now)),
        Of(Limits.Event.Interval, "interval", RecurrenceBuilder.Weekly(RecurrenceRuleWeekday.Monday, 3)),
        Of(Limits.Event.DailyDays, "by_weekday", RecurrenceBuilder.Daily(RecurrenceRuleWeekday.Monday, RecurrenceRuleWeekday.Friday)),
        Of(Limits.Event.WeekOfMonth, "by_n_weekday[0].n", RecurrenceBuilder.Monthly(6, RecurrenceRuleWeekday.Monday)),
        Of(Limits.Event.DayOfYear, "by_month_day", RecurrenceBuilder.Yearly(RecurrenceRuleMonth.February, 30)),
        Of(Limits.Webhook.Words, "name", new WebhookBuilder("My DisCord hook")),
        Of(Limits.Expression.EmojiNameForm, "name", new EmojiBuilder("no-dash", [1], "image/png")),
        Of(
            Limits.Application.RecordKeyForm,
            "key",
            new RoleConnectionMetadataBuilder("Key", ApplicationRoleConnectionMetadataType.IntegerEqual).SetName("n").SetDescription("d")
        ),
        Of(Limits.Presence.StreamUrl, "activities[0].url", new PresenceBuilder().SetStreaming("s", "https://example.com/s")),
    ];

    public static TheoryData<string, int> Indices
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var i = 0; i < Cases.Length; i++)
                data.Add($"{Cases[i].Rule.Subject}: {Cases[i].Rule.Code}", i);
            return data;
        }
    }

    [Fact]
    public void Every_rule_that_a_builder_keeps_is_tried_out() =>
        Assert.Empty(
            Limits
                .Rules.Where(rule => rule.Keeper == LimitKeeper.Builder && rule != Limits.Component.Sendable && rule != Limits.Command.Kind)
                .Except(Cases.Select(@case => @case.Rule))
                .Select(rule => $"{rule.Subject}: {rule.Code}")
        );

    [Theory]
    [MemberData(nameof(Indices))]
    public void What_breaks_a_rule_fails_with_exactly_that_error(string name, int index)
    {
        var (rule, path, problems, _) = Cases[index];
        Assert.NotEmpty(name);
        var problem = Assert.Single(problems());
        Assert.Equal((path, rule.Code, rule.Statement), (problem.Path, problem.Code, problem.Message));
    }

    private static (Rule, string, Func<IReadOnlyList<FieldError>>, Func<Payload?>) Of<T>(Rule rule, string path, Builder<T> broken) =>
        (rule, path, () => LimitCase.ProblemsOf(broken.Build()), () => Payload.Of(broken));

    private static T Named<T>(T option)
        where T : OptionBuilder => option.SetName("o").SetDescription("d");
}
