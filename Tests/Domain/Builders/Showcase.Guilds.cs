using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Applications;
using Oven.Functional.Domain.Builders.AutoModeration;
using Oven.Functional.Domain.Builders.Channels;
using Oven.Functional.Domain.Builders.Events;
using Oven.Functional.Domain.Builders.Expressions;
using Oven.Functional.Domain.Builders.Guilds;
using Oven.Functional.Domain.Builders.Invites;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Presences;
using Oven.Functional.Domain.Builders.Users;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>The builders of what guilds are made of.</summary>
internal static partial class Showcase
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private static readonly RoleId Role = RoleId.From(new(1));

    private static readonly ChannelId Channel = ChannelId.From(new(2));

    private static readonly UserId User = UserId.From(new(3));

    private static readonly ImageData Image = ImageData.From([1, 2, 3], "image/png");

    private static IEnumerable<Item> Guilds =>
        [
            Of("category", new CategoryBuilder("c").SetPosition(2).AddOverwrites(Overwrite).AddOverwrites(OverwriteBuilder.Of(User))),
            Of("text channel bare", new TextChannelBuilder("c")),
            Of("text channel full", Threaded(new TextChannelBuilder("x"))),
            Of("announcement channel", TextChannelBuilder.Announcement("c")),
            Of("voice channel bare", new VoiceChannelBuilder("c")),
            Of(
                "voice channel full",
                Placed(new VoiceChannelBuilder("x")).SetBitrate(8000).SetUserLimit(5).SetVideoQuality(VideoQualityMode.Full)
            ),
            Of("stage channel bare", new StageChannelBuilder("c")),
            Of("stage channel full", Placed(new StageChannelBuilder("x")).SetBitrate(8000).SetUserLimit(500)),
            Of("forum bare", new ForumChannelBuilder("c")),
            Of(
                "forum full",
                Threaded(new ForumChannelBuilder("x"))
                    .AddTags(new ForumTagBuilder("t"))
                    .AddTags(new ForumTagBuilder("").SetName("u").SetModerated().SetEmoji("👍"))
                    .SetDefaultReaction("<:wave:5>")
                    .SetSortOrder(SortOrderType.CreationDate)
                    .SetLayout(ForumLayoutType.GalleryView)
            ),
            Of("media channel", ForumChannelBuilder.Media("c").SetDefaultReaction("👍")),
            Of("forum tag", new ForumTagBuilder("t").SetEmoji("5").SetModerated(false)),
            Of("overwrite bare", OverwriteBuilder.Of(User)),
            Of("overwrite full", Overwrite),
            Of("thread bare", ThreadBuilder.Public("t")),
            Of("private thread full", ThreadBuilder.Private("t").SetAutoArchive(60).SetSlowmode(5).SetInvitable()),
            Of("private thread closed", ThreadBuilder.Private("t").SetInvitable(false)),
            Of("post bare", ThreadBuilder.Post("t", new MessageBuilder("hi"))),
            Of(
                "post full",
                ThreadBuilder
                    .Post("t", new MessageBuilder("hi").SetSilent().SuppressEmbeds())
                    .AddTags(TagId.From(new(4)))
                    .AddTags(TagId.From(new(5)))
            ),
            Of("voice status", new VoiceStatusBuilder("").SetStatus("s")),
            Of("ban bare", new BanBuilder().AddUsers(User)),
            Of("ban full", new BanBuilder().AddUsers(User).AddUsers(UserId.From(new(4))).SetDeleteMessageSeconds(60)),
            Of("guild settings bare", new GuildSettingsBuilder()),
            Of(
                "guild settings full",
                new GuildSettingsBuilder()
                    .SetName("ab")
                    .SetDescription("d")
                    .SetAfkTimeout(300)
                    .SetAfkChannel(Channel)
                    .SetSystemChannel(Channel)
            ),
            Of("incident actions bare", new IncidentActionsBuilder()),
            Of(
                "incident actions full",
                new IncidentActionsBuilder().StopInvites(TimeSpan.FromHours(1), Now).StopDirectMessages(TimeSpan.FromHours(2), Now)
            ),
            Of("member settings bare", new MemberSettingsBuilder()),
            Of("member settings full", new MemberSettingsBuilder().SetNick("n").SetTimeout(TimeSpan.FromHours(1), Now)),
            Of("onboarding bare", new OnboardingBuilder()),
            Of(
                "onboarding full",
                new OnboardingBuilder()
                    .AddPrompts(Prompt)
                    .AddPrompts(new OnboardingPromptBuilder("p").AddOptions(Option))
                    .AddDefaultChannels([.. Enumerable.Range(1, 7).Select(i => ChannelId.From(new((ulong)i)))])
                    .SetEnabled()
                    .SetMode(OnboardingMode.OnboardingAdvanced)
            ),
            Of("prompt", Prompt),
            Of("prompt option bare", new OnboardingPromptOptionBuilder("").SetTitle("o").AddChannels(Channel)),
            Of("prompt option full", Option),
            Of("prune bare", new PruneBuilder()),
            Of("prune full", new PruneBuilder().SetDays(5).AddRoles(Role)),
            Of("role bare", new RoleBuilder("r")),
            Of(
                "role full",
                new RoleBuilder("")
                    .SetName("r")
                    .SetPermissions(Permissions.ManageGuild)
                    .SetHoist()
                    .SetMentionable()
                    .SetIcon(Image)
                    .SetUnicodeEmoji("👍")
                    .SetColors(Color.Red, Color.Blurple)
            ),
            Of("role of one color", new RoleBuilder("r").SetColor(Color.Red).SetHoist(false).SetMentionable(false)),
            Of("role holographic", new RoleBuilder("r").SetHolographic()),
            Of("template bare", new TemplateBuilder("").SetName("t")),
            Of("template full", new TemplateBuilder("t").SetDescription("d")),
            Of("welcome screen bare", new WelcomeScreenBuilder()),
            Of(
                "welcome screen full",
                new WelcomeScreenBuilder()
                    .SetDescription("d")
                    .SetEnabled()
                    .AddChannel(Channel, "a")
                    .AddChannel(Channel, "b", Wave)
                    .AddChannel(Channel, "c", new EmojiReference.Unicode("👍"))
            ),
            Of("audit reason", new AuditReason(" because ")),
        ];

    private static IEnumerable<Item> Others =>
        [
            Of("rule on keywords", AutoModerationRuleBuilder.OnKeywords("r", "w").BlockMessage()),
            Of(
                "rule full",
                AutoModerationRuleBuilder
                    .OnKeywords("r", "w")
                    .AddKeywords("x")
                    .AddPatterns("p")
                    .Allow("a")
                    .BlockMessage("no")
                    .SendAlert(Channel)
                    .Timeout(60)
                    .ExemptRole(Role)
                    .ExemptChannel(Channel)
                    .SetEnabled()
            ),
            Of("rule off", AutoModerationRuleBuilder.OnSpam("r").BlockMessage().SetEnabled(false)),
            Of(
                "rule on presets",
                AutoModerationRuleBuilder.OnPresets("r", AutoModerationKeywordPresetType.Slurs).BlockMessage().Allow("a")
            ),
            Of("rule on mentions", AutoModerationRuleBuilder.OnMentions("r", 5, stopsRaids: true).BlockMessage()),
            Of("rule on few mentions", AutoModerationRuleBuilder.OnMentions("r", 0).Timeout(1)),
            Of("rule on profiles", AutoModerationRuleBuilder.OnProfiles("r", "w").BlockMemberInteraction()),
            Of("event on stage", ScheduledEventBuilder.OnStage("e", Channel, Now)),
            Of("event in voice", ScheduledEventBuilder.InVoice("e", Channel, Now)),
            Of(
                "event full",
                ScheduledEventBuilder
                    .Elsewhere("e", "l", Now, Now.AddHours(1))
                    .SetEnd(Now.AddHours(2))
                    .SetDescription("d")
                    .SetImage(Image)
                    .SetRecurrence(RecurrenceBuilder.Weekly(RecurrenceRuleWeekday.Monday, 2))
            ),
            Of("every day", RecurrenceBuilder.Daily()),
            Of("on weekends", RecurrenceBuilder.Daily(RecurrenceRuleWeekday.Saturday, RecurrenceRuleWeekday.Sunday)),
            Of("every month", RecurrenceBuilder.Monthly(5, RecurrenceRuleWeekday.Tuesday)),
            Of("every year", RecurrenceBuilder.Yearly(RecurrenceRuleMonth.February, 29)),
            Of("stage bare", new StageInstanceBuilder(Channel, "t")),
            Of("stage full", new StageInstanceBuilder(Channel, "t").SetSendStartNotification()),
            Of("webhook bare", new WebhookBuilder("").SetName("w")),
            Of("webhook full", new WebhookBuilder("w").SetAvatar(Image)),
            Of("emoji", new EmojiBuilder("ok", [1], "image/png").AddRoles(Role)),
            Of("sound bare", new SoundBuilder("ok", [1], "audio/ogg")),
            Of("sound full", new SoundBuilder("ok", [1], "audio/ogg").SetVolume(0.5)),
            Of("sticker bare", new StickerBuilder("ok", "wave")),
            Of("sticker full", new StickerBuilder("", "").SetName("ok").SetTags("wave").SetDescription("dd").SetFileBytes(5)),
            Of("presence bare", new PresenceBuilder()),
            Of("presence idle", new PresenceBuilder().SetIdle(Now)),
            Of("presence playing", new PresenceBuilder().SetStatus(BotStatus.DoNotDisturb).SetPlaying("g")),
            Of("presence listening", new PresenceBuilder().SetListening("m")),
            Of("presence watching", new PresenceBuilder().SetWatching("m")),
            Of("presence competing", new PresenceBuilder().SetCompeting("m")),
            Of("presence custom", new PresenceBuilder().SetCustomStatus("m")),
            Of("presence streaming", new PresenceBuilder().SetStreaming("m", "https://www.youtube.com/a")),
            Of("members asked for by id", new RequestMembersBuilder(GuildId.From(new(1))).AddUsers(User).SetNonce("n").SetPresences()),
            Of("members asked for by name", new RequestMembersBuilder(GuildId.From(new(1))).SetQuery("q").SetLimit(5)),
            Of("invite bare", new InviteBuilder()),
            Of("invite full", new InviteBuilder().SetMaxAge(5).SetMaxUses(6).SetTemporary().SetUnique().AddRoles(Role)),
            Of("bot member bare", new BotMemberBuilder()),
            Of("bot member full", new BotMemberBuilder().SetNick("n").SetBio("b")),
            Of("bot profile bare", new BotProfileBuilder()),
            Of("bot profile full", new BotProfileBuilder().SetUsername("ab").SetAvatar(Image)),
            Of("application settings bare", new ApplicationSettingsBuilder()),
            Of("application settings full", new ApplicationSettingsBuilder().SetDescription("d").AddTags("a").AddTags("b")),
            Of("role connection bare", new RoleConnectionBuilder()),
            Of("role connection full", new RoleConnectionBuilder().SetPlatformName("p").SetPlatformUsername("u").SetMetadata("k", "v")),
            Of("role connection record", Record),
            Of("role connection records", new RoleConnectionMetadataListBuilder(Record)),
        ];

    private static OverwriteBuilder Overwrite =>
        OverwriteBuilder.Of(Role).SetAllow(Permissions.SendMessages).SetDeny(Permissions.ManageGuild);

    private static OnboardingPromptBuilder Prompt =>
        new OnboardingPromptBuilder("")
            .SetTitle("p")
            .AddOptions(Option)
            .AddOptions(new OnboardingPromptOptionBuilder("q").AddRoles(Role))
            .SetType(OnboardingPromptType.Dropdown)
            .SetSingleSelect()
            .SetRequired()
            .SetInOnboarding();

    private static OnboardingPromptOptionBuilder Option =>
        new OnboardingPromptOptionBuilder("o").SetDescription("d").AddRoles(Role).AddChannels(Channel);

    private static RoleConnectionMetadataBuilder Record =>
        new RoleConnectionMetadataBuilder("k", ApplicationRoleConnectionMetadataType.IntegerEqual)
            .SetType(ApplicationRoleConnectionMetadataType.DatetimeGreaterThanOrEqual)
            .SetName("n")
            .SetDescription("d");

    private static T Placed<T>(T channel)
        where T : PlacedChannelBuilder =>
        channel.SetName("c").SetPosition(2).AddOverwrites(Overwrite).SetParent(Channel).SetNsfw().SetSlowmode(5);

    private static T Threaded<T>(T channel)
        where T : ThreadedChannelBuilder => Placed(channel).SetTopic("t").SetThreadSlowmode(6).SetAutoArchive(1440);
}
