using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.AutoModeration;
using Oven.Functional.Domain.Builders.Channels;
using Oven.Functional.Domain.Builders.Events;
using Oven.Functional.Domain.Builders.Guilds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Users;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Tests.Domain.Builders.LimitCase;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Where the limits of channels, guilds, auto-moderation and events look.</summary>
internal static class GuildLimitCases
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private static AutoModerationRuleBuilder Rule => AutoModerationRuleBuilder.OnKeywords("rule", "word").BlockMessage();

    internal static IEnumerable<LimitCase> All => [.. Channels, .. Guilds, .. Rules, .. Events];

    private static IEnumerable<LimitCase> Channels =>
        [
            Of(Limits.Channel.Name, "name", n => new CategoryBuilder(Letters(n))),
            Of(Limits.Channel.Name, "name", n => ThreadBuilder.Public(Letters(n))),
            Of(Limits.Channel.Topic, "topic", n => new TextChannelBuilder("c").SetTopic(Letters(n))),
            Of(Limits.Channel.ForumTopic, "topic", n => new ForumChannelBuilder("c").SetTopic(Letters(n))),
            Of(Limits.Channel.Slowmode, "rate_limit_per_user", n => new VoiceChannelBuilder("c").SetSlowmode(n)),
            Of(Limits.Channel.Slowmode, "default_thread_rate_limit_per_user", n => new TextChannelBuilder("c").SetThreadSlowmode(n)),
            Of(Limits.Channel.Slowmode, "rate_limit_per_user", n => ThreadBuilder.Private("t").SetSlowmode(n)),
            Of(Limits.Channel.Bitrate, "bitrate", n => new VoiceChannelBuilder("c").SetBitrate(n)),
            Of(Limits.Channel.StageBitrate, "bitrate", n => new StageChannelBuilder("c").SetBitrate(n)),
            Of(Limits.Channel.VoiceUsers, "user_limit", n => new VoiceChannelBuilder("c").SetUserLimit(n)),
            Of(Limits.Channel.StageUsers, "user_limit", n => new StageChannelBuilder("c").SetUserLimit(n)),
            Of(
                Limits.Channel.Overwrites,
                "permission_overwrites",
                n => new CategoryBuilder("c").AddOverwrites(Many(n, i => OverwriteBuilder.Of(RoleId.From(new((ulong)i + 1)))))
            ),
            Of(Limits.Channel.Tags, "available_tags", n => new ForumChannelBuilder("c").AddTags(Many(n, i => new ForumTagBuilder($"{i}")))),
            Of(
                Limits.Channel.TagName,
                "available_tags[0].name",
                n => new ForumChannelBuilder("c").AddTags(new ForumTagBuilder(Letters(n)))
            ),
            Of(
                Limits.Channel.AppliedTags,
                "applied_tags",
                n => ThreadBuilder.Post("t", new MessageBuilder("hi")).AddTags(Many(n, i => TagId.From(new((ulong)i))))
            ),
            Of(Limits.Channel.VoiceStatus, "status", n => new VoiceStatusBuilder(Letters(n))),
        ];

    private static IEnumerable<LimitCase> Guilds =>
        [
            Of(Limits.Guild.Name, "name", n => new GuildSettingsBuilder().SetName(Letters(n))),
            Of(Limits.Guild.Description, "description", n => new GuildSettingsBuilder().SetDescription(Letters(n))),
            Of(Limits.Guild.RoleName, "name", n => new RoleBuilder(Letters(n))),
            Of(Limits.Guild.RoleColor, "colors.primary_color", n => new RoleBuilder("r").SetColor(new Color(n))),
            Of(Limits.Guild.RoleColor, "colors.secondary_color", n => new RoleBuilder("r").SetColors(Color.Red, new Color(n))),
            Of(Limits.Guild.Nickname, "nick", n => new MemberSettingsBuilder().SetNick(Letters(n))),
            Of(Limits.Guild.Nickname, "nick", n => new BotMemberBuilder().SetNick(Letters(n))),
            Of(Limits.Guild.Username, "username", n => new BotProfileBuilder().SetUsername(Letters(n))),
            Of(Limits.Guild.Bio, "bio", n => new BotMemberBuilder().SetBio(Letters(n))),
            Of(
                Limits.Guild.TimeoutDays,
                "communication_disabled_until",
                n => new MemberSettingsBuilder().SetTimeout(TimeSpan.FromDays(n), Now)
            ),
            Of(Limits.Guild.BanSeconds, "delete_message_seconds", n => new BanBuilder().AddUsers(User(1)).SetDeleteMessageSeconds(n)),
            Of(Limits.Guild.BulkBan, "user_ids", n => new BanBuilder().AddUsers(Many(n, User))),
            Of(Limits.Guild.PruneDays, "days", n => new PruneBuilder().SetDays(n)),
            Of(Limits.Guild.PruneRoles, "include_roles", n => new PruneBuilder().AddRoles(Many(n, Role))),
            Of(
                Limits.Guild.IncidentHours,
                "invites_disabled_until",
                n => new IncidentActionsBuilder().StopInvites(TimeSpan.FromHours(n), Now)
            ),
            Of(
                Limits.Guild.IncidentHours,
                "dms_disabled_until",
                n => new IncidentActionsBuilder().StopDirectMessages(TimeSpan.FromHours(n), Now)
            ),
            Of(
                Limits.Guild.WelcomeChannels,
                "welcome_channels",
                n => Many(n, Channel).Aggregate(new WelcomeScreenBuilder(), (screen, channel) => screen.AddChannel(channel, "here"))
            ),
            Of(Limits.Guild.WelcomeDescription, "description", n => new WelcomeScreenBuilder().SetDescription(Letters(n))),
            Of(
                Limits.Guild.WelcomeChannelDescription,
                "welcome_channels[0].description",
                n => new WelcomeScreenBuilder().AddChannel(Channel(1), Letters(n))
            ),
            Of(Limits.Guild.Prompts, "prompts", n => new OnboardingBuilder().AddPrompts(Many(n, _ => Prompt(1)))),
            Of(Limits.Guild.PromptTitle, "prompts[0].title", n => new OnboardingBuilder().AddPrompts(Prompt(1).SetTitle(Letters(n)))),
            Of(Limits.Guild.PromptOptions, "options", Prompt),
            Of(Limits.Guild.PromptOptionTitle, "title", n => Option.SetTitle(Letters(n))),
            Of(Limits.Guild.PromptOptionDescription, "description", n => Option.SetDescription(Letters(n))),
            Of(
                Limits.Guild.PromptOptionRoles,
                "role_ids",
                n => new OnboardingPromptOptionBuilder("o").AddChannels(Channel(1)).AddRoles(Many(n, Role))
            ),
            Of(Limits.Guild.PromptOptionChannels, "channel_ids", n => Option.AddChannels(Many(n, Channel))),
            Of(Limits.Guild.OnboardingChannels, "default_channel_ids", n => new OnboardingBuilder().AddDefaultChannels(Many(n, Channel))),
            Of(
                Limits.Guild.OnboardingEnabled,
                "default_channel_ids",
                n => new OnboardingBuilder().SetEnabled().AddDefaultChannels(Many(n, Channel))
            ),
            Of(Limits.Guild.TemplateName, "name", n => new TemplateBuilder(Letters(n))),
            Of(Limits.Guild.TemplateDescription, "description", n => new TemplateBuilder("t").SetDescription(Letters(n))),
            Of(Limits.Guild.AuditReason, "", n => new AuditReason(Letters(n))),
        ];

    private static IEnumerable<LimitCase> Rules =>
        [
            Of(Limits.AutoMod.Name, "name", n => AutoModerationRuleBuilder.OnSpam(Letters(n)).BlockMessage()),
            Of(
                Limits.AutoMod.Actions,
                "actions",
                n => Many(n, Channel).Aggregate(AutoModerationRuleBuilder.OnSpam("r"), (rule, channel) => rule.SendAlert(channel))
            ),
            Of(
                Limits.AutoMod.Keywords,
                "trigger_metadata.keyword_filter",
                n => Keywords().AddPatterns("x").AddKeywords(Many(n, i => $"{i}"))
            ),
            Of(Limits.AutoMod.Keyword, "trigger_metadata.keyword_filter[1]", n => Rule.AddKeywords(Letters(n))),
            Of(Limits.AutoMod.Patterns, "trigger_metadata.regex_patterns", n => Rule.AddPatterns(Many(n, i => $"{i}"))),
            Of(Limits.AutoMod.Pattern, "trigger_metadata.regex_patterns[0]", n => Rule.AddPatterns(Letters(n))),
            Of(Limits.AutoMod.Allowed, "trigger_metadata.allow_list", n => Rule.Allow(Many(n, i => $"{i}"))),
            Of(
                Limits.AutoMod.PresetAllowed,
                "trigger_metadata.allow_list",
                n =>
                    AutoModerationRuleBuilder
                        .OnPresets("r", AutoModerationKeywordPresetType.Slurs)
                        .BlockMessage()
                        .Allow(Many(n, i => $"{i}"))
            ),
            Of(Limits.AutoMod.AllowedWord, "trigger_metadata.allow_list[0]", n => Rule.Allow(Letters(n))),
            Of(
                Limits.AutoMod.Mentions,
                "trigger_metadata.mention_total_limit",
                n => AutoModerationRuleBuilder.OnMentions("r", n).BlockMessage()
            ),
            Of(Limits.AutoMod.ExemptRoles, "exempt_roles", n => Rule.ExemptRole(Many(n, Role))),
            Of(Limits.AutoMod.ExemptChannels, "exempt_channels", n => Rule.ExemptChannel(Many(n, Channel))),
            Of(Limits.AutoMod.CustomMessage, "actions[1].metadata.custom_message", n => Rule.BlockMessage(Letters(n))),
            Of(Limits.AutoMod.Timeout, "actions[1].metadata.duration_seconds", n => Rule.Timeout(n)),
        ];

    private static IEnumerable<LimitCase> Events =>
        [
            Of(Limits.Event.Name, "name", n => ScheduledEventBuilder.OnStage(Letters(n), Channel(1), Now)),
            Of(
                Limits.Event.Description,
                "description",
                n => ScheduledEventBuilder.InVoice("e", Channel(1), Now).SetDescription(Letters(n))
            ),
            Of(
                Limits.Event.Location,
                "entity_metadata.location",
                n => ScheduledEventBuilder.Elsewhere("e", Letters(n), Now, Now.AddHours(1))
            ),
            Of(Limits.Event.StageTopic, "topic", n => new StageInstanceBuilder(Channel(1), Letters(n))),
        ];

    private static OnboardingPromptOptionBuilder Option => new OnboardingPromptOptionBuilder("o").AddRoles(Role(1));

    private static OnboardingPromptBuilder Prompt(int options) => new OnboardingPromptBuilder("why").AddOptions(Many(options, _ => Option));

    private static AutoModerationRuleBuilder Keywords() => AutoModerationRuleBuilder.OnKeywords("rule").SendAlert(Channel(1));

    private static UserId User(int n) => UserId.From(new((ulong)n));

    private static RoleId Role(int n) => RoleId.From(new((ulong)n));

    private static ChannelId Channel(int n) => ChannelId.From(new((ulong)n));
}
