using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Commands;

/// <summary>A registered command. Source: Discord documentation, Application Commands, Application Command Object.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Names the command.</summary>
    public required CommandId Id { get; init; }

    /// <summary>What kind it is; a slash command where absent.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>Whose it is.</summary>
    public ApplicationId ApplicationId { get; init; }

    /// <summary>The guild it is registered in; absent for global ones.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>1 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> NameLocalizations { get; init; }

    /// <summary>The name in the language that was asked for.</summary>
    public string? NameLocalized { get; init; }

    /// <summary>1 to 100 characters for slash commands, else empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The description in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> DescriptionLocalizations { get; init; }

    /// <summary>The description in the language that was asked for.</summary>
    public string? DescriptionLocalized { get; init; }

    /// <summary>At most 25.</summary>
    public EquatableList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>What members need to see it; null for nothing.</summary>
    public required Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Deprecated: use <see cref="Contexts"/>.</summary>
    public bool? DmPermission { get; init; }

    /// <summary>Whether it is for adults.</summary>
    public bool? Nsfw { get; init; }

    /// <summary>How the application must be installed.</summary>
    public EquatableList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Where it can be used; global commands only.</summary>
    public Optional<EquatableList<InteractionContextType>?> Contexts { get; init; }

    /// <summary>Changes with the command.</summary>
    public Snowflake Version { get; init; }

    /// <summary>Who starts the activity; entry points only.</summary>
    public EntryPointCommandHandlerType? Handler { get; init; }
}

/// <summary>What kind of command it is. Source: Discord documentation, Application Commands, Application Command Types.</summary>
public enum ApplicationCommandType
{
    /// <summary>A slash command.</summary>
    ChatInput = 1,

    /// <summary>In the menu of a user.</summary>
    User = 2,

    /// <summary>In the menu of a message.</summary>
    Message = 3,

    /// <summary>Starts the application's activity.</summary>
    PrimaryEntryPoint = 4,
}

/// <summary>
/// Who starts the activity of an entry point. Source: Discord documentation, Application Commands, Entry Point Command Handler Types.
/// </summary>
public enum EntryPointCommandHandlerType
{
    /// <summary>The application, by answering the interaction.</summary>
    AppHandler = 1,

    /// <summary>Discord.</summary>
    DiscordLaunchActivity = 2,
}
