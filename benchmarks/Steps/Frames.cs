using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Benchmarks.Steps;

/// <summary>Payloads that several benchmarks need, written for them.</summary>
internal static class Frames
{
    /// <summary>READY as small as it comes.</summary>
    public static GatewayEvent Ready() => Decode(GatewayEventType.Ready, ReadyData);

    /// <summary>A usual message: an author with a nickname and two roles, a mention, a link that was embedded. 1.5 kB.</summary>
    public static ReadOnlySpan<byte> MessageCreate => MessageData;

    private static GatewayEvent Decode(GatewayEventType type, ReadOnlySpan<byte> data) =>
        DiscordJson
            .DecodeEvent(type, data)
            .Match(Right: static @event => @event, Left: static error => throw new InvalidDataException(error.Message));

    private static ReadOnlySpan<byte> ReadyData =>
        """
            {"v":10,"user":{"id":"80351110224678912","username":"oven","discriminator":"0","global_name":null,"avatar":null,"bot":true},
            "guilds":[{"id":"41771983423143937","unavailable":true}],"session_id":"f0e1d2c3b4a59687","resume_gateway_url":"wss://gateway.example",
            "application":{"id":"80351110224678912","flags":565248}}
            """u8;

    private static ReadOnlySpan<byte> MessageData =>
        """
            {"id":"1325467890123456789","channel_id":"1325400000000000001","guild_id":"1325300000000000002","type":0,
            "content":"hello <@1325200000000000003>, the oven is warm: https://example.org/recipes/bread?from=chat \ud83c\udf5e",
            "timestamp":"2026-03-04T05:06:07.089000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,"pinned":false,"flags":0,
            "nonce":"1325467890123450000","attachments":[],"mention_roles":[],"components":[],
            "author":{"id":"1325100000000000004","username":"baker","discriminator":"0","global_name":"The Baker","avatar":"0123456789abcdef0123456789abcdef",
            "public_flags":64,"avatar_decoration_data":null,"clan":null},
            "member":{"nick":"Crusty","roles":["1325300000000000005","1325300000000000006"],"joined_at":"2024-01-02T03:04:05.678000+00:00",
            "premium_since":null,"deaf":false,"mute":false,"flags":2,"pending":false,"communication_disabled_until":null,"avatar":null,"banner":null},
            "mentions":[{"id":"1325200000000000003","username":"miller","discriminator":"0","global_name":null,"avatar":null,"public_flags":0,
            "member":{"roles":[],"joined_at":"2025-02-03T04:05:06.789000+00:00","deaf":false,"mute":false,"flags":0}}],
            "embeds":[{"type":"article","url":"https://example.org/recipes/bread?from=chat","title":"Bread","description":"Flour, water, salt and patience.",
            "color":13542000,"provider":{"name":"example.org"},
            "thumbnail":{"url":"https://example.org/bread.png","proxy_url":"https://images.example/bread.png","width":400,"height":300}}]}
            """u8;
}
