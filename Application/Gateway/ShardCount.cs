using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>How many shards to run, and who hears a guild. Source: Discord documentation, Gateway, Sharding.</summary>
public static class ShardCount
{
    /// <summary>More shards than this in one process are not believed.</summary>
    public const int Most = 16_384;

    /// <summary>
    /// The count that was asked for, or the recommended one. A very large bot, which is one that may start several sessions at once, must
    /// use a multiple of the number Discord has assigned to it, or be closed with 4010: what was asked for is then rounded up.
    /// </summary>
    /// <param name="asked">What the configuration says; null for automatic.</param>
    /// <param name="gateway">What Discord says.</param>
    public static int Of(int? asked, GatewayBot gateway)
    {
        var assigned = Math.Clamp(gateway.SessionStartLimit.MaxConcurrency, 1, Most);
        var wanted = Math.Clamp(asked ?? gateway.Shards, 1, Most);
        return wanted <= assigned ? wanted : (wanted + assigned - 1) / assigned * assigned;
    }

    /// <summary>The shard that hears a guild.</summary>
    public static int Hearing(GuildId guild, int shards) => (int)((guild.Value.Value >> 22) % (ulong)shards);
}
