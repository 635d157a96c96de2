namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>How many calls a bucket takes in a fixed window. Discord documents no numbers; the defaults are those commonly observed.</summary>
/// <param name="Name">Routes with the same name share one bucket.</param>
/// <param name="Limit">Calls per window and major parameter.</param>
/// <param name="Per">Length of the window, which starts with its first call.</param>
internal sealed record Bucket(string Name, int Limit, TimeSpan Per)
{
    /// <summary>What clients see as X-RateLimit-Bucket.</summary>
    public string Id { get; } = Opaque.Name(Name);

    public static Bucket Of(string name, int limit, double seconds) => new(name, limit, TimeSpan.FromSeconds(seconds));
}
