using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>What the application sells, and who has it.</summary>
public sealed partial class MonetizationGroup(IRestClient rest)
{
    /// <summary>What was bought or given of the application. Source: Discord documentation, Entitlement, List Entitlements.</summary>
    public Task<Either<OvenError, EquatableList<Entitlement>>> ListEntitlements(
        ApplicationId application,
        UserId? user = null,
        EquatableList<SkuId> skus = default,
        GuildId? guild = null,
        EntitlementId? before = null,
        EntitlementId? after = null,
        int? limit = null,
        bool? excludeEnded = null,
        bool? excludeDeleted = null,
        bool? onlyActive = null,
        CancellationToken cancellationToken = default
    ) =>
        rest.SendAsync(
            Requests.ListEntitlements(application, user, skus, guild, before, after, limit, excludeEnded, excludeDeleted, onlyActive),
            cancellationToken
        );

    /// <summary>Gives a user or guild something for testing. Source: Discord documentation, Entitlement, Create Test Entitlement.</summary>
    public Task<Either<OvenError, Entitlement>> CreateTestEntitlement(
        ApplicationId application,
        TestEntitlementDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateTestEntitlement(application, draft), cancellationToken);

    /// <summary>One entitlement. Source: Discord documentation, Entitlement, Get Entitlement.</summary>
    public Task<Either<OvenError, Entitlement>> GetEntitlement(
        ApplicationId application,
        EntitlementId entitlement,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetEntitlement(application, entitlement), cancellationToken);

    /// <summary>Takes something given for testing back. Source: Discord documentation, Entitlement, Delete Test Entitlement.</summary>
    public Task<Either<OvenError, Unit>> DeleteTestEntitlement(
        ApplicationId application,
        EntitlementId entitlement,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteTestEntitlement(application, entitlement), cancellationToken);

    /// <summary>Uses a consumable up. Source: Discord documentation, Entitlement, Consume an Entitlement.</summary>
    public Task<Either<OvenError, Unit>> ConsumeEntitlement(
        ApplicationId application,
        EntitlementId entitlement,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ConsumeEntitlement(application, entitlement), cancellationToken);

    /// <summary>The subscriptions to something that is sold. Source: Discord documentation, Subscription, List SKU Subscriptions.</summary>
    public Task<Either<OvenError, EquatableList<Subscription>>> ListSkuSubscriptions(
        SkuId sku,
        UserId? user = null,
        SubscriptionId? before = null,
        SubscriptionId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListSkuSubscriptions(sku, user, before, after, limit), cancellationToken);

    /// <summary>One subscription. Source: Discord documentation, Subscription, Get SKU Subscription.</summary>
    public Task<Either<OvenError, Subscription>> GetSkuSubscription(
        SkuId sku,
        SubscriptionId subscription,
        UserId? user = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetSkuSubscription(sku, subscription, user), cancellationToken);

    /// <summary>What the application sells. Source: Discord documentation, SKU, List SKUs.</summary>
    public Task<Either<OvenError, EquatableList<Sku>>> ListSkus(ApplicationId application, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ListSkus(application), cancellationToken);
}
