using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>Seals custom ids with HMAC-SHA256, cut to 64 bits: guessing one takes 2^63 clicks.</summary>
internal sealed class HmacSeal : ISeal
{
    private readonly byte[] _key;

    private HmacSeal(byte[] key) => _key = key;

    /// <summary>The same seals in every run and process that has the secret.</summary>
    public static HmacSeal From(Token secret) => new(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal())));

    /// <summary>Seals that only this run can read.</summary>
    public static HmacSeal ForThisRun() => new(RandomNumberGenerator.GetBytes(32));

    public ulong Stamp(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, content, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
