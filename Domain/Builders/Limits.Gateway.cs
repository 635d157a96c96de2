namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of gateway.</summary>
    public static class Presence
    {
        /// <summary>A larger one closes the connection with 4002.</summary>
        public static readonly Limit Payload = Limit.Number("gateway payload sent", 0, 4096, "bytes", "events/gateway, Sending Events") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>More close the connection with 4008.</summary>
        public static readonly Limit Sends = Limit.List("gateway payloads per 60 s", 0, 120, "events/gateway, Rate Limiting") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>More are ignored.</summary>
        public static readonly Limit Updates = Limit.List("presence updates per 20 s", 0, 5, "events/gateway-events, Update Presence") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Activities of a bot.</summary>
        public static readonly Limit Activities = Limit.List("presence.activities", 0, 1, "events/gateway-events, Update Presence") with
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>What the bot does.</summary>
        public static readonly Limit ActivityName = Limit.Text(
            "presence.activities[].name",
            1,
            128,
            "not documented; the length that clients accept"
        );

        /// <summary>The smaller text below.</summary>
        public static readonly Limit ActivityState = Limit.Text(
            "presence.activities[].state",
            1,
            128,
            "not documented; the length that clients accept"
        );

        /// <summary>Where a stream is.</summary>
        public static readonly Limit ActivityUrl = Limit.Text(
            "presence.activities[].url",
            1,
            512,
            "events/gateway-events, Activity Object"
        );

        /// <summary>Buttons, which bots cannot set.</summary>
        public static readonly Limit ActivityButtons = Limit.List(
            "presence.activities[].buttons",
            0,
            2,
            "events/gateway-events, Activity Object"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>The text of such a button.</summary>
        public static readonly Limit ActivityButtonLabel = Limit.Text(
            "presence.activities[].buttons[].label",
            1,
            32,
            "events/gateway-events, Activity Object"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Members asked for at once.</summary>
        public static readonly Limit MemberIds = Limit.List(
            "request_guild_members.user_ids",
            0,
            100,
            "events/gateway-events, Request Guild Members"
        );

        /// <summary>Results of a query by name.</summary>
        public static readonly Limit MemberLimit = Limit.Number(
            "request_guild_members.limit",
            0,
            100,
            "members",
            "events/gateway-events, Request Guild Members"
        );

        /// <summary>What marks the answer.</summary>
        public static readonly Limit MemberNonce = Limit.Text(
            "request_guild_members.nonce",
            0,
            32,
            "events/gateway-events, Request Guild Members"
        ) with
        {
            Unit = "bytes",
        };

        /// <summary>The address of a stream.</summary>
        public static readonly Rule StreamUrl = new Rule(
            "presence.activities[].url",
            "SCHEME_INVALID",
            "Only a stream has an address, and it is on https://twitch.tv or https://youtube.com.",
            "events/gateway-events, Activity Types"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Payload,
                Sends,
                Updates,
                Activities,
                ActivityName,
                ActivityState,
                ActivityUrl,
                ActivityButtons,
                ActivityButtonLabel,
                MemberIds,
                MemberLimit,
                MemberNonce,
            ];

        internal static IEnumerable<Rule> Rules => [StreamUrl];
    }
}
