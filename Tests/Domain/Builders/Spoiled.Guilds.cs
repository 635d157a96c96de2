using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Applications;
using Oven.Functional.Domain.Builders.AutoModeration;
using Oven.Functional.Domain.Builders.Channels;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Events;
using Oven.Functional.Domain.Builders.Expressions;
using Oven.Functional.Domain.Builders.Guilds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Presences;
using Oven.Functional.Domain.Builders.Users;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Commands and what guilds are made of, spoiled.</summary>
internal static partial class Spoiled
{
    private static IEnumerable<string> Commands =>
        [
            .. Of(
                "slash command",
                new SlashCommandBuilder()
                    .AddStringOption(o => o.SetMinLength(-1).SetMaxLength(0).AddChoice("", Long))
                    .AddIntegerOption(o => o.SetMinValue(long.MinValue).SetMaxValue(long.MaxValue).AddChoice("", long.MaxValue))
                    .AddNumberOption(o => o.SetMinValue(double.NaN).SetMaxValue(1e17).AddChoice("", double.NegativeInfinity))
                    .AddBooleanOption(o => o)
                    .AddUserOption(o => o)
                    .AddRoleOption(o => o)
                    .AddMentionableOption(o => o)
                    .AddChannelOption(o => o.AddChannelTypes(ChannelType.GuildText, ChannelType.GuildText))
                    .AddAttachmentOption(o => o.SetFileTypes("x", "."))
                    .SetContexts(InteractionContextType.Guild, InteractionContextType.Guild)
                    .SetIntegrationTypes(ApplicationIntegrationType.UserInstall, ApplicationIntegrationType.UserInstall)
            ),
            .. Of(
                "choices",
                new SlashCommandBuilder("a", "d").AddStringOption(o =>
                    o.SetName("o")
                        .SetDescription("d")
                        .AddChoice("c", "v", (Locale.German, ""), (new Locale("tlh"), "x"))
                        .AddChoice("c", "w")
                        .SetAutocomplete()
                )
            ),
            .. Of(
                "numbers",
                new SlashCommandBuilder("a", "d").AddNumberOption(o =>
                    o.SetName("o").SetDescription("d").SetMinValue(-1e16).SetMaxValue(1.5e300)
                )
            ),
            .. Of(
                "numbers inverted",
                new SlashCommandBuilder("a", "d")
                    .AddNumberOption(o => o.SetName("o").SetDescription("d").SetMinValue(1.5).SetMaxValue(1.25))
                    .AddIntegerOption(o => o.SetName("p").SetDescription("d").SetMinValue(2).SetMaxValue(1))
                    .AddStringOption(o => o.SetName("q").SetDescription("d").SetMinLength(2).SetMaxLength(1))
            ),
            .. Of(
                "sub-commands",
                new SlashCommandBuilder("a", "d")
                    .AddUserOption(o => o.SetName("o").SetDescription("d"))
                    .AddSubcommandGroup(g => g.AddSubcommand(s => s.AddUserOption(o => o)))
                    .AddSubcommand(s => s.SetName("S").SetDescription(Long))
            ),
            .. Of(
                "names",
                new SlashCommandBuilder("a b", "d")
                    .SetNameLocalization(Locale.German, "A")
                    .SetNameLocalization(Locale.French, "")
                    .SetDescriptionLocalization(Locale.German, Long)
            ),
            .. Of(
                "same names",
                new SlashCommandBuilder("a", "d")
                    .AddUserOption(o => o.SetName("o").SetDescription("d").SetNameLocalization(Locale.German, "x"))
                    .AddRoleOption(o => o.SetName("p").SetDescription("d").SetNameLocalization(Locale.German, "y"))
                    .AddRoleOption(o => o.SetName("o").SetDescription("d").SetNameLocalization(Locale.German, "x").SetRequired())
            ),
            .. Of(
                "user command",
                ContextMenuCommandBuilder.OfUser("").SetContexts(InteractionContextType.Guild, InteractionContextType.Guild)
            ),
            .. Of(
                "entry point",
                new EntryPointCommandBuilder("", "").SetContexts(InteractionContextType.Guild, InteractionContextType.Guild)
            ),
            .. Of("autocomplete", new AutocompleteBuilder().AddChoice("", Long).AddChoice("a", double.NaN).AddChoice("b", long.MaxValue)),
        ];

    private static IEnumerable<string> Guilds =>
        [
            .. Of(
                "channel",
                new ForumChannelBuilder("")
                    .SetTopic(Long)
                    .SetSlowmode(-1)
                    .SetThreadSlowmode(-1)
                    .SetAutoArchive(5)
                    .AddTags(new ForumTagBuilder(Long).SetEmoji("x"))
                    .SetDefaultReaction("x")
                    .AddOverwrites(
                        OverwriteBuilder.Of(RoleId.From(new(1))).SetAllow(Permissions.ManageGuild).SetDeny(Permissions.ManageGuild)
                    )
            ),
            .. Of("voice channel", new VoiceChannelBuilder("").SetBitrate(7).SetUserLimit(-1).SetSlowmode(-1)),
            .. Of("stage channel", new StageChannelBuilder("").SetBitrate(7).SetUserLimit(-1)),
            .. Of("thread", ThreadBuilder.Private("").SetAutoArchive(5).SetSlowmode(-1)),
            .. Of(
                "post",
                ThreadBuilder.Post("", new MessageBuilder()).AddTags([.. Enumerable.Range(0, 6).Select(i => TagId.From(new((ulong)i)))])
            ),
            .. Of("post with flags of other messages", ThreadBuilder.Post("p", new MessageBuilder("hi").SetEphemeral())),
            .. Of(
                "voice post",
                ThreadBuilder.Post("p", new VoiceMessageBuilder(new AttachmentBuilder("v.ogg"), TimeSpan.FromSeconds(1), [1]))
            ),
            .. Of(
                "rule",
                AutoModerationRuleBuilder
                    .OnKeywords("", "", Long)
                    .AddPatterns("", Long)
                    .Allow("", Long)
                    .BlockMessage(Long)
                    .Timeout(-1)
                    .BlockMemberInteraction()
            ),
            .. Of("rule of no action", AutoModerationRuleBuilder.OnProfiles("r").Timeout(1)),
            .. Of("rule on presets", AutoModerationRuleBuilder.OnPresets("r").BlockMessage().Timeout(1)),
            .. Of("rule on mentions", AutoModerationRuleBuilder.OnMentions("r", 51).BlockMemberInteraction()),
            .. Of(
                "event",
                ScheduledEventBuilder
                    .Elsewhere("", "", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(-1))
                    .SetDescription("")
                    .SetRecurrence(RecurrenceBuilder.Weekly(RecurrenceRuleWeekday.Monday, 0))
            ),
            .. Of("recurrences", RecurrenceBuilder.Monthly(0, RecurrenceRuleWeekday.Monday)),
            .. Of("year", RecurrenceBuilder.Yearly(RecurrenceRuleMonth.April, 31)),
            .. Of("year of no month", RecurrenceBuilder.Yearly((RecurrenceRuleMonth)13, 1)),
            .. Of("year of day 0", RecurrenceBuilder.Yearly(RecurrenceRuleMonth.April, 0)),
            .. Of("days", RecurrenceBuilder.Daily(RecurrenceRuleWeekday.Monday)),
            .. Of("stage", new StageInstanceBuilder(ChannelId.From(new(1)), "")),
            .. Of(
                "onboarding",
                new OnboardingBuilder()
                    .AddPrompts(new OnboardingPromptBuilder("").AddOptions(new OnboardingPromptOptionBuilder("").SetDescription(Long)))
                    .SetEnabled()
            ),
            .. Of("prompt of no option", new OnboardingPromptBuilder("p")),
            .. Of("welcome screen", new WelcomeScreenBuilder().SetDescription(Long).AddChannel(ChannelId.From(new(1)), "")),
            .. Of("guild", new GuildSettingsBuilder().SetName(" a ").SetDescription(Long).SetAfkTimeout(1)),
            .. Of("member", new MemberSettingsBuilder().SetNick("").SetTimeout(TimeSpan.FromDays(29), DateTimeOffset.UnixEpoch)),
            .. Of(
                "incidents",
                new IncidentActionsBuilder()
                    .StopInvites(TimeSpan.FromDays(2), DateTimeOffset.UnixEpoch)
                    .StopDirectMessages(TimeSpan.FromDays(2), DateTimeOffset.UnixEpoch)
            ),
            .. Of("role", new RoleBuilder("").SetColors(new Color(-1), new Color(-1))),
            .. Of("ban", new BanBuilder().SetDeleteMessageSeconds(-1)),
            .. Of("prune", new PruneBuilder().SetDays(0)),
            .. Of("template", new TemplateBuilder("").SetDescription(Long)),
            .. Of("bot member", new BotMemberBuilder().SetNick("").SetBio(Long)),
            .. Of("bot profile", new BotProfileBuilder().SetUsername("x")),
            .. Of("emoji", new EmojiBuilder("-", [], "image/png")),
            .. Of("sticker", new StickerBuilder("", "").SetDescription("x").SetFileBytes(0)),
            .. Of("sound", new SoundBuilder("", [], "audio/ogg").SetVolume(2)),
            .. Of("quiet sound", new SoundBuilder("ok", [1], "audio/ogg").SetVolume(double.NaN)),
            .. Of("webhook", new WebhookBuilder("")),
            .. Of("presence", new PresenceBuilder().SetStreaming("", "")),
            .. Of("status", new PresenceBuilder().SetCustomStatus("")),
            .. Of("members", new RequestMembersBuilder(GuildId.From(new(1))).SetLimit(-1).SetNonce(Long)),
            .. Of("application", new ApplicationSettingsBuilder().SetDescription(Long).AddTags("", Long, "a", "a")),
            .. Of("role connection", new RoleConnectionBuilder().SetPlatformName(Long).SetPlatformUsername(Long).SetMetadata("k", "")),
            .. Of(
                "record",
                new RoleConnectionMetadataListBuilder(
                    new RoleConnectionMetadataBuilder("K", ApplicationRoleConnectionMetadataType.IntegerEqual)
                )
            ),
            .. Of("reason", new AuditReason(" ")),
        ];
}
