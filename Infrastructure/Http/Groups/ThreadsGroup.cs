using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Threads.</summary>
public sealed partial class ThreadsGroup(IRestClient rest)
{
    /// <summary>Starts a thread at a message. Source: Discord documentation, Channel, Start Thread from Message.</summary>
    public Task<Either<OvenError, Channel>> StartThreadFromMessage(
        ChannelId channel,
        MessageId message,
        ThreadFromMessageDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.StartThreadFromMessage(channel, message, draft, reason), cancellationToken);

    /// <summary>Who is in a thread; in pages only with <c>withMember</c>. Source: Discord documentation, Channel, List Thread Members.</summary>
    public Task<Either<OvenError, EquatableList<ThreadMember>>> ListThreadMembers(
        ChannelId channel,
        bool? withMember = null,
        UserId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListThreadMembers(channel, withMember, after, limit), cancellationToken);

    /// <summary>Has the bot join a thread. Source: Discord documentation, Channel, Join Thread.</summary>
    public Task<Either<OvenError, Unit>> JoinThread(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.JoinThread(channel), cancellationToken);

    /// <summary>Has the bot leave a thread. Source: Discord documentation, Channel, Leave Thread.</summary>
    public Task<Either<OvenError, Unit>> LeaveThread(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.LeaveThread(channel), cancellationToken);

    /// <summary>Somebody in a thread. Source: Discord documentation, Channel, Get Thread Member.</summary>
    public Task<Either<OvenError, ThreadMember>> GetThreadMember(
        ChannelId channel,
        UserId user,
        bool? withMember = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetThreadMember(channel, user, withMember), cancellationToken);

    /// <summary>Adds somebody to a thread. Source: Discord documentation, Channel, Add Thread Member.</summary>
    public Task<Either<OvenError, Unit>> AddThreadMember(ChannelId channel, UserId user, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.AddThreadMember(channel, user), cancellationToken);

    /// <summary>Removes somebody from a thread. Source: Discord documentation, Channel, Remove Thread Member.</summary>
    public Task<Either<OvenError, Unit>> RemoveThreadMember(
        ChannelId channel,
        UserId user,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.RemoveThreadMember(channel, user), cancellationToken);

    /// <summary>Starts a thread without a message, or a post in a forum or media channel. Source: Discord documentation, Channel, Start Thread without Message.</summary>
    public Task<Either<OvenError, Channel>> StartThread(
        ChannelId channel,
        ThreadDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.StartThread(channel, draft, reason: reason), cancellationToken);

    /// <summary>Starts a thread without a message, or a post in a forum or media channel, with files. Source: Discord documentation, Channel, Start Thread without Message.</summary>
    public Task<Either<OvenError, Channel>> StartThread(
        ChannelId channel,
        ThreadDraft draft,
        EquatableList<FileUpload> files,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.StartThread(channel, draft, files: files, reason: reason), cancellationToken);

    /// <summary>Archived private threads of a channel, latest first. Source: Discord documentation, Channel, List Private Archived Threads.</summary>
    public Task<Either<OvenError, ThreadList>> ListPrivateArchivedThreads(
        ChannelId channel,
        DateTimeOffset? before = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListPrivateArchivedThreads(channel, before, limit), cancellationToken);

    /// <summary>Archived public threads of a channel, latest first. Source: Discord documentation, Channel, List Public Archived Threads.</summary>
    public Task<Either<OvenError, ThreadList>> ListPublicArchivedThreads(
        ChannelId channel,
        DateTimeOffset? before = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListPublicArchivedThreads(channel, before, limit), cancellationToken);

    /// <summary>Searches the threads of a channel; only in the specification.</summary>
    public Task<Either<OvenError, ThreadList>> SearchThreads(
        ChannelId channel,
        ThreadSearchQuery search,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SearchThreads(channel, search), cancellationToken);

    /// <summary>Archived private threads that the bot is in. Source: Discord documentation, Channel, List Joined Private Archived Threads.</summary>
    public Task<Either<OvenError, ThreadList>> ListJoinedPrivateArchivedThreads(
        ChannelId channel,
        ChannelId? before = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListJoinedPrivateArchivedThreads(channel, before, limit), cancellationToken);

    /// <summary>A guild's active threads. Source: Discord documentation, Guild, List Active Guild Threads.</summary>
    public Task<Either<OvenError, ThreadList>> ListActiveGuildThreads(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ListActiveGuildThreads(guild), cancellationToken);
}
