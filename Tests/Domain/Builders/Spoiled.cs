using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Builders in which everything is wrong that can be wrong at once: what they report stands in <c>spoiled.txt</c>.</summary>
internal static partial class Spoiled
{
    private static readonly string Long = new('x', 9000);

    internal static IEnumerable<string> Lines =>
        [
            .. Of(
                "embed",
                new EmbedBuilder()
                    .SetTitle(Long)
                    .SetDescription(Long)
                    .SetUrl("x")
                    .SetColor(new Color(-1))
                    .SetFooter("", "x")
                    .SetAuthor("", "x", "x")
                    .SetImage("", Long)
                    .SetThumbnail("attachment://a.pdf")
                    .AddField("", "")
                    .AddField(Long, Long)
            ),
            .. Of("embed of nothing but space", new EmbedBuilder().SetTitle(" ")),
            .. Of("embed links", new EmbedBuilder().SetTitle("t").SetUrl("https://a b").SetAuthor("a", "http://", "ftp://x")),
            .. Of(
                "message",
                new MessageBuilder(Long)
                    .AddEmbeds(new EmbedBuilder())
                    .AddComponents([.. Enumerable.Range(0, 6).Select(_ => new ActionRowBuilder())])
                    .SetStickers([.. Enumerable.Range(0, 4).Select(i => StickerId.From(new((ulong)i)))])
                    .SetPoll(new PollBuilder())
                    .SetTheme(new SharedThemeBuilder().SetGradientAngle(-1).SetBaseMix(101))
                    .SetNonce("")
                    .AddFiles(new AttachmentBuilder("").SetTitle(Long).SetDescription(Long))
                    .SetAllowedMentions(
                        new AllowedMentionsBuilder().ParseUsers().ParseRoles().AddUsers(UserId.From(new(1))).AddRoles(RoleId.From(new(1)))
                    )
            ),
            .. Of(
                "message of a picture that is not there",
                new MessageBuilder("hi")
                    .AddEmbeds(
                        new EmbedBuilder()
                            .SetTitle("t")
                            .SetFooter("f", "attachment://b.png")
                            .SetAuthor("a", "attachment://c.png")
                            .SetImage("attachment://a.png")
                    )
                    .AddFiles(new AttachmentBuilder("a.png"))
            ),
            .. Of(
                "files of a name",
                new MessageBuilder("hi").AddFiles(
                    new AttachmentBuilder("a"),
                    new AttachmentBuilder("b"),
                    new AttachmentBuilder("a"),
                    new AttachmentBuilder("a")
                )
            ),
            .. Of(
                "components",
                new ComponentMessageBuilder(
                    new TextDisplayBuilder(),
                    new SectionBuilder(new ThumbnailBuilder().SetDescription("")),
                    new MediaGalleryBuilder(),
                    new MediaGalleryBuilder(new MediaGalleryItemBuilder().SetDescription("")),
                    new FileBuilder(),
                    new FileBuilder("attachment://x"),
                    new SeparatorBuilder().SetSpacing((SeparatorSpacing)9),
                    new ContainerBuilder().SetAccentColor(new Color(-1)),
                    new ContainerBuilder(new SelectRowBuilder(Badly(new UserSelectMenuBuilder()))),
                    new TextDisplayBuilder("t").SetId(-1)
                )
            ),
            .. Of("voice message", new VoiceMessageBuilder(new AttachmentBuilder(""), TimeSpan.FromSeconds(-1), new byte[257])),
            .. Of("webhook message", new WebhookMessageBuilder(new MessageBuilder()).SetUsername("").SetAvatarUrl("").SetPost("")),
            .. Of(
                "webhook message of a forbidden name",
                new WebhookMessageBuilder(new MessageBuilder("hi")).SetUsername("Clyde").SetAvatarUrl("x")
            ),
            .. Of(
                "buttons",
                new ActionRowBuilder(
                    new ButtonBuilder().SetLabel(Long).SetEmoji("x"),
                    new LinkButtonBuilder("").SetLabel(Long).SetEmoji("x"),
                    new ButtonBuilder().SetCustomId("a").SetLabel(""),
                    new LinkButtonBuilder("discord://").SetLabel("")
                )
            ),
            .. Of("button of a long emoji", new ButtonBuilder().SetCustomId("a").SetEmoji(new EmojiReference.Unicode(Long))),
            .. Of("string select", Badly(new StringSelectMenuBuilder()).AddOption("", "", Long)),
            .. Of(
                "string select of bad options",
                new StringSelectMenuBuilder("a").AddOptions(
                    new StringSelectMenuOptionBuilder("l", "v").SetEmoji("x").SetDefault(),
                    new StringSelectMenuOptionBuilder(Long, Long).SetDefault()
                )
            ),
            .. Of("user select", Badly(new UserSelectMenuBuilder())),
            .. Of("role select", Badly(new RoleSelectMenuBuilder())),
            .. Of("mentionable select", Badly(new MentionableSelectMenuBuilder())),
            .. Of("channel select", Badly(new ChannelSelectMenuBuilder())),
            .. Of(
                "user select of defaults",
                new UserSelectMenuBuilder("a").AddDefaultUsers([.. Enumerable.Range(0, 26).Select(i => UserId.From(new((ulong)i)))])
            ),
            .. Of(
                "role select of defaults",
                new RoleSelectMenuBuilder("a").AddDefaultRoles([.. Enumerable.Range(0, 26).Select(i => RoleId.From(new((ulong)i)))])
            ),
            .. Of(
                "mentionable select of defaults",
                new MentionableSelectMenuBuilder("a").AddDefaultRoles([.. Enumerable.Range(0, 26).Select(i => RoleId.From(new((ulong)i)))])
            ),
            .. Of(
                "channel select of defaults",
                new ChannelSelectMenuBuilder("a").AddDefaultChannels([
                    .. Enumerable.Range(0, 25).Select(i => ChannelId.From(new((ulong)i))),
                ])
            ),
            .. Of(
                "user select inverted",
                new UserSelectMenuBuilder("a").SetMinValues(3).SetMaxValues(2).AddDefaultUsers(UserId.From(new(1)))
            ),
            .. Of("string select inverted", new StringSelectMenuBuilder("a").AddOption("l", "v").SetMinValues(3).SetMaxValues(2)),
            .. Of(
                "custom ids",
                new MessageBuilder("hi").AddComponents(
                    new ActionRowBuilder(
                        ButtonBuilder.Primary("a", "A").SetId(1),
                        ButtonBuilder.Primary("b", "A").SetId(1),
                        ButtonBuilder.Primary("a", "A").SetId(0),
                        ButtonBuilder.Primary("a", "A").SetId(0)
                    )
                )
            ),
            .. Of(
                "modal",
                new ModalBuilder().AddComponents([
                    .. Enumerable.Range(0, 6).Select(_ => new LabelBuilder("", new CheckboxBuilder()).SetDescription("")),
                ])
            ),
            .. Of(
                "modal of fields",
                new ModalBuilder("m", "t")
                    .AddLabel("a", Badly(new UserSelectMenuBuilder()).SetDisabled())
                    .AddLabel("b", new RadioGroupBuilder().AddOption("", ""))
                    .AddLabel("c", new CheckboxGroupBuilder().SetMinValues(11).SetMaxValues(0))
                    .AddLabel("d", new FileUploadBuilder().SetMinValues(11).SetMaxValues(11).SetFileTypes("x", "."))
                    .AddLabel("e", new TextInputBuilder().SetMinLength(-1).SetMaxLength(0).SetValue(Long).SetPlaceholder(Long))
            ),
            .. Of(
                "fields required of none",
                new ModalBuilder("m", "t")
                    .AddLabel("a", new StringSelectMenuBuilder("a").AddOption("l", "v").SetMinValues(0))
                    .AddLabel("b", new CheckboxGroupBuilder("b").AddOption("l", "v").SetMinValues(0).SetRequired())
                    .AddLabel("c", new FileUploadBuilder("c").SetMinValues(0))
            ),
            .. Of("checkboxes", new CheckboxGroupBuilder("b").AddOption("l", "v").AddOption("m", "v").SetMinValues(3).SetMaxValues(3)),
            .. Of("checkboxes of one", new CheckboxGroupBuilder("b").AddOption("l", "v").SetMinValues(2)),
            .. Of("group option", new GroupOptionBuilder("", "").SetDescription(Long)),
            .. Commands,
            .. Guilds,
        ];

    private static T Badly<T>(T select)
        where T : SelectBuilder => select.SetCustomId("").SetPlaceholder(Long).SetMinValues(26).SetMaxValues(0).SetId(-1);

    private static IEnumerable<string> Of<T>(string name, Builder<T> builder) =>
        LimitCase.ProblemsOf(builder.Build()).Select(problem => $"{name}\t{problem.Code}\t{problem}").DefaultIfEmpty($"{name}\tfine");
}
