using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator;

/// <summary>How a <see cref="DiscordSimulator"/> behaves. The defaults are Discord's own, so most tests need none of it.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The bot token that is accepted. Any text; the default looks like a token and is none.</summary>
    public string Token { get; init; } = "MTIzNDU2Nzg5MDEyMzQ1Njc4.simulator.this-token-only-works-on-the-simulator";

    /// <summary>What the bot is called.</summary>
    public string BotName { get; init; } = "Oven";

    /// <summary>What the guild of the default world is called.</summary>
    public string GuildName { get; init; } = "The Kitchen";

    /// <summary>What its text channel is called.</summary>
    public string ChannelName { get; init; } = "general";

    /// <summary>How many more guilds there are, each with one text channel; for tests of sharding. 0 to 10,000.</summary>
    public int MoreGuilds { get; init; }

    /// <summary>The TCP port for REST and the gateway; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What HELLO asks for. Shorter ones make tests of heartbeats fast.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session can be resumed after its connection was lost. Discord documents "a few minutes".</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many shards <c>GET /gateway/bot</c> recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>How many sessions may start in 5 seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How many sessions may start in a day; one more resets the token, as Discord does.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>How many guilds one shard may hold before the gateway closes with 4011.</summary>
    public int GuildsPerShard { get; init; } = 2_500;

    /// <summary>How many guilds of each shard, the newest ones, are down when a session starts: READY lists them and they do not come.</summary>
    public int GuildsDown { get; init; }

    /// <summary>How many members one GUILD_MEMBERS_CHUNK holds.</summary>
    public int MembersPerChunk { get; init; } = 1_000;

    /// <summary>How many requests the bot may make per second, interaction endpoints not counted.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>
    /// Rate limits that differ from the simulator's defaults, by route: <c>["POST /channels/{channel_id}/messages"] = new(50, TimeSpan.FromMinutes(1))</c>.
    /// </summary>
    public IReadOnlyDictionary<string, RouteLimit> RouteLimits { get; init; } = new Dictionary<string, RouteLimit>(StringComparer.Ordinal);

    /// <summary>What goes wrong with REST requests from the start; <see cref="DiscordSimulator.Fate"/> adds to it.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The developer portal's switch for the GUILD_MEMBERS intent.</summary>
    public bool AllowsGuildMembers { get; init; } = true;

    /// <summary>The developer portal's switch for the GUILD_PRESENCES intent.</summary>
    public bool AllowsGuildPresences { get; init; } = true;

    /// <summary>The developer portal's switch for the MESSAGE_CONTENT intent.</summary>
    public bool AllowsMessageContent { get; init; } = true;

    /// <summary>Interactions are sent to <see cref="DiscordSimulator.InteractionsUrl"/>, signed, and not to the gateway: Discord does one or the other.</summary>
    public bool PostsInteractions { get; init; }

    /// <summary>How long a wait for the bot lasts, by the real clock, before it fails with a <see cref="TimeoutException"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many lines the transcript keeps; older ones are dropped.</summary>
    public int TranscriptCapacity { get; init; } = 100_000;

    /// <summary>Session ids and interaction tokens follow from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where the time comes from: limits, heartbeats, timeouts, timestamps.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentOutOfRangeException">An option has a value with which nothing could work.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MoreGuilds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MoreGuilds, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(HeartbeatInterval, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(ResumeWindow, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RecommendedShards, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(SessionStarts);
        ArgumentOutOfRangeException.ThrowIfNegative(GuildsDown);
        ArgumentOutOfRangeException.ThrowIfLessThan(MembersPerChunk, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RequestsPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TranscriptCapacity, 1);
        foreach (var (route, limit) in RouteLimits)
        {
            if (RouteTable.Discord.All.All(known => known.ToString() != route))
                throw new ArgumentOutOfRangeException(nameof(RouteLimits), route, "The simulator has no such route.");
            limit.Check(route);
        }
        foreach (var fault in Faults)
            fault.Check();
    }

    internal Settings ToSettings(DateTimeOffset epoch, Uri gateway, Uri resume) =>
        new()
        {
            Token = Token,
            Seed = Seed,
            Epoch = epoch,
            GatewayUrl = gateway,
            ResumeUrl = resume,
            HeartbeatInterval = HeartbeatInterval,
            ResumeWindow = ResumeWindow,
            RecommendedShards = RecommendedShards,
            MaxConcurrency = MaxConcurrency,
            SessionStarts = SessionStarts,
            GuildsPerShard = GuildsPerShard,
            GuildsDown = GuildsDown,
            MembersPerChunk = MembersPerChunk,
            GlobalLimit = RequestsPerSecond,
            PostsInteractions = PostsInteractions,
            PrivilegedIntents =
                (AllowsGuildMembers ? Intents.GuildMembers : Intents.None)
                | (AllowsGuildPresences ? Intents.GuildPresences : Intents.None)
                | (AllowsMessageContent ? Intents.MessageContent : Intents.None),
            Buckets = RouteLimits.Aggregate(
                LinearMap<string, Bucket>.Empty(),
                static (buckets, limit) => buckets.Set(limit.Key, Bucket.Of(limit.Value.Bucket ?? limit.Key, limit.Value))
            ),
            Faults = Faults.ToEquatableList(),
        };
}
