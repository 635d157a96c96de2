using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>
/// Channels, and the messages of one as a list: reading it and writing into it. What is done to a message that is there already is in
/// <see cref="MessagesGroup"/>.
/// </summary>
public sealed partial class ChannelsGroup(IRestClient rest)
{
    /// <summary>One channel or thread. Source: Discord documentation, Channel, Get Channel.</summary>
    public Task<Either<OvenError, Channel>> GetChannel(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetChannel(channel), cancellationToken);

    /// <summary>Deletes a channel or thread, or closes direct messages. Source: Discord documentation, Channel, Delete/Close Channel.</summary>
    public Task<Either<OvenError, Channel>> DeleteChannel(
        ChannelId channel,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteChannel(channel, reason), cancellationToken);

    /// <summary>Changes a channel, thread or group. Source: Discord documentation, Channel, Modify Channel.</summary>
    public Task<Either<OvenError, Channel>> ModifyChannel(
        ChannelId channel,
        ChannelPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyChannel(channel, patch, reason), cancellationToken);

    /// <summary>Has a channel follow an announcement channel. Source: Discord documentation, Channel, Follow Announcement Channel.</summary>
    public Task<Either<OvenError, FollowedChannel>> FollowAnnouncementChannel(
        ChannelId channel,
        FollowDraft follow,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.FollowAnnouncementChannel(channel, follow, reason), cancellationToken);

    /// <summary>A page of a channel's messages, newest first. Source: Discord documentation, Message, Get Channel Messages.</summary>
    public Task<Either<OvenError, EquatableList<Message>>> GetChannelMessages(
        ChannelId channel,
        MessagePage page = default,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelMessages(channel, page), cancellationToken);

    /// <summary>Writes a message. Source: Discord documentation, Message, Create Message.</summary>
    public Task<Either<OvenError, Message>> CreateMessage(
        ChannelId channel,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateMessage(channel, draft), cancellationToken);

    /// <summary>Writes a message, with files. Source: Discord documentation, Message, Create Message.</summary>
    public Task<Either<OvenError, Message>> CreateMessage(
        ChannelId channel,
        MessageDraft draft,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateMessage(channel, draft, files: files), cancellationToken);

    /// <summary>Sets an exception from permissions in a channel. Source: Discord documentation, Channel, Edit Channel Permissions.</summary>
    public Task<Either<OvenError, Unit>> EditChannelPermissions(
        ChannelId channel,
        Snowflake overwrite,
        OverwriteDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditChannelPermissions(channel, overwrite, draft, reason), cancellationToken);

    /// <summary>Takes an exception from permissions away. Source: Discord documentation, Channel, Delete Channel Permission.</summary>
    public Task<Either<OvenError, Unit>> DeleteChannelPermission(
        ChannelId channel,
        Snowflake overwrite,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteChannelPermission(channel, overwrite, reason), cancellationToken);

    /// <summary>Adds somebody to a group. Source: Discord documentation, Channel, Group DM Add Recipient.</summary>
    public Task<Either<OvenError, Optional<Channel>>> GroupDmAddRecipient(
        ChannelId channel,
        UserId user,
        GroupRecipientDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GroupDmAddRecipient(channel, user, draft), cancellationToken);

    /// <summary>Removes somebody from a group. Source: Discord documentation, Channel, Group DM Remove Recipient.</summary>
    public Task<Either<OvenError, Unit>> GroupDmRemoveRecipient(
        ChannelId channel,
        UserId user,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GroupDmRemoveRecipient(channel, user), cancellationToken);

    /// <summary>Shows the bot as typing for 10 seconds. Source: Discord documentation, Channel, Trigger Typing Indicator.</summary>
    public Task<Either<OvenError, Unit>> TriggerTypingIndicator(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.TriggerTypingIndicator(channel), cancellationToken);

    /// <summary>Sets what a voice channel says of itself. Source: Discord documentation, Channel, Set Voice Channel Status.</summary>
    public Task<Either<OvenError, Unit>> SetVoiceChannelStatus(
        ChannelId channel,
        VoiceStatusPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SetVoiceChannelStatus(channel, patch, reason), cancellationToken);

    /// <summary>A guild's channels, threads not included. Source: Discord documentation, Guild, Get Guild Channels.</summary>
    public Task<Either<OvenError, EquatableList<Channel>>> GetGuildChannels(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildChannels(guild), cancellationToken);

    /// <summary>Makes a channel. Source: Discord documentation, Guild, Create Guild Channel.</summary>
    public Task<Either<OvenError, Channel>> CreateGuildChannel(
        GuildId guild,
        ChannelDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildChannel(guild, draft, reason), cancellationToken);

    /// <summary>Moves channels. Source: Discord documentation, Guild, Modify Guild Channel Positions.</summary>
    public Task<Either<OvenError, Unit>> ModifyGuildChannelPositions(
        GuildId guild,
        EquatableList<ChannelPosition> positions,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildChannelPositions(guild, positions), cancellationToken);
}
