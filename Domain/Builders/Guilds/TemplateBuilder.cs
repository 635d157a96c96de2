using Oven.Functional.Domain.Resources.Guilds;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>A template of a guild. Source: Discord documentation, Guild Template.</summary>
public sealed record TemplateBuilder : Builder<GuildTemplateDraft>
{
    /// <summary>A template by its name; 1 to 100 characters.</summary>
    public TemplateBuilder(string name) => Name = name;

    internal string Name { get; init; }

    internal string? Description { get; init; }

    /// <summary>Another name; 1 to 100 characters.</summary>
    public TemplateBuilder SetName(string name) => this with { Name = name };

    /// <summary>What it is for; at most 120 characters.</summary>
    public TemplateBuilder SetDescription(string description) => this with { Description = description };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Guild.TemplateName);
        problems.OptionalText("description", Description, Limits.Guild.TemplateDescription);
    }

    internal override GuildTemplateDraft Make() => new() { Name = Name, Description = Description };
}
