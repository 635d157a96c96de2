using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class UsersGroup
{
    /// <summary>Every guild the bot is in, by id. Source: Discord documentation, User, Get Current User Guilds.</summary>
    public IAsyncEnumerable<Either<OvenError, CurrentUserGuild>> EnumerateCurrentUserGuilds(
        bool? withCounts = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<CurrentUserGuild, GuildId>(
            rest,
            200,
            at => Requests.GetCurrentUserGuilds(after: at, limit: 200, withCounts: withCounts),
            static item => item.Id,
            cancellationToken
        );
}
