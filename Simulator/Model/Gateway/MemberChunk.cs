using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Guilds;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>The answer to opcode 8. Source: Discord documentation, Gateway Events, Request Guild Members.</summary>
internal static class MemberChunk
{
    public static Json Of(World world, GatewayCommand.RequestMembers request)
    {
        var guild = world.Guild(request.Guild);
        var members = guild is null ? [] : ((IEnumerable<Member>)guild.Members).Where(member => IsAsked(world, request, member));
        if (request.Limit > 0)
            members = members.Take(Math.Min(request.Limit, 100));
        var found = members.ToList();
        var chunk = new JsonObject
        {
            ["guild_id"] = request.Guild.ToString(),
            ["members"] = new JsonArray([.. found.Select(member => (JsonNode)member.ToJson(world.User(member.User)))]),
            ["chunk_index"] = 0,
            ["chunk_count"] = 1,
            ["not_found"] = new JsonArray([
                .. ((IEnumerable<UserId>)request.Users)
                    .Where(user => !found.Exists(member => member.User == user))
                    .Select(static user => (JsonNode)user.ToString()),
            ]),
        };
        if (request.Nonce is { } nonce)
            chunk["nonce"] = nonce;
        return Json.From(chunk);
    }

    private static bool IsAsked(World world, GatewayCommand.RequestMembers request, Member member) =>
        request.Query is { } prefix
            ? world.User(member.User).Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            : request.Users.Contains(member.User);
}
