using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>One event as one set of shards has it.</summary>
/// <param name="Id">Names it in the shell.</param>
/// <param name="What">Equal for equal events.</param>
/// <param name="At">When it came.</param>
public readonly record struct Sighting(long Id, long What, Instant At);

/// <summary>Events that one set of shards has and the other has not shown yet, in order; equal ones may be in it several times.</summary>
/// <param name="Order">All of them, oldest first.</param>
/// <param name="Alike">Those of each kind, oldest first.</param>
public sealed record Unmatched(Line<Sighting> Order, LinearMap<long, Line<Sighting>> Alike)
{
    /// <summary>None.</summary>
    public static Unmatched None() => new(Line<Sighting>.Empty(), LinearMap<long, Line<Sighting>>.Empty());

    /// <summary>With one more.</summary>
    public Unmatched Add(Sighting seen) =>
        new(
            Order.Enqueue(seen),
            Alike.Set(seen.What, (Alike.TryGet(seen.What, out var alike) ? alike : Line<Sighting>.Empty()).Enqueue(seen))
        );

    /// <summary>The oldest one of a kind; null where there is none.</summary>
    public Sighting? Find(long what) => Alike.TryGet(what, out var alike) ? alike.First : null;

    /// <summary>Without one.</summary>
    public Unmatched Remove(Sighting seen)
    {
        if (!Alike.TryGet(seen.What, out var alike) || !alike.Contains(seen))
            return this;
        var left = alike.Leave(seen);
        return new(Order.Leave(seen), left.Count == 0 ? Alike.Remove(seen.What) : Alike.Set(seen.What, left));
    }

    /// <summary>Without those that came longer ago.</summary>
    public Unmatched Within(TimeSpan window, Instant now)
    {
        var left = this;
        while (left.Order.First is { } oldest && now - oldest.At > window)
            left = left.Remove(oldest);
        return left;
    }
}
