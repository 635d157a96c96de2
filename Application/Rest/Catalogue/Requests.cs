using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

/// <summary>Calls of Discord's operations as data, one function per operation of <see cref="Endpoints"/>. Nothing is sent here.</summary>
public static class Requests
{
    /// <summary>Where to connect and how many identifies are left.</summary>
    public static RestRequest<GatewayBot> GetGatewayBot() => new(Endpoints.GetGatewayBot, []);

    /// <summary>The bot's own user.</summary>
    public static RestRequest<User> GetCurrentUser() => new(Endpoints.GetCurrentUser, []);

    /// <summary>The bot's own application.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> GetCurrentApplication() =>
        new(Endpoints.GetCurrentApplication, []);

    /// <summary>One guild.</summary>
    public static RestRequest<Guild> GetGuild(GuildId guild) => new(Endpoints.GetGuild, [$"{guild}"]);

    /// <summary>A guild's channels, threads not included.</summary>
    public static RestRequest<EquatableList<Channel>> GetGuildChannels(GuildId guild) => new(Endpoints.GetGuildChannels, [$"{guild}"]);

    /// <summary>One channel or thread.</summary>
    public static RestRequest<Channel> GetChannel(ChannelId channel) => new(Endpoints.GetChannel, [$"{channel}"]);

    /// <summary>A page of a channel's messages, newest first.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="page">Which page; at most one of its three places.</param>
    public static RestRequest<EquatableList<Message>> GetChannelMessages(ChannelId channel, MessagePage page = default) =>
        new(Endpoints.GetChannelMessages, [$"{channel}"]) { Query = page.Query };

    /// <summary>One message.</summary>
    public static RestRequest<Message> GetChannelMessage(ChannelId channel, MessageId message) =>
        new(Endpoints.GetChannelMessage, [$"{channel}", $"{message}"]);

    /// <summary>Writes a message.</summary>
    public static RestRequest<Message> CreateMessage(ChannelId channel, MessageDraft draft) =>
        new(Endpoints.CreateMessage, [$"{channel}"]) { Body = draft };

    /// <summary>Changes a message.</summary>
    public static RestRequest<Message> EditMessage(ChannelId channel, MessageId message, MessagePatch patch) =>
        new(Endpoints.EditMessage, [$"{channel}", $"{message}"]) { Body = patch };

    /// <summary>Deletes a message.</summary>
    public static RestRequest<Unit> DeleteMessage(ChannelId channel, MessageId message, string? reason = null) =>
        new(Endpoints.DeleteMessage, [$"{channel}", $"{message}"]) { Reason = reason };

    /// <summary>Reacts to a message with an emoji: the character itself, or <c>name:id</c>.</summary>
    public static RestRequest<Unit> CreateReaction(ChannelId channel, MessageId message, string emoji) =>
        new(Endpoints.CreateReaction, [$"{channel}", $"{message}", emoji]);

    /// <summary>Takes the bot's own reaction away.</summary>
    public static RestRequest<Unit> DeleteOwnReaction(ChannelId channel, MessageId message, string emoji) =>
        new(Endpoints.DeleteOwnReaction, [$"{channel}", $"{message}", emoji]);

    /// <summary>Takes somebody's reaction away.</summary>
    public static RestRequest<Unit> DeleteUserReaction(ChannelId channel, MessageId message, string emoji, UserId user) =>
        new(Endpoints.DeleteUserReaction, [$"{channel}", $"{message}", emoji, $"{user}"]);

    /// <summary>Takes every reaction away.</summary>
    public static RestRequest<Unit> DeleteAllReactions(ChannelId channel, MessageId message) =>
        new(Endpoints.DeleteAllReactions, [$"{channel}", $"{message}"]);

    /// <summary>Shows the bot as typing for 10 seconds.</summary>
    public static RestRequest<Unit> TriggerTypingIndicator(ChannelId channel) => new(Endpoints.TriggerTypingIndicator, [$"{channel}"]);

    /// <summary>Replaces all global commands.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> BulkOverwriteGlobalApplicationCommands(
        ApplicationId application,
        EquatableList<ApplicationCommandDraft> commands
    ) => new(Endpoints.BulkOverwriteGlobalApplicationCommands, [$"{application}"]) { Body = commands };

    /// <summary>Registers one global command.</summary>
    public static RestRequest<ApplicationCommand> CreateGlobalApplicationCommand(
        ApplicationId application,
        ApplicationCommandDraft command
    ) => new(Endpoints.CreateGlobalApplicationCommand, [$"{application}"]) { Body = command };

    /// <summary>Replaces all commands of a guild.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> BulkOverwriteGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandDraft> commands
    ) => new(Endpoints.BulkOverwriteGuildApplicationCommands, [$"{application}", $"{guild}"]) { Body = commands };

    /// <summary>Registers one command of a guild.</summary>
    public static RestRequest<ApplicationCommand> CreateGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        ApplicationCommandDraft command
    ) => new(Endpoints.CreateGuildApplicationCommand, [$"{application}", $"{guild}"]) { Body = command };

    /// <summary>Answers an interaction for the first time, within 3 seconds.</summary>
    public static RestRequest<Unit> CreateInteractionResponse(InteractionId interaction, string token, InteractionResponse response) =>
        new(Endpoints.CreateInteractionResponse, [$"{interaction}", token]) { Body = response };

    /// <summary>The first answer to an interaction, as a message.</summary>
    public static RestRequest<Message> GetOriginalInteractionResponse(ApplicationId application, string token) =>
        new(Endpoints.GetOriginalInteractionResponse, [$"{application}", token]);

    /// <summary>Changes the first answer to an interaction.</summary>
    public static RestRequest<Message> EditOriginalInteractionResponse(ApplicationId application, string token, MessagePatch patch) =>
        new(Endpoints.EditOriginalInteractionResponse, [$"{application}", token]) { Body = patch };

    /// <summary>Deletes the first answer to an interaction.</summary>
    public static RestRequest<Unit> DeleteOriginalInteractionResponse(ApplicationId application, string token) =>
        new(Endpoints.DeleteOriginalInteractionResponse, [$"{application}", token]);

    /// <summary>Writes one more message for an interaction.</summary>
    public static RestRequest<Message> CreateFollowupMessage(ApplicationId application, string token, MessageDraft draft) =>
        new(Endpoints.CreateFollowupMessage, [$"{application}", token]) { Body = draft, Query = [new("wait", "true")] };

    /// <summary>A follow-up message.</summary>
    public static RestRequest<Message> GetFollowupMessage(ApplicationId application, string token, MessageId message) =>
        new(Endpoints.GetFollowupMessage, [$"{application}", token, $"{message}"]);

    /// <summary>Changes a follow-up message.</summary>
    public static RestRequest<Message> EditFollowupMessage(
        ApplicationId application,
        string token,
        MessageId message,
        MessagePatch patch
    ) => new(Endpoints.EditFollowupMessage, [$"{application}", token, $"{message}"]) { Body = patch };

    /// <summary>Deletes a follow-up message.</summary>
    public static RestRequest<Unit> DeleteFollowupMessage(ApplicationId application, string token, MessageId message) =>
        new(Endpoints.DeleteFollowupMessage, [$"{application}", token, $"{message}"]);
}

/// <summary>Which messages of a channel: at most one of the three places. Source: Discord documentation, Message, Get Channel Messages.</summary>
/// <param name="Around">Those around this one.</param>
/// <param name="Before">Those before this one.</param>
/// <param name="After">Those after this one.</param>
/// <param name="Limit">How many, 1 to 100; null for 50.</param>
public readonly record struct MessagePage(MessageId? Around = null, MessageId? Before = null, MessageId? After = null, int? Limit = null)
{
    internal EquatableList<QueryParameter> Query
    {
        get
        {
            var query = new List<QueryParameter>(4);
            if (Around is { } around)
                query.Add(new("around", around.ToString()));
            if (Before is { } before)
                query.Add(new("before", before.ToString()));
            if (After is { } after)
                query.Add(new("after", after.ToString()));
            if (Limit is { } limit)
                query.Add(new("limit", limit.ToString(CultureInfo.InvariantCulture)));
            return query.ToEquatableList();
        }
    }
}
