using System.Text.Json;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>What a <see cref="CacheManager"/> is built from. The defaults need nothing installed: 64 MB of memory and no other tier.</summary>
public sealed record CacheOptions
{
    /// <summary>What the values in memory may weigh together, in bytes as <see cref="WeightOf"/> counts. 64 MB.</summary>
    public long Capacity { get; init; } = 64 << 20;

    /// <summary>About how many entries that is; sizes the policy's tables. 65,536.</summary>
    public int ExpectedEntries { get; init; } = 1 << 16;

    /// <summary>What one value weighs, at least 1. By default its serialized size where a tier below stores it, else 1,024.</summary>
    public Func<string, object?, int>? WeightOf { get; init; }

    /// <summary>The heaviest value that is taken; heavier ones are loaded and returned, never kept. 1 MB.</summary>
    public int MostBytes { get; init; } = 1 << 20;

    /// <summary>The tiers below memory, nearest first: Redis, then SQLite or PostgreSQL. None.</summary>
    public EquatableList<ICacheTier> Tiers { get; init; }

    /// <summary>Who coordinates several processes; null where this is the only one.</summary>
    public IInvalidationAuthority? Authority { get; init; }

    /// <summary>The policy of keys whose kind has none of its own.</summary>
    public CachePolicy Policy { get; init; } = new();

    /// <summary>Policies by kind.</summary>
    public IReadOnlyDictionary<string, CachePolicy> Kinds { get; init; } = new Dictionary<string, CachePolicy>();

    /// <summary>True where misses are predicted and loaded ahead. Costs at least 5 MB. True.</summary>
    public bool Predicts { get; init; } = true;

    /// <summary>A model of the user's own beside the built-in one.</summary>
    public IAccessPredictor? Predictor { get; init; }

    /// <summary>How many prefetches and refreshes may be under way at once; more are dropped. 16.</summary>
    public int MostBackgroundLoads { get; init; } = 16;

    /// <summary>How values are serialized for the tiers below memory.</summary>
    public JsonSerializerOptions Json { get; init; } = JsonSerializerOptions.Default;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
