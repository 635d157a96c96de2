using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>Reads the body of a dispatch, by the name of its event.</summary>
internal static class GatewayEventJson
{
    /// <summary>Reads one event; the reader stands on the first token of its body, and on the last one afterwards.</summary>
    /// <param name="name">Discord's name.</param>
    /// <param name="reader">Reads <paramref name="text"/>.</param>
    /// <param name="text">What the reader reads, for events that are kept as they came.</param>
    /// <exception cref="JsonException">The body is not what the name says.</exception>
    public static GatewayEvent Read(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        name switch
        {
            "READY" => Body<GatewayEvent.Ready>(ref reader),
            "RESUMED" => Resumed(ref reader),
            "GUILD_CREATE" => new GatewayEvent.GuildCreated(Body<Guild>(ref reader)),
            "MESSAGE_CREATE" => new GatewayEvent.MessageCreated(Body<Message>(ref reader)),
            "INTERACTION_CREATE" => new GatewayEvent.InteractionCreated(Body<Interaction>(ref reader)),
            _ => Unknown(name, ref reader, text),
        };

    private static T Body<T>(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)DiscordJsonContext.Default.GetTypeInfo(typeof(T))!)
        ?? throw new JsonException("the event has no body");

    private static GatewayEvent.Resumed Resumed(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return new();
    }

    private static GatewayEvent.Unknown Unknown(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(name, new(Encoding.UTF8.GetString(text[start..(int)reader.BytesConsumed])));
    }
}
