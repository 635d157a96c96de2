using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>A request that found its route: what a route's handler sees.</summary>
/// <param name="Parameters">The values of the template's parameters, unescaped.</param>
/// <param name="Query">The query, unescaped; the first value of a repeated key.</param>
/// <param name="Body">The body; empty where there is none.</param>
/// <param name="Files">The uploaded files.</param>
/// <param name="Now">When.</param>
/// <param name="Gateway">What <c>GET /gateway/bot</c> tells.</param>
internal sealed record Call(
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, string> Query,
    Fields Body,
    EquatableList<UploadedFile> Files,
    Moment Now,
    GatewayInfo Gateway
)
{
    /// <summary>A path parameter that is known to be a snowflake: the route table checked it.</summary>
    public Snowflake Id(string name) => Snowflake.TryParse(Parameters[name], out var id) ? id : default;

    public ChannelId Channel => new(Id("channel_id"));

    public GuildId Guild => new(Id("guild_id"));

    public MessageId Message => new(Id("message_id"));

    public string? Text(string name) => Query.TryGetValue(name, out var value) ? value : null;

    public Snowflake? Cursor(string name) => Snowflake.TryParse(Text(name), out var id) ? id : null;

    public bool Asks(string name) => Text(name) is "true" or "True" or "1";
}

/// <summary>Where the gateway is and how many sessions may start.</summary>
internal sealed record GatewayInfo(Uri Url, int Shards, int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);

/// <summary>What a handler decided: the world after it, the answer, and what others notice.</summary>
internal sealed record Reply(World World, Answer Answer, EquatableList<Happening> Happenings = default)
{
    public static Reply Of(World world, Answer answer) => new(world, answer);
}
