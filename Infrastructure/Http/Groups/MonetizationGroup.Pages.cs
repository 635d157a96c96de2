using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Monetization;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

// Lists that come in pages, as one sequence; an error is its last element.
public sealed partial class MonetizationGroup
{
    /// <summary>Everything bought or given of the application, by id. Source: Discord documentation, Entitlement, List Entitlements.</summary>
    public IAsyncEnumerable<Either<OvenError, Entitlement>> EnumerateEntitlements(
        ApplicationId application,
        UserId? user = null,
        GuildId? guild = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<Entitlement, EntitlementId>(
            rest,
            100,
            at => Requests.ListEntitlements(application, user: user, guild: guild, after: at ?? new EntitlementId(0), limit: 100),
            static item => item.Id,
            cancellationToken
        );

    /// <summary>Every subscription of a user to something that is sold, by id. Source: Discord documentation, Subscription, List SKU Subscriptions.</summary>
    public IAsyncEnumerable<Either<OvenError, Subscription>> EnumerateSkuSubscriptions(
        SkuId sku,
        UserId? user = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.Of<Subscription, SubscriptionId>(
            rest,
            100,
            at => Requests.ListSkuSubscriptions(sku, user: user, after: at ?? new SubscriptionId(0), limit: 100),
            static item => item.Id,
            cancellationToken
        );
}
