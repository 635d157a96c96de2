using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>
/// Turns Domain values into Discord's JSON and back, in one pass and without reflection. Decoding is tolerant: unknown fields are
/// skipped, unknown union cases kept as raw JSON, odd optional fields count as absent; only broken JSON and a missing id are errors.
/// </summary>
public static partial class DiscordJson
{
    private const int ExcerptLength = 200;
    private const int FirstBuffer = 1024;
    private const int LargestKeptBuffer = 1 << 20;

    private static readonly JsonWriterOptions Compact = new()
    {
        // Discord reads UTF-8, and our output is never put into a page: escaping every letter beyond ASCII would only cost bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _scratch;

    /// <summary>The value as UTF-8 JSON.</summary>
    public static byte[] Encode<T>(T value) =>
        value is null ? "null"u8.ToArray()
        : Codec<T>.Shared is { } codec ? Written((codec, value), static (writer, given) => given.codec.Write(writer, given.value))
        : Encode((object)value);

    /// <summary>The value, as what it is at run time.</summary>
    public static byte[] Encode(object value) =>
        value is GatewayEvent @event
            ? EncodeEvent(@event).Data
            : Written(value, static (writer, given) => CodecOf(given.GetType()).Write(writer, given));

    /// <summary>The name (<c>t</c>) and the data (<c>d</c>) that Discord would dispatch for an event.</summary>
    public static (string Name, byte[] Data) EncodeEvent(GatewayEvent value)
    {
        var name = "";
        var data = Written(value, (writer, given) => name = JsonCodecs.WriteEvent(writer, given));
        return (name, data);
    }

    /// <summary>Reads a value; an error with the first bytes where the text is not one.</summary>
    public static Either<OvenError, T> Decode<T>(ReadOnlySpan<byte> json, int status = 0)
    {
        var codec = Codec<T>.Shared ?? throw NoForm(typeof(T));
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || !codec.Read(ref reader, out var value))
                return Undecodable(typeof(T).Name, JsonRead.TakeProblem(), json, status);
            // Asking for the end finds what stands behind the value.
            reader.Read();
            return value!;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return Undecodable(typeof(T).Name, broken.Message, json, status);
        }
    }

    /// <summary>Reads the data (<c>d</c>) of a dispatch. An event without a type in this version is kept as it came.</summary>
    /// <param name="name">The event's name, <c>t</c>: <c>MESSAGE_CREATE</c>.</param>
    /// <param name="data">The event's data, <c>d</c>.</param>
    public static Either<OvenError, GatewayEvent> DecodeEvent(string name, ReadOnlySpan<byte> data) =>
        GatewayEventJson.TypeOf(name) is var type && type == GatewayEventType.Unknown
            ? new GatewayEvent.Unknown(name, new(Encoding.UTF8.GetString(data)))
            : DecodeEvent(type, data);

    /// <summary>Reads the data (<c>d</c>) of a dispatch whose kind is known.</summary>
    public static Either<OvenError, GatewayEvent> DecodeEvent(GatewayEventType type, ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data);
            if (reader.Read() && JsonCodecs.TryReadEvent(type, ref reader, out var value))
                return value;
            return Undecodable(JsonCodecs.EventName(type), JsonRead.TakeProblem(), data, 0);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return Undecodable(JsonCodecs.EventName(type), broken.Message, data, 0);
        }
    }

    /// <summary>True where an answer without a body is a value all the same.</summary>
    internal static bool MayBeAbsent<T>() => Codec<T>.Shared is { MayBeAbsent: true };

    /// <summary>The first bytes of a payload for an error message, printable and without the secrets in it.</summary>
    public static string Excerpt(ReadOnlySpan<byte> payload)
    {
        var text = Secrets().Replace(Encoding.UTF8.GetString(payload[..Math.Min(payload.Length, ExcerptLength)]), "${before}***");
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

    // "token":"…", "client_secret":"…" and https://…/webhooks/1/…; where the excerpt ends inside of one, that is its end too.
    [GeneratedRegex("""(?<before>"[a-z_]*(?:token|secret)"\s*:\s*"|/webhooks/[0-9]+/)[^"/?]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();

    private static byte[] Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, writer) = _scratch ?? New();
        _scratch = null;
        write(writer, value);
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        writer.Reset();
        if (buffer.Capacity <= LargestKeptBuffer)
            _scratch = (buffer, writer);
        return json;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) New()
    {
        var buffer = new ArrayBufferWriter<byte>(FirstBuffer);
        return (buffer, new(buffer, Compact));
    }

    private static Codec CodecOf(Type type) => JsonCodecs.Of(type) ?? throw NoForm(type);

    private static ArgumentException NoForm(Type type) => new($"{type} is not one of Discord's types, so it has no JSON form.");

    private static OvenError.Undecodable Undecodable(string what, string reason, ReadOnlySpan<byte> json, int status) =>
        new(what, reason, Excerpt(json), status);
}
