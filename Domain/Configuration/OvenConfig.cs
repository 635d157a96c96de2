using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

/// <summary>
/// Every option of a bot, with its default. Made in code (<c>config with { … }</c>), or from environment variables and
/// <c>appsettings.json</c>; <see cref="Validate"/> reports everything that is wrong at once. Ranges and meanings: <see cref="OvenOptions"/>.
/// </summary>
public sealed record OvenConfig
{
    /// <summary>The bot token. Required.</summary>
    public Token Token { get; init; } = Token.Missing;

    /// <summary>The groups of events to receive.</summary>
    public Intents Intents { get; init; } = Intents.Unprivileged;

    /// <summary>The address all REST routes are under, with the version and without a slash at the end.</summary>
    public Uri ApiUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>The gateway's WebSocket address; null to ask Discord for it.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>How many shards the bot has; null for as many as Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>Above so many members Discord leaves offline members out of GUILD_CREATE.</summary>
    public int LargeThreshold { get; init; } = 50;

    /// <summary>How the gateway packs what it sends.</summary>
    public GatewayCompression Compression { get; init; } = GatewayCompression.Automatic;

    /// <summary>The largest gateway payload accepted, in bytes after decompression. A larger one ends the connection.</summary>
    public int MaxPayloadBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The largest REST answer accepted, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Text added to the <c>User-Agent</c> after <c>DiscordBot (url, version)</c>; empty for none.</summary>
    public string UserAgent { get; init; } = "";

    /// <summary>How long one HTTP exchange may take, without the wait for rate limits.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is sent again after a network failure or a 5xx.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>How long connecting to the gateway may take, from the handshake to HELLO.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait after READY for guilds that do not come.</summary>
    public TimeSpan GuildTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a handler may take before it is reported and its cancellation token is cancelled.</summary>
    public TimeSpan HandlerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long stopping may take before connections are cut.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many REST requests may wait at once; one more answers <see cref="OvenError.QueueFull"/>.</summary>
    public int RequestQueue { get; init; } = 10_000;

    /// <summary>How many gateway commands may wait at once on one shard; one more answers <see cref="OvenError.QueueFull"/>.</summary>
    public int SendQueue { get; init; } = 1_000;

    /// <summary>How many events may wait for handlers at once on one shard.</summary>
    public int EventQueue { get; init; } = 10_000;

    /// <summary>The path of the SQLite file that keeps sessions from one run to the next; null to identify at every start.</summary>
    public string? SessionStore { get; init; }

    /// <summary>The folder in which the flight recorder keeps the last of what happened; null to record nothing.</summary>
    public string? Recorder { get; init; }

    /// <summary>How large the flight recorder's folder may become, in bytes.</summary>
    public int RecorderBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>True where the flight recorder keeps contents and webhook tokens too, not only what happened to them. Never the bot token.</summary>
    public bool RecorderContents { get; init; }

    /// <summary>What is said of plugins, by name: what they are granted, their limits and their own sections.</summary>
    public EquatableList<PluginSettings> Plugins { get; init; }

    /// <summary>
    /// Seals the state in custom ids of components, so that nobody can change it. Never shown; the same in every process of a bot. Where
    /// missing, every run makes its own, and the components of the last run are refused.
    /// </summary>
    public Token CustomIdSecret { get; init; } = Token.Missing;

    /// <summary>The same configuration where every rule holds, else every broken one.</summary>
    public Validation<FieldError, OvenConfig> Validate() => OvenConfigValidator.Instance.Check(this);

    /// <summary>A configuration made in code; problems of the token and of the other options are reported together.</summary>
    /// <param name="token">The bot token.</param>
    /// <param name="change">Changes the defaults: <c>config => config with { Intents = Intents.Guilds }</c>.</param>
    public static Validation<FieldError, OvenConfig> Create(string? token, Func<OvenConfig, OvenConfig>? change = null)
    {
        var changed = change is null ? new OvenConfig() : change(new OvenConfig());
        return OvenSettings.Finish(changed with { Token = Token.Missing }, Token.From(token));
    }

    /// <summary>
    /// A configuration from named texts. Environment names (<c>DISCORD_TOKEN</c>, <c>DISCORD_API_URL</c>, <c>OVEN_SHARDS</c>) go before
    /// the keys of <c>appsettings.json</c> (<c>Oven:Shards</c>); case does not matter, empty texts count as absent. Every text that
    /// cannot be read, value out of range and unknown <c>Oven:</c> key is reported at once; no secret appears in a message.
    /// </summary>
    public static Validation<FieldError, OvenConfig> From(IReadOnlyDictionary<string, string?> settings) => OvenSettings.Read(settings);
}
