using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Applications;

/// <summary>Who may use a command in a guild. Source: Discord documentation, Application Commands, Permissions.</summary>
public sealed record CommandPermissionsBuilder : Builder<ApplicationCommandPermissionsDraft>
{
    /// <summary>No exception yet.</summary>
    public CommandPermissionsBuilder() { }

    internal EquatableList<ApplicationCommandPermission> Permissions { get; init; }

    /// <summary>Whether a role may use it; 100 exceptions at most.</summary>
    public CommandPermissionsBuilder SetRole(RoleId role, bool allowed) => Set(role.Value, ApplicationCommandPermissionType.Role, allowed);

    /// <summary>Whether a user may use it.</summary>
    public CommandPermissionsBuilder SetUser(UserId user, bool allowed) => Set(user.Value, ApplicationCommandPermissionType.User, allowed);

    /// <summary>Whether it may be used in a channel.</summary>
    public CommandPermissionsBuilder SetChannel(ChannelId channel, bool allowed) =>
        Set(channel.Value, ApplicationCommandPermissionType.Channel, allowed);

    private CommandPermissionsBuilder Set(Snowflake id, ApplicationCommandPermissionType type, bool allowed) =>
        this with
        {
            Permissions =
            [
                .. Permissions.Where(permission => permission.Id != id || permission.Type != type),
                new()
                {
                    Id = id,
                    Type = type,
                    Permission = allowed,
                },
            ],
        };

    internal override void Check(ref Problems problems)
    {
        problems.Number("permissions", Permissions.Count, Limits.Command.Permissions);
    }

    internal override ApplicationCommandPermissionsDraft Make() => new() { Permissions = Permissions };
}
