using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>How many calls a bucket takes in a fixed window. Discord documents no numbers; the defaults are those commonly observed.</summary>
/// <param name="Name">Routes with the same name share one bucket.</param>
/// <param name="Limit">Calls per window and major parameter.</param>
/// <param name="Per">Length of the window, which starts with its first call.</param>
internal sealed record Bucket(string Name, int Limit, TimeSpan Per)
{
    /// <summary>What clients see as X-RateLimit-Bucket.</summary>
    public string Id { get; } = Opaque.Name(Name);

    /// <summary>True where it drains steadily instead of being emptied at once.</summary>
    public bool Slides { get; init; }

    /// <summary>The limits on single fields beside it.</summary>
    public EquatableList<FieldLimit> Fields { get; init; }

    public static Bucket Of(string name, RouteLimit limit) =>
        new(name, limit.Limit, limit.Per) { Slides = limit.Slides, Fields = limit.Fields };

    public static Bucket Of(string name, int limit, double seconds) => new(name, limit, TimeSpan.FromSeconds(seconds));
}
