using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class ThreadsGroup
{
    /// <summary>Everybody in a thread, with their memberships in the guild, by user id. Source: Discord documentation, Channel, List Thread Members.</summary>
    public IAsyncEnumerable<Either<OvenError, ThreadMember>> EnumerateThreadMembers(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<ThreadMember, UserId>(
            rest,
            100,
            at => Requests.ListThreadMembers(channel, withMember: true, after: at, limit: 100),
            static item => item.UserId ?? default,
            cancellationToken
        );

    /// <summary>Every archived public thread of a channel, latest first. Source: Discord documentation, Channel, List Public Archived Threads.</summary>
    public IAsyncEnumerable<Either<OvenError, Channel>> EnumeratePublicArchivedThreads(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<ThreadList, Channel, DateTimeOffset>(
            rest,
            at => Requests.ListPublicArchivedThreads(channel, before: at, limit: 100),
            static page => page.Threads,
            static page => page.HasMore is true ? page.Threads[^1].ThreadMetadata?.ArchiveTimestamp : null,
            cancellationToken
        );

    /// <summary>Every archived private thread of a channel, latest first. Source: Discord documentation, Channel, List Private Archived Threads.</summary>
    public IAsyncEnumerable<Either<OvenError, Channel>> EnumeratePrivateArchivedThreads(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<ThreadList, Channel, DateTimeOffset>(
            rest,
            at => Requests.ListPrivateArchivedThreads(channel, before: at, limit: 100),
            static page => page.Threads,
            static page => page.HasMore is true ? page.Threads[^1].ThreadMetadata?.ArchiveTimestamp : null,
            cancellationToken
        );

    /// <summary>Every archived private thread that the bot is in, by id. Source: Discord documentation, Channel, List Joined Private Archived Threads.</summary>
    public IAsyncEnumerable<Either<OvenError, Channel>> EnumerateJoinedPrivateArchivedThreads(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<ThreadList, Channel, ChannelId>(
            rest,
            at => Requests.ListJoinedPrivateArchivedThreads(channel, before: at, limit: 100),
            static page => page.Threads,
            static page => page.HasMore is true ? page.Threads[^1].Id : null,
            cancellationToken
        );

    /// <summary>Every thread found in a channel; only in the specification.</summary>
    public IAsyncEnumerable<Either<OvenError, Channel>> EnumerateThreads(
        ChannelId channel,
        ThreadSearchQuery search,
        CancellationToken cancellationToken = default
    )
    {
        const int Size = 25;
        var offset = search.Offset ?? 0;
        return Pages.Of<ThreadList, Channel, int>(
            rest,
            at => Requests.SearchThreads(channel, search with { Offset = offset = at ?? offset, Limit = Size }),
            static page => page.Threads,
            page => page.HasMore is true ? offset + Size : null,
            cancellationToken
        );
    }
}
