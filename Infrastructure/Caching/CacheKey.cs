using System.Text;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// What may be a key: 1 to 512 characters, at most 100,000 keys in one call. Tiers name keys in UTF-8, where unpaired surrogates would all
/// become one character and two keys one; SQLite and PostgreSQL end a text at U+0000.
/// </summary>
internal static class CacheKey
{
    private const int MostCharacters = 512;
    private const int MostKeys = 100_000;

    /// <summary>What is wrong with the keys, or null.</summary>
    public static OvenError? Check(EquatableList<string> keys)
    {
        if (keys.Count > MostKeys)
            return Wrong("", "BASE_TYPE_MAX_LENGTH", "Too many keys in one call.", $"{keys.Count}", $"at most {MostKeys}");
        for (var i = 0; i < keys.Count; i++)
        {
            if (!IsGood(keys[i]))
                return Wrong(
                    $"[{i}]",
                    "CACHE_KEY_LENGTH",
                    "A cache key must have characters.",
                    Shorten(keys[i]),
                    $"1 to {MostCharacters} characters"
                );
            if (!IsText(keys[i]))
                return Wrong(
                    $"[{i}]",
                    "CACHE_KEY_TEXT",
                    "A cache key must be a text that every tier can tell from others.",
                    "U+0000 or half of a surrogate pair",
                    "any other characters"
                );
        }
        return null;
    }

    /// <summary>True where the key may be used.</summary>
    public static bool IsGood(string? key) => key is { Length: > 0 and <= MostCharacters };

    /// <summary>The kind of a key: what stands before its first colon, or all of it.</summary>
    public static ReadOnlySpan<char> KindOf(string key) => key.AsSpan()[..(key.IndexOf(':') is >= 0 and var colon ? colon : key.Length)];

    private static bool IsText(string key)
    {
        if (key.Contains('\0'))
            return false;
        return !key.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)) == key;
    }

    private static string Shorten(string? key) =>
        key is null ? "null"
        : key.Length == 0 ? "empty"
        : $"{key.Length} characters";

    private static OvenError.ValidationFailed Wrong(string path, string code, string message, string given, string allowed) =>
        new([new FieldError($"key{path}", code, message, given, allowed)]);
}
