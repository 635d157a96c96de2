namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of guilds.</summary>
    public static class Guild
    {
        /// <summary>The name of a guild, trimmed.</summary>
        public static readonly Limit Name = Limit.Text("guild.name", 2, 100, "resources/guild");

        /// <summary>The description of a guild.</summary>
        public static readonly Limit Description = Limit.Text("guild.description", 0, 300, "spec GuildPatchRequestPartial");

        /// <summary>The name of a role.</summary>
        public static readonly Limit RoleName = Limit.Text("role.name", 1, 100, "resources/guild");

        /// <summary>The color of a role.</summary>
        public static readonly Limit RoleColor = Limit.Number("role.color", 0, 16_777_215, "", "spec CreateRoleRequest");

        /// <summary>Roles of a guild.</summary>
        public static readonly Limit Roles = Limit.List("guild.roles", 0, 250, "opcodes-and-status-codes, 30005") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>A nickname.</summary>
        public static readonly Limit Nickname = Limit.Text("member.nick", 1, 32, "resources/user");

        /// <summary>A user name.</summary>
        public static readonly Limit Username = Limit.Text("user.username", 2, 32, "resources/user");

        /// <summary>The bot's text about itself in a guild.</summary>
        public static readonly Limit Bio = Limit.Text("member.bio", 0, 190, "spec update_my_guild_member");

        /// <summary>How long a member can be timed out.</summary>
        public static readonly Limit TimeoutDays = Limit.Number(
            "member.communication_disabled_until ahead",
            0,
            28,
            "days",
            "resources/guild"
        );

        /// <summary>How far back messages are deleted with a ban.</summary>
        public static readonly Limit BanSeconds = Limit.Number("ban.delete_message_seconds", 0, 604_800, "seconds", "resources/guild");

        /// <summary>Users banned at once.</summary>
        public static readonly Limit BulkBan = Limit.List("bulk_ban.user_ids", 1, 200, "resources/guild");

        /// <summary>Days of absence.</summary>
        public static readonly Limit PruneDays = Limit.Number("prune.days", 1, 30, "days", "resources/guild");

        /// <summary>Roles that are pruned too.</summary>
        public static readonly Limit PruneRoles = Limit.List("prune.include_roles", 0, 100, "spec");

        /// <summary>How long invites or messages can be stopped.</summary>
        public static readonly Limit IncidentHours = Limit.Number("guild.incident_actions ahead", 0, 24, "hours", "resources/guild");

        /// <summary>Channels of a welcome screen.</summary>
        public static readonly Limit WelcomeChannels = Limit.List("welcome_screen.welcome_channels", 0, 5, "resources/guild");

        /// <summary>The text of a welcome screen.</summary>
        public static readonly Limit WelcomeDescription = Limit.Text("welcome_screen.description", 0, 140, "spec");

        /// <summary>The text of a channel on it.</summary>
        public static readonly Limit WelcomeChannelDescription = Limit.Text("welcome_screen.welcome_channels[].description", 1, 50, "spec");

        /// <summary>Questions of onboarding.</summary>
        public static readonly Limit Prompts = Limit.List("onboarding.prompts", 0, 15, "spec UpdateGuildOnboardingRequest");

        /// <summary>A question.</summary>
        public static readonly Limit PromptTitle = Limit.Text("onboarding.prompts[].title", 1, 100, "spec");

        /// <summary>Answers of a question.</summary>
        public static readonly Limit PromptOptions = Limit.List("onboarding.prompts[].options", 1, 50, "spec");

        /// <summary>An answer.</summary>
        public static readonly Limit PromptOptionTitle = Limit.Text("onboarding.prompts[].options[].title", 1, 50, "spec");

        /// <summary>The smaller text of an answer.</summary>
        public static readonly Limit PromptOptionDescription = Limit.Text("onboarding.prompts[].options[].description", 0, 100, "spec");

        /// <summary>Roles an answer gives.</summary>
        public static readonly Limit PromptOptionRoles = Limit.List("onboarding.prompts[].options[].role_ids", 0, 50, "spec");

        /// <summary>Channels an answer opens.</summary>
        public static readonly Limit PromptOptionChannels = Limit.List("onboarding.prompts[].options[].channel_ids", 0, 50, "spec");

        /// <summary>Channels everybody gets.</summary>
        public static readonly Limit OnboardingChannels = Limit.List("onboarding.default_channel_ids", 0, 500, "spec");

        /// <summary>Enabling needs seven, five of them writable by everyone.</summary>
        public static readonly Limit OnboardingEnabled = Limit.List(
            "onboarding.default_channel_ids while enabled",
            7,
            500,
            "resources/guild"
        );

        /// <summary>The name of a template.</summary>
        public static readonly Limit TemplateName = Limit.Text("template.name", 1, 100, "resources/guild-template");

        /// <summary>The text of a template.</summary>
        public static readonly Limit TemplateDescription = Limit.Text("template.description", 0, 120, "resources/guild-template");

        /// <summary>Why something was done.</summary>
        public static readonly Limit AuditReason = Limit.Text("X-Audit-Log-Reason", 1, 512, "resources/audit-log");

        /// <summary>When people are moved.</summary>
        public static readonly Rule AfkTimeout = new Rule(
            "guild.afk_timeout",
            "BASE_TYPE_CHOICES",
            "The AFK timeout is 60, 300, 900, 1800 or 3600 seconds.",
            "resources/guild"
        );

        /// <summary>The holographic role.</summary>
        public static readonly Rule TertiaryColor = new Rule(
            "role.colors",
            "ROLE_COLORS",
            "A third color makes a role holographic, which is exactly 11127295, 16759788 and 16761760.",
            "topics/permissions, Role Colors"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>Words a user name must not have.</summary>
        public static readonly Rule UsernameWords = new Rule(
            "user.username",
            "USERNAME_INVALID",
            "A user name has no @ # : ``` or discord, and is not everyone or here.",
            "resources/user"
        )
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>An answer that does nothing.</summary>
        public static readonly Rule PromptOptionGives = new Rule(
            "onboarding.prompts[].options[]",
            "ONBOARDING_OPTION_EMPTY",
            "An answer gives at least one role or channel.",
            "resources/guild, Guild Onboarding"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Name,
                Description,
                RoleName,
                RoleColor,
                Roles,
                Nickname,
                Username,
                Bio,
                TimeoutDays,
                BanSeconds,
                BulkBan,
                PruneDays,
                PruneRoles,
                IncidentHours,
                WelcomeChannels,
                WelcomeDescription,
                WelcomeChannelDescription,
                Prompts,
                PromptTitle,
                PromptOptions,
                PromptOptionTitle,
                PromptOptionDescription,
                PromptOptionRoles,
                PromptOptionChannels,
                OnboardingChannels,
                OnboardingEnabled,
                TemplateName,
                TemplateDescription,
                AuditReason,
            ];

        internal static IEnumerable<Rule> Rules => [AfkTimeout, TertiaryColor, UsernameWords, PromptOptionGives];
    }
}
