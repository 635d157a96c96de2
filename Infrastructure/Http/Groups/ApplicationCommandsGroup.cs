using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Registering commands.</summary>
public sealed class ApplicationCommandsGroup(IRestClient rest)
{
    /// <summary>Replaces all global commands. Source: Discord documentation, Application Commands, Bulk Overwrite Global Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> BulkOverwriteGlobalApplicationCommands(
        ApplicationId application,
        EquatableList<ApplicationCommandDraft> commands,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkOverwriteGlobalApplicationCommands(application, commands), cancellationToken);

    /// <summary>Registers one global command. Source: Discord documentation, Application Commands, Create Global Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> CreateGlobalApplicationCommand(
        ApplicationId application,
        ApplicationCommandDraft command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGlobalApplicationCommand(application, command), cancellationToken);

    /// <summary>Replaces all commands of a guild. Source: Discord documentation, Application Commands, Bulk Overwrite Guild Application Commands.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationCommand>>> BulkOverwriteGuildApplicationCommands(
        ApplicationId application,
        GuildId guild,
        EquatableList<ApplicationCommandDraft> commands,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BulkOverwriteGuildApplicationCommands(application, guild, commands), cancellationToken);

    /// <summary>Registers one command of a guild. Source: Discord documentation, Application Commands, Create Guild Application Command.</summary>
    public Task<Either<OvenError, ApplicationCommand>> CreateGuildApplicationCommand(
        ApplicationId application,
        GuildId guild,
        ApplicationCommandDraft command,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildApplicationCommand(application, guild, command), cancellationToken);
}
