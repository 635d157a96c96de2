namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of auto-moderation.</summary>
    public static class AutoMod
    {
        /// <summary>The name of a rule.</summary>
        public static readonly Limit Name = Limit.Text("auto_moderation_rule.name", 1, 100, "spec DefaultKeywordListUpsertRequest");

        /// <summary>What happens.</summary>
        public static readonly Limit Actions = Limit.List("auto_moderation_rule.actions", 1, 5, "spec DefaultKeywordListUpsertRequest");

        /// <summary>Words looked for.</summary>
        public static readonly Limit Keywords = Limit.List(
            "auto_moderation_rule.trigger_metadata.keyword_filter",
            0,
            1000,
            "resources/auto-moderation"
        );

        /// <summary>A word looked for.</summary>
        public static readonly Limit Keyword = Limit.Text(
            "auto_moderation_rule.trigger_metadata.keyword_filter[]",
            1,
            60,
            "resources/auto-moderation"
        );

        /// <summary>Patterns looked for.</summary>
        public static readonly Limit Patterns = Limit.List(
            "auto_moderation_rule.trigger_metadata.regex_patterns",
            0,
            10,
            "resources/auto-moderation"
        );

        /// <summary>A pattern (Rust regex).</summary>
        public static readonly Limit Pattern = Limit.Text(
            "auto_moderation_rule.trigger_metadata.regex_patterns[]",
            1,
            260,
            "resources/auto-moderation"
        );

        /// <summary>Words let through.</summary>
        public static readonly Limit Allowed = Limit.List(
            "auto_moderation_rule.trigger_metadata.allow_list",
            0,
            100,
            "resources/auto-moderation"
        );

        /// <summary>Words let through by a preset.</summary>
        public static readonly Limit PresetAllowed = Limit.List(
            "auto_moderation_rule.trigger_metadata.allow_list of presets",
            0,
            1000,
            "resources/auto-moderation"
        );

        /// <summary>A word let through.</summary>
        public static readonly Limit AllowedWord = Limit.Text(
            "auto_moderation_rule.trigger_metadata.allow_list[]",
            1,
            60,
            "resources/auto-moderation"
        );

        /// <summary>Mentions in a message.</summary>
        public static readonly Limit Mentions = Limit.Number(
            "auto_moderation_rule.trigger_metadata.mention_total_limit",
            0,
            50,
            "mentions",
            "resources/auto-moderation"
        );

        /// <summary>Roles the rule leaves alone.</summary>
        public static readonly Limit ExemptRoles = Limit.List("auto_moderation_rule.exempt_roles", 0, 20, "resources/auto-moderation");

        /// <summary>Channels the rule leaves alone.</summary>
        public static readonly Limit ExemptChannels = Limit.List(
            "auto_moderation_rule.exempt_channels",
            0,
            50,
            "resources/auto-moderation"
        );

        /// <summary>What a blocked person reads.</summary>
        public static readonly Limit CustomMessage = Limit.Text(
            "auto_moderation_rule.actions[].metadata.custom_message",
            0,
            150,
            "resources/auto-moderation"
        ) with
        {
            Conflict = "spec: 300",
        };

        /// <summary>How long a person is timed out.</summary>
        public static readonly Limit Timeout = Limit.Number(
            "auto_moderation_rule.actions[].metadata.duration_seconds",
            0,
            2_419_200,
            "seconds",
            "resources/auto-moderation"
        );

        /// <summary>Keyword rules of a guild.</summary>
        public static readonly Limit KeywordRules = Limit.List(
            "guild.auto_moderation_rules.keyword",
            0,
            6,
            "resources/auto-moderation"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Spam rules of a guild.</summary>
        public static readonly Limit SpamRules = Limit.List("guild.auto_moderation_rules.spam", 0, 1, "resources/auto-moderation") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Preset rules of a guild.</summary>
        public static readonly Limit PresetRules = Limit.List(
            "guild.auto_moderation_rules.keyword_preset",
            0,
            1,
            "resources/auto-moderation"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Mention rules of a guild.</summary>
        public static readonly Limit MentionRules = Limit.List(
            "guild.auto_moderation_rules.mention_spam",
            0,
            1,
            "resources/auto-moderation"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Profile rules of a guild.</summary>
        public static readonly Limit ProfileRules = Limit.List(
            "guild.auto_moderation_rules.member_profile",
            0,
            1,
            "resources/auto-moderation"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Timeouts elsewhere.</summary>
        public static readonly Rule TimeoutTrigger = new Rule(
            "auto_moderation_rule.actions[]",
            "ACTION_NOT_HERE",
            "Only keyword and mention-spam rules can time a member out.",
            "resources/auto-moderation, Action Types"
        );

        /// <summary>Profile actions elsewhere.</summary>
        public static readonly Rule BlockInteractionTrigger = new Rule(
            "auto_moderation_rule.actions[]",
            "ACTION_NOT_HERE",
            "Only profile rules block a member from interacting, and they do not block messages.",
            "resources/auto-moderation, Action Types"
        );

        /// <summary>A rule that looks for nothing.</summary>
        public static readonly Rule KeywordsOrPatterns = new Rule(
            "auto_moderation_rule.trigger_metadata",
            "TRIGGER_EMPTY",
            "A keyword or profile rule needs keywords or patterns.",
            "resources/auto-moderation"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Name,
                Actions,
                Keywords,
                Keyword,
                Patterns,
                Pattern,
                Allowed,
                PresetAllowed,
                AllowedWord,
                Mentions,
                ExemptRoles,
                ExemptChannels,
                CustomMessage,
                Timeout,
                KeywordRules,
                SpamRules,
                PresetRules,
                MentionRules,
                ProfileRules,
            ];

        internal static IEnumerable<Rule> Rules => [TimeoutTrigger, BlockInteractionTrigger, KeywordsOrPatterns];
    }
}
