using LanguageExt;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>All global commands.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> GetGlobalApplicationCommands(
        ApplicationId application,
        bool? withLocalizations = null
    ) =>
        new(Endpoints.GetGlobalApplicationCommands, [$"{application}"])
        {
            Query = QueryParameter.Set(("with_localizations", withLocalizations)),
        };

    /// <summary>Replaces all global commands.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> BulkOverwriteGlobalApplicationCommands(
        ApplicationId application,
        EquatableList<ApplicationCommandDraft> commands
    ) => new(Endpoints.BulkOverwriteGlobalApplicationCommands, [$"{application}"]) { Body = commands };

    /// <summary>Registers one global command; one of the same name is overwritten.</summary>
    public static RestRequest<ApplicationCommand> CreateGlobalApplicationCommand(
        ApplicationId application,
        ApplicationCommandDraft command
    ) => new(Endpoints.CreateGlobalApplicationCommand, [$"{application}"]) { Body = command };

    /// <summary>One global command.</summary>
    public static RestRequest<ApplicationCommand> GetGlobalApplicationCommand(ApplicationId application, CommandId command) =>
        new(Endpoints.GetGlobalApplicationCommand, [$"{application}", $"{command}"]);

    /// <summary>Deletes a global command.</summary>
    public static RestRequest<Unit> DeleteGlobalApplicationCommand(ApplicationId application, CommandId command) =>
        new(Endpoints.DeleteGlobalApplicationCommand, [$"{application}", $"{command}"]);

    /// <summary>Changes a global command.</summary>
    public static RestRequest<ApplicationCommand> EditGlobalApplicationCommand(
        ApplicationId application,
        CommandId command,
        ApplicationCommandPatch patch
    ) => new(Endpoints.EditGlobalApplicationCommand, [$"{application}", $"{command}"]) { Body = patch };

    /// <summary>All commands of a guild.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> GetGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        bool? withLocalizations = null
    ) =>
        new(Endpoints.GetGuildApplicationCommands, [$"{application}", $"{guild}"])
        {
            Query = QueryParameter.Set(("with_localizations", withLocalizations)),
        };

    /// <summary>Replaces all commands of a guild.</summary>
    public static RestRequest<EquatableList<ApplicationCommand>> BulkOverwriteGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandDraft> commands
    ) => new(Endpoints.BulkOverwriteGuildApplicationCommands, [$"{application}", $"{guild}"]) { Body = commands };

    /// <summary>Registers one command of a guild; one of the same name is overwritten.</summary>
    public static RestRequest<ApplicationCommand> CreateGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        ApplicationCommandDraft command
    ) => new(Endpoints.CreateGuildApplicationCommand, [$"{application}", $"{guild}"]) { Body = command };

    /// <summary>Who may use the commands in a guild.</summary>
    public static RestRequest<EquatableList<ApplicationCommandPermissions>> GetGuildApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild
    ) => new(Endpoints.GetGuildApplicationCommandPermissions, [$"{application}", $"{guild}"]);

    /// <summary>One command of a guild.</summary>
    public static RestRequest<ApplicationCommand> GetGuildApplicationCommand(ApplicationId application, GuildId guild, CommandId command) =>
        new(Endpoints.GetGuildApplicationCommand, [$"{application}", $"{guild}", $"{command}"]);

    /// <summary>Deletes a command of a guild.</summary>
    public static RestRequest<Unit> DeleteGuildApplicationCommand(ApplicationId application, GuildId guild, CommandId command) =>
        new(Endpoints.DeleteGuildApplicationCommand, [$"{application}", $"{guild}", $"{command}"]);

    /// <summary>Changes a command of a guild.</summary>
    public static RestRequest<ApplicationCommand> EditGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        CommandId command,
        ApplicationCommandPatch patch
    ) => new(Endpoints.EditGuildApplicationCommand, [$"{application}", $"{guild}", $"{command}"]) { Body = patch };

    /// <summary>Who may use one command in a guild.</summary>
    public static RestRequest<ApplicationCommandPermissions> GetApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild,
        CommandId command
    ) => new(Endpoints.GetApplicationCommandPermissions, [$"{application}", $"{guild}", $"{command}"]);

    /// <summary>Sets who may use a command in a guild; with a person's token of scope applications.commands.permissions.update.</summary>
    public static RestRequest<ApplicationCommandPermissions> EditApplicationCommandPermissions(
        Token bearer,
        ApplicationId application,
        GuildId guild,
        CommandId command,
        ApplicationCommandPermissionsDraft draft
    ) => new(Endpoints.EditApplicationCommandPermissions, [$"{application}", $"{guild}", $"{command}"]) { Body = draft, Bearer = bearer };

    /// <summary>Disabled by Discord: set the permissions of each command.</summary>
    public static RestRequest<EquatableList<ApplicationCommandPermissions>> BatchEditApplicationCommandPermissions(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandPermissions> permissions
    ) => new(Endpoints.BatchEditApplicationCommandPermissions, [$"{application}", $"{guild}"]) { Body = permissions };
}
