using LanguageExt;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Starts a thread at a message.</summary>
    public static RestRequest<Channel> StartThreadFromMessage(
        ChannelId channel,
        MessageId message,
        ThreadFromMessageDraft draft,
        string? reason = null
    ) => new(Endpoints.StartThreadFromMessage, [$"{channel}", $"{message}"]) { Body = draft, Reason = reason };

    /// <summary>Who is in a thread; in pages only with <c>withMember</c>.</summary>
    public static RestRequest<EquatableList<ThreadMember>> ListThreadMembers(
        ChannelId channel,
        bool? withMember = null,
        UserId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.ListThreadMembers, [$"{channel}"])
        {
            Query = QueryParameter.Set(("with_member", withMember), ("after", after), ("limit", limit)),
        };

    /// <summary>Has the bot join a thread.</summary>
    public static RestRequest<Unit> JoinThread(ChannelId channel) => new(Endpoints.JoinThread, [$"{channel}"]);

    /// <summary>Has the bot leave a thread.</summary>
    public static RestRequest<Unit> LeaveThread(ChannelId channel) => new(Endpoints.LeaveThread, [$"{channel}"]);

    /// <summary>Somebody in a thread.</summary>
    public static RestRequest<ThreadMember> GetThreadMember(ChannelId channel, UserId user, bool? withMember = null) =>
        new(Endpoints.GetThreadMember, [$"{channel}", $"{user}"]) { Query = QueryParameter.Set(("with_member", withMember)) };

    /// <summary>Adds somebody to a thread.</summary>
    public static RestRequest<Unit> AddThreadMember(ChannelId channel, UserId user) =>
        new(Endpoints.AddThreadMember, [$"{channel}", $"{user}"]);

    /// <summary>Removes somebody from a thread.</summary>
    public static RestRequest<Unit> RemoveThreadMember(ChannelId channel, UserId user) =>
        new(Endpoints.RemoveThreadMember, [$"{channel}", $"{user}"]);

    /// <summary>Starts a thread without a message, or a post in a forum or media channel.</summary>
    public static RestRequest<Channel> StartThread(
        ChannelId channel,
        ThreadDraft draft,
        EquatableList<FileUpload> files = default,
        string? reason = null
    ) =>
        new(Endpoints.StartThread, [$"{channel}"])
        {
            Body = draft,
            Files = files,
            Reason = reason,
        };

    /// <summary>Archived private threads of a channel, latest first.</summary>
    public static RestRequest<ThreadList> ListPrivateArchivedThreads(ChannelId channel, DateTimeOffset? before = null, int? limit = null) =>
        new(Endpoints.ListPrivateArchivedThreads, [$"{channel}"]) { Query = QueryParameter.Set(("before", before), ("limit", limit)) };

    /// <summary>Archived public threads of a channel, latest first.</summary>
    public static RestRequest<ThreadList> ListPublicArchivedThreads(ChannelId channel, DateTimeOffset? before = null, int? limit = null) =>
        new(Endpoints.ListPublicArchivedThreads, [$"{channel}"]) { Query = QueryParameter.Set(("before", before), ("limit", limit)) };

    /// <summary>Searches the threads of a channel; only in the specification.</summary>
    public static RestRequest<ThreadList> SearchThreads(ChannelId channel, ThreadSearchQuery search) =>
        new(Endpoints.SearchThreads, [$"{channel}"]) { Query = Searches.Query(search) };

    /// <summary>Archived private threads that the bot is in.</summary>
    public static RestRequest<ThreadList> ListJoinedPrivateArchivedThreads(
        ChannelId channel,
        ChannelId? before = null,
        int? limit = null
    ) =>
        new(Endpoints.ListJoinedPrivateArchivedThreads, [$"{channel}"])
        {
            Query = QueryParameter.Set(("before", before), ("limit", limit)),
        };

    /// <summary>A guild's active threads.</summary>
    public static RestRequest<ThreadList> ListActiveGuildThreads(GuildId guild) => new(Endpoints.ListActiveGuildThreads, [$"{guild}"]);
}
