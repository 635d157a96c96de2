using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Invites;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Invites.</summary>
public sealed partial class InvitesGroup(IRestClient rest)
{
    /// <summary>The invites to a channel, with their metadata. Source: Discord documentation, Channel, Get Channel Invites.</summary>
    public Task<Either<OvenError, EquatableList<Invite>>> GetChannelInvites(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetChannelInvites(channel), cancellationToken);

    /// <summary>Makes an invite to a channel. Source: Discord documentation, Channel, Create Channel Invite.</summary>
    public Task<Either<OvenError, Invite>> CreateChannelInvite(
        ChannelId channel,
        InviteDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateChannelInvite(channel, draft, reason), cancellationToken);

    /// <summary>The invites to a guild, with their metadata. Source: Discord documentation, Guild, Get Guild Invites.</summary>
    public Task<Either<OvenError, EquatableList<Invite>>> GetGuildInvites(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildInvites(guild), cancellationToken);

    /// <summary>A guild's vanity invite. Source: Discord documentation, Guild, Get Guild Vanity URL.</summary>
    public Task<Either<OvenError, VanityUrl>> GetGuildVanityUrl(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildVanityUrl(guild), cancellationToken);

    /// <summary>One invite. Source: Discord documentation, Invite, Get Invite.</summary>
    public Task<Either<OvenError, Invite>> GetInvite(
        string code,
        bool? withCounts = null,
        GuildScheduledEventId? scheduledEvent = null,
        ChannelId? targetChannel = null,
        MessageId? targetMessage = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetInvite(code, withCounts, scheduledEvent, targetChannel, targetMessage), cancellationToken);

    /// <summary>Takes an invite back. Source: Discord documentation, Invite, Delete Invite.</summary>
    public Task<Either<OvenError, Invite>> DeleteInvite(
        string code,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteInvite(code, reason), cancellationToken);

    /// <summary>The users that an invite is for, as CSV. Source: Discord documentation, Invite, Get Target Users.</summary>
    public Task<Either<OvenError, ReadOnlyMemory<byte>>> GetTargetUsers(string code, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetTargetUsers(code), cancellationToken);

    /// <summary>Sets the users that an invite is for, by a CSV file of ids. Source: Discord documentation, Invite, Update Target Users.</summary>
    public Task<Either<OvenError, Unit>> UpdateTargetUsers(
        string code,
        FileUpload targetUsers,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UpdateTargetUsers(code, targetUsers), cancellationToken);

    /// <summary>How far Discord has got with the users that an invite is for. Source: Discord documentation, Invite, Get Target Users Job Status.</summary>
    public Task<Either<OvenError, InviteTargetUsersJob>> GetTargetUsersJobStatus(
        string code,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetTargetUsersJobStatus(code), cancellationToken);
}
