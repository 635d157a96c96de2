using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Users;

/// <summary>A person or the bot.</summary>
internal sealed record User(UserId Id, string Name, bool IsBot)
{
    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id.ToString(),
            ["username"] = Name,
            ["global_name"] = IsBot ? null : Name,
            ["discriminator"] = IsBot ? "0001" : "0",
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["banner"] = null,
            ["accent_color"] = null,
            ["bot"] = IsBot,
            ["flags"] = 0,
            ["public_flags"] = 0,
        };

    /// <summary>What only the user itself sees: <c>GET /users/@me</c> and READY.</summary>
    public JsonObject ToOwnJson()
    {
        var own = ToJson();
        (own["verified"], own["mfa_enabled"], own["email"], own["locale"]) = (true, true, null, "en-US");
        return own;
    }
}
