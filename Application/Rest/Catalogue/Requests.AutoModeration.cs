using LanguageExt;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The rules of a guild.</summary>
    public static RestRequest<EquatableList<AutoModerationRule>> ListAutoModerationRulesForGuild(GuildId guild) =>
        new(Endpoints.ListAutoModerationRulesForGuild, [$"{guild}"]);

    /// <summary>Makes a rule.</summary>
    public static RestRequest<AutoModerationRule> CreateAutoModerationRule(
        GuildId guild,
        AutoModerationRuleDraft draft,
        string? reason = null
    ) => new(Endpoints.CreateAutoModerationRule, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>One rule.</summary>
    public static RestRequest<AutoModerationRule> GetAutoModerationRule(GuildId guild, AutoModerationRuleId rule) =>
        new(Endpoints.GetAutoModerationRule, [$"{guild}", $"{rule}"]);

    /// <summary>Deletes a rule.</summary>
    public static RestRequest<Unit> DeleteAutoModerationRule(GuildId guild, AutoModerationRuleId rule, string? reason = null) =>
        new(Endpoints.DeleteAutoModerationRule, [$"{guild}", $"{rule}"]) { Reason = reason };

    /// <summary>Changes a rule.</summary>
    public static RestRequest<AutoModerationRule> ModifyAutoModerationRule(
        GuildId guild,
        AutoModerationRuleId rule,
        AutoModerationRulePatch patch,
        string? reason = null
    ) => new(Endpoints.ModifyAutoModerationRule, [$"{guild}", $"{rule}"]) { Body = patch, Reason = reason };
}
