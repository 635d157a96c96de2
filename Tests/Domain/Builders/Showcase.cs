using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>
/// Every builder twice: bare, with only what it needs, and full, with everything it can be told. What is sent of them stands in
/// <c>showcase.txt</c>, so that a change of a single field of any builder shows.
/// </summary>
internal static partial class Showcase
{
    private const string Picture = "https://x.y/p.png";

    private static readonly EmojiReference Wave = new EmojiReference.Custom(EmojiId.From(new(5)), "wave", true);

    internal sealed record Item(string Name, Type Builder, Func<string> Sent, Func<Payload?> Payload, Func<IReadOnlyList<string>> Problems);

    internal static IEnumerable<Item> All => [.. Messages, .. Components, .. Modals, .. Commands, .. Guilds, .. Others];

    private static IEnumerable<Item> Messages =>
        [
            Of("embed bare", new EmbedBuilder().SetTitle("t")),
            Of("embed full", Embed),
            Of("embed described", new EmbedBuilder().SetDescription("d").SetFields(("a", "b", false), ("c", "d", true))),
            Of("embed of a picture", new EmbedBuilder().SetImage("attachment://a.webp")),
            Of("message bare", new MessageBuilder("hi")),
            Of("message full", Message),
            Of("message of stickers", new MessageBuilder().SetStickers(StickerId.From(new(1)), StickerId.From(new(2)))),
            Of("message of a file", new MessageBuilder().AddFiles(File)),
            Of("message of a poll", new MessageBuilder().SetPoll(Poll)),
            Of("message of a theme", new MessageBuilder().SetTheme(Theme)),
            Of("message of a row", new MessageBuilder().AddComponents(new ActionRowBuilder(ButtonBuilder.Primary("a", "A")))),
            Of("message unflagged", Message.SuppressEmbeds(false).SetEphemeral(false).SetSilent(false).SetTts(false)),
            Of("reply to what may be gone", new MessageBuilder("hi").SetReply(MessageId.From(new(4)), failIfNotExists: false)),
            Of("message of components bare", new ComponentMessageBuilder(new TextDisplayBuilder("t"))),
            Of(
                "message of components full",
                new ComponentMessageBuilder(new TextDisplayBuilder("t"), new FileBuilder("attachment://a.png"))
                    .AddComponents(new SeparatorBuilder())
                    .AddFiles(File)
                    .SetEphemeral()
                    .SetSilent()
            ),
            Of("voice message", new VoiceMessageBuilder(new AttachmentBuilder("v.ogg"), TimeSpan.FromSeconds(1.5), [1, 2, 255])),
            Of("forward", new ForwardBuilder(ChannelId.From(new(1)), MessageId.From(new(2)))),
            Of("webhook message bare", new WebhookMessageBuilder(new MessageBuilder("hi"))),
            Of(
                "webhook message full",
                new WebhookMessageBuilder(Message.SetPoll(null).SetEphemeral(false))
                    .SetUsername("u")
                    .SetAvatarUrl(Picture)
                    .SetPost("p", TagId.From(new(3)))
            ),
            Of("allowed mentions bare", new AllowedMentionsBuilder()),
            Of("allowed mentions full", new AllowedMentionsBuilder().ParseEveryone().ParseUsers().ParseRoles().SetRepliedUser()),
            Of(
                "allowed mentions listed",
                new AllowedMentionsBuilder().AddUsers(UserId.From(new(1))).AddRoles(RoleId.From(new(2))).SetRepliedUser(false)
            ),
            Of("attachment bare", new AttachmentBuilder("a.png")),
            Of("attachment full", File),
            Of("theme bare", new SharedThemeBuilder(Color.Red)),
            Of("theme full", Theme),
            Of("poll bare", new PollBuilder("q").AddAnswer("a")),
            Of("poll full", Poll),
            Of("poll answer", new PollAnswerBuilder("a")),
        ];

    private static IEnumerable<Item> Components =>
        [
            Of("text display", new TextDisplayBuilder().SetContent("t").SetId(3)),
            Of("button bare", new ButtonBuilder().SetCustomId("a").SetLabel("A")),
            Of("button full", ButtonBuilder.Danger("a", "A").SetEmoji(Wave).SetDisabled().SetId(9)),
            Of("button styled", new ButtonBuilder().SetCustomId("a").SetEmoji("👍").SetStyle(InteractiveButtonStyle.Success)),
            Of("button secondary", ButtonBuilder.Secondary("a", "A").SetDisabled(false)),
            Of("button success", ButtonBuilder.Success("a", "A")),
            Of("link button bare", ButtonBuilder.Link(Picture, "A")),
            Of("link button full", new LinkButtonBuilder("x").SetUrl("discord://-/a").SetEmoji("5").SetDisabled().SetId(9)),
            Of("premium button bare", ButtonBuilder.Premium(SkuId.From(new(7)))),
            Of("premium button full", ButtonBuilder.Premium(SkuId.From(new(7))).SetDisabled().SetId(9)),
            Of(
                "row of buttons",
                new ActionRowBuilder(ButtonBuilder.Primary("x", "X")).SetComponents(Button("a")).AddComponents(Button("b")).SetId(4)
            ),
            Of("row with a select", ActionRowBuilder.Of(new UserSelectMenuBuilder("a")).SetId(4)),
            Of("string select bare", new StringSelectMenuBuilder("a").AddOption("l", "v")),
            Of(
                "string select full",
                Filled(
                        new StringSelectMenuBuilder().SetOptions(
                            new StringSelectMenuOptionBuilder("", "")
                                .SetLabel("l")
                                .SetValue("v")
                                .SetDescription("d")
                                .SetEmoji(Wave)
                                .SetDefault(),
                            new StringSelectMenuOptionBuilder("m", "w").SetEmoji("👍").SetDefault(),
                            new StringSelectMenuOptionBuilder("n", "x").SetDefault(false)
                        )
                    )
                    .SetDisabled()
            ),
            Of("option", new StringSelectMenuOptionBuilder("l", "v")),
            Of("user select bare", new UserSelectMenuBuilder("a")),
            Of(
                "user select full",
                Filled(new UserSelectMenuBuilder().AddDefaultUsers(UserId.From(new(1)), UserId.From(new(2)))).SetDisabled()
            ),
            Of("role select bare", new RoleSelectMenuBuilder("a")),
            Of(
                "role select full",
                Filled(new RoleSelectMenuBuilder().AddDefaultRoles(RoleId.From(new(1)), RoleId.From(new(2)))).SetDisabled()
            ),
            Of("mentionable select bare", new MentionableSelectMenuBuilder("a")),
            Of(
                "mentionable select full",
                Filled(new MentionableSelectMenuBuilder().AddDefaultUsers(UserId.From(new(1))).AddDefaultRoles(RoleId.From(new(2))))
                    .SetDisabled()
            ),
            Of("channel select bare", new ChannelSelectMenuBuilder("a")),
            Of(
                "channel select full",
                Filled(
                        new ChannelSelectMenuBuilder()
                            .SetChannelTypes(ChannelType.GuildText, ChannelType.GuildForum)
                            .AddDefaultChannels(ChannelId.From(new(1)), ChannelId.From(new(2)))
                    )
                    .SetDisabled()
            ),
            Of(
                "section with a button",
                new SectionBuilder(Button("a"), "t").AddTextDisplayComponents(new TextDisplayBuilder("u")).SetId(2)
            ),
            Of("section with a thumbnail", new SectionBuilder(Button("a"), "t").SetAccessory(new ThumbnailBuilder(Picture))),
            Of("thumbnail full", new ThumbnailBuilder().SetUrl(Picture).SetDescription("d").SetSpoiler().SetId(2)),
            Of("gallery bare", new MediaGalleryBuilder(new MediaGalleryItemBuilder(Picture))),
            Of(
                "gallery full",
                new MediaGalleryBuilder(new MediaGalleryItemBuilder().SetUrl(Picture).SetDescription("d").SetSpoiler())
                    .AddItems(new MediaGalleryItemBuilder(Picture).SetSpoiler(false))
                    .SetId(2)
            ),
            Of("gallery item", new MediaGalleryItemBuilder(Picture)),
            Of(
                "user select of as many as it may",
                new UserSelectMenuBuilder("a").SetMinValues(2).SetMaxValues(2).AddDefaultUsers(UserId.From(new(1)), UserId.From(new(2)))
            ),
            Of(
                "string select of all its options",
                new StringSelectMenuBuilder("a").AddOption("l", "v").AddOption("m", "w").SetMinValues(2).SetMaxValues(2)
            ),
            Of("string select of none", new StringSelectMenuBuilder("a").AddOption("l", "v").SetMinValues(0)),
            Of("file bare", new FileBuilder("attachment://a.png")),
            Of("file full", new FileBuilder().SetUrl("attachment://a.png").SetSpoiler().SetId(2)),
            Of("separator bare", new SeparatorBuilder()),
            Of("separator full", new SeparatorBuilder().SetDivider(false).SetSpacing(SeparatorSpacing.Large).SetId(2)),
            Of("container bare", new ContainerBuilder(new TextDisplayBuilder("t"))),
            Of(
                "container full",
                new ContainerBuilder(new SeparatorBuilder())
                    .SetComponents(new TextDisplayBuilder("t"))
                    .AddComponents(
                        new SeparatorBuilder(),
                        new MediaGalleryBuilder(new MediaGalleryItemBuilder(Picture)),
                        new SectionBuilder(Button("b"), "t"),
                        new ActionRowBuilder(Button("c")),
                        ActionRowBuilder.Of(new RoleSelectMenuBuilder("d"))
                    )
                    .SetAccentColor(Color.Blurple)
                    .SetSpoiler()
                    .SetId(2)
            ),
        ];

    private static EmbedBuilder Embed =>
        new EmbedBuilder()
            .SetTitle("t")
            .SetDescription("d")
            .SetUrl("https://x.y")
            .SetTimestamp(DateTimeOffset.UnixEpoch)
            .SetColor(Color.Red)
            .SetFooter("f", Picture)
            .SetAuthor("a", Picture, "http://x.y")
            .SetImage(Picture, "i")
            .SetThumbnail(Picture, "j")
            .AddField("n", "v")
            .AddFields(("o", "w", true), ("p", "x", false));

    private static AttachmentBuilder File => new AttachmentBuilder("a.png").SetTitle("t").SetDescription("d").SetSpoiler();

    private static PollBuilder Poll =>
        new PollBuilder().SetQuestion("q").AddAnswer("a").AddAnswer("b", "👍").AddAnswer("c", "<a:wave:5>").SetDuration(5).SetMultiselect();

    private static SharedThemeBuilder Theme =>
        new SharedThemeBuilder(Color.Red, Color.Blurple).SetGradientAngle(90).SetBaseMix(50).SetBaseTheme(BaseTheme.Dark);

    private static MessageBuilder Message =>
        new MessageBuilder()
            .SetContent("hi")
            .AddEmbeds(Embed)
            .AddEmbeds(new EmbedBuilder().SetTitle("u"))
            .AddComponents(new ActionRowBuilder(Button("a")))
            .AddComponents(ActionRowBuilder.Of(new UserSelectMenuBuilder("b")))
            .SetStickers(StickerId.From(new(1)))
            .SetTts()
            .SuppressEmbeds()
            .SetEphemeral()
            .SetSilent()
            .SetReply(MessageId.From(new(4)))
            .SetAllowedMentions(new AllowedMentionsBuilder().ParseUsers())
            .SetNonce("n")
            .AddFiles(File, new AttachmentBuilder("b.png"));

    private static ButtonBuilder Button(string id) => ButtonBuilder.Primary(id, "A");

    private static T Filled<T>(T select)
        where T : SelectBuilder => select.SetCustomId("a").SetPlaceholder("p").SetMinValues(2).SetMaxValues(3).SetRequired().SetId(6);

    private static Item Of<T>(string name, Builder<T> builder) =>
        new(
            name,
            builder.GetType(),
            () => Print(builder.Make()),
            () => Payload.Of(builder),
            () => [.. LimitCase.ProblemsOf(builder.Build()).Select(problem => $"{problem}")]
        );

    // What goes to the gateway or into a header has no JSON of its own.
    private static string Print<T>(T made) =>
        made is string || typeof(T).Namespace == typeof(Oven.Functional.Domain.Gateway.BotPresence).Namespace
            ? $"{made}"
            : System.Text.Encoding.UTF8.GetString(DiscordJson.Encode(made));
}
