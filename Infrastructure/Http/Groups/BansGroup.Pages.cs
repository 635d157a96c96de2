using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class BansGroup
{
    /// <summary>Every ban of a guild, by user id. Source: Discord documentation, Guild, Get Guild Bans.</summary>
    public IAsyncEnumerable<Either<OvenError, Ban>> EnumerateGuildBans(GuildId guild, CancellationToken cancellationToken = default) =>
        Pages.Of<Ban, UserId>(
            rest,
            1000,
            at => Requests.GetGuildBans(guild, after: at, limit: 1000),
            static item => item.User.Id,
            cancellationToken
        );
}
