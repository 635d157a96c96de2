using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>
/// Webhooks and interaction tokens that Discord said are gone. Calls to them fail here, because each would count as an invalid
/// request. Kept for an hour, at most ten thousand, the oldest forgotten first.
/// </summary>
/// <param name="Dead">The major parameters of each.</param>
/// <param name="Order">Until when each is remembered, oldest first.</param>
public sealed record DeadWebhooks(LinearMap<string, Instant> Dead, Fifo<DeadWebhooks.Entry> Order)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    /// <summary>One of them.</summary>
    public readonly record struct Entry(string Webhook, Instant Until);

    /// <summary>None.</summary>
    public static DeadWebhooks Empty() => new(LinearMap<string, Instant>.Empty(), default);

    /// <summary>True where the webhook is known to be gone.</summary>
    public bool Contains(string webhook) => Dead.Count > 0 && Dead.Contains(webhook);

    /// <summary>When the oldest is forgotten.</summary>
    public Instant? Deadline => Order.First?.Until;

    /// <summary>With one more.</summary>
    public DeadWebhooks Add(string webhook, Instant now)
    {
        if (Dead.Contains(webhook))
            return this;
        var room = Dead.Count >= Most ? Skip() : this;
        return new(room.Dead.Set(webhook, now + Keep), room.Order.Add(new(webhook, now + Keep)));
    }

    /// <summary>Without those whose time is over.</summary>
    public DeadWebhooks Forget(Instant now)
    {
        var left = this;
        while (left.Deadline <= now)
            left = left.Skip();
        return left;
    }

    private DeadWebhooks Skip() => Order.First is { } oldest ? new(Dead.Remove(oldest.Webhook), Order.Skip()) : this;
}
