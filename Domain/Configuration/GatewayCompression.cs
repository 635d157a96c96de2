namespace Oven.Functional.Domain.Configuration;

/// <summary>How the gateway packs what it sends. Source: Discord documentation, Gateway, Compressing Payloads.</summary>
public enum GatewayCompression
{
    /// <summary><see cref="ZstdStream"/> where the system has libzstd, else <see cref="ZlibStream"/>.</summary>
    Automatic,

    /// <summary>Plain text; for looking at the wire.</summary>
    None,

    /// <summary>One zlib stream per connection; about a fifth of the bytes.</summary>
    ZlibStream,

    /// <summary>One zstd stream per connection, in about half the time of zlib. Where the system has no libzstd, zlib instead.</summary>
    ZstdStream,
}
