using System.Text.Json.Nodes;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Messages;

namespace Oven.Functional.Simulator.Model.Interactions;

/// <summary>How an interaction looks to the bot. Source: Discord documentation, Receiving and Responding to Interactions.</summary>
internal static class InteractionView
{
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;

    /// <summary>INTERACTION_CREATE. It needs no intent, and its message shows its content without MESSAGE_CONTENT.</summary>
    public static Happening Event(this Interaction interaction, JsonObject data, World world)
    {
        var channel = world.Channel(interaction.Channel);
        var guild = world.Guild(channel?.Guild);
        var view = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = world.Application.ToString(),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = interaction.Channel.ToString(),
            ["channel"] = channel?.ToJson(world.User),
            ["locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(world, interaction),
            ["context"] = channel is Channel.Direct ? 1 : 0,
            ["app_permissions"] = Guild.Everything,
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        if (guild is null)
            view["user"] = world.User(interaction.User).ToJson();
        else
        {
            view["guild_id"] = guild.Id.ToString();
            view["guild"] = new JsonObject
            {
                ["id"] = guild.Id.ToString(),
                ["locale"] = "en-US",
                ["features"] = new JsonArray(),
            };
            view["guild_locale"] = "en-US";
            var member = guild.Member(interaction.User)?.ToJson(world.User(interaction.User)) ?? [];
            member["permissions"] = Guild.Everything;
            view["member"] = member;
        }
        if (interaction.Source is { } source && world.Message(interaction.Channel, source) is { } message)
            view["message"] = message.ToJson(world);
        return new Happening.Dispatched("INTERACTION_CREATE", view, guild?.Id, Intents.None);
    }

    /// <summary>Who installed the application: the guild (type 0); in a direct message with the bot that is written as "0".</summary>
    public static JsonObject Owners(World world, Interaction interaction) =>
        new() { ["0"] = world.Channel(interaction.Channel)?.Guild?.ToString() ?? "0" };
}
