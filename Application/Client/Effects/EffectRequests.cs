using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Effects;

/// <summary>The call that an effect is.</summary>
public static class EffectRequests
{
    /// <summary>The call; null where the effect is none, or is made of others.</summary>
    /// <param name="effect">What is to be done.</param>
    /// <param name="now">When it is done.</param>
    public static RestRequest? Of(BotEffect effect, DateTimeOffset now) =>
        effect switch
        {
            BotEffect.Send(var channel, var message) send => Requests.CreateMessage(channel, message, send.Files),
            BotEffect.Reply reply => Requests.CreateMessage(reply.Channel, Answer(reply), reply.Files),
            BotEffect.Edit(var channel, var message, var patch) => Requests.EditMessage(channel, message, patch),
            BotEffect.Delete(var channel, var message, var reason) => Requests.DeleteMessage(channel, message, reason),
            BotEffect.React(var channel, var message, var emoji) => Requests.CreateReaction(channel, message, emoji),
            BotEffect.Respond(var to, var response) respond => First(to, response, respond.Files),
            BotEffect.Defer(var to, var ephemeral) => First(to, Later(ephemeral)),
            BotEffect.DeferUpdate(var to) => First(to, new InteractionResponse.DeferredUpdateMessage()),
            BotEffect.UpdateMessage(var to, var patch) => First(to, new InteractionResponse.UpdateMessage(patch)),
            BotEffect.OpenModal(var to, var modal) => First(to, new InteractionResponse.Modal(modal)),
            BotEffect.EditResponse(var to, var patch) => Requests.EditOriginalInteractionResponse(to.Application, to.Token, patch),
            BotEffect.DeleteResponse(var to) => Requests.DeleteOriginalInteractionResponse(to.Application, to.Token),
            BotEffect.FollowUp(var to, var message) more => Requests.CreateFollowupMessage(to.Application, to.Token, message, more.Files),
            BotEffect.AddRole((var guild, var user), var role, var reason) => Requests.AddGuildMemberRole(guild, user, role, reason),
            BotEffect.RemoveRole((var guild, var user), var role, var reason) => Requests.RemoveGuildMemberRole(guild, user, role, reason),
            BotEffect.TimeOut((var guild, var user), var wait, var reason) => Requests.ModifyGuildMember(
                guild,
                user,
                new() { CommunicationDisabledUntil = Until(now, wait) },
                reason
            ),
            BotEffect.Kick((var guild, var user), var reason) => Requests.RemoveGuildMember(guild, user, reason),
            BotEffect.Ban((var guild, var user), var terms, var reason) => Requests.CreateGuildBan(guild, user, terms, reason),
            BotEffect.Unban((var guild, var user), var reason) => Requests.RemoveGuildBan(guild, user, reason),
            BotEffect.Call(var request) => request,
            BotEffect.SetPresence or BotEffect.Fail or BotEffect.Attempt or BotEffect.Sequence or BotEffect.Parallel => null,
            _ => throw new UnreachableException(),
        };

    private static MessageDraft Answer(BotEffect.Reply reply) =>
        reply.Message with
        {
            MessageReference = new() { MessageId = reply.To, FailIfNotExists = false },
        };

    private static RestRequest<Unit> First(InteractionKey to, InteractionResponse response, EquatableList<FileUpload> files = default) =>
        Requests.CreateInteractionResponse(to.Id, to.Token, response, files);

    private static InteractionResponse.DeferredChannelMessageWithSource Later(bool ephemeral) =>
        new(ephemeral ? new() { Flags = MessageFlags.Ephemeral } : null);

    // Nothing is longer than Discord's 28 days, so what is longer is refused there, and here does not overflow.
    private static DateTimeOffset? Until(DateTimeOffset now, TimeSpan wait) =>
        wait <= TimeSpan.Zero ? null
        : wait < DateTimeOffset.MaxValue - now ? now + wait
        : DateTimeOffset.MaxValue;
}
