using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Registering commands.</summary>
public sealed partial class ApplicationCommandsGroup(IRestClient rest)
{
    /// <summary>All global commands. Source: Discord documentation, Application Commands, Get Global Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> GetGlobalApplicationCommands(
        ApplicationId application,
        bool? withLocalizations = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGlobalApplicationCommands(application, withLocalizations), cancellationToken);

    /// <summary>Replaces all global commands. Source: Discord documentation, Application Commands, Bulk Overwrite Global Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> BulkOverwriteGlobalApplicationCommands(
        ApplicationId application,
        EquatableList<ApplicationCommandDraft> commands,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkOverwriteGlobalApplicationCommands(application, commands), cancellationToken);

    /// <summary>Registers one global command; one of the same name is overwritten. Source: Discord documentation, Application Commands, Create Global Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> CreateGlobalApplicationCommand(
        ApplicationId application,
        ApplicationCommandDraft command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGlobalApplicationCommand(application, command), cancellationToken);

    /// <summary>One global command. Source: Discord documentation, Application Commands, Get Global Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> GetGlobalApplicationCommand(
        ApplicationId application,
        CommandId command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGlobalApplicationCommand(application, command), cancellationToken);

    /// <summary>Deletes a global command. Source: Discord documentation, Application Commands, Delete Global Application Command.</summary>
    public Task<Either<OvenError, Unit>> DeleteGlobalApplicationCommand(
        ApplicationId application,
        CommandId command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGlobalApplicationCommand(application, command), cancellationToken);

    /// <summary>Changes a global command. Source: Discord documentation, Application Commands, Edit Global Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> EditGlobalApplicationCommand(
        ApplicationId application,
        CommandId command,
        ApplicationCommandPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditGlobalApplicationCommand(application, command, patch), cancellationToken);

    /// <summary>All commands of a guild. Source: Discord documentation, Application Commands, Get Guild Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> GetGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        bool? withLocalizations = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildApplicationCommands(application, guild, withLocalizations), cancellationToken);

    /// <summary>Replaces all commands of a guild. Source: Discord documentation, Application Commands, Bulk Overwrite Guild Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> BulkOverwriteGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandDraft> commands,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkOverwriteGuildApplicationCommands(application, guild, commands), cancellationToken);

    /// <summary>Registers one command of a guild; one of the same name is overwritten. Source: Discord documentation, Application Commands, Create Guild Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> CreateGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        ApplicationCommandDraft command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildApplicationCommand(application, guild, command), cancellationToken);

    /// <summary>Who may use the commands in a guild. Source: Discord documentation, Application Commands, Get Guild Application Command Permissions.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommandPermissions>>> GetGuildApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildApplicationCommandPermissions(application, guild), cancellationToken);

    /// <summary>One command of a guild. Source: Discord documentation, Application Commands, Get Guild Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> GetGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        CommandId command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildApplicationCommand(application, guild, command), cancellationToken);

    /// <summary>Deletes a command of a guild. Source: Discord documentation, Application Commands, Delete Guild Application Command.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        CommandId command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildApplicationCommand(application, guild, command), cancellationToken);

    /// <summary>Changes a command of a guild. Source: Discord documentation, Application Commands, Edit Guild Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> EditGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        CommandId command,
        ApplicationCommandPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditGuildApplicationCommand(application, guild, command, patch), cancellationToken);

    /// <summary>Who may use one command in a guild. Source: Discord documentation, Application Commands, Get Application Command Permissions.</summary>
    public Task<Either<OvenError, ApplicationCommandPermissions>> GetApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild,
        CommandId command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetApplicationCommandPermissions(application, guild, command), cancellationToken);

    /// <summary>Sets who may use a command in a guild; with a person's token of scope applications.commands.permissions.update. Source: Discord documentation, Application Commands, Edit Application Command Permissions.</summary>
    public Task<Either<OvenError, ApplicationCommandPermissions>> EditApplicationCommandPermissions(
        Token bearer,
        ApplicationId application,
        GuildId guild,
        CommandId command,
        ApplicationCommandPermissionsDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditApplicationCommandPermissions(bearer, application, guild, command, draft), cancellationToken);

    /// <summary>Disabled by Discord: set the permissions of each command. Source: Discord documentation, Application Commands, Batch Edit Application Command Permissions.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommandPermissions>>> BatchEditApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandPermissions> permissions,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BatchEditApplicationCommandPermissions(application, guild, permissions), cancellationToken);
}
