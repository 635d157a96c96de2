using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Templates of guilds.</summary>
public sealed partial class TemplatesGroup(IRestClient rest)
{
    /// <summary>One template. Source: Discord documentation, Guild Template, Get Guild Template.</summary>
    public Task<Either<OvenError, GuildTemplate>> GetGuildTemplate(string code, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildTemplate(code), cancellationToken);

    /// <summary>A guild's templates. Source: Discord documentation, Guild Template, Get Guild Templates.</summary>
    public Task<Either<OvenError, EquatableList<GuildTemplate>>> GetGuildTemplates(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildTemplates(guild), cancellationToken);

    /// <summary>Makes a template of a guild. Source: Discord documentation, Guild Template, Create Guild Template.</summary>
    public Task<Either<OvenError, GuildTemplate>> CreateGuildTemplate(
        GuildId guild,
        GuildTemplateDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildTemplate(guild, draft), cancellationToken);

    /// <summary>Takes the guild's present state into a template. Source: Discord documentation, Guild Template, Sync Guild Template.</summary>
    public Task<Either<OvenError, GuildTemplate>> SyncGuildTemplate(
        GuildId guild,
        string code,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SyncGuildTemplate(guild, code), cancellationToken);

    /// <summary>Deletes a template. Source: Discord documentation, Guild Template, Delete Guild Template.</summary>
    public Task<Either<OvenError, GuildTemplate>> DeleteGuildTemplate(
        GuildId guild,
        string code,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildTemplate(guild, code), cancellationToken);

    /// <summary>Changes a template's name and description. Source: Discord documentation, Guild Template, Modify Guild Template.</summary>
    public Task<Either<OvenError, GuildTemplate>> ModifyGuildTemplate(
        GuildId guild,
        string code,
        GuildTemplatePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildTemplate(guild, code, patch), cancellationToken);
}
