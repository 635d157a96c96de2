using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>
/// Reads requests that Discord signed: Ed25519 over the timestamp and the raw body. What is cheap is checked first: headers, the time, the
/// length; only then is the body read, up to a bound, and the signature verified. Source: Discord documentation, Interactions, Security and
/// Authorization.
/// </summary>
/// <param name="key">The application's public key.</param>
/// <param name="time">The clock that old requests are measured by.</param>
/// <param name="window">How far a timestamp may be from now.</param>
/// <param name="longest">The longest body in bytes.</param>
internal sealed class SignedRequest(PublicKey key, TimeProvider time, TimeSpan window, int longest)
{
    private const int SignatureLength = 64;
    private const int LongestTimestamp = 20;

    /// <summary>The key of an application.</summary>
    /// <param name="publicKey">64 hexadecimal digits, from the application's page in the developer portal.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static PublicKey KeyFrom(string publicKey)
    {
        Span<byte> bytes = stackalloc byte[32];
        return
            Convert.FromHexString(publicKey.Trim(), bytes, out _, out var length) == OperationStatus.Done
            && length == bytes.Length
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            && key is not null
            ? key
            : throw new ArgumentException(
                "The public key is not one: copy it from the application's page in the developer portal.",
                nameof(publicKey)
            );
    }

    /// <summary>The body; null where it is not Discord's, and nothing more should be done than to answer 401.</summary>
    public async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (
            request.ContentLength > longest
            || request.Headers["X-Signature-Ed25519"] is not [{ Length: 2 * SignatureLength } signature]
            || request.Headers["X-Signature-Timestamp"] is not [{ Length: > 0 and <= LongestTimestamp } timestamp]
            || !IsNow(timestamp)
        )
            return null;
        var read = await BodyAsync(request, timestamp.Length, cancellation).ConfigureAwait(false);
        if (read is not { } content)
            return null;
        System.Text.Encoding.ASCII.GetBytes(timestamp, content);
        return IsSigned(signature, content) ? content[timestamp.Length..] : null;
    }

    internal bool IsSigned(string signature, ReadOnlySpan<byte> content)
    {
        Span<byte> bytes = stackalloc byte[SignatureLength];
        return Convert.FromHexString(signature, bytes, out _, out var length) == OperationStatus.Done
            && length == SignatureLength
            && SignatureAlgorithm.Ed25519.Verify(key, content, bytes);
    }

    private bool IsNow(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= window.TotalSeconds;

    // The body behind room for the timestamp, so that what was signed is one piece; null where it is too long.
    private async Task<byte[]?> BodyAsync(HttpRequest request, int room, CancellationToken cancellation)
    {
        var content = new byte[room + (int)Math.Min(longest, request.ContentLength ?? 4096)];
        var length = room;
        while (true)
        {
            if (length == content.Length)
            {
                if (length > room + longest)
                    return null;
                Array.Resize(ref content, Math.Min(2 * length, room + longest + 1));
            }
            var count = await request.Body.ReadAsync(content.AsMemory(length), cancellation).ConfigureAwait(false);
            if (count == 0)
                return content[..length] is { } body && length - room <= longest ? body : null;
            length += count;
        }
    }
}
