using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Polls;

/// <summary>A poll. Source: Discord documentation, Poll, Poll Create Request Object.</summary>
public sealed record PollBuilder : Builder<PollDraft>
{
    /// <summary>A poll without answers yet; the question has 1 to 300 characters.</summary>
    public PollBuilder(string question = "") => Question = question;

    internal string Question { get; init; }

    internal EquatableList<PollAnswerBuilder> Answers { get; init; }

    internal int? Hours { get; init; }

    internal bool IsMultiselect { get; init; }

    /// <summary>A poll as it was received, to be asked again; how long it was open is not known any more.</summary>
    public static PollBuilder From(Poll poll) =>
        new(poll.Question.Text ?? "") { Answers = poll.Answers.Select(PollAnswerBuilder.From), IsMultiselect = poll.AllowMultiselect };

    /// <summary>The question; 1 to 300 characters.</summary>
    public PollBuilder SetQuestion(string question) => this with { Question = question };

    /// <summary>One more answer of 1 to 55 characters, ten at most.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="emoji">What stands before it: <c>👍</c>, <c>&lt;:name:id></c> or an id.</param>
    public PollBuilder AddAnswer(string text, string? emoji = null) =>
        this with
        {
            Answers = Answers.Add(new(text) { Emoji = emoji is null ? null : EmojiChoice.Of(emoji) }),
        };

    /// <summary>How long it is open, 1 to 768 hours; 24 where not set.</summary>
    public PollBuilder SetDuration(int hours) => this with { Hours = hours };

    /// <summary>Whether people may choose several answers.</summary>
    public PollBuilder SetMultiselect(bool multiselect = true) => this with { IsMultiselect = multiselect };

    internal override void Check(ref Problems problems)
    {
        problems.Text("question.text", Question, Limits.Poll.Question);
        problems.Number("answers", Answers.Count, Limits.Poll.Answers);
        problems.Each("answers", Answers);
        problems.OptionalNumber("duration", Hours, Limits.Poll.Duration);
    }

    internal override PollDraft Make() =>
        new()
        {
            Question = new() { Text = Question },
            Answers = Answers.Select(static answer => answer.Make()),
            Duration = Hours,
            AllowMultiselect = IsMultiselect,
        };
}

/// <summary>One answer of a poll.</summary>
public sealed record PollAnswerBuilder : Builder<PollAnswer>
{
    /// <summary>An answer of 1 to 55 characters.</summary>
    public PollAnswerBuilder(string text) => Text = text;

    internal string Text { get; init; }

    internal EmojiChoice? Emoji { get; init; }

    internal static PollAnswerBuilder From(PollAnswer answer) =>
        new(answer.PollMedia.Text ?? "")
        {
            Emoji = answer.PollMedia.Emoji switch
            {
                { Id: { } id } emoji => EmojiChoice.Of(new EmojiReference.Custom(id, emoji.Name, emoji.Animated ?? false)),
                { Name: { } name } => EmojiChoice.Of(new EmojiReference.Unicode(name)),
                _ => null,
            },
        };

    internal override void Check(ref Problems problems)
    {
        problems.Text("poll_media.text", Text, Limits.Poll.Answer);
        problems.Part("poll_media.emoji", Emoji);
    }

    // Discord takes only one of id and name here.
    internal override PollAnswer Make() =>
        new()
        {
            PollMedia = new()
            {
                Text = Text,
                Emoji = Emoji?.Emoji switch
                {
                    EmojiReference.Custom custom => new Emoji { Id = custom.Id, Name = null },
                    EmojiReference.Unicode unicode => new Emoji { Id = null, Name = unicode.Characters },
                    _ => null,
                },
            },
        };
}
