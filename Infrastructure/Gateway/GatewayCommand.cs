using System.Buffers;
using System.Text.Json;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Writes what a shard sends by itself. Source: Discord documentation, Gateway Events, Send Events.</summary>
internal static class GatewayCommand
{
    private const int Heartbeat = 1;
    private const int IdentifyOpcode = 2;
    private const int PresenceOpcode = 3;
    private const int ResumeOpcode = 6;

    /// <summary>What RATE_LIMITED names where a question for members was refused.</summary>
    public const int MembersOpcode = 8;

    public static ReadOnlyMemory<byte> Beat(long? sequence) =>
        Write(
            Heartbeat,
            json =>
            {
                if (sequence is { } last)
                    json.WriteNumberValue(last);
                else
                    json.WriteNullValue();
            }
        );

    public static ReadOnlyMemory<byte> Identify(OvenConfig config, int shard, int shards, BotPresence? presence) =>
        Write(
            IdentifyOpcode,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("token"u8, config.Token.Reveal());
                json.WriteNumber("intents"u8, (int)config.Intents);
                json.WriteNumber("large_threshold"u8, config.LargeThreshold);
                json.WriteStartArray("shard"u8);
                json.WriteNumberValue(shard);
                json.WriteNumberValue(shards);
                json.WriteEndArray();
                json.WriteStartObject("properties"u8);
                json.WriteString(
                    "os"u8,
                    OperatingSystem.IsWindows() ? "windows"
                        : OperatingSystem.IsMacOS() ? "macos"
                        : "linux"
                );
                json.WriteString("browser"u8, "oven"u8);
                json.WriteString("device"u8, "oven"u8);
                json.WriteEndObject();
                if (presence is not null)
                {
                    json.WritePropertyName("presence"u8);
                    Body(json, presence);
                }
                json.WriteEndObject();
            }
        );

    public static ReadOnlyMemory<byte> Resume(OvenConfig config, string sessionId, long sequence) =>
        Write(
            ResumeOpcode,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("token"u8, config.Token.Reveal());
                json.WriteString("session_id"u8, sessionId);
                json.WriteNumber("seq"u8, sequence);
                json.WriteEndObject();
            }
        );

    public static ReadOnlyMemory<byte> RequestMembers(RequestGuildMembers request) =>
        Write(
            MembersOpcode,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("guild_id"u8, $"{request.GuildId.Value.Value}");
                if (request.UserIds is { } users)
                {
                    json.WriteStartArray("user_ids"u8);
                    foreach (var user in users)
                        json.WriteStringValue($"{user.Value.Value}");
                    json.WriteEndArray();
                }
                else
                    json.WriteString("query"u8, request.Query ?? "");
                json.WriteNumber("limit"u8, request.Limit);
                if (request.Presences is { } presences)
                    json.WriteBoolean("presences"u8, presences);
                if (request.Nonce is { } nonce)
                    json.WriteString("nonce"u8, nonce);
                json.WriteEndObject();
            }
        );

    public static ReadOnlyMemory<byte> UpdatePresence(BotPresence presence) => Write(PresenceOpcode, json => Body(json, presence));

    private static void Body(Utf8JsonWriter json, BotPresence presence)
    {
        json.WriteStartObject();
        if (presence.IdleSince is { } since)
            json.WriteNumber("since"u8, since.ToUnixTimeMilliseconds());
        else
            json.WriteNull("since"u8);
        json.WriteStartArray("activities"u8);
        foreach (var activity in presence.Activities)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, activity.Name);
            json.WriteNumber("type"u8, (int)activity.Kind);
            if (activity.State is { } state)
                json.WriteString("state"u8, state);
            if (activity.Url is { } url)
                json.WriteString("url"u8, url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString(
            "status"u8,
            presence.Status switch
            {
                BotStatus.Online => "online"u8,
                BotStatus.DoNotDisturb => "dnd"u8,
                BotStatus.Idle => "idle"u8,
                _ => "invisible"u8,
            }
        );
        json.WriteBoolean("afk"u8, presence.IdleSince is not null);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(int opcode, Action<Utf8JsonWriter> data)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("op"u8, opcode);
            json.WritePropertyName("d"u8);
            data(json);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }
}
