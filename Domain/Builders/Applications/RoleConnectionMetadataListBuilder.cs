using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Applications;

/// <summary>All conditions that linked roles can ask for; five at most. Source: Discord documentation, Application Role Connection Metadata.</summary>
public sealed record RoleConnectionMetadataListBuilder : Builder<EquatableList<ApplicationRoleConnectionMetadata>>
{
    /// <summary>These conditions.</summary>
    public RoleConnectionMetadataListBuilder(params ReadOnlySpan<RoleConnectionMetadataBuilder> records) => Records = [.. records];

    internal EquatableList<RoleConnectionMetadataBuilder> Records { get; init; }

    internal override void Check(ref Problems problems)
    {
        problems.Number("", Records.Count, Limits.Application.Records);
        for (var i = 0; i < Records.Count; i++)
        {
            var mark = problems.Count;
            Records[i].Check(ref problems);
            problems.Under(mark, "", i);
        }
    }

    internal override EquatableList<ApplicationRoleConnectionMetadata> Make() => Records.Select(static record => record.Make());
}
