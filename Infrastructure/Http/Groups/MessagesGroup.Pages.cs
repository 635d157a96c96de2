using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class MessagesGroup
{
    /// <summary>Everybody who reacted with an emoji, by user id. Source: Discord documentation, Message, Get Reactions.</summary>
    public IAsyncEnumerable<Either<OvenError, User>> EnumerateReactions(
        ChannelId channel,
        MessageId message,
        string emoji,
        ReactionType? type = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<User, UserId>(
            rest,
            100,
            at => Requests.GetReactions(channel, message, emoji, after: at, limit: 100, type: type),
            static item => item.Id,
            cancellationToken
        );

    /// <summary>Every pinned message of a channel, latest first. Source: Discord documentation, Message, Get Channel Pins.</summary>
    public IAsyncEnumerable<Either<OvenError, MessagePin>> EnumerateChannelPins(
        ChannelId channel,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<MessagePins, MessagePin, DateTimeOffset>(
            rest,
            at => Requests.GetChannelPins(channel, before: at, limit: 50),
            static page => page.Items,
            static page => page.HasMore ? page.Items[^1].PinnedAt : null,
            cancellationToken
        );

    /// <summary>
    /// Every message found in a guild, up to the 10,000 that Discord lets one reach. Source: Discord documentation, Message, Search Guild Messages.
    /// </summary>
    public IAsyncEnumerable<Either<OvenError, Message>> EnumerateGuildMessages(
        GuildId guild,
        MessageSearchQuery search,
        CancellationToken cancellationToken = default
    )
    {
        const int Size = 25;
        const int Furthest = 9975;
        var offset = search.Offset ?? 0;
        return Pages.Of<MessageSearch, Message, int>(
            rest,
            at => Requests.SearchGuildMessages(guild, search with { Offset = offset = at ?? offset, Limit = Size }),
            static page => page.Messages.SelectMany(static found => found.Span.ToArray()).ToEquatableList(),
            page => offset + Size < page.TotalResults && offset + Size <= Furthest ? offset + Size : null,
            cancellationToken
        );
    }
}
