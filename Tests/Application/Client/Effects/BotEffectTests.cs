using LanguageExt;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Effects;

public sealed class BotEffectTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The handler of a bot, and all it takes to test it: no client, no mock, no network.
    private static BotEffect Welcome(GatewayEvent.MessageCreated created) =>
        created.Message.Content switch
        {
            "!ping" => created.Message.React("🏓").Then(created.Message.Reply("Pong!")),
            _ => BotEffect.None,
        };

    [Property]
    public void A_bot_is_tested_by_comparing_values(Message message)
    {
        var answer = Welcome(new(message with { Content = "!ping" }));

        Assert.Equal(
            BotEffect.InOrder(
                new BotEffect.React(message.ChannelId, message.Id, "🏓"),
                new BotEffect.Reply(message.ChannelId, message.Id, new() { Content = "Pong!" })
            ),
            answer
        );
        Assert.Equal(BotEffect.None, Welcome(new(message with { Content = "hello" })));
    }

    [Property(MaxTest = 300)]
    public void Every_effect_is_a_call_or_is_done_in_another_way(BotEffect effect)
    {
        var isAnotherWay =
            effect is BotEffect.SetPresence or BotEffect.Fail or BotEffect.Attempt or BotEffect.Sequence or BotEffect.Parallel;
        Assert.Equal(isAnotherWay, EffectRequests.Of(effect, Now) is null);
    }

    [Property]
    public void An_effect_is_the_call_of_the_catalogue(MemberKey member, RoleId role, string reason, InteractionKey to, Message message)
    {
        var (guild, user) = member;
        Assert.Equal(Requests.AddGuildMemberRole(guild, user, role, reason), Request(new BotEffect.AddRole(member, role, reason)));
        Assert.Equal(Requests.RemoveGuildMemberRole(guild, user, role, reason), Request(new BotEffect.RemoveRole(member, role, reason)));
        Assert.Equal(Requests.RemoveGuildMember(guild, user, reason), Request(new BotEffect.Kick(member, reason)));
        Assert.Equal(Requests.CreateGuildBan(guild, user, new(), reason), Request(new BotEffect.Ban(member, new(), reason)));
        Assert.Equal(Requests.RemoveGuildBan(guild, user, reason), Request(new BotEffect.Unban(member, reason)));
        Assert.Equal(Requests.DeleteMessage(message.ChannelId, message.Id), Request(message.Delete()));
        Assert.Equal(
            Requests.CreateInteractionResponse(to.Id, to.Token, new InteractionResponse.DeferredUpdateMessage()),
            Request(new BotEffect.DeferUpdate(to))
        );
        Assert.Equal(
            Requests.CreateFollowupMessage(to.Application, to.Token, new() { Content = "more" }),
            Request(new BotEffect.FollowUp(to, new() { Content = "more" }))
        );
    }

    [Fact]
    public void A_timeout_is_counted_from_when_it_is_done_and_ends_with_zero()
    {
        Assert.Equal(Now.AddMinutes(5), Until(TimeSpan.FromMinutes(5)));
        Assert.Null(Until(TimeSpan.Zero));
        Assert.Equal(DateTimeOffset.MaxValue, Until(TimeSpan.MaxValue));

        static DateTimeOffset? Until(TimeSpan wait) =>
            Assert
                .IsType<GuildMemberPatch>(Request(new BotEffect.TimeOut(new(new(1), new(2)), wait))!.Body)
                .CommunicationDisabledUntil.Or(DateTimeOffset.MinValue);
    }

    [Property]
    public void A_call_whose_answer_nobody_reads_is_the_same_call(BotEffect.Send send)
    {
        var request = Request(send)! with { Reason = "why", Within = TimeSpan.FromSeconds(1) };

        var silent = request.WithoutAnswer();

        Assert.Equal(
            (request.Url, request.Body, request.Files, request.Reason, request.Within, request.Endpoint),
            (silent.Url, silent.Body, silent.Files, silent.Reason, silent.Within, silent.Endpoint)
        );
        Assert.Same(silent, silent.WithoutAnswer());
    }

    [Fact]
    public void What_a_builder_refuses_becomes_the_report_of_why()
    {
        Validation<FieldError, MessageDraft> wrong = new FieldError("content", "BASE_TYPE_MAX_LENGTH", "Too long.");
        Validation<FieldError, MessageDraft> right = new MessageDraft { Content = "short" };

        var failed = Assert.IsType<BotEffect.Fail>(BotEffect.Of(wrong, static draft => new BotEffect.Send(new(1), draft)));
        Assert.Equal("content", Assert.Single(Assert.IsType<OvenError.ValidationFailed>(failed.Error).Problems).Path);
        Assert.IsType<BotEffect.Send>(BotEffect.Of(right, static draft => new BotEffect.Send(new(1), draft)));
    }

    [Fact]
    public void The_token_of_an_interaction_is_not_printed() =>
        Assert.DoesNotContain("secret", new BotEffect.Defer(new(new(1), new(2), "secret")).ToString(), StringComparison.Ordinal);

    private static RestRequest? Request(BotEffect effect) => EffectRequests.Of(effect, Now);
}
