using System.Text;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>What a bot sent over the gateway. Source: Discord documentation, Gateway Events, Send Events.</summary>
internal abstract record GatewayCommand
{
    private GatewayCommand() { }

    public const int MostBytes = 4_096;

    /// <summary>The opcode; -1 where there is none to read.</summary>
    public virtual int Opcode => -1;

    public sealed record Heartbeat(long? Sequence) : GatewayCommand
    {
        public override int Opcode => 1;
    }

    /// <param name="Token">The bot token.</param>
    /// <param name="Intents">As sent: may hold bits that do not exist.</param>
    /// <param name="Shard">As sent; 0 of 1 where it was left out.</param>
    /// <param name="Compress">Asks for single payloads to be compressed.</param>
    public sealed record Identify(string Token, long Intents, Shard Shard, bool Compress) : GatewayCommand
    {
        public override int Opcode => 2;
    }

    public sealed record Resume(string Token, string Session, long Sequence) : GatewayCommand
    {
        public override int Opcode => 6;
    }

    /// <param name="Guild">Whose members.</param>
    /// <param name="Query">A prefix of their names; empty for all; null where user ids are given.</param>
    /// <param name="Limit">0 for all.</param>
    /// <param name="Users">Certain members.</param>
    /// <param name="Nonce">Comes back in the chunks; null where it is longer than 32 bytes.</param>
    public sealed record RequestMembers(GuildId Guild, string? Query, int Limit, EquatableList<UserId> Users, string? Nonce)
        : GatewayCommand
    {
        public override int Opcode => 8;
    }

    /// <summary>A command that is taken and has no answer here: presence (3), voice state (4), soundboard sounds (31), channel info (43).</summary>
    public sealed record Other(int Code) : GatewayCommand
    {
        public override int Opcode => Code;
    }

    public sealed record Unknown(int Code) : GatewayCommand
    {
        public override int Opcode => Code;
    }

    /// <summary>Not JSON, no opcode, a body of the wrong shape, or more than 4096 bytes.</summary>
    public sealed record Undecodable : GatewayCommand;

    public static GatewayCommand Parse(string frame)
    {
        if (
            Encoding.UTF8.GetByteCount(frame) > MostBytes
            || Fields.Parse(frame) is not { IsObject: true } payload
            || payload.Number("op") is not { } op
        )
            return new Undecodable();
        var data = payload.Child("d");
        return op switch
        {
            1 => new Heartbeat(payload.Number("d")),
            2 => ParseIdentify(data),
            6 when (data.Text("token"), data.Text("session_id"), data.Number("seq")) is ({ } token, { } session, { } sequence) =>
                new Resume(token, session, sequence),
            8
                when Snowflake.TryParse(
                    data.Text("guild_id") ?? data.List("guild_id").FirstOrDefault(Fields.None).Element.ToString(),
                    out var guild
                ) => new RequestMembers(new(guild), data.Text("query"), (int)(data.Number("limit") ?? 0), UsersIn(data), NonceIn(data)),
            6 or 8 => new Undecodable(),
            3 or 4 or 31 or 43 => new Other((int)op),
            _ => new Unknown((int)Math.Clamp(op, int.MinValue, int.MaxValue)),
        };
    }

    private static GatewayCommand ParseIdentify(Fields data)
    {
        if (
            data.Text("token") is not { } token
            || data.Number("intents") is not { } intents
            || !data.Child("properties").IsObject
            || !data.Has("properties")
        )
            return new Undecodable();
        var shard = data.List("shard").Select(static number => number.Element.ToString()).ToList() switch
        {
            [] => new Shard(0, 1),
            [var id, var count] when int.TryParse(id, out var number) && int.TryParse(count, out var total) => new Shard(number, total),
            _ => new Shard(-1, 0),
        };
        return new Identify(token, intents, shard, data.Flag("compress"));
    }

    private static EquatableList<UserId> UsersIn(Fields data) =>
        (data.Text("user_ids") is { } one ? [one] : data.List("user_ids").Select(static user => user.Element.ToString()))
            .Select(static text => Snowflake.TryParse(text, out var id) ? new UserId(id) : default)
            .ToEquatableList();

    private static string? NonceIn(Fields data) =>
        data.Text("nonce") is { } nonce && Encoding.UTF8.GetByteCount(nonce) <= 32 ? nonce : null;
}

/// <summary>One of several connections that share the guilds.</summary>
internal readonly record struct Shard(int Id, int Count)
{
    public bool IsValid => Count > 0 && Id >= 0 && Id < Count;

    /// <summary>True where events of the guild go to this shard; events without a guild go to shard 0.</summary>
    public bool Hears(GuildId? guild) => guild is { } id ? (int)((id.Value.Value >> 22) % (ulong)Count) == Id : Id == 0;
}
