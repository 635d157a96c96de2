using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Commands;

/// <summary>
/// Who may use a command, or all commands, in a guild. Source: Discord documentation, Application Commands, Guild Application Command
/// Permissions Object.
/// </summary>
public sealed record ApplicationCommandPermissions
{
    /// <summary>The command; the application for all its commands.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Whose it is.</summary>
    public ApplicationId ApplicationId { get; init; }

    /// <summary>The guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>The exceptions; at most 100.</summary>
    public EquatableList<ApplicationCommandPermission> Permissions { get; init; }
}

/// <summary>
/// Whether somebody may use a command. Source: Discord documentation, Application Commands, Application Command Permissions Structure.
/// </summary>
public sealed record ApplicationCommandPermission
{
    /// <summary>A role, user or channel; the guild's id for everyone, that minus 1 for all channels.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What the id names.</summary>
    public ApplicationCommandPermissionType Type { get; init; }

    /// <summary>Whether the command may be used.</summary>
    public bool Permission { get; init; }
}

/// <summary>
/// What an exception for a command is for. Source: Discord documentation, Application Commands, Application Command Permission Type.
/// </summary>
public enum ApplicationCommandPermissionType
{
    /// <summary>A role.</summary>
    Role = 1,

    /// <summary>A user.</summary>
    User = 2,

    /// <summary>A channel.</summary>
    Channel = 3,
}

/// <summary>
/// Who may use a command, to be set as a whole. Source: Discord documentation, Application Commands, Edit Application Command
/// Permissions.
/// </summary>
public sealed record ApplicationCommandPermissionsDraft
{
    /// <summary>The exceptions; at most 100.</summary>
    public required EquatableList<ApplicationCommandPermission> Permissions { get; init; }
}
