using LanguageExt;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>A message with content, embeds, rows, stickers or a poll. Source: Discord documentation, Message, Create Message.</summary>
public sealed record MessageBuilder : AnyMessageBuilder
{
    /// <summary>A message that says something, or nothing yet.</summary>
    public MessageBuilder(string? content = null) => Content = content;

    internal string? Content { get; init; }

    internal EquatableList<EmbedBuilder> Embeds { get; init; }

    internal EquatableList<StickerId> Stickers { get; init; }

    internal PollBuilder? Poll { get; init; }

    internal SharedThemeBuilder? Theme { get; init; }

    internal bool IsTts { get; init; }

    /// <summary>
    /// The content, embeds and rows of a message as it was received, to be changed and sent again. Files, polls and stickers stay where
    /// they are. A message of components only, or with a component this version does not know, is an error.
    /// </summary>
    public static Validation<FieldError, MessageBuilder> From(Message message)
    {
        var problems = new Problems();
        var rows = ReceivedComponents.Each<IRow>(message.Components, "components", ref problems);
        return problems.Count == 0
            ? new MessageBuilder(message.Content.Length == 0 ? null : message.Content)
            {
                Embeds = message.Embeds.Select(EmbedBuilder.From),
            }.AddComponents([.. rows])
            : problems.Fail<MessageBuilder>();
    }

    /// <summary>What it says; at most 2000 characters of markdown. See <see cref="Text.LongText.Split"/> for more.</summary>
    public MessageBuilder SetContent(string? content) => this with { Content = content };

    /// <summary>More embeds; ten at most, with 6000 characters together.</summary>
    public MessageBuilder AddEmbeds(params ReadOnlySpan<EmbedBuilder> embeds) => this with { Embeds = [.. Embeds.Span, .. embeds] };

    /// <summary>More rows of buttons or with a select; five at most.</summary>
    public MessageBuilder AddComponents(params ReadOnlySpan<IRow> rows) => this with { Components = Parts.Append(Components, rows) };

    /// <summary>Stickers; three at most.</summary>
    public MessageBuilder SetStickers(params ReadOnlySpan<StickerId> stickers) => this with { Stickers = [.. stickers] };

    /// <summary>A poll.</summary>
    public MessageBuilder SetPoll(PollBuilder? poll) => this with { Poll = poll };

    /// <summary>A theme for people's clients.</summary>
    public MessageBuilder SetTheme(SharedThemeBuilder? theme) => this with { Theme = theme };

    /// <summary>Whether it is read aloud.</summary>
    public MessageBuilder SetTts(bool tts = true) => this with { IsTts = tts };

    /// <summary>Whether links in the content get no embeds.</summary>
    public MessageBuilder SuppressEmbeds(bool suppressed = true) => this.With(MessageFlags.SuppressEmbeds, suppressed);

    /// <summary>The change that makes an existing message say this; all embeds and rows are replaced, files are kept.</summary>
    public Validation<FieldError, MessagePatch> BuildPatch() =>
        Build()
            .Map(draft => new MessagePatch
            {
                Content = new(draft.Content),
                Embeds = new(draft.Embeds),
                Components = new(draft.Components),
                Flags = draft.Flags == MessageFlags.None ? default : new(draft.Flags),
                AllowedMentions = draft.AllowedMentions is null ? default : new(draft.AllowedMentions),
            });

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalText("content", Content, Limits.Message.Content);
        problems.Number("embeds", Embeds.Count, Limits.Message.Embeds);
        problems.Number("components", Components.Count, Limits.Message.Rows);
        problems.Number("sticker_ids", Stickers.Count, Limits.Message.Stickers);
        problems.Part("poll", Poll);
        problems.Part("shared_client_theme", Theme);
        var mark = problems.Count;
        problems.Each("embeds", Embeds);
        // A single embed that is too long already says so; the total would only say it again.
        if (problems.Count == mark)
            problems.Number("embeds", TextOf(Embeds), Limits.Message.EmbedText);
        problems.Rule(!IsEmpty, "", Limits.Message.NotEmpty);
    }

    internal override MessageDraft Make() =>
        base.Make() with
        {
            Content = Content,
            Embeds = Embeds.Select(static embed => embed.Make()),
            StickerIds = Stickers,
            Poll = Poll?.Make(),
            SharedClientTheme = Theme?.Make(),
            Tts = IsTts,
        };

    private protected override IEnumerable<(string Path, string Url)> Pictures()
    {
        for (var i = 0; i < Embeds.Count; i++)
            foreach (var (path, url) in Embeds[i].Pictures)
                yield return ($"embeds[{i}].{path}", url);
    }

    private bool IsEmpty =>
        string.IsNullOrEmpty(Content)
        && Embeds.IsEmpty
        && Components.IsEmpty
        && Stickers.IsEmpty
        && Files.IsEmpty
        && Poll is null
        && Theme is null;

    private static int TextOf(EquatableList<EmbedBuilder> embeds)
    {
        var length = 0;
        foreach (var embed in embeds)
            length += embed.Length;
        return length;
    }
}
