using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>Inactive members to be removed. Source: Discord documentation, Guild, Begin Guild Prune.</summary>
public sealed record PruneBuilder : Builder<PruneDraft>
{
    /// <summary>Members without roles, inactive for 7 days.</summary>
    public PruneBuilder() { }

    internal int? Days { get; init; }

    internal EquatableList<RoleId> Roles { get; init; }

    /// <summary>Inactive for so many days, 1 to 30; 7 where not set.</summary>
    public PruneBuilder SetDays(int days) => this with { Days = days };

    /// <summary>More roles whose members are removed too; 100 at most.</summary>
    public PruneBuilder AddRoles(params ReadOnlySpan<RoleId> roles) => this with { Roles = [.. Roles.Span, .. roles] };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalNumber("days", Days, Limits.Guild.PruneDays);
        problems.Number("include_roles", Roles.Count, Limits.Guild.PruneRoles);
    }

    internal override PruneDraft Make() => new() { Days = Days, IncludeRoles = Roles };
}
