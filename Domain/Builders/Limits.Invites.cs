namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of invites.</summary>
    public static class Invite
    {
        /// <summary>How long an invite works; 0 for ever.</summary>
        public static readonly Limit MaxAge = Limit.Number(
            "invite.max_age",
            0,
            604_800,
            "seconds",
            "resources/channel, Create Channel Invite"
        ) with
        {
            Conflict = "spec: 5184000",
        };

        /// <summary>How often an invite works; 0 for always.</summary>
        public static readonly Limit MaxUses = Limit.Number("invite.max_uses", 0, 100, "uses", "resources/channel, Create Channel Invite");

        /// <summary>Roles an invite gives.</summary>
        public static readonly Limit Roles = Limit.List("invite.role_ids", 0, 250, "spec");

        /// <summary>Invites of a guild.</summary>
        public static readonly Limit PerGuild = Limit.List("guild.invites", 0, 1000, "opcodes-and-status-codes, 30016") with
        {
            Keeper = LimitKeeper.Discord,
        };

        internal static IEnumerable<Limit> Ranges => [MaxAge, MaxUses, Roles, PerGuild];

        internal static IEnumerable<Rule> Rules => [];
    }
}
