using System.Text;
using System.Text.Json;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>
/// Events of the gateway on a tape. Redacted, an event is its name; of READY what a session is made from is kept as well, because no
/// machine here looks at more. Otherwise it is Discord's own JSON.
/// </summary>
internal static class TapeEvents
{
    public static void Write(Utf8JsonWriter writer, GatewayEvent @event, TapeInk ink)
    {
        writer.WriteStartObject();
        if (!ink.IsRedacting)
        {
            writer.WritePropertyName("d"u8);
            JsonCodecs.WriteEvent(writer, @event);
        }
        else if (@event is GatewayEvent.Ready ready)
        {
            writer.WriteString("s"u8, ink.Hide(ready.SessionId));
            writer.WriteString("u"u8, ready.ResumeGatewayUrl);
        }
        writer.WriteString("n"u8, JsonCodecs.EventName(@event));
        writer.WriteEndObject();
    }

    public static GatewayEvent Read(ref Utf8JsonReader reader)
    {
        var (name, session, url) = ("", "", "");
        JsonElement? body = null;
        Tape.Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            if (property == "d")
                body = JsonElement.ParseValue(ref reader);
            else if (property == "s")
                session = reader.GetString()!;
            else if (property == "u")
                url = reader.GetString()!;
            else
                name = reader.GetString()!;
        }
        return body is { } open ? Opened(name, Encoding.UTF8.GetBytes(open.GetRawText())) : Redacted(name, session, url);
    }

    private static GatewayEvent Opened(string name, byte[] text)
    {
        var reader = new Utf8JsonReader(text);
        reader.Read();
        return GatewayEventJson.Read(name, ref reader, text);
    }

    private static GatewayEvent Redacted(string name, string session, string url) =>
        name switch
        {
            "READY" => new GatewayEvent.Ready
            {
                SessionId = session,
                ResumeGatewayUrl = url,
                User = new()
                {
                    Id = default,
                    Username = "redacted",
                    GlobalName = null,
                    Avatar = null,
                },
                Application = new() { Id = default },
            },
            "RESUMED" => new GatewayEvent.Resumed(),
            _ => new GatewayEvent.Unknown(name, new("null")),
        };
}
