using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;
using static Oven.Functional.Domain.Configuration.Capability;

namespace Oven.Functional.Application.Plugins;

/// <summary>
/// Which capability an operation or an event needs. Decided by what the path speaks of, so that an operation Discord adds tomorrow is
/// covered today; what nothing here covers needs <see cref="ManageBot"/>, the one that is granted last.
/// </summary>
public static class Capabilities
{
    /// <summary>The one capability that a call needs.</summary>
    public static Capability NeededBy(Endpoint endpoint)
    {
        if (endpoint.ExemptFromGlobalLimit) // the interaction endpoints, callbacks and follow-ups alike
            return RespondToInteractions;
        var reads = endpoint.Method == RestMethod.Get;
        return endpoint.Template.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["channels", _, .. var rest] => OfChannel(rest, reads),
            ["guilds", _, .. var rest] => OfGuild(rest, reads),
            ["applications", _, .. var rest] => OfApplication(rest),
            ["users", "@me", "channels"] => SendMessages,
            ["users", "@me"] when reads => ReadMembers,
            ["users", "@me", "guilds"] => ReadGuild,
            ["users", "{user_id}"] => ReadMembers,
            ["webhooks", ..] => ManageWebhooks,
            ["invites", _, "target-users", ..] => ManageInvites,
            ["invites", ..] => reads ? ReadGuild : ManageInvites,
            ["stage-instances", ..] => reads ? ReadGuild : UseVoice,
            ["skus", ..] => Monetization,
            ["gateway" or "sticker-packs" or "stickers" or "soundboard-default-sounds" or "voice", ..] when reads => ReadGuild,
            _ => ManageBot,
        };
    }

    /// <summary>The one capability that hearing of an event needs.</summary>
    public static Capability NeededBy(GatewayEventType @event) =>
        @event switch
        {
            GatewayEventType.InteractionCreate => RespondToInteractions,
            GatewayEventType.ApplicationCommandPermissionsUpdate => ManageCommands,
            GatewayEventType.EntitlementCreate or GatewayEventType.EntitlementUpdate or GatewayEventType.EntitlementDelete => Monetization,
            GatewayEventType.SubscriptionCreate or GatewayEventType.SubscriptionUpdate or GatewayEventType.SubscriptionDelete =>
                Monetization,
            GatewayEventType.GuildMembersChunk => ReadMembers,
            GatewayEventType.Unknown or GatewayEventType.VoiceServerUpdate => ManageBot, // the one may be anything, the other has a token
            _ => OfIntents(EventCatalog.IntentsOf(@event)),
        };

    private static Capability OfIntents(Intents intents) =>
        (intents & (Messages | People)) switch
        {
            var spoken when (spoken & Messages) != Intents.None && (intents & Intents.Guilds) == Intents.None => ReadMessages,
            var spoken when (spoken & People) != Intents.None => ReadMembers,
            _ => ReadGuild,
        };

    private const Intents Messages =
        Intents.GuildMessages
        | Intents.DirectMessages
        | Intents.GuildMessageReactions
        | Intents.DirectMessageReactions
        | Intents.GuildMessageTyping
        | Intents.DirectMessageTyping
        | Intents.GuildMessagePolls
        | Intents.DirectMessagePolls
        | Intents.AutoModerationExecution;

    private const Intents People = Intents.GuildMembers | Intents.GuildPresences | Intents.GuildVoiceStates | Intents.GuildModeration;

    private static Capability OfChannel(ReadOnlySpan<string> rest, bool reads) =>
        rest switch
        {
            ["messages", _, "threads", ..] => ManageChannels,
            ["messages", _, "reactions", _, "@me"] => SendMessages,
            ["messages", _, "reactions", ..] => reads ? ReadMessages : ManageMessages,
            ["messages", "pins", ..] or ["pins", ..] => reads ? ReadMessages : ManageMessages,
            ["messages", "bulk-delete"] => ManageMessages,
            ["messages", _, "crosspost"] => SendMessages,
            ["messages", ..] or ["polls", ..] => reads ? ReadMessages : SendMessages,
            ["typing"] => SendMessages,
            ["threads", "search"] => ReadMessages,
            ["invites"] => ManageInvites,
            ["webhooks"] or ["followers"] => ManageWebhooks,
            ["permissions", ..] => ManageRoles,
            ["thread-members", ..] => reads ? ReadMembers : ManageChannels,
            ["send-soundboard-sound"] or ["voice-status"] => UseVoice,
            ["recipients", ..] => ManageBot,
            _ => reads ? ReadGuild : ManageChannels,
        };

    private static Capability OfGuild(ReadOnlySpan<string> rest, bool reads) =>
        rest switch
        {
            ["members", _, "roles", ..] => ManageRoles,
            ["members", "@me", ..] => ManageBot,
            ["members", ..] => reads ? ReadMembers : ManageMembers,
            ["bans", ..] or ["bulk-ban"] or ["prune"] => ManageMembers,
            ["messages", ..] => ReadMessages,
            ["audit-logs"] => ReadMembers,
            ["voice-states", ..] => reads ? ReadMembers : UseVoice,
            ["webhooks"] => ManageWebhooks,
            ["invites"] => ManageInvites,
            ["roles", ..] when !reads => ManageRoles,
            ["channels"] when !reads => ManageChannels,
            ["emojis" or "stickers" or "soundboard-sounds", ..] when !reads => ManageExpressions,
            ["scheduled-events", _, "users", ..] => ReadMembers,
            ["scheduled-events", _, _, "users", ..] => ReadMembers,
            ["scheduled-events", ..] when !reads => ManageEvents,
            _ => reads ? ReadGuild : ManageGuild,
        };

    private static Capability OfApplication(ReadOnlySpan<string> rest) =>
        rest switch
        {
            ["commands", ..] or ["guilds", _, "commands", ..] => ManageCommands,
            ["emojis", ..] => ManageExpressions,
            ["entitlements" or "skus", ..] => Monetization,
            _ => ManageBot,
        };
}
