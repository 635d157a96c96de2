using System.Text;
using System.Text.Json;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads the body of a dispatch, by the name of its event.</summary>
internal static class GatewayEventJson
{
    private const int LongestName = 128;

    /// <summary>Reads one event; the reader stands on the first token of its body, and on the last one afterwards.</summary>
    /// <param name="name">Discord's name.</param>
    /// <param name="reader">Reads <paramref name="text"/>.</param>
    /// <param name="text">What the reader reads, for events that are kept as they came.</param>
    /// <exception cref="JsonException">The body is not what the name says.</exception>
    public static GatewayEvent Read(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var type = TypeOf(name);
        if (type == GatewayEventType.Unknown)
            return Unknown(name, ref reader, text);
        return JsonCodecs.TryReadEvent(type, ref reader, out var @event)
            ? @event
            : throw new JsonException($"{name}: {JsonRead.TakeProblem()}");
    }

    /// <summary>The event of a name; <see cref="GatewayEventType.Unknown"/> where this version does not know it.</summary>
    public static GatewayEventType TypeOf(string name)
    {
        Span<byte> letters = stackalloc byte[LongestName];
        return Encoding.UTF8.TryGetBytes(name, letters, out var length)
            ? JsonCodecs.EventType(letters[..length])
            : GatewayEventType.Unknown;
    }

    private static GatewayEvent.Unknown Unknown(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(name, new(Encoding.UTF8.GetString(text[start..(int)reader.BytesConsumed])));
    }
}
