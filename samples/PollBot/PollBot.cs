using System.Collections.Concurrent;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Hosting;

namespace Oven.Functional.Samples.PollBot;

/// <summary>
/// /poll asks a question, buttons take votes, one per person, which can be changed. "End" is for who asked. Votes are kept in memory, as long as
/// the bot runs; which poll and which choice a button stands for is kept in the button.
/// </summary>
public sealed class PollBot
{
    private const int MostPolls = 1000;

    private static readonly CustomId<(long Poll, long Choice)> s_vote = CustomId.Of(
        "vote",
        StateField.Pair(StateField.Integer, StateField.Integer)
    );

    private static readonly CustomId<(UserId Asker, long Poll)> s_end = CustomId.Of(
        "end",
        StateField.Pair(StateField.Id<UserId>(), StateField.Integer)
    );

    private static readonly Phrase s_gone = new Phrase("This poll is over.").In(Locale.German, "Diese Umfrage ist vorbei.");
    private static readonly Phrase s_notYours = new Phrase("Only who asked can end it.").In(
        Locale.German,
        "Nur wer fragt, kann sie beenden."
    );

    private readonly ConcurrentDictionary<long, Poll> _polls = new();
    private long _last;

    /// <summary>Gives a bot the command and its buttons. Works over the gateway and over HTTP.</summary>
    public void Teach(OvenClient bot) =>
        bot.Handle(
            Command
                .Slash(
                    "poll",
                    "Asks a question",
                    Option.String("question", "What you want to know", maxLength: 200),
                    Option.String("first", "A choice", maxLength: 50),
                    Option.String("second", "Another choice", maxLength: 50),
                    Option.String("third", "One more choice", maxLength: 50).Optional(),
                    Ask
                )
                .OnlyInGuilds()
                .Cooldown(TimeSpan.FromSeconds(5)),
            s_vote.OnButton(Vote),
            s_end.OnButton(End)
        );

    private Answer Ask(InteractionContext context, string question, string first, string second, string? third)
    {
        if (_polls.Count >= MostPolls)
            _polls.TryRemove(_polls.Keys.Min(), out _);
        var number = Interlocked.Increment(ref _last);
        var poll = _polls[number] = new(question, third is null ? [first, second] : [first, second, third], []);
        return Answer.Say(Show(context, number, poll, context.User.Id));
    }

    private Answer Vote(InteractionContext context, (long Poll, long Choice) vote)
    {
        if (!_polls.TryGetValue(vote.Poll, out var poll))
            return Answer.Whisper(context.Text(s_gone));
        poll.Votes[context.User.Id] = vote.Choice;
        return Answer.Update(Show(context, vote.Poll, poll, poll.Asker));
    }

    private Answer End(InteractionContext context, (UserId Asker, long Poll) end)
    {
        if (end.Asker != context.User.Id)
            return Answer.Whisper(context.Text(s_notYours));
        return _polls.TryRemove(end.Poll, out var poll)
            ? Answer.Update(new MessageBuilder($"{Result(poll)}\n{context.Text(s_gone)}"))
            : Answer.Whisper(context.Text(s_gone));
    }

    private static MessageBuilder Show(InteractionContext context, long number, Poll poll, UserId asker)
    {
        poll.Asker = asker;
        var buttons = new ActionRowBuilder();
        for (var i = 0; i < poll.Choices.Count; i++)
            buttons = buttons.AddComponents(ButtonBuilder.Primary(context.CustomId(s_vote, (number, i)), poll.Choices[i]));
        return new MessageBuilder(Result(poll)).AddComponents(
            buttons.AddComponents(ButtonBuilder.Danger(context.CustomId(s_end, (asker, number)), "End"))
        );
    }

    private static string Result(Poll poll) =>
        string.Join(
            '\n',
            poll.Choices.Select((choice, index) => $"{choice}: {poll.Votes.Values.Count(vote => vote == index)}")
                .Prepend($"**{poll.Question}**")
        );

    private sealed record Poll(string Question, IReadOnlyList<string> Choices, ConcurrentDictionary<UserId, long> Votes)
    {
        public UserId Asker { get; set; }
    }
}
