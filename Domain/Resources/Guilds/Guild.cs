using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A guild ("server"). Source: Discord documentation, Guild, Guild Object.</summary>
public sealed record Guild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>2 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its channels; only in GUILD_CREATE.</summary>
    public EquatableList<Channel> Channels { get; init; }
}

/// <summary>A guild that is down, or that has not been sent yet. Source: Discord documentation, Guild, Unavailable Guild Object.</summary>
public sealed record UnavailableGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>True while the guild cannot be used.</summary>
    public bool Unavailable { get; init; }
}
