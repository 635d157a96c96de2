using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Effects;

/// <summary>
/// What a bot wants done, as a value: handlers return it, the client does it, and a test compares it. Each case that is a call to Discord becomes
/// its request in <see cref="EffectRequests"/>; what has no case of its own is a <see cref="Call"/>.
/// </summary>
public abstract record BotEffect
{
    private BotEffect() { }

    /// <summary>Nothing.</summary>
    public static BotEffect None { get; } = new Sequence([]);

    /// <summary>One after another; the first that fails ends it.</summary>
    public static BotEffect InOrder(params EquatableList<BotEffect> effects) => new Sequence(effects);

    /// <summary>All at once, whatever becomes of the others. Deletes and bans of one place go in few calls.</summary>
    public static BotEffect AtOnce(params EquatableList<BotEffect> effects) => new Parallel(effects);

    /// <summary>What is made of something a builder built, or the report of what is wrong with it.</summary>
    public static BotEffect Of<T>(Validation<FieldError, T> built, Func<T, BotEffect> then) =>
        built.Match(Succ: then, Fail: static problems => new Fail(new OvenError.ValidationFailed([.. problems])));

    /// <summary>This, and where it succeeded the next.</summary>
    public BotEffect Then(BotEffect next) => InOrder(this, next);

    /// <summary>This, or where it fails the other: the failure is not reported then.</summary>
    public BotEffect OrElse(BotEffect otherwise) => new Attempt(this, otherwise);

    /// <summary>Writes a message.</summary>
    /// <param name="Channel">Where.</param>
    /// <param name="Message">What.</param>
    public sealed record Send(ChannelId Channel, MessageDraft Message) : BotEffect
    {
        /// <summary>Files to go with it.</summary>
        public EquatableList<FileUpload> Files { get; init; }
    }

    /// <summary>Answers a message; where that is gone, writes all the same.</summary>
    /// <param name="Channel">Where both are.</param>
    /// <param name="To">The message answered.</param>
    /// <param name="Message">The answer.</param>
    public sealed record Reply(ChannelId Channel, MessageId To, MessageDraft Message) : BotEffect
    {
        /// <summary>Files to go with it.</summary>
        public EquatableList<FileUpload> Files { get; init; }
    }

    /// <summary>Changes a message of the bot.</summary>
    /// <param name="Channel">Where it is.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Patch">The change.</param>
    public sealed record Edit(ChannelId Channel, MessageId Message, MessagePatch Patch) : BotEffect;

    /// <summary>Deletes a message.</summary>
    /// <param name="Channel">Where it is.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record Delete(ChannelId Channel, MessageId Message, string? Reason = null) : BotEffect;

    /// <summary>Adds a reaction of the bot.</summary>
    /// <param name="Channel">Where the message is.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Emoji">The emoji itself, or <c>name:id</c> of a custom one.</param>
    public sealed record React(ChannelId Channel, MessageId Message, string Emoji) : BotEffect;

    /// <summary>Answers an interaction for the first time, within 3 seconds.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Response">The answer.</param>
    public sealed record Respond(InteractionKey To, InteractionResponse Response) : BotEffect
    {
        /// <summary>Files to go with a message.</summary>
        public EquatableList<FileUpload> Files { get; init; }
    }

    /// <summary>Says within 3 seconds that a message will follow within 15 minutes, with <see cref="EditResponse"/>.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Ephemeral">Whether the message will be seen by the user only.</param>
    public sealed record Defer(InteractionKey To, bool Ephemeral = false) : BotEffect;

    /// <summary>Acknowledges a component within 3 seconds; its message may be changed within 15 minutes, with <see cref="EditResponse"/>.</summary>
    /// <param name="To">The interaction.</param>
    public sealed record DeferUpdate(InteractionKey To) : BotEffect;

    /// <summary>Changes the message of a component, as the first answer to it.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Patch">The change.</param>
    public sealed record UpdateMessage(InteractionKey To, MessagePatch Patch) : BotEffect;

    /// <summary>Opens a modal, as the first answer; not to a modal.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Modal">The modal.</param>
    public sealed record OpenModal(InteractionKey To, ModalDraft Modal) : BotEffect;

    /// <summary>Changes the first answer, or writes the message that was deferred; within 15 minutes.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Patch">The change.</param>
    public sealed record EditResponse(InteractionKey To, MessagePatch Patch) : BotEffect;

    /// <summary>Deletes the first answer; within 15 minutes.</summary>
    /// <param name="To">The interaction.</param>
    public sealed record DeleteResponse(InteractionKey To) : BotEffect;

    /// <summary>Writes one more message to an interaction that is answered or deferred; within 15 minutes.</summary>
    /// <param name="To">The interaction.</param>
    /// <param name="Message">The message.</param>
    public sealed record FollowUp(InteractionKey To, MessageDraft Message) : BotEffect
    {
        /// <summary>Files to go with it.</summary>
        public EquatableList<FileUpload> Files { get; init; }
    }

    /// <summary>Gives a member a role.</summary>
    /// <param name="Member">Whom.</param>
    /// <param name="Role">The role.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record AddRole(MemberKey Member, RoleId Role, string? Reason = null) : BotEffect;

    /// <summary>Takes a role from a member.</summary>
    /// <param name="Member">From whom.</param>
    /// <param name="Role">The role.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record RemoveRole(MemberKey Member, RoleId Role, string? Reason = null) : BotEffect;

    /// <summary>Silences a member for a while.</summary>
    /// <param name="Member">Whom.</param>
    /// <param name="For">At most 28 days, from when it is done; zero or less ends it.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record TimeOut(MemberKey Member, TimeSpan For, string? Reason = null) : BotEffect;

    /// <summary>Removes a member, who may come back.</summary>
    /// <param name="Member">Whom.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record Kick(MemberKey Member, string? Reason = null) : BotEffect;

    /// <summary>Bans a user, who need not be a member.</summary>
    /// <param name="Member">Whom, and where.</param>
    /// <param name="Terms">How much of what they wrote is deleted.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record Ban(MemberKey Member, BanDraft Terms, string? Reason = null) : BotEffect;

    /// <summary>Lifts a ban.</summary>
    /// <param name="Member">Whose, and where.</param>
    /// <param name="Reason">For the audit log, 1 to 512 characters.</param>
    public sealed record Unban(MemberKey Member, string? Reason = null) : BotEffect;

    /// <summary>Shows the bot differently, on every shard.</summary>
    /// <param name="Presence">How.</param>
    public sealed record SetPresence(BotPresence Presence) : BotEffect;

    /// <summary>Any other call to Discord, from <see cref="Rest.Catalogue.Requests"/>; its answer is not read.</summary>
    /// <param name="Request">The call.</param>
    public sealed record Call(RestRequest Request) : BotEffect;

    /// <summary>Does nothing but report an error.</summary>
    /// <param name="Error">The error.</param>
    public sealed record Fail(OvenError Error) : BotEffect;

    /// <summary>See <see cref="OrElse"/>.</summary>
    /// <param name="First">What is tried.</param>
    /// <param name="Otherwise">What is done where it fails.</param>
    public sealed record Attempt(BotEffect First, BotEffect Otherwise) : BotEffect;

    /// <summary>See <see cref="InOrder"/>.</summary>
    /// <param name="Effects">What is done.</param>
    public sealed record Sequence(EquatableList<BotEffect> Effects) : BotEffect;

    /// <summary>See <see cref="AtOnce"/>.</summary>
    /// <param name="Effects">What is done.</param>
    public sealed record Parallel(EquatableList<BotEffect> Effects) : BotEffect;
}
