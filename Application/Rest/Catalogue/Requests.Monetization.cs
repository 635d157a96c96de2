using LanguageExt;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>What was bought or given of the application.</summary>
    public static RestRequest<EquatableList<Entitlement>> ListEntitlements(
        ApplicationId application,
        UserId? user = null,
        EquatableList<SkuId> skus = default,
        GuildId? guild = null,
        EntitlementId? before = null,
        EntitlementId? after = null,
        int? limit = null,
        bool? excludeEnded = null,
        bool? excludeDeleted = null,
        bool? onlyActive = null
    ) =>
        new(Endpoints.ListEntitlements, [$"{application}"])
        {
            Query = QueryParameter.Set(
                ("user_id", user),
                ("sku_ids", QueryParameter.Joined(skus)),
                ("guild_id", guild),
                ("before", before),
                ("after", after),
                ("limit", limit),
                ("exclude_ended", excludeEnded),
                ("exclude_deleted", excludeDeleted),
                ("only_active", onlyActive)
            ),
        };

    /// <summary>Gives a user or guild something for testing.</summary>
    public static RestRequest<Entitlement> CreateTestEntitlement(ApplicationId application, TestEntitlementDraft draft) =>
        new(Endpoints.CreateTestEntitlement, [$"{application}"]) { Body = draft };

    /// <summary>One entitlement.</summary>
    public static RestRequest<Entitlement> GetEntitlement(ApplicationId application, EntitlementId entitlement) =>
        new(Endpoints.GetEntitlement, [$"{application}", $"{entitlement}"]);

    /// <summary>Takes something given for testing back.</summary>
    public static RestRequest<Unit> DeleteTestEntitlement(ApplicationId application, EntitlementId entitlement) =>
        new(Endpoints.DeleteTestEntitlement, [$"{application}", $"{entitlement}"]);

    /// <summary>Uses a consumable up.</summary>
    public static RestRequest<Unit> ConsumeEntitlement(ApplicationId application, EntitlementId entitlement) =>
        new(Endpoints.ConsumeEntitlement, [$"{application}", $"{entitlement}"]);

    /// <summary>The subscriptions to something that is sold.</summary>
    public static RestRequest<EquatableList<Subscription>> ListSkuSubscriptions(
        SkuId sku,
        UserId? user = null,
        SubscriptionId? before = null,
        SubscriptionId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.ListSkuSubscriptions, [$"{sku}"])
        {
            Query = QueryParameter.Set(("user_id", user), ("before", before), ("after", after), ("limit", limit)),
        };

    /// <summary>One subscription.</summary>
    public static RestRequest<Subscription> GetSkuSubscription(SkuId sku, SubscriptionId subscription, UserId? user = null) =>
        new(Endpoints.GetSkuSubscription, [$"{sku}", $"{subscription}"]) { Query = QueryParameter.Set(("user_id", user)) };

    /// <summary>What the application sells.</summary>
    public static RestRequest<EquatableList<Sku>> ListSkus(ApplicationId application) => new(Endpoints.ListSkus, [$"{application}"]);
}
