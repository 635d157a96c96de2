using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class ScheduledEventsGroup
{
    /// <summary>Everybody who is interested in an event, by user id. Source: Discord documentation, Guild Scheduled Event, Get Guild Scheduled Event Users.</summary>
    public IAsyncEnumerable<Either<OvenError, GuildScheduledEventUser>> EnumerateGuildScheduledEventUsers(
        GuildId guild,
        GuildScheduledEventId scheduledEvent,
        bool? withMember = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<GuildScheduledEventUser, UserId>(
            rest,
            100,
            at => Requests.GetGuildScheduledEventUsers(guild, scheduledEvent, withMember: withMember, after: at, limit: 100),
            static item => item.User?.Id ?? item.UserId ?? default,
            cancellationToken
        );
}
