using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class ChannelsGroup
{
    /// <summary>Every message of a channel, newest first. Source: Discord documentation, Message, Get Channel Messages.</summary>
    public IAsyncEnumerable<Either<OvenError, Message>> EnumerateChannelMessages(
        ChannelId channel,
        MessageId? before = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<Message, MessageId>(
            rest,
            100,
            at => Requests.GetChannelMessages(channel, new(Before: at ?? before, Limit: 100)),
            static item => item.Id,
            cancellationToken
        );

    /// <summary>Every message of a channel after one, oldest first. Source: Discord documentation, Message, Get Channel Messages.</summary>
    public IAsyncEnumerable<Either<OvenError, Message>> EnumerateChannelMessagesAfter(
        ChannelId channel,
        MessageId after,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<EquatableList<Message>, Message, MessageId>(
            rest,
            at => Requests.GetChannelMessages(channel, new(After: at ?? after, Limit: 100)),
            // Each page comes newest first.
            static page =>
                page.Reverse().ToEquatableList(),
            static page => page.Count < 100 ? null : page[0].Id,
            cancellationToken
        );
}
