namespace Oven.Functional.Domain.Gateway;

/// <summary>Where to connect. Source: Discord documentation, Gateway, Get Gateway.</summary>
public sealed record GatewayUrl
{
    /// <summary>The WebSocket address; to be cached.</summary>
    public required string Url { get; init; }
}
