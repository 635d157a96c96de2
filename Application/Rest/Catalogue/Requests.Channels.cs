using LanguageExt;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>One channel or thread.</summary>
    public static RestRequest<Channel> GetChannel(ChannelId channel) => new(Endpoints.GetChannel, [$"{channel}"]);

    /// <summary>Deletes a channel or thread, or closes direct messages.</summary>
    public static RestRequest<Channel> DeleteChannel(ChannelId channel, string? reason = null) =>
        new(Endpoints.DeleteChannel, [$"{channel}"]) { Reason = reason };

    /// <summary>Changes a channel, thread or group.</summary>
    public static RestRequest<Channel> ModifyChannel(ChannelId channel, ChannelPatch patch, string? reason = null) =>
        new(Endpoints.ModifyChannel, [$"{channel}"]) { Body = patch, Reason = reason };

    /// <summary>Has a channel follow an announcement channel.</summary>
    public static RestRequest<FollowedChannel> FollowAnnouncementChannel(ChannelId channel, FollowDraft follow, string? reason = null) =>
        new(Endpoints.FollowAnnouncementChannel, [$"{channel}"]) { Body = follow, Reason = reason };

    /// <summary>Sets an exception from permissions in a channel.</summary>
    public static RestRequest<Unit> EditChannelPermissions(
        ChannelId channel,
        Snowflake overwrite,
        OverwriteDraft draft,
        string? reason = null
    ) => new(Endpoints.EditChannelPermissions, [$"{channel}", $"{overwrite}"]) { Body = draft, Reason = reason };

    /// <summary>Takes an exception from permissions away.</summary>
    public static RestRequest<Unit> DeleteChannelPermission(ChannelId channel, Snowflake overwrite, string? reason = null) =>
        new(Endpoints.DeleteChannelPermission, [$"{channel}", $"{overwrite}"]) { Reason = reason };

    /// <summary>Adds somebody to a group.</summary>
    public static RestRequest<Optional<Channel>> GroupDmAddRecipient(ChannelId channel, UserId user, GroupRecipientDraft draft) =>
        new(Endpoints.GroupDmAddRecipient, [$"{channel}", $"{user}"]) { Body = draft };

    /// <summary>Removes somebody from a group.</summary>
    public static RestRequest<Unit> GroupDmRemoveRecipient(ChannelId channel, UserId user) =>
        new(Endpoints.GroupDmRemoveRecipient, [$"{channel}", $"{user}"]);

    /// <summary>Shows the bot as typing for 10 seconds.</summary>
    public static RestRequest<Unit> TriggerTypingIndicator(ChannelId channel) => new(Endpoints.TriggerTypingIndicator, [$"{channel}"]);

    /// <summary>Sets what a voice channel says of itself.</summary>
    public static RestRequest<Unit> SetVoiceChannelStatus(ChannelId channel, VoiceStatusPatch patch, string? reason = null) =>
        new(Endpoints.SetVoiceChannelStatus, [$"{channel}"]) { Body = patch, Reason = reason };
}
