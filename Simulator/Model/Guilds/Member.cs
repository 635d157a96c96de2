using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Users;

namespace Oven.Functional.Simulator.Model.Guilds;

/// <summary>Somebody in a guild.</summary>
internal sealed record Member(UserId User, DateTimeOffset JoinedAt)
{
    public JsonObject ToJson() =>
        new()
        {
            ["roles"] = new JsonArray(),
            ["joined_at"] = Moment.Iso(JoinedAt),
            ["premium_since"] = null,
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
        };

    public JsonObject ToJson(User user)
    {
        var member = ToJson();
        member["user"] = user.ToJson();
        return member;
    }
}
