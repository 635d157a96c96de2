using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>The whole answer to a <see cref="RequestGuildMembers"/>: all of its chunks.</summary>
/// <param name="Members">The members.</param>
/// <param name="NotFound">The ids that were asked for and are no members.</param>
/// <param name="Chunks">The chunks as they came, in order; with presences, where they were asked for.</param>
public sealed record GuildMembers(
    EquatableList<GuildMember> Members,
    EquatableList<Snowflake> NotFound,
    EquatableList<GatewayEvent.GuildMembersChunkReceived> Chunks
);
