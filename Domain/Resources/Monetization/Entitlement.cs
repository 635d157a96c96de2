using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Monetization;

/// <summary>
/// Something that a user or guild has bought or been given. Source: Discord documentation, Entitlement, Entitlement Object.
/// </summary>
public sealed record Entitlement
{
    /// <summary>Names it.</summary>
    public required EntitlementId Id { get; init; }

    /// <summary>What it is.</summary>
    public SkuId SkuId { get; init; }

    /// <summary>Whose it is.</summary>
    public ApplicationId ApplicationId { get; init; }

    /// <summary>Who has it.</summary>
    public UserId? UserId { get; init; }

    /// <summary>How it was got.</summary>
    public EntitlementType Type { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool Deleted { get; init; }

    /// <summary>From when it counts.</summary>
    public required DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when it counts.</summary>
    public required DateTimeOffset? EndsAt { get; init; }

    /// <summary>The guild that has it.</summary>
    public Optional<GuildId?> GuildId { get; init; }

    /// <summary>Whether it is used up.</summary>
    public bool? Consumed { get; init; }

    /// <summary>Whether it was delivered; only in the specification, as everything below.</summary>
    public Optional<EntitlementFulfillmentStatus?> FulfillmentStatus { get; init; }

    /// <summary>When it was delivered.</summary>
    public Optional<DateTimeOffset?> FulfilledAt { get; init; }

    /// <summary>Who gave it.</summary>
    public Optional<UserId?> GifterUserId { get; init; }

    /// <summary>What it is a part of.</summary>
    public Optional<EntitlementId?> ParentId { get; init; }
}

/// <summary>How an entitlement was got. Source: Discord documentation, Entitlement, Entitlement Types.</summary>
public enum EntitlementType
{
    /// <summary>Bought by a user.</summary>
    Purchase = 1,

    /// <summary>With Nitro.</summary>
    PremiumSubscription = 2,

    /// <summary>Given by the developer.</summary>
    DeveloperGift = 3,

    /// <summary>Bought by a developer for testing.</summary>
    TestModePurchase = 4,

    /// <summary>Free of charge.</summary>
    FreePurchase = 5,

    /// <summary>Given by a user.</summary>
    UserGift = 6,

    /// <summary>Free of charge with Nitro.</summary>
    PremiumPurchase = 7,

    /// <summary>By subscription.</summary>
    ApplicationSubscription = 8,

    /// <summary>As the reward of a quest; only in the specification.</summary>
    QuestReward = 10,
}

/// <summary>Whether an entitlement was delivered; only in the specification.</summary>
public enum EntitlementFulfillmentStatus
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>There is nothing to deliver.</summary>
    FulfillmentNotNeeded = 1,

    /// <summary>It is to be delivered.</summary>
    FulfillmentNeeded = 2,

    /// <summary>It was delivered.</summary>
    Fulfilled = 3,

    /// <summary>It could not be delivered.</summary>
    FulfillmentFailed = 4,

    /// <summary>It is to be taken back.</summary>
    UnfulfillmentNeeded = 5,

    /// <summary>It was taken back.</summary>
    Unfulfilled = 6,

    /// <summary>It could not be taken back.</summary>
    UnfulfillmentFailed = 7,
}

/// <summary>An entitlement for testing. Source: Discord documentation, Entitlement, Create Test Entitlement.</summary>
public sealed record TestEntitlementDraft
{
    /// <summary>What.</summary>
    public required SkuId SkuId { get; init; }

    /// <summary>The guild or user to have it.</summary>
    public required Snowflake OwnerId { get; init; }

    /// <summary>What the id names.</summary>
    public required EntitlementOwnerType OwnerType { get; init; }
}

/// <summary>Who is to have an entitlement for testing. Source: Discord documentation, Entitlement, Create Test Entitlement.</summary>
public enum EntitlementOwnerType
{
    /// <summary>A guild.</summary>
    Guild = 1,

    /// <summary>A user.</summary>
    User = 2,
}

/// <summary>Something an application sells. Source: Discord documentation, SKU, SKU Object.</summary>
public sealed record Sku
{
    /// <summary>Names it.</summary>
    public required SkuId Id { get; init; }

    /// <summary>What kind it is.</summary>
    public SkuType Type { get; init; }

    /// <summary>Who sells it.</summary>
    public ApplicationId ApplicationId { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The end of its URL.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Who can have it.</summary>
    public SkuFlags Flags { get; init; }
}

/// <summary>What kind of thing is sold. Source: Discord documentation, SKU, SKU Types.</summary>
public enum SkuType
{
    /// <summary>Bought once, for good.</summary>
    Durable = 2,

    /// <summary>Bought again and again.</summary>
    Consumable = 3,

    /// <summary>By subscription.</summary>
    Subscription = 5,

    /// <summary>Discord's group around a subscription.</summary>
    SubscriptionGroup = 6,
}

/// <summary>Who can have what is sold. Source: Discord documentation, SKU, SKU Flags.</summary>
[Flags]
public enum SkuFlags
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>It can be bought.</summary>
    Available = 1 << 2,

    /// <summary>A guild, as a subscription.</summary>
    GuildSubscription = 1 << 7,

    /// <summary>A user, as a subscription.</summary>
    UserSubscription = 1 << 8,
}

/// <summary>Somebody's subscription. Source: Discord documentation, Subscription, Subscription Object.</summary>
public sealed record Subscription
{
    /// <summary>Names it.</summary>
    public required SubscriptionId Id { get; init; }

    /// <summary>Who subscribed.</summary>
    public UserId UserId { get; init; }

    /// <summary>To what.</summary>
    public EquatableList<SkuId> SkuIds { get; init; }

    /// <summary>What was got by it.</summary>
    public EquatableList<EntitlementId> EntitlementIds { get; init; }

    /// <summary>To what from the next period.</summary>
    public required EquatableList<SkuId>? RenewalSkuIds { get; init; }

    /// <summary>When this period began.</summary>
    public DateTimeOffset CurrentPeriodStart { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset CurrentPeriodEnd { get; init; }

    /// <summary>How it stands.</summary>
    public SubscriptionStatus Status { get; init; }

    /// <summary>When it was given up.</summary>
    public required DateTimeOffset? CanceledAt { get; init; }

    /// <summary>Where it is paid from; ISO 3166-1 alpha-2.</summary>
    public Optional<string?> Country { get; init; }
}

/// <summary>How a subscription stands. Source: Discord documentation, Subscription, Subscription Statuses.</summary>
public enum SubscriptionStatus
{
    /// <summary>It goes on.</summary>
    Active = 0,

    /// <summary>It is over.</summary>
    Inactive = 1,

    /// <summary>It will not go on.</summary>
    Ending = 2,
}
