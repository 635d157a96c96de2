using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Guilds;

/// <summary>A guild with its members in the order in which they joined, and its channels from top to bottom.</summary>
internal sealed record Guild(GuildId Id, string Name, UserId Owner, EquatableList<Member> Members, EquatableList<ChannelId> Channels)
{
    // Everything but the moderation of other people: what an invited bot usually gets in a test guild is "all".
    public const string Everything = "2251799813685247";

    public Member? Member(UserId user)
    {
        foreach (var member in Members)
        {
            if (member.User == user)
                return member;
        }
        return null;
    }

    public int ShardOf(int shards) => (int)((Id.Value.Value >> 22) % (ulong)shards);

    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id.ToString(),
            ["name"] = Name,
            ["owner_id"] = Owner.ToString(),
            ["icon"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["banner"] = null,
            ["description"] = null,
            ["region"] = "deprecated",
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["widget_enabled"] = false,
            ["widget_channel_id"] = null,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["roles"] = new JsonArray(EveryoneRole()),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["features"] = new JsonArray(),
            ["mfa_level"] = 0,
            ["application_id"] = null,
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["rules_channel_id"] = null,
            ["max_presences"] = null,
            ["max_members"] = 500000,
            ["vanity_url_code"] = null,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["preferred_locale"] = "en-US",
            ["public_updates_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["max_video_channel_users"] = 25,
            ["max_stage_video_channel_users"] = 50,
            ["nsfw_level"] = 0,
            ["nsfw"] = false,
            ["premium_progress_bar_enabled"] = false,
            ["incidents_data"] = null,
            ["home_header"] = null,
            ["latest_onboarding_question_id"] = null,
        };

    // The @everyone role has the id of its guild.
    private JsonObject EveryoneRole() =>
        new()
        {
            ["id"] = Id.ToString(),
            ["name"] = "@everyone",
            ["description"] = null,
            ["color"] = 0,
            ["colors"] = new JsonObject
            {
                ["primary_color"] = 0,
                ["secondary_color"] = null,
                ["tertiary_color"] = null,
            },
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = 0,
            ["permissions"] = Everything,
            ["managed"] = false,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
}
