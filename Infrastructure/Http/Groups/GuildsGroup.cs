using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Guilds and their channels.</summary>
public sealed class GuildsGroup(IRestClient rest)
{
    /// <summary>One guild. Source: Discord documentation, Guild, Get Guild.</summary>
    public Task<Either<OvenError, Guild>> GetGuild(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuild(guild), cancellationToken);

    /// <summary>A guild's channels, threads not included. Source: Discord documentation, Guild, Get Guild Channels.</summary>
    public Task<Either<OvenError, EquatableList<Channel>>> GetGuildChannels(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildChannels(guild), cancellationToken);
}
