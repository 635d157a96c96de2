using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Guilds;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>The answer to opcode 8. Source: Discord documentation, Gateway Events, Request Guild Members.</summary>
internal static class MemberChunk
{
    /// <summary>All members of a guild may be asked for once in this time. Documented for op 8 since October 2025.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    /// <summary>How long the bot has to wait before it may ask this; null where it may, which is then remembered.</summary>
    public static TimeSpan? WaitFor(Discord.Turn turn, GatewayCommand.RequestMembers request)
    {
        if (request is not { Query: "", Limit: 0 })
            return null;
        if (turn.State.Listed.TryGet(request.Guild, out var last) && turn.Now.At - last < s_pause)
            return s_pause - (turn.Now.At - last);
        turn.State = turn.State with { Listed = turn.State.Listed.Set(request.Guild, turn.Now.At) };
        return null;
    }

    public static Json Refusal(GatewayCommand.RequestMembers request, TimeSpan wait)
    {
        var meta = new JsonObject { ["guild_id"] = request.Guild.ToString() };
        if (request.Nonce is { } nonce)
            meta["nonce"] = nonce;
        return Json.From(
            new JsonObject
            {
                ["opcode"] = 8,
                ["retry_after"] = wait.TotalSeconds,
                ["meta"] = meta,
            }
        );
    }

    public static IEnumerable<Json> Of(World world, GatewayCommand.RequestMembers request, int size)
    {
        var guild = world.Guild(request.Guild);
        var members = guild is null ? [] : ((IEnumerable<Member>)guild.Members).Where(member => IsAsked(world, request, member));
        if (request.Limit > 0)
            members = members.Take(Math.Min(request.Limit, 100));
        var found = members.ToList();
        var notFound = ((IEnumerable<UserId>)request.Users).Where(user => !found.Exists(member => member.User == user)).ToList();
        var chunks =
            found.Count == 0
                ?
                [
                    [],
                ]
                : found.Chunk(size).ToList();
        return chunks.Select(
            (members, index) => Json.From(Chunk(world, request, members, index, chunks.Count, index == 0 ? notFound : []))
        );
    }

    private static JsonObject Chunk(
        World world,
        GatewayCommand.RequestMembers request,
        Member[] members,
        int index,
        int count,
        List<UserId> notFound
    )
    {
        var chunk = new JsonObject
        {
            ["guild_id"] = request.Guild.ToString(),
            ["members"] = new JsonArray([.. members.Select(member => (JsonNode)member.ToJson(world.User(member.User)))]),
            ["chunk_index"] = index,
            ["chunk_count"] = count,
            ["not_found"] = new JsonArray([.. notFound.Select(static user => (JsonNode)user.ToString())]),
        };
        if (request.Nonce is { } nonce)
            chunk["nonce"] = nonce;
        return chunk;
    }

    private static bool IsAsked(World world, GatewayCommand.RequestMembers request, Member member) =>
        request.Query is { } prefix
            ? world.User(member.User).Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            : request.Users.Contains(member.User);
}
