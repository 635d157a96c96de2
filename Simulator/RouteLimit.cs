using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator;

/// <summary>A rate limit: so many calls in a window that starts with the first.</summary>
/// <param name="Limit">Calls per window and channel, guild or webhook.</param>
/// <param name="Per">Length of the window.</param>
public sealed record RouteLimit(int Limit, TimeSpan Per)
{
    /// <summary>Names the bucket; limits of the same name are one. Null for one of the route's own.</summary>
    public string? Bucket { get; init; }

    /// <summary>True for a bucket that drains steadily (GCRA) instead of being emptied at once.</summary>
    public bool Slides { get; init; }

    /// <summary>Limits on single fields of the body, which Discord keeps beside the bucket and says nothing of: a channel's name, twice in ten minutes.</summary>
    public EquatableList<FieldLimit> Fields { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">Nothing could pass.</exception>
    internal void Check(string route)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1, route);
        ArgumentOutOfRangeException.ThrowIfLessThan(Per, TimeSpan.FromMilliseconds(1), route);
        foreach (var field in Fields)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(field.Limit, 1, field.Field);
            ArgumentOutOfRangeException.ThrowIfLessThan(field.Per, TimeSpan.FromMilliseconds(1), field.Field);
        }
    }
}

/// <summary>A limit on calls that change one field.</summary>
/// <param name="Field">Its name in the body: <c>name</c>.</param>
/// <param name="Limit">Calls per window and channel, guild or webhook.</param>
/// <param name="Per">Length of the window.</param>
public sealed record FieldLimit(string Field, int Limit, TimeSpan Per);
