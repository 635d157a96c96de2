using LanguageExt;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Invites;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The invites to a channel, with their metadata.</summary>
    public static RestRequest<EquatableList<Invite>> GetChannelInvites(ChannelId channel) =>
        new(Endpoints.GetChannelInvites, [$"{channel}"]);

    /// <summary>Makes an invite to a channel.</summary>
    public static RestRequest<Invite> CreateChannelInvite(ChannelId channel, InviteDraft draft, string? reason = null) =>
        new(Endpoints.CreateChannelInvite, [$"{channel}"]) { Body = draft, Reason = reason };

    /// <summary>The invites to a guild, with their metadata.</summary>
    public static RestRequest<EquatableList<Invite>> GetGuildInvites(GuildId guild) => new(Endpoints.GetGuildInvites, [$"{guild}"]);

    /// <summary>A guild's vanity invite.</summary>
    public static RestRequest<VanityUrl> GetGuildVanityUrl(GuildId guild) => new(Endpoints.GetGuildVanityUrl, [$"{guild}"]);

    /// <summary>One invite.</summary>
    public static RestRequest<Invite> GetInvite(
        string code,
        bool? withCounts = null,
        GuildScheduledEventId? scheduledEvent = null,
        ChannelId? targetChannel = null,
        MessageId? targetMessage = null
    ) =>
        new(Endpoints.GetInvite, [code])
        {
            Query = QueryParameter.Set(
                ("with_counts", withCounts),
                ("guild_scheduled_event_id", scheduledEvent),
                ("target_channel_id", targetChannel),
                ("target_message_id", targetMessage)
            ),
        };

    /// <summary>Takes an invite back.</summary>
    public static RestRequest<Invite> DeleteInvite(string code, string? reason = null) =>
        new(Endpoints.DeleteInvite, [code]) { Reason = reason };

    /// <summary>The users that an invite is for, as CSV.</summary>
    public static RestRequest<ReadOnlyMemory<byte>> GetTargetUsers(string code) => new(Endpoints.GetTargetUsers, [code]);

    /// <summary>Sets the users that an invite is for, by a CSV file of ids.</summary>
    public static RestRequest<Unit> UpdateTargetUsers(string code, FileUpload targetUsers) =>
        new(Endpoints.UpdateTargetUsers, [code]) { Files = [targetUsers with { Field = "target_users_file" }] };

    /// <summary>How far Discord has got with the users that an invite is for.</summary>
    public static RestRequest<InviteTargetUsersJob> GetTargetUsersJobStatus(string code) => new(Endpoints.GetTargetUsersJobStatus, [code]);
}
