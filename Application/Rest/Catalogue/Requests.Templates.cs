using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>One template.</summary>
    public static RestRequest<GuildTemplate> GetGuildTemplate(string code) => new(Endpoints.GetGuildTemplate, [code]);

    /// <summary>A guild's templates.</summary>
    public static RestRequest<EquatableList<GuildTemplate>> GetGuildTemplates(GuildId guild) =>
        new(Endpoints.GetGuildTemplates, [$"{guild}"]);

    /// <summary>Makes a template of a guild.</summary>
    public static RestRequest<GuildTemplate> CreateGuildTemplate(GuildId guild, GuildTemplateDraft draft) =>
        new(Endpoints.CreateGuildTemplate, [$"{guild}"]) { Body = draft };

    /// <summary>Takes the guild's present state into a template.</summary>
    public static RestRequest<GuildTemplate> SyncGuildTemplate(GuildId guild, string code) =>
        new(Endpoints.SyncGuildTemplate, [$"{guild}", code]);

    /// <summary>Deletes a template.</summary>
    public static RestRequest<GuildTemplate> DeleteGuildTemplate(GuildId guild, string code) =>
        new(Endpoints.DeleteGuildTemplate, [$"{guild}", code]);

    /// <summary>Changes a template's name and description.</summary>
    public static RestRequest<GuildTemplate> ModifyGuildTemplate(GuildId guild, string code, GuildTemplatePatch patch) =>
        new(Endpoints.ModifyGuildTemplate, [$"{guild}", code]) { Body = patch };
}
