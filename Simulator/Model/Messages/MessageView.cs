using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>How a message looks in answers, in gateway events and on people's screens.</summary>
internal static class MessageView
{
    public static JsonObject ToJson(this Message message, World world)
    {
        var view = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["type"] = message.Type,
            ["channel_id"] = message.Channel.ToString(),
            ["author"] = world.User(message.Author).ToJson(),
            ["content"] = message.Content,
            ["timestamp"] = Moment.Iso(message.At),
            ["edited_timestamp"] = message.EditedAt is { } edited ? Moment.Iso(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.MentionsEveryone,
            ["mentions"] = new JsonArray([.. message.Mentions.Select(user => (JsonNode)world.User(user).ToJson())]),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray([.. message.Attachments.Select(attachment => (JsonNode)attachment.ToJson(message.Channel))]),
            ["embeds"] = message.Embeds.ToNode(),
            ["components"] = message.Components.ToNode(),
            ["pinned"] = false,
            ["flags"] = (int)message.Flags,
        };
        if (message.Nonce is { } nonce)
            view["nonce"] = nonce.ToNode();
        if (message.Reactions.Count > 0)
            view["reactions"] = new JsonArray([.. message.Reactions.Select(reaction => (JsonNode)ReactionJson(reaction, world))]);
        if (message.ByWebhook)
        {
            view["application_id"] = world.Application.ToString();
            view["webhook_id"] = world.Application.ToString();
        }
        if (message.Interaction is { } interaction)
            view["interaction_metadata"] = interaction.ToNode();
        if (message.ReplyTo is { } replyTo)
        {
            view["message_reference"] = new JsonObject
            {
                ["type"] = 0,
                ["message_id"] = replyTo.ToString(),
                ["channel_id"] = message.Channel.ToString(),
            };
            if (world.Channel(message.Channel)?.Guild is { } guild)
                view["message_reference"]!["guild_id"] = guild.ToString();
            view["referenced_message"] = world.Message(message.Channel, replyTo) is { } referenced
                ? (referenced with { ReplyTo = null }).ToJson(world)
                : null;
        }
        return view;
    }

    /// <summary>MESSAGE_CREATE or MESSAGE_UPDATE. Nobody but one person sees an ephemeral message, so there is no event for it.</summary>
    public static EquatableList<Happening> Event(this Message message, string name, World world)
    {
        var shown = new Happening.Seen(message.Shown(name == "MESSAGE_CREATE" ? MessageChange.Created : MessageChange.Edited, world));
        if (message.OnlyFor is not null)
            return [shown];
        var channel = world.Channel(message.Channel);
        var data = message.ToJson(world);
        data["channel_type"] = channel?.Type ?? 0;
        if (world.Guild(channel?.Guild) is { } guild)
        {
            data["guild_id"] = guild.Id.ToString();
            if (guild.Member(message.Author) is { } member)
                data["member"] = member.ToJson();
        }
        var needs = channel is Channel.Direct ? Intents.DirectMessages : Intents.GuildMessages;
        var whole = Json.From(data);
        return
        [
            new Happening.Dispatched(name, whole, channel?.Guild, needs, HasOpenContent(message, channel, world) ? null : Blanked(data)),
            shown,
        ];
    }

    public static EquatableList<Happening> Deleted(this Message message, World world)
    {
        var shown = new Happening.Seen(message.Shown(MessageChange.Deleted, world));
        if (message.OnlyFor is not null)
            return [shown];
        var channel = world.Channel(message.Channel);
        var data = new JsonObject { ["id"] = message.Id.ToString(), ["channel_id"] = message.Channel.ToString() };
        if (channel?.Guild is { } guild)
            data["guild_id"] = guild.ToString();
        return
        [
            new Happening.Dispatched(
                "MESSAGE_DELETE",
                data,
                channel?.Guild,
                channel is Channel.Direct ? Intents.DirectMessages : Intents.GuildMessages
            ),
            shown,
        ];
    }

    public static TranscriptEntry.MessageShown Shown(this Message message, MessageChange change, World world) =>
        new(default, change, SimulatedMessage.From(message, world));

    // A bot without MESSAGE_CONTENT still reads its own messages, direct messages and messages that mention it.
    private static bool HasOpenContent(Message message, Channel? channel, World world) =>
        message.Author == world.Bot.Id || channel is Channel.Direct || message.Mentions.Contains(world.Bot.Id);

    private static Json Blanked(JsonObject data)
    {
        var blanked = (JsonObject)data.DeepClone();
        (blanked["content"], blanked["embeds"], blanked["attachments"], blanked["components"]) = (
            "",
            new JsonArray(),
            new JsonArray(),
            new JsonArray()
        );
        blanked.Remove("poll");
        return Json.From(blanked);
    }

    private static JsonObject ReactionJson(Reaction reaction, World world) =>
        new()
        {
            ["emoji"] = reaction.Emoji.ToJson(),
            ["count"] = reaction.Users.Count,
            ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Users.Count },
            ["burst_colors"] = new JsonArray(),
            ["me_burst"] = false,
            ["burst_me"] = false,
            ["me"] = reaction.Users.Contains(world.Bot.Id),
            ["burst_count"] = 0,
        };
}
