using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Auto-moderation.</summary>
public sealed partial class AutoModerationGroup(IRestClient rest)
{
    /// <summary>The rules of a guild. Source: Discord documentation, Auto Moderation, List Auto Moderation Rules for Guild.</summary>
    public Task<Either<OvenError, EquatableList<AutoModerationRule>>> ListAutoModerationRulesForGuild(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListAutoModerationRulesForGuild(guild), cancellationToken);

    /// <summary>Makes a rule. Source: Discord documentation, Auto Moderation, Create Auto Moderation Rule.</summary>
    public Task<Either<OvenError, AutoModerationRule>> CreateAutoModerationRule(
        GuildId guild,
        AutoModerationRuleDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateAutoModerationRule(guild, draft, reason), cancellationToken);

    /// <summary>One rule. Source: Discord documentation, Auto Moderation, Get Auto Moderation Rule.</summary>
    public Task<Either<OvenError, AutoModerationRule>> GetAutoModerationRule(
        GuildId guild,
        AutoModerationRuleId rule,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetAutoModerationRule(guild, rule), cancellationToken);

    /// <summary>Deletes a rule. Source: Discord documentation, Auto Moderation, Delete Auto Moderation Rule.</summary>
    public Task<Either<OvenError, Unit>> DeleteAutoModerationRule(
        GuildId guild,
        AutoModerationRuleId rule,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteAutoModerationRule(guild, rule, reason), cancellationToken);

    /// <summary>Changes a rule. Source: Discord documentation, Auto Moderation, Modify Auto Moderation Rule.</summary>
    public Task<Either<OvenError, AutoModerationRule>> ModifyAutoModerationRule(
        GuildId guild,
        AutoModerationRuleId rule,
        AutoModerationRulePatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyAutoModerationRule(guild, rule, patch, reason), cancellationToken);
}
