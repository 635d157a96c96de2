using System.Diagnostics;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Users;

namespace Oven.Functional.Simulator.Model.Channels;

/// <summary>Where messages are: a text channel of a guild, or a direct message with one person.</summary>
internal abstract record Channel
{
    private Channel(ChannelId id, MessageId? lastMessage) => (Id, LastMessage) = (id, lastMessage);

    public ChannelId Id { get; }

    public MessageId? LastMessage { get; init; }

    /// <summary>The guild; null for a direct message.</summary>
    public GuildId? Guild => this is Text text ? text.In : null;

    public abstract int Type { get; }

    public sealed record Text(
        ChannelId Id,
        GuildId In,
        string Name,
        int Position,
        MessageId? LastMessage = null,
        string? Topic = null,
        ChannelId? Parent = null
    ) : Channel(Id, LastMessage)
    {
        public override int Type => 0;
    }

    public sealed record Direct(ChannelId Id, UserId With, MessageId? LastMessage = null) : Channel(Id, LastMessage)
    {
        public override int Type => 1;
    }

    public JsonObject ToJson(Func<UserId, User> user) =>
        this switch
        {
            Text text => new()
            {
                ["id"] = Id.ToString(),
                ["type"] = Type,
                ["guild_id"] = text.In.ToString(),
                ["name"] = text.Name,
                ["position"] = text.Position,
                ["permission_overwrites"] = new JsonArray(),
                ["parent_id"] = text.Parent?.ToString(),
                ["topic"] = text.Topic,
                ["nsfw"] = false,
                ["rate_limit_per_user"] = 0,
                ["last_message_id"] = LastMessage?.ToString(),
                ["flags"] = 0,
            },
            Direct direct => new()
            {
                ["id"] = Id.ToString(),
                ["type"] = Type,
                ["recipients"] = new JsonArray(user(direct.With).ToJson()),
                ["last_message_id"] = LastMessage?.ToString(),
                ["flags"] = 0,
            },
            _ => throw new UnreachableException(),
        };
}
