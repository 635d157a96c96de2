using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Commands;

/// <summary>A command to be registered. Source: Discord documentation, Application Commands, Create Global Application Command.</summary>
public sealed record ApplicationCommandDraft
{
    /// <summary>The command to keep when all are replaced.</summary>
    public CommandId? Id { get; init; }

    /// <summary>What kind it is; a slash command where absent.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>1 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public EquatableMap<Locale, string> NameLocalizations { get; init; }

    /// <summary>1 to 100 characters for slash commands; absent for the others.</summary>
    public string? Description { get; init; }

    /// <summary>The description in other languages.</summary>
    public EquatableMap<Locale, string> DescriptionLocalizations { get; init; }

    /// <summary>At most 25.</summary>
    public EquatableList<ApplicationCommandOption> Options { get; init; }

    /// <summary>What members need to see it; none for administrators only.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Deprecated: use <see cref="Contexts"/>.</summary>
    public bool? DmPermission { get; init; }

    /// <summary>How the application must be installed; global commands only.</summary>
    public EquatableList<ApplicationIntegrationType> IntegrationTypes { get; init; }

    /// <summary>Where it can be used; global commands only.</summary>
    public EquatableList<InteractionContextType> Contexts { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public bool Nsfw { get; init; }

    /// <summary>Who starts the activity; entry points only.</summary>
    public EntryPointCommandHandlerType? Handler { get; init; }
}

/// <summary>
/// A change to a command; absent fields stay as they are. Source: Discord documentation, Application Commands, Edit Global Application
/// Command.
/// </summary>
public sealed record ApplicationCommandPatch
{
    /// <summary>1 to 32 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The description in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> DescriptionLocalizations { get; init; }

    /// <summary>Replaces all options.</summary>
    public Optional<EquatableList<ApplicationCommandOption>> Options { get; init; }

    /// <summary>What members need to see it.</summary>
    public Optional<Permissions?> DefaultMemberPermissions { get; init; }

    /// <summary>Deprecated: use <see cref="Contexts"/>.</summary>
    public Optional<bool?> DmPermission { get; init; }

    /// <summary>How the application must be installed.</summary>
    public Optional<EquatableList<ApplicationIntegrationType>> IntegrationTypes { get; init; }

    /// <summary>Where it can be used.</summary>
    public Optional<EquatableList<InteractionContextType>> Contexts { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public Optional<bool> Nsfw { get; init; }

    /// <summary>Who starts the activity; entry points only.</summary>
    public Optional<EntryPointCommandHandlerType> Handler { get; init; }
}
