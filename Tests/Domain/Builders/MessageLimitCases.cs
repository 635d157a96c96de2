using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Tests.Domain.Builders.LimitCase;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Where the limits of messages, embeds and polls look.</summary>
internal static class MessageLimitCases
{
    private static MessageBuilder Message => new("hello");

    private static EmbedBuilder Embed => new EmbedBuilder().SetTitle("hello");

    private static PollBuilder Poll => new PollBuilder("why").AddAnswer("because");

    internal static IEnumerable<LimitCase> All =>
        [
            Of(Limits.Message.Content, "content", n => Message.SetContent(Letters(n)).AddEmbeds(Embed)),
            Of(Limits.Message.Embeds, "embeds", n => Message.AddEmbeds(Many(n, _ => Embed))),
            Of(Limits.Message.EmbedText, "embeds", n => Message.AddEmbeds(EmbedsOf(n))),
            Of(Limits.Message.Stickers, "sticker_ids", n => Message.SetStickers(Many(n, i => StickerId.From(new((ulong)i))))),
            Of(Limits.Message.Files, "attachments", n => Message.AddFiles(Many(n, i => new AttachmentBuilder($"{i}.png")))),
            Of(
                Limits.Message.Rows,
                "components",
                n => Message.AddComponents(Many(n, i => new ActionRowBuilder(ButtonBuilder.Primary($"{i}", "go"))))
            ),
            Of(Limits.Message.Components, "components", ComponentsOf),
            Of(Limits.Message.Nonce, "nonce", n => Message.SetNonce(Letters(n))),
            Of(
                Limits.Message.MentionedUsers,
                "allowed_mentions.users",
                n => Message.SetAllowedMentions(new AllowedMentionsBuilder().AddUsers(Many(n, i => UserId.From(new((ulong)i)))))
            ),
            Of(
                Limits.Message.MentionedRoles,
                "allowed_mentions.roles",
                n => Message.SetAllowedMentions(new AllowedMentionsBuilder().AddRoles(Many(n, i => RoleId.From(new((ulong)i)))))
            ),
            Of(Limits.Message.FileName, "attachments[0].filename", n => Message.AddFiles(new AttachmentBuilder(Letters(n)))),
            Of(Limits.Message.FileTitle, "attachments[0].title", n => Message.AddFiles(new AttachmentBuilder("a").SetTitle(Letters(n)))),
            Of(
                Limits.Message.FileDescription,
                "attachments[0].description",
                n => Message.AddFiles(new AttachmentBuilder("a").SetDescription(Letters(n)))
            ),
            Of(
                Limits.Message.WaveformPoints,
                "attachments[0].waveform",
                n => new VoiceMessageBuilder(new AttachmentBuilder("a.ogg"), TimeSpan.FromSeconds(1), new byte[n])
            ),
            Of(
                Limits.Message.ThemeColors,
                "shared_client_theme.colors",
                n => Message.SetTheme(new SharedThemeBuilder(Many(n, _ => Color.Red)))
            ),
            Of(
                Limits.Message.ThemeAngle,
                "shared_client_theme.gradient_angle",
                n => Message.SetTheme(new SharedThemeBuilder(Color.Red).SetGradientAngle(n))
            ),
            Of(
                Limits.Message.ThemeMix,
                "shared_client_theme.base_mix",
                n => Message.SetTheme(new SharedThemeBuilder(Color.Red).SetBaseMix(n))
            ),
            Of(Limits.Embed.Title, "title", n => Embed.SetTitle(Letters(n)).SetDescription("hello")),
            Of(Limits.Embed.Description, "description", n => Embed.SetDescription(Letters(n))),
            Of(Limits.Embed.Fields, "fields", n => Embed.AddFields(Many(n, i => ($"{i}", "x", false)))),
            Of(Limits.Embed.FieldName, "fields[0].name", n => Embed.AddField(Letters(n), "x")),
            Of(Limits.Embed.FieldValue, "fields[0].value", n => Embed.AddField("x", Letters(n))),
            Of(Limits.Embed.Footer, "footer.text", n => Embed.SetFooter(Letters(n))),
            Of(Limits.Embed.Author, "author.name", n => Embed.SetAuthor(Letters(n))),
            Of(Limits.Embed.Total, "", n => EmbedsOf(n, 1)[0]),
            OfUrl(Limits.Embed.Url, "url", url => Embed.SetUrl(url)),
            OfUrl(Limits.Embed.Url, "author.url", url => Embed.SetAuthor("x", url: url)),
            OfUrl(Limits.Embed.Url, "author.icon_url", url => Embed.SetAuthor("x", url)),
            OfUrl(Limits.Embed.Url, "footer.icon_url", url => Embed.SetFooter("x", url)),
            OfUrl(Limits.Embed.Url, "image.url", url => Embed.SetImage(url)),
            OfUrl(Limits.Embed.Url, "thumbnail.url", url => Embed.SetThumbnail(url)),
            Of(Limits.Embed.Color, "color", n => Embed.SetColor(new Color(n))),
            Of(Limits.Embed.ImageDescription, "image.description", n => Embed.SetImage("https://x.y", Letters(n))),
            Of(Limits.Poll.Question, "poll.question.text", n => Message.SetPoll(Poll.SetQuestion(Letters(n)))),
            Of(
                Limits.Poll.Answers,
                "poll.answers",
                n => Message.SetPoll(Many(n, i => $"{i}").Aggregate(new PollBuilder("why"), (poll, answer) => poll.AddAnswer(answer)))
            ),
            Of(Limits.Poll.Answer, "poll.answers[1].poll_media.text", n => Message.SetPoll(Poll.AddAnswer(Letters(n)))),
            Of(Limits.Poll.Duration, "poll.duration", n => Message.SetPoll(Poll.SetDuration(n))),
        ];

    // Texts of so many characters in all, spread over embeds that are each small enough.
    private static EmbedBuilder[] EmbedsOf(int length, int embeds = 3)
    {
        var made = Many(embeds, i => new EmbedBuilder().SetImage($"https://x.y/{i}"));
        for (var i = 0; length > 0; i = (i + 1) % embeds)
        {
            var size = Math.Min(1000, length);
            made[i] = size > 1 ? made[i].AddField("n", Letters(size - 1)) : made[i].SetTitle("n");
            length -= size;
        }
        return made;
    }

    // A container counts as one, and so does everything in it.
    private static ComponentMessageBuilder ComponentsOf(int count) =>
        count < 2
            ? new(new TextDisplayBuilder("x"))
            : new ComponentMessageBuilder(new ContainerBuilder(Many(count - 1, _ => new TextDisplayBuilder("x"))));
}
