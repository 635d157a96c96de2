using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Interactions;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Interactions;

/// <summary>State comes back from a custom id exactly as it went in, or not at all.</summary>
public sealed class CustomIdTests
{
    private static readonly HmacSeal s_seal = Sealed("a-secret");
    private static readonly DateTimeOffset s_now = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    public sealed record Vote(MessageId Poll, long Choice, bool IsSecret);

    private static readonly CustomId<Vote> s_vote = CustomId.Of(
        "vote",
        StateField
            .Pair(StateField.Id<MessageId>(), StateField.Pair(StateField.Integer, StateField.Flag))
            .As(
                static pair => new Vote(pair.First, pair.Second.First, pair.Second.Second),
                static vote => (vote.Poll, (vote.Choice, vote.IsSecret))
            )
    );

    private static readonly CustomId<string> s_text = CustomId.Of("text", StateField.Text);

    [Property]
    public bool State_comes_back_within_100_characters(Vote vote) =>
        s_vote.Write(vote, s_seal, s_now) is { Length: <= 100 } id && s_vote.Read(id, s_seal, s_now) == vote;

    [Property]
    public bool Texts_come_back(string text) => s_text.Read(s_text.Write(text, s_seal, s_now), s_seal, s_now) == text;

    [Property]
    public bool A_changed_character_is_refused(Vote vote, int place, char other)
    {
        var id = s_vote.Write(vote, s_seal, s_now).ToCharArray();
        var at = Math.Abs(place % id.Length);
        var same = id[at] == other;
        id[at] = other;
        return same || IsTampered(s_vote.Read(new(id), s_seal, s_now));
    }

    [Property]
    public bool A_cut_id_is_refused(Vote vote, int length)
    {
        var id = s_vote.Write(vote, s_seal, s_now);
        return IsTampered(s_vote.Read(id[..Math.Abs(length % id.Length)], s_seal, s_now));
    }

    [Property]
    public bool Any_text_is_refused(string text) =>
        IsTampered(s_vote.Read(text, s_seal, s_now)) && IsTampered(s_vote.Read($"vote:{text}", s_seal, s_now));

    [Property]
    public bool Another_key_does_not_open_it(Vote vote) =>
        IsTampered(s_vote.Read(s_vote.Write(vote, Sealed("another"), s_now), s_seal, s_now));

    [Fact]
    public void A_payload_cannot_be_moved_to_another_handler()
    {
        var other = CustomId.Of("note", StateField.Text);
        var id = s_text.Write("hello", s_seal, s_now);

        Assert.True(IsTampered(other.Read("note" + id[4..], s_seal, s_now)));
    }

    [Fact]
    public void Another_version_says_so()
    {
        var id = s_text.Write("hello", s_seal, s_now);

        Assert.Equal(new CommandError.Outdated("text", 1, 2), ErrorOf(s_text.OfVersion(2).Read(id, s_seal, s_now)));
    }

    [Fact]
    public void Its_life_ends_on_the_second()
    {
        var shortLived = s_text.ExpiringAfter(TimeSpan.FromMinutes(10));
        var id = shortLived.Write("hello", s_seal, s_now);
        var end = s_now.AddMinutes(10);

        Assert.True(shortLived.Read(id, s_seal, end.AddSeconds(-1)) == "hello");
        Assert.Equal(new CommandError.Expired("text", end), ErrorOf(shortLived.Read(id, s_seal, end)));
    }

    [Fact]
    public void Four_ids_fit() =>
        Assert.InRange(
            CustomId
                .Of(
                    "four",
                    StateField.Pair(
                        StateField.Pair(StateField.Id<UserId>(), StateField.Id<GuildId>()),
                        StateField.Pair(StateField.Id<ChannelId>(), StateField.Id<MessageId>())
                    )
                )
                .ExpiringAfter(TimeSpan.FromDays(1))
                .Write(((new(ulong.MaxValue), new(1)), (new(2), new(3))), s_seal, s_now)
                .Length,
            1,
            100
        );

    private static HmacSeal Sealed(string secret) =>
        HmacSeal.From(Token.From(secret).Match(Succ: token => token, Fail: problems => throw new Xunit.Sdk.XunitException($"{problems}")));

    private static bool IsTampered<T>(Either<CommandError, T> read) => read.IsLeft && ErrorOf(read) is CommandError.Tampered;

    private static CommandError ErrorOf<T>(Either<CommandError, T> read) =>
        read.Match(Right: static value => throw new Xunit.Sdk.XunitException($"It was read: {value}"), Left: static error => error);
}
