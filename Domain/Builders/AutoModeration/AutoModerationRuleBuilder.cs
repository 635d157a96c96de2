using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.AutoModeration;

/// <summary>A rule that acts on messages or profiles by itself. Source: Discord documentation, Auto Moderation, Create Auto Moderation Rule.</summary>
public sealed record AutoModerationRuleBuilder : Builder<AutoModerationRuleDraft>
{
    private AutoModerationRuleBuilder(string name, AutoModerationTriggerType trigger) => (Name, Trigger) = (name, trigger);

    internal string Name { get; init; }

    internal AutoModerationTriggerType Trigger { get; init; }

    internal EquatableList<string> Keywords { get; init; }

    internal EquatableList<string> Patterns { get; init; }

    internal EquatableList<string> Allowed { get; init; }

    internal EquatableList<AutoModerationKeywordPresetType> Presets { get; init; }

    internal int? Mentions { get; init; }

    internal bool StopsRaids { get; init; }

    internal EquatableList<AutoModerationAction> Actions { get; init; }

    internal EquatableList<RoleId> ExemptRoles { get; init; }

    internal EquatableList<ChannelId> ExemptChannels { get; init; }

    internal bool IsEnabled { get; init; } = true;

    /// <summary>Acts on words of messages; the name has 1 to 100 characters.</summary>
    public static AutoModerationRuleBuilder OnKeywords(string name, params ReadOnlySpan<string> keywords) =>
        new(name, AutoModerationTriggerType.Keyword) { Keywords = [.. keywords] };

    /// <summary>Acts on what Discord takes for spam.</summary>
    public static AutoModerationRuleBuilder OnSpam(string name) => new(name, AutoModerationTriggerType.Spam);

    /// <summary>Acts on words of Discord's own lists.</summary>
    public static AutoModerationRuleBuilder OnPresets(string name, params ReadOnlySpan<AutoModerationKeywordPresetType> presets) =>
        new(name, AutoModerationTriggerType.KeywordPreset) { Presets = [.. presets] };

    /// <summary>Acts on messages with more than so many mentions, 0 to 50.</summary>
    public static AutoModerationRuleBuilder OnMentions(string name, int limit, bool stopsRaids = false) =>
        new(name, AutoModerationTriggerType.MentionSpam) { Mentions = limit, StopsRaids = stopsRaids };

    /// <summary>Acts on words of member profiles.</summary>
    public static AutoModerationRuleBuilder OnProfiles(string name, params ReadOnlySpan<string> keywords) =>
        new(name, AutoModerationTriggerType.MemberProfile) { Keywords = [.. keywords] };

    /// <summary>More words, 1000 at most of 1 to 60 characters; <c>*</c> at an end stands for anything.</summary>
    public AutoModerationRuleBuilder AddKeywords(params ReadOnlySpan<string> keywords) =>
        this with
        {
            Keywords = [.. Keywords.Span, .. keywords],
        };

    /// <summary>More patterns in the form of Rust, 10 at most of 1 to 260 characters.</summary>
    public AutoModerationRuleBuilder AddPatterns(params ReadOnlySpan<string> patterns) =>
        this with
        {
            Patterns = [.. Patterns.Span, .. patterns],
        };

    /// <summary>More words to let through, 100 at most (1000 for presets) of 1 to 60 characters.</summary>
    public AutoModerationRuleBuilder Allow(params ReadOnlySpan<string> words) => this with { Allowed = [.. Allowed.Span, .. words] };

    /// <summary>Blocks the message, with a text of at most 150 characters for its author.</summary>
    public AutoModerationRuleBuilder BlockMessage(string? customMessage = null) =>
        Act(AutoModerationActionType.BlockMessage, customMessage is null ? null : new() { CustomMessage = customMessage });

    /// <summary>Tells moderators in a channel.</summary>
    public AutoModerationRuleBuilder SendAlert(ChannelId channel) =>
        Act(AutoModerationActionType.SendAlertMessage, new() { ChannelId = channel });

    /// <summary>Times the member out for 0 to 2419200 seconds; only for keywords and mentions.</summary>
    public AutoModerationRuleBuilder Timeout(int seconds) => Act(AutoModerationActionType.Timeout, new() { DurationSeconds = seconds });

    /// <summary>Keeps the member from writing, speaking and reacting; only for profiles.</summary>
    public AutoModerationRuleBuilder BlockMemberInteraction() => Act(AutoModerationActionType.BlockMemberInteraction, null);

    /// <summary>More roles to leave alone; 20 at most.</summary>
    public AutoModerationRuleBuilder ExemptRole(params ReadOnlySpan<RoleId> roles) =>
        this with
        {
            ExemptRoles = [.. ExemptRoles.Span, .. roles],
        };

    /// <summary>More channels not to look at; 50 at most.</summary>
    public AutoModerationRuleBuilder ExemptChannel(params ReadOnlySpan<ChannelId> channels) =>
        this with
        {
            ExemptChannels = [.. ExemptChannels.Span, .. channels],
        };

    /// <summary>Whether it is on; it is where not set.</summary>
    public AutoModerationRuleBuilder SetEnabled(bool enabled = true) => this with { IsEnabled = enabled };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.AutoMod.Name);
        CheckTrigger(ref problems);
        problems.Number("actions", Actions.Count, Limits.AutoMod.Actions);
        for (var i = 0; i < Actions.Count; i++)
            CheckAction(ref problems, $"actions[{i}]", Actions[i]);
        problems.Number("exempt_roles", ExemptRoles.Count, Limits.AutoMod.ExemptRoles);
        problems.Number("exempt_channels", ExemptChannels.Count, Limits.AutoMod.ExemptChannels);
    }

    internal override AutoModerationRuleDraft Make() =>
        new()
        {
            Name = Name,
            EventType =
                Trigger == AutoModerationTriggerType.MemberProfile
                    ? AutoModerationEventType.MemberUpdate
                    : AutoModerationEventType.MessageSend,
            TriggerType = Trigger,
            TriggerMetadata =
                Trigger == AutoModerationTriggerType.Spam
                    ? null
                    : new()
                    {
                        KeywordFilter = Keywords.IsEmpty ? null : Keywords,
                        RegexPatterns = Patterns.IsEmpty ? null : Patterns,
                        AllowList = Allowed.IsEmpty ? null : Allowed,
                        Presets = Presets.IsEmpty ? null : Presets,
                        MentionTotalLimit = Mentions,
                        MentionRaidProtectionEnabled = StopsRaids ? true : null,
                    },
            Actions = Actions,
            Enabled = IsEnabled,
            ExemptRoles = ExemptRoles,
            ExemptChannels = ExemptChannels,
        };

    private AutoModerationRuleBuilder Act(AutoModerationActionType type, AutoModerationActionMetadata? metadata) =>
        this with
        {
            Actions = Actions.Add(new() { Type = type, Metadata = metadata is null ? default : new(metadata) }),
        };

    private void CheckTrigger(ref Problems problems)
    {
        var mark = problems.Count;
        problems.Number("keyword_filter", Keywords.Count, Limits.AutoMod.Keywords);
        problems.EachText("keyword_filter", Keywords, Limits.AutoMod.Keyword);
        problems.Number("regex_patterns", Patterns.Count, Limits.AutoMod.Patterns);
        problems.EachText("regex_patterns", Patterns, Limits.AutoMod.Pattern);
        problems.Number(
            "allow_list",
            Allowed.Count,
            Trigger == AutoModerationTriggerType.KeywordPreset ? Limits.AutoMod.PresetAllowed : Limits.AutoMod.Allowed
        );
        problems.EachText("allow_list", Allowed, Limits.AutoMod.AllowedWord);
        problems.OptionalNumber("mention_total_limit", Mentions, Limits.AutoMod.Mentions);
        var looksForWords = Trigger is AutoModerationTriggerType.Keyword or AutoModerationTriggerType.MemberProfile;
        problems.Rule(!looksForWords || !Keywords.IsEmpty || !Patterns.IsEmpty, "", Limits.AutoMod.KeywordsOrPatterns);
        if (problems.Count > mark)
            problems.Under(mark, "trigger_metadata");
    }

    private void CheckAction(ref Problems problems, string path, AutoModerationAction action)
    {
        var metadata = action.Metadata.OrDefault;
        problems.OptionalText($"{path}.metadata.custom_message", metadata?.CustomMessage, Limits.AutoMod.CustomMessage);
        problems.OptionalNumber($"{path}.metadata.duration_seconds", metadata?.DurationSeconds, Limits.AutoMod.Timeout);
        problems.Rule(
            action.Type != AutoModerationActionType.Timeout
                || Trigger is AutoModerationTriggerType.Keyword or AutoModerationTriggerType.MentionSpam,
            path,
            Limits.AutoMod.TimeoutTrigger,
            $"{Trigger}"
        );
        var isProfile = Trigger == AutoModerationTriggerType.MemberProfile;
        problems.Rule(
            (action.Type != AutoModerationActionType.BlockMemberInteraction || isProfile)
                && (action.Type != AutoModerationActionType.BlockMessage || !isProfile),
            path,
            Limits.AutoMod.BlockInteractionTrigger,
            $"{Trigger}"
        );
    }
}
