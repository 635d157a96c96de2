using Oven.Functional.Domain.Resources.Users;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A user in a guild. Source: Discord documentation, Guild, Guild Member Object.</summary>
public sealed record GuildMember
{
    /// <summary>The user; absent inside MESSAGE_CREATE and MESSAGE_UPDATE.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild; 1 to 32 characters, null where none was set.</summary>
    public string? Nick { get; init; }
}
