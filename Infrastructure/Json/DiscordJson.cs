using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Turns Domain values into Discord's JSON and back, without reflection. Decoding is tolerant: unknown fields are skipped.</summary>
public static class DiscordJson
{
    private const int ExcerptLength = 200;

    /// <summary>The value as UTF-8 JSON.</summary>
    public static byte[] Encode<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>());

    /// <summary>The value, as what it is at run time.</summary>
    public static byte[] Encode(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, DiscordJsonContext.Default.GetTypeInfo(value.GetType())!);

    /// <summary>Reads a value; an error with the first bytes where the text is not one.</summary>
    public static Either<OvenError, T> Decode<T>(ReadOnlySpan<byte> json, int status = 0)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TypeInfo<T>()) switch
            {
                { } value => value,
                null => Undecodable<T>("it is null.", json, status),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return Undecodable<T>(broken.Message, json, status);
        }
    }

    /// <summary>The first bytes of a payload, printable, for an error message.</summary>
    public static string Excerpt(ReadOnlySpan<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload[..Math.Min(payload.Length, ExcerptLength)]);
        return string.Create(
            text.Length,
            text,
            static (shown, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    shown[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        );
    }

    private static OvenError.Undecodable Undecodable<T>(string reason, ReadOnlySpan<byte> json, int status) =>
        new OvenError.Undecodable(typeof(T).Name, reason, Excerpt(json), status);

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)DiscordJsonContext.Default.GetTypeInfo(typeof(T))!;
}
