namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of webhooks.</summary>
    public static class Webhook
    {
        /// <summary>The name of a webhook.</summary>
        public static readonly Limit Name = Limit.Text("webhook.name", 1, 80, "resources/webhook");

        /// <summary>The name a message is sent under.</summary>
        public static readonly Limit Username = Limit.Text("webhook_message.username", 1, 80, "spec IncomingWebhookRequestPartial");

        /// <summary>The picture a message is sent with.</summary>
        public static readonly Limit AvatarUrl = Limit.Text("webhook_message.avatar_url", 1, 2048, "spec IncomingWebhookRequestPartial");

        /// <summary>The post a message opens.</summary>
        public static readonly Limit ThreadName = Limit.Text("webhook_message.thread_name", 1, 100, "spec IncomingWebhookRequestPartial");

        /// <summary>Tags of the post.</summary>
        public static readonly Limit AppliedTags = Limit.List("webhook_message.applied_tags", 0, 5, "spec IncomingWebhookRequestPartial");

        /// <summary>Webhooks of a channel.</summary>
        public static readonly Limit PerChannel = Limit.List("channel.webhooks", 0, 15, "opcodes-and-status-codes, 30007") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Webhooks of a guild.</summary>
        public static readonly Limit PerGuild = Limit.List("guild.webhooks", 0, 1000, "opcodes-and-status-codes, 30058") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Words a name must not have.</summary>
        public static readonly Rule Words = new Rule(
            "webhook.name",
            "USERNAME_INVALID",
            "A webhook's name has neither clyde nor discord in it.",
            "resources/webhook, Create Webhook"
        );

        internal static IEnumerable<Limit> Ranges => [Name, Username, AvatarUrl, ThreadName, AppliedTags, PerChannel, PerGuild];

        internal static IEnumerable<Rule> Rules => [Words];
    }
}
