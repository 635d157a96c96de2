using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Guilds.</summary>
public sealed partial class GuildsGroup(IRestClient rest)
{
    /// <summary>One guild. Source: Discord documentation, Guild, Get Guild.</summary>
    public Task<Either<OvenError, Guild>> GetGuild(GuildId guild, bool? withCounts = null, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuild(guild, withCounts), cancellationToken);

    /// <summary>Changes a guild. Source: Discord documentation, Guild, Modify Guild.</summary>
    public Task<Either<OvenError, Guild>> ModifyGuild(
        GuildId guild,
        GuildPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuild(guild, patch, reason), cancellationToken);

    /// <summary>Switches security actions on or off. Source: Discord documentation, Guild, Modify Guild Incident Actions.</summary>
    public Task<Either<OvenError, IncidentsData>> ModifyGuildIncidentActions(
        GuildId guild,
        IncidentActionsPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildIncidentActions(guild, patch), cancellationToken);

    /// <summary>What is connected to a guild; at most 50. Source: Discord documentation, Guild, Get Guild Integrations.</summary>
    public Task<Either<OvenError, EquatableList<Integration>>> GetGuildIntegrations(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildIntegrations(guild), cancellationToken);

    /// <summary>Disconnects an integration. Source: Discord documentation, Guild, Delete Guild Integration.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildIntegration(
        GuildId guild,
        IntegrationId integration,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildIntegration(guild, integration, reason), cancellationToken);

    /// <summary>What anybody can see of a discoverable guild. Source: Discord documentation, Guild, Get Guild Preview.</summary>
    public Task<Either<OvenError, GuildPreview>> GetGuildPreview(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildPreview(guild), cancellationToken);

    /// <summary>How many members a prune would remove. Source: Discord documentation, Guild, Get Guild Prune Count.</summary>
    public Task<Either<OvenError, PruneCount>> GetGuildPruneCount(
        GuildId guild,
        int? days = null,
        EquatableList<RoleId> includeRoles = default,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildPruneCount(guild, days, includeRoles), cancellationToken);

    /// <summary>Removes inactive members. Source: Discord documentation, Guild, Begin Guild Prune.</summary>
    public Task<Either<OvenError, PruneCount>> BeginGuildPrune(
        GuildId guild,
        PruneDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.BeginGuildPrune(guild, draft, reason), cancellationToken);

    /// <summary>How a guild's widget is set. Source: Discord documentation, Guild, Get Guild Widget Settings.</summary>
    public Task<Either<OvenError, WidgetSettings>> GetGuildWidgetSettings(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildWidgetSettings(guild), cancellationToken);

    /// <summary>Changes how a guild's widget is set. Source: Discord documentation, Guild, Modify Guild Widget.</summary>
    public Task<Either<OvenError, WidgetSettings>> ModifyGuildWidget(
        GuildId guild,
        WidgetSettingsPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildWidget(guild, patch, reason), cancellationToken);

    /// <summary>What a guild's widget shows. Source: Discord documentation, Guild, Get Guild Widget.</summary>
    public Task<Either<OvenError, GuildWidget>> GetGuildWidget(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildWidget(guild), cancellationToken);

    /// <summary>A guild's widget as a PNG picture. Source: Discord documentation, Guild, Get Guild Widget Image.</summary>
    public Task<Either<OvenError, ReadOnlyMemory<byte>>> GetGuildWidgetImage(
        GuildId guild,
        WidgetStyle? style = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildWidgetImage(guild, style), cancellationToken);

    /// <summary>Has the bot leave a guild. Source: Discord documentation, User, Leave Guild.</summary>
    public Task<Either<OvenError, Unit>> LeaveGuild(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.LeaveGuild(guild), cancellationToken);
}
