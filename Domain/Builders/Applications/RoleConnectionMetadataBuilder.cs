using Oven.Functional.Domain.Resources.Applications;

namespace Oven.Functional.Domain.Builders.Applications;

/// <summary>A condition that linked roles can ask for. Source: Discord documentation, Application Role Connection Metadata.</summary>
public sealed record RoleConnectionMetadataBuilder : Builder<ApplicationRoleConnectionMetadata>
{
    /// <summary>A condition by its key, 1 to 50 of <c>a-z</c>, <c>0-9</c> and <c>_</c>.</summary>
    public RoleConnectionMetadataBuilder(string key, ApplicationRoleConnectionMetadataType type) => (Key, Type) = (key, type);

    internal string Key { get; init; }

    internal ApplicationRoleConnectionMetadataType Type { get; init; }

    internal string Name { get; init; } = "";

    internal string Description { get; init; } = "";

    /// <summary>How it is compared.</summary>
    public RoleConnectionMetadataBuilder SetType(ApplicationRoleConnectionMetadataType type) => this with { Type = type };

    /// <summary>The name; 1 to 100 characters.</summary>
    public RoleConnectionMetadataBuilder SetName(string name) => this with { Name = name };

    /// <summary>What it means; 1 to 200 characters.</summary>
    public RoleConnectionMetadataBuilder SetDescription(string description) => this with { Description = description };

    internal override void Check(ref Problems problems)
    {
        problems.Text("key", Key, Limits.Application.RecordKey);
        problems.Text("name", Name, Limits.Application.RecordName);
        problems.Text("description", Description, Limits.Application.RecordDescription);
        problems.Rule(
            Key.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'),
            "key",
            Limits.Application.RecordKeyForm,
            Key
        );
    }

    internal override ApplicationRoleConnectionMetadata Make() =>
        new()
        {
            Key = Key,
            Type = Type,
            Name = Name,
            Description = Description,
        };
}
