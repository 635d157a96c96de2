using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class MembersGroup
{
    /// <summary>Every member of a guild, by user id; needs the intent GUILD_MEMBERS. Source: Discord documentation, Guild, List Guild Members.</summary>
    public IAsyncEnumerable<Either<OvenError, GuildMember>> EnumerateGuildMembers(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<GuildMember, UserId>(
            rest,
            1000,
            at => Requests.ListGuildMembers(guild, after: at, limit: 1000),
            static item => item.User?.Id ?? default,
            cancellationToken
        );
}
