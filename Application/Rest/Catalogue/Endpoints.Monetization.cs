using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Entitlements.</summary>
    public static readonly Endpoint ListEntitlements = new("get_entitlements", Get, "/applications/{application_id}/entitlements");

    /// <summary>Create Test Entitlement.</summary>
    public static readonly Endpoint CreateTestEntitlement = new("create_entitlement", Post, "/applications/{application_id}/entitlements");

    /// <summary>Get Entitlement.</summary>
    public static readonly Endpoint GetEntitlement = new(
        "get_entitlement",
        Get,
        "/applications/{application_id}/entitlements/{entitlement_id}"
    );

    /// <summary>Delete Test Entitlement.</summary>
    public static readonly Endpoint DeleteTestEntitlement = new(
        "delete_entitlement",
        Delete,
        "/applications/{application_id}/entitlements/{entitlement_id}"
    );

    /// <summary>Consume an Entitlement.</summary>
    public static readonly Endpoint ConsumeEntitlement = new(
        "consume_entitlement",
        Post,
        "/applications/{application_id}/entitlements/{entitlement_id}/consume"
    );

    /// <summary>List SKU Subscriptions.</summary>
    public static readonly Endpoint ListSkuSubscriptions = new("get_sku_subscriptions", Get, "/skus/{sku_id}/subscriptions");

    /// <summary>Get SKU Subscription.</summary>
    public static readonly Endpoint GetSkuSubscription = new("get_sku_subscription", Get, "/skus/{sku_id}/subscriptions/{subscription_id}");

    /// <summary>List SKUs.</summary>
    public static readonly Endpoint ListSkus = new("list_skus", Get, "/applications/{application_id}/skus");
}
