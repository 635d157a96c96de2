namespace Oven.Functional.Domain.Gateway;

/// <summary>Where to connect and how often one may identify. Source: Discord documentation, Gateway, Get Gateway Bot.</summary>
public sealed record GatewayBot
{
    /// <summary>The WebSocket address; to be cached.</summary>
    public required string Url { get; init; }

    /// <summary>How many shards Discord recommends.</summary>
    public required int Shards { get; init; }

    /// <summary>How many identifies are left.</summary>
    public required SessionStartLimit SessionStartLimit { get; init; }
}

/// <summary>The budget of identifies. Going past it ends every session and resets the token.</summary>
public sealed record SessionStartLimit
{
    /// <summary>How many per 24 hours.</summary>
    public required int Total { get; init; }

    /// <summary>How many are left.</summary>
    public required int Remaining { get; init; }

    /// <summary>Milliseconds until the budget is whole again.</summary>
    public required long ResetAfter { get; init; }

    /// <summary>How many identifies may start per 5 seconds, each for its own <c>shard_id % max_concurrency</c>.</summary>
    public required int MaxConcurrency { get; init; }
}
