using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.Users;

namespace Oven.Functional.Domain.Gateway;

/// <summary>Users, presences and purchases.</summary>
public abstract partial record GatewayEvent
{
    /// <summary>PRESENCE_UPDATE: somebody came online, went, or does something else.</summary>
    /// <param name="Presence">How it is now.</param>
    public sealed record PresenceUpdated(Presence Presence) : GatewayEvent;

    /// <summary>USER_UPDATE: the bot's own user was changed.</summary>
    /// <param name="User">The user as it is now.</param>
    public sealed record UserUpdated(User User) : GatewayEvent;

    /// <summary>ENTITLEMENT_CREATE: something was bought.</summary>
    /// <param name="Entitlement">What.</param>
    public sealed record EntitlementCreated(Entitlement Entitlement) : GatewayEvent;

    /// <summary>ENTITLEMENT_UPDATE: something bought was changed.</summary>
    /// <param name="Entitlement">How it is now.</param>
    public sealed record EntitlementUpdated(Entitlement Entitlement) : GatewayEvent;

    /// <summary>ENTITLEMENT_DELETE: something bought was taken back; not where it merely ended.</summary>
    /// <param name="Entitlement">How it was.</param>
    public sealed record EntitlementDeleted(Entitlement Entitlement) : GatewayEvent;

    /// <summary>SUBSCRIPTION_CREATE: somebody subscribed.</summary>
    /// <param name="Subscription">To what.</param>
    public sealed record SubscriptionCreated(Subscription Subscription) : GatewayEvent;

    /// <summary>SUBSCRIPTION_UPDATE: a subscription was changed.</summary>
    /// <param name="Subscription">How it is now.</param>
    public sealed record SubscriptionUpdated(Subscription Subscription) : GatewayEvent;

    /// <summary>SUBSCRIPTION_DELETE: a subscription was deleted.</summary>
    /// <param name="Subscription">How it was.</param>
    public sealed record SubscriptionDeleted(Subscription Subscription) : GatewayEvent;
}
