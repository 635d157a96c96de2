using Oven.Functional.Domain.Configuration;
using Oven.Functional.Infrastructure.WebSockets;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Addresses of the gateway. Source: Discord documentation, Gateway, Connecting.</summary>
internal static class GatewayAddress
{
    /// <summary>The address with version, encoding and compression: the same query for connecting and for resuming. Null where it is none.</summary>
    public static Uri? Complete(string url, GatewayCompression compression) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss"
            ? new UriBuilder(address)
            {
                Query = compression switch
                {
                    GatewayCompression.None => "v=10&encoding=json",
                    GatewayCompression.ZstdStream or GatewayCompression.Automatic when ZstdInflater.IsAvailable =>
                        "v=10&encoding=json&compress=zstd-stream",
                    _ => "v=10&encoding=json&compress=zlib-stream",
                },
            }.Uri
            : null;
}
