using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Oven.Functional.Infrastructure.Redis;

/// <summary>
/// What runs inside Redis, where every script is one step that nothing can come between.
/// <para>
/// All names begin with the cache's prefix and, but for <c>state</c>, with the epoch. <c>state</c> is a hash: <c>e</c> the epoch, <c>s</c> how
/// many invalidations there were, <c>b</c> when the epoch began, <c>x:node</c> when a process's right to serve from memory ends, <c>a:node</c> the last invalidation it has
/// confirmed. <c>v</c> is a hash from a key's place (0 to 65,535, shared by fingerprint) to its last invalidation; it carries the epoch too,
/// so that a server that drops keys under memory pressure cannot lose it unnoticed. <c>k:</c> are values, <c>d:</c> and <c>D:</c> the keys that
/// depend on a key (found by loads, declared), <c>l:</c> who is loading, <c>log</c> the invalidations.
/// </para>
/// <para>
/// A Redis that restarts may come back with an older state. It certainly comes back without scripts, and these are only ever run by their
/// hash: so the first call after a restart fails with NOSCRIPT, and whoever hears that begins a new epoch before loading the scripts again.
/// </para>
/// Each script answers <c>-1</c> where the caller's epoch is not the current one, then the current one; else 1, then its answer.
/// </summary>
[SuppressMessage("Security", "CA5350", Justification = "Redis names scripts by their SHA-1; nothing is secured by it.")]
internal sealed record RedisScripts(string Text)
{
    private const string Opening = """
        local p, e = ARGV[1], ARGV[2]
        local state, E = p .. 'state', p .. e .. ':'
        if redis.call('HGET', state, 'e') ~= e then return {-1, redis.call('HGET', state, 'e')} end
        if redis.call('HGET', E .. 'v', 'e') ~= e then return {-1, false} end
        local function now() local t = redis.call('TIME') return t[1] * 1000 + math.floor(t[2] / 1000) end

        """;

    /// <summary>Begins a new epoch. Prefix, new epoch. Run by text, not by hash.</summary>
    public const string NewEpoch = """
        local p, e = ARGV[1], ARGV[2]
        local old = redis.call('HGET', p .. 'state', 'e')
        if old then redis.call('DEL', p .. old .. ':v', p .. old .. ':log') end
        redis.call('DEL', p .. 'state')
        local t = redis.call('TIME')
        redis.call('HSET', p .. 'state', 'e', e, 's', 0, 'b', t[1] * 1000 + math.floor(t[2] / 1000))
        redis.call('HSET', p .. e .. ':v', 'e', e)
        return 1
        """;

    /// <summary>Keys, then as many places: values, last invalidations, and how many there were.</summary>
    public static readonly RedisScripts Read = With(
        """
        local n, keys, places = (#ARGV - 2) / 2, {}, {}
        for i = 1, n do keys[i] = E .. 'k:' .. ARGV[2 + i]; places[i] = ARGV[2 + n + i] end
        return {1, redis.call('HGET', state, 's'), redis.call('MGET', unpack(keys)), redis.call('HMGET', E .. 'v', unpack(places))}
        """
    );

    /// <summary>For each entry: key, place, bytes, milliseconds, the moment of its load, then its dependencies: how many, and key and place of each.</summary>
    public static readonly RedisScripts Write = With(
        """
        local i, taken = 3, {}
        local function moved(place, since) return tonumber(redis.call('HGET', E .. 'v', place) or 0) > since end
        while i <= #ARGV do
          local key, place, bytes, ttl, since, n = ARGV[i], ARGV[i + 1], ARGV[i + 2], tonumber(ARGV[i + 3]), tonumber(ARGV[i + 4]), tonumber(ARGV[i + 5])
          local ok = not moved(place, since)
          for d = 0, n - 1 do ok = ok and not moved(ARGV[i + 7 + 2 * d], since) end
          if ok then
            redis.call('SET', E .. 'k:' .. key, bytes, 'PX', ttl)
            for d = 0, n - 1 do
              local set = E .. 'd:' .. ARGV[i + 6 + 2 * d]
              redis.call('SADD', set, place .. ':' .. key)
              if redis.call('PTTL', set) < ttl then redis.call('PEXPIRE', set, ttl) end
            end
          end
          taken[#taken + 1] = ok and 1 or 0
          i = i + 6 + 2 * n
        end
        return {1, taken}
        """
    );

    /// <summary>Node, then keys and places in turn: invalidates them and all that depends on them. How many there were; the keys.</summary>
    public static readonly RedisScripts Invalidate = With(
        """
        local s, seen, keys, places = redis.call('HINCRBY', state, 's', 1), {}, {}, {}
        local function add(key, place)
          if not seen[key] then seen[key] = true; keys[#keys + 1] = key; places[#keys] = place end
        end
        for i = 4, #ARGV, 2 do add(ARGV[i], ARGV[i + 1]) end
        local at = 1
        while at <= #keys do
          redis.call('HSET', E .. 'v', places[at], s)
          redis.call('DEL', E .. 'k:' .. keys[at])
          for _, kind in ipairs({'d:', 'D:'}) do
            for _, member in ipairs(redis.call('SMEMBERS', E .. kind .. keys[at])) do
              local colon = string.find(member, ':', 1, true)
              add(string.sub(member, colon + 1), string.sub(member, 1, colon - 1))
            end
          end
          redis.call('DEL', E .. 'd:' .. keys[at])
          at = at + 1
        end
        for first = 1, #keys, 500 do
          local fields = {}
          for i = first, math.min(first + 499, #keys) do fields[#fields + 1] = 'k'; fields[#fields + 1] = keys[i] end
          redis.call('XADD', E .. 'log', 'MAXLEN', '~', 4096, s .. '-' .. first, 'n', ARGV[3], unpack(fields))
        end
        redis.call('PUBLISH', p .. 'bus', s)
        return {1, s, keys}
        """
    );

    /// <summary>
    /// Node, sequence, milliseconds of a lease: how many other processes may still serve something older. Leases from before the epoch are not
    /// known any more, so for the length of one nobody can be sure.
    /// </summary>
    public static readonly RedisScripts Pending = With(
        """
        local fields, t, late = redis.call('HGETALL', state), now(), 0
        if t < tonumber(redis.call('HGET', state, 'b')) + tonumber(ARGV[5]) then late = 1 end
        local acked, expiry = {}, {}
        for i = 1, #fields, 2 do
          local kind, node = string.sub(fields[i], 1, 2), string.sub(fields[i], 3)
          if kind == 'a:' then acked[node] = tonumber(fields[i + 1]) elseif kind == 'x:' then expiry[node] = tonumber(fields[i + 1]) end
        end
        for node, till in pairs(expiry) do
          if till <= t - 60000 then redis.call('HDEL', state, 'x:' .. node, 'a:' .. node)
          elseif till > t and node ~= ARGV[3] and (acked[node] or 0) < tonumber(ARGV[4]) then late = late + 1 end
        end
        return {1, late}
        """
    );

    /// <summary>
    /// Node, milliseconds, the last invalidation it knows: renews its right and confirms. How many there were, 1 where some it does not know
    /// are not in the log any more, and those it does not know: id, author, keys.
    /// </summary>
    public static readonly RedisScripts Renew = With(
        """
        local known, s = tonumber(ARGV[5]), tonumber(redis.call('HGET', state, 's'))
        redis.call('HSET', state, 'x:' .. ARGV[3], now() + tonumber(ARGV[4]), 'a:' .. ARGV[3], known)
        if known >= s then return {1, s, 0, {}} end
        local entries = redis.call('XRANGE', E .. 'log', (known + 1) .. '-0', '+')
        local oldest = entries[1] and tonumber(string.match(entries[1][1], '^(%d+)-'))
        local news = {}
        for i, entry in ipairs(entries) do news[i] = entry[2]; table.insert(news[i], 1, entry[1]) end
        return {1, s, oldest == known + 1 and 0 or 1, news}
        """
    );

    /// <summary>Key, node, milliseconds: 1 where the node may load it.</summary>
    public static readonly RedisScripts Lead = With(
        "return {1, redis.call('SET', E .. 'l:' .. ARGV[3], ARGV[4], 'NX', 'PX', ARGV[5]) and 1 or 0}"
    );

    /// <summary>Key, node: the node has loaded it, or given up.</summary>
    public static readonly RedisScripts Follow = With(
        "if redis.call('GET', E .. 'l:' .. ARGV[3]) == ARGV[4] then redis.call('DEL', E .. 'l:' .. ARGV[3]) end return {1, 1}"
    );

    /// <summary>Place and key of the dependant, then the keys it depends on.</summary>
    public static readonly RedisScripts Depend = With(
        "for i = 5, #ARGV do redis.call('SADD', E .. 'D:' .. ARGV[i], ARGV[3] .. ':' .. ARGV[4]) end return {1, 1}"
    );

    /// <summary>Keys: removes their values.</summary>
    public static readonly RedisScripts Remove = With("for i = 3, #ARGV do redis.call('DEL', E .. 'k:' .. ARGV[i]) end return {1, 1}");

    /// <summary>All that are run by their hash.</summary>
    public static readonly RedisScripts[] All = [Read, Write, Invalidate, Pending, Renew, Lead, Follow, Depend, Remove];

    /// <summary>The name Redis knows the script by.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Text)));

    private static RedisScripts With(string body) => new(Opening + body);
}
