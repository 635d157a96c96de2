using LanguageExt;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>One guild.</summary>
    public static RestRequest<Guild> GetGuild(GuildId guild, bool? withCounts = null) =>
        new(Endpoints.GetGuild, [$"{guild}"]) { Query = QueryParameter.Set(("with_counts", withCounts)) };

    /// <summary>Changes a guild.</summary>
    public static RestRequest<Guild> ModifyGuild(GuildId guild, GuildPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuild, [$"{guild}"]) { Body = patch, Reason = reason };

    /// <summary>A guild's channels, threads not included.</summary>
    public static RestRequest<EquatableList<Channel>> GetGuildChannels(GuildId guild) => new(Endpoints.GetGuildChannels, [$"{guild}"]);

    /// <summary>Makes a channel.</summary>
    public static RestRequest<Channel> CreateGuildChannel(GuildId guild, ChannelDraft draft, string? reason = null) =>
        new(Endpoints.CreateGuildChannel, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>Moves channels.</summary>
    public static RestRequest<Unit> ModifyGuildChannelPositions(GuildId guild, EquatableList<ChannelPosition> positions) =>
        new(Endpoints.ModifyGuildChannelPositions, [$"{guild}"]) { Body = positions };

    /// <summary>Switches security actions on or off.</summary>
    public static RestRequest<IncidentsData> ModifyGuildIncidentActions(GuildId guild, IncidentActionsPatch patch) =>
        new(Endpoints.ModifyGuildIncidentActions, [$"{guild}"]) { Body = patch };

    /// <summary>What is connected to a guild; at most 50.</summary>
    public static RestRequest<EquatableList<Integration>> GetGuildIntegrations(GuildId guild) =>
        new(Endpoints.GetGuildIntegrations, [$"{guild}"]);

    /// <summary>Disconnects an integration.</summary>
    public static RestRequest<Unit> DeleteGuildIntegration(GuildId guild, IntegrationId integration, string? reason = null) =>
        new(Endpoints.DeleteGuildIntegration, [$"{guild}", $"{integration}"]) { Reason = reason };

    /// <summary>What anybody can see of a discoverable guild.</summary>
    public static RestRequest<GuildPreview> GetGuildPreview(GuildId guild) => new(Endpoints.GetGuildPreview, [$"{guild}"]);

    /// <summary>How many members a prune would remove.</summary>
    public static RestRequest<PruneCount> GetGuildPruneCount(
        GuildId guild,
        int? days = null,
        EquatableList<RoleId> includeRoles = default
    ) =>
        new(Endpoints.GetGuildPruneCount, [$"{guild}"])
        {
            Query = QueryParameter.Set(("days", days), ("include_roles", QueryParameter.Joined(includeRoles))),
        };

    /// <summary>Removes inactive members.</summary>
    public static RestRequest<PruneCount> BeginGuildPrune(GuildId guild, PruneDraft draft, string? reason = null) =>
        new(Endpoints.BeginGuildPrune, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>How a guild's widget is set.</summary>
    public static RestRequest<WidgetSettings> GetGuildWidgetSettings(GuildId guild) => new(Endpoints.GetGuildWidgetSettings, [$"{guild}"]);

    /// <summary>Changes how a guild's widget is set.</summary>
    public static RestRequest<WidgetSettings> ModifyGuildWidget(GuildId guild, WidgetSettingsPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildWidget, [$"{guild}"]) { Body = patch, Reason = reason };

    /// <summary>What a guild's widget shows.</summary>
    public static RestRequest<GuildWidget> GetGuildWidget(GuildId guild) => new(Endpoints.GetGuildWidget, [$"{guild}"]);

    /// <summary>A guild's widget as a PNG picture.</summary>
    public static RestRequest<ReadOnlyMemory<byte>> GetGuildWidgetImage(GuildId guild, WidgetStyle? style = null) =>
        new(Endpoints.GetGuildWidgetImage, [$"{guild}"]) { Query = QueryParameter.Set(("style", style)) };
}
