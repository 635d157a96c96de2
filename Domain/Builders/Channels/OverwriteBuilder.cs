using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>An exception from permissions in one channel. Source: Discord documentation, Channel, Overwrite Object.</summary>
public sealed record OverwriteBuilder : Builder<OverwriteDraft>
{
    private OverwriteBuilder(Snowflake id, OverwriteType type) => (Id, Type) = (id, type);

    internal Snowflake Id { get; init; }

    internal OverwriteType Type { get; init; }

    internal Permissions Allow { get; init; }

    internal Permissions Deny { get; init; }

    /// <summary>An exception for a role; the guild's own id means everyone.</summary>
    public static OverwriteBuilder Of(RoleId role) => new(role.Value, OverwriteType.Role);

    /// <summary>An exception for a member.</summary>
    public static OverwriteBuilder Of(UserId member) => new(member.Value, OverwriteType.Member);

    /// <summary>What is allowed here.</summary>
    public OverwriteBuilder SetAllow(Permissions allow) => this with { Allow = allow };

    /// <summary>What is forbidden here.</summary>
    public OverwriteBuilder SetDeny(Permissions deny) => this with { Deny = deny };

    internal override void Check(ref Problems problems)
    {
        problems.Rule((Allow & Deny) == 0, "allow", Limits.Channel.OverwriteClash, $"{Allow & Deny}");
    }

    internal override OverwriteDraft Make() =>
        new()
        {
            Id = Id,
            Type = Type,
            Allow = Allow,
            Deny = Deny,
        };
}
