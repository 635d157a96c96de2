using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Interactions;

/// <summary>
/// Somebody used a command, a component or a modal. To be answered within 3 seconds; its token is good for 15 minutes. Source: Discord
/// documentation, Receiving and Responding to Interactions, Interaction Object.
/// </summary>
public sealed record Interaction
{
    /// <summary>Names the interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>The application it is for.</summary>
    public required ApplicationId ApplicationId { get; init; }

    /// <summary>What was used.</summary>
    public required InteractionType Type { get; init; }

    /// <summary>What exactly was used; absent for pings.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The guild it happened in.</summary>
    public PartialGuild? Guild { get; init; }

    /// <summary>The guild it happened in; absent in direct messages.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>The channel it happened in.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The channel it happened in.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>Who did it, in a guild.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, in a direct message.</summary>
    public User? User { get; init; }

    /// <summary>What answers are sent with; good for 15 minutes.</summary>
    public required Secret Token { get; init; }

    /// <summary>Always 1.</summary>
    public int Version { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }

    /// <summary>What the application may do where it happened.</summary>
    public Permissions AppPermissions { get; init; }

    /// <summary>The language of who did it; absent for pings.</summary>
    public Locale? Locale { get; init; }

    /// <summary>The language of the guild.</summary>
    public Locale? GuildLocale { get; init; }

    /// <summary>What the user and the guild have bought of the application.</summary>
    public EquatableList<Entitlement> Entitlements { get; init; }

    /// <summary>Who installed the application: the guild (0 in direct messages with the bot) and the user.</summary>
    public EquatableMap<ApplicationIntegrationType, Snowflake> AuthorizingIntegrationOwners { get; init; }

    /// <summary>Where it happened.</summary>
    public InteractionContextType? Context { get; init; }

    /// <summary>How large an uploaded file may be, in bytes.</summary>
    public long AttachmentSizeLimit { get; init; }

    /// <summary>Who did it, in a guild or not; null for pings.</summary>
    public User? Invoker => Member?.User ?? User;
}

/// <summary>What was used. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Type.</summary>
public enum InteractionType
{
    /// <summary>Nothing: Discord checks the endpoint.</summary>
    Ping = 1,

    /// <summary>A command.</summary>
    ApplicationCommand = 2,

    /// <summary>A component of a message.</summary>
    MessageComponent = 3,

    /// <summary>A command is being typed.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>A modal.</summary>
    ModalSubmit = 5,

    /// <summary>A purchase in a game; only in the specification.</summary>
    SocialLayerSkuPurchaseEligibility = 6,
}

/// <summary>
/// Where an interaction can happen. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Context Types.
/// </summary>
public enum InteractionContextType
{
    /// <summary>In guilds.</summary>
    Guild = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotDm = 1,

    /// <summary>In other direct messages.</summary>
    PrivateChannel = 2,
}

/// <summary>
/// As much of a guild as interactions and invites tell. Source: Discord documentation, Receiving and Responding to Interactions,
/// Interaction Structure.
/// </summary>
public sealed record PartialGuild
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>What it can do.</summary>
    public EquatableList<GuildFeature>? Features { get; init; }

    /// <summary>Its language.</summary>
    public Locale? Locale { get; init; }
}
