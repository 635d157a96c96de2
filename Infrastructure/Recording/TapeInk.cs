using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>
/// How texts are put on a tape. Redacted, every text that is not known to be harmless becomes a salted hash: equal texts stay equal, so
/// that a replay takes the same decisions, and nothing else is left of them. Numbers and ids stay, because a story is told by them.
/// </summary>
internal sealed class TapeInk
{
    private const int Letters = 16;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly byte[]? _salt;
    private readonly bool _isCopying;

    private TapeInk(byte[]? salt, bool isCopying) => (_salt, _isCopying) = (salt, isCopying);

    /// <summary>Shows everything.</summary>
    public static TapeInk Open { get; } = new(null, false);

    /// <summary>Hides texts behind a salt of its own.</summary>
    public static TapeInk Redacting() => new(RandomNumberGenerator.GetBytes(16), false);

    /// <summary>
    /// The ink of a tape that was recorded with this salt; null for an open one. What is hidden already stays as it is, and what a machine
    /// says anew is hidden as it was when it was recorded.
    /// </summary>
    public static TapeInk Copying(string? salt) => salt is null ? Open : new(Convert.FromHexString(salt), true);

    /// <summary>True where contents must not be shown.</summary>
    public bool IsRedacting => _salt is not null;

    /// <summary>What a later replay needs; null for an open tape.</summary>
    public string? Salt => _salt is null ? null : Convert.ToHexStringLower(_salt);

    public void Text(Utf8JsonWriter writer, string text) => writer.WriteStringValue(Hide(text));

    /// <summary>The text as it may be shown: <c>123/~0a1b…</c> for a webhook's id and token.</summary>
    public string Hide(string text)
    {
        if (_salt is null || text.Length == 0 || IsNumber(text) || (_isCopying && IsHidden(text)))
            return text;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsNumber(text.AsSpan(0, slash)) ? $"{text[..(slash + 1)]}~{Hash(text[(slash + 1)..])}" : "~" + Hash(text);
    }

    private string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. _salt!, .. Encoding.UTF8.GetBytes(text)], hash);
        return Convert.ToHexStringLower(hash[..(Letters / 2)]);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length <= 20 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsHidden(string text)
    {
        var mark = text.IndexOf('~', StringComparison.Ordinal);
        return mark >= 0
            && text.Length == mark + 1 + Letters
            && !text.AsSpan(mark + 1).ContainsAnyExcept(Hexadecimal)
            && (mark == 0 || (text[mark - 1] == '/' && IsNumber(text.AsSpan(0, mark - 1))));
    }
}
