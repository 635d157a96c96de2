using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Applications;

/// <summary>An application (the owner of a bot). Source: Discord documentation, Application, Application Object.</summary>
public sealed record Application
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}

/// <summary>A registered command. Source: Discord documentation, Application Commands, Application Command Object.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Names the command.</summary>
    public required CommandId Id { get; init; }

    /// <summary>1 slash command, 2 user command, 3 message command, 4 entry point.</summary>
    public int Type { get; init; }

    /// <summary>1 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters for slash commands, else empty.</summary>
    public string Description { get; init; } = "";
}

/// <summary>A command to be registered. Source: Discord documentation, Application Commands, Create Global Application Command.</summary>
public sealed record ApplicationCommandDraft
{
    /// <summary>1 slash command, 2 user command, 3 message command.</summary>
    public int Type { get; init; } = 1;

    /// <summary>1 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters for slash commands; null for the others.</summary>
    public string? Description { get; init; }
}
