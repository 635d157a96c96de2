using System.Text.Json.Nodes;

namespace Oven.Functional.Simulator.Model.Guilds;

/// <summary>A guild as GUILD_CREATE shows it: with everything in it.</summary>
internal static class GuildView
{
    public static JsonObject Create(Guild guild, World world)
    {
        var view = guild.ToJson();
        view["joined_at"] = Moment.Iso(guild.Member(world.Bot.Id)?.JoinedAt ?? guild.Id.Value.CreatedAt);
        view["large"] = guild.Members.Count > 50;
        view["unavailable"] = false;
        view["lazy"] = true;
        view["member_count"] = guild.Members.Count;
        view["members"] = new JsonArray([.. guild.Members.Select(member => (JsonNode)member.ToJson(world.User(member.User)))]);
        view["channels"] = new JsonArray([.. world.ChannelsOf(guild).Select(channel => (JsonNode)channel.ToJson(world.User))]);
        foreach (
            var empty in (string[])
                ["voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"]
        )
            view[empty] = new JsonArray();
        return view;
    }
}
