using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Applications;

/// <summary>A change to the application; what is not set stays. Source: Discord documentation, Application, Edit Current Application.</summary>
public sealed record ApplicationSettingsBuilder : Builder<ApplicationPatch>
{
    /// <summary>No change yet.</summary>
    public ApplicationSettingsBuilder() { }

    internal string? Description { get; init; }

    internal EquatableList<string> Tags { get; init; }

    /// <summary>What it does; at most 400 characters.</summary>
    public ApplicationSettingsBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>More tags; 5 at most, of 1 to 20 characters.</summary>
    public ApplicationSettingsBuilder AddTags(params ReadOnlySpan<string> tags) => this with { Tags = [.. Tags.Span, .. tags] };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("description.default", Description, Limits.Application.Description);
        problems.Number("tags", Tags.Count, Limits.Application.Tags);
        problems.EachText("tags", Tags, Limits.Application.Tag);
    }

    internal override ApplicationPatch Make() =>
        new()
        {
            Description = Description is null ? default : new(new ApplicationDescription { Default = Description }),
            Tags = Tags.IsEmpty ? default : new(Tags),
        };
}
