using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Applications;

/// <summary>The people behind an application. Source: Discord documentation, Teams, Team Object.</summary>
public sealed record Team
{
    /// <summary>Names the team.</summary>
    public required TeamId Id { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>Its members.</summary>
    public EquatableList<TeamMember> Members { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who owns it.</summary>
    public UserId OwnerUserId { get; init; }
}

/// <summary>Somebody in a team. Source: Discord documentation, Teams, Team Member Object.</summary>
public sealed record TeamMember
{
    /// <summary>Whether the invitation was taken.</summary>
    public MembershipState MembershipState { get; init; }

    /// <summary>The team.</summary>
    public TeamId TeamId { get; init; }

    /// <summary>The person.</summary>
    public required User User { get; init; }

    /// <summary>What the person may do.</summary>
    public TeamMemberRole Role { get; init; }

    /// <summary>Always <c>*</c>; only in the specification.</summary>
    public EquatableList<string>? Permissions { get; init; }
}

/// <summary>Whether an invitation to a team was taken. Source: Discord documentation, Teams, Membership State.</summary>
public enum MembershipState
{
    /// <summary>Not yet.</summary>
    Invited = 1,

    /// <summary>Yes.</summary>
    Accepted = 2,
}

/// <summary>What somebody in a team may do. Source: Discord documentation, Teams, Team Member Roles.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct TeamMemberRole(string Value)
{
    /// <summary>Everything but destroy.</summary>
    public static TeamMemberRole Admin => new("admin");

    /// <summary>Change most things.</summary>
    public static TeamMemberRole Developer => new("developer");

    /// <summary>Look.</summary>
    public static TeamMemberRole ReadOnly => new("read_only");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
