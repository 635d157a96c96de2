using Oven.Functional.Domain.Resources.Invites;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Invites;

/// <summary>An invite to be created. Source: Discord documentation, Channel, Create Channel Invite.</summary>
public sealed record InviteBuilder : Builder<InviteDraft>
{
    /// <summary>An invite that works for a day.</summary>
    public InviteBuilder() { }

    internal int? MaxAge { get; init; }

    internal int? MaxUses { get; init; }

    internal bool Temporary { get; init; }

    internal bool Unique { get; init; }

    internal EquatableList<RoleId> Roles { get; init; }

    /// <summary>How many seconds it works, 0 to 604800; 0 for ever, a day where not set.</summary>
    public InviteBuilder SetMaxAge(int maxAge) => this with { MaxAge = maxAge };

    /// <summary>How often it works, 0 to 100; 0 for always.</summary>
    public InviteBuilder SetMaxUses(int maxUses) => this with { MaxUses = maxUses };

    /// <summary>Whether members go when they disconnect without a role.</summary>
    public InviteBuilder SetTemporary(bool temporary = true) => this with { Temporary = temporary };

    /// <summary>Whether it is a new one even where a similar one exists.</summary>
    public InviteBuilder SetUnique(bool unique = true) => this with { Unique = unique };

    /// <summary>More roles that it gives; 250 at most.</summary>
    public InviteBuilder AddRoles(params ReadOnlySpan<RoleId> roles) => this with { Roles = [.. Roles.Span, .. roles] };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalNumber("max_age", MaxAge, Limits.Invite.MaxAge);
        problems.OptionalNumber("max_uses", MaxUses, Limits.Invite.MaxUses);
        problems.Number("role_ids", Roles.Count, Limits.Invite.Roles);
    }

    internal override InviteDraft Make() =>
        new()
        {
            MaxAge = MaxAge,
            MaxUses = MaxUses,
            Temporary = Temporary,
            Unique = Unique,
            RoleIds = Roles,
        };
}
