using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

/// <summary>The table of every option. The reader, the validator, the error messages and <c>docs/configuration.md</c> come from it.</summary>
public static class OvenOptions
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>The bot token.</summary>
    public static readonly OvenOption.Text Token = new(
        "Token",
        "the token from the developer portal",
        "The bot token. Required, never shown.",
        _ => "none",
        (config, text, unreadable) => Values.Token.From(text, unreadable.Path).Map(token => config with { Token = token })
    )
    {
        EnvironmentName = "DISCORD_TOKEN",
    };

    /// <summary>The groups of events to receive.</summary>
    public static readonly OvenOption.Text Intents = new(
        "Intents",
        "names (GUILDS,GUILD_MESSAGES), All, Unprivileged, Privileged, None, or a number",
        "The groups of events to receive. Privileged ones must be switched on in the developer portal.",
        config => config.Intents == Gateway.Intents.Unprivileged ? "Unprivileged" : IntentNames.ToText(config.Intents),
        (config, text, unreadable) => IntentNames.From(text, unreadable.Path).Map(intents => config with { Intents = intents })
    );

    /// <summary>The address of the REST API.</summary>
    public static readonly OvenOption.Text ApiUrl = new(
        "ApiUrl",
        "an http or https address without user, query or fragment",
        "The address all REST routes are under, with the version.",
        config => config.ApiUrl.ToString(),
        (config, text, unreadable) => Address(text, unreadable, "http", "https").Map(url => config with { ApiUrl = url })
    )
    {
        EnvironmentName = "DISCORD_API_URL",
    };

    /// <summary>The address of the gateway.</summary>
    public static readonly OvenOption.Text GatewayUrl = new(
        "GatewayUrl",
        "a ws or wss address without user, query or fragment",
        "The gateway's WebSocket address; asked of Discord where absent.",
        config => config.GatewayUrl?.ToString() ?? "asked of Discord",
        (config, text, unreadable) => Address(text, unreadable, "ws", "wss").Map(url => config with { GatewayUrl = url })
    )
    {
        EnvironmentName = "DISCORD_GATEWAY_URL",
    };

    /// <summary>How many shards.</summary>
    public static readonly OvenOption.Text Shards = new(
        "Shards",
        $"auto, or 1 to {MaxShards}",
        "How many shards the bot has; auto takes as many as Discord recommends.",
        config => config.Shards is { } shards ? $"{shards}" : "auto",
        (config, text, unreadable) =>
            text.Equals("auto", StringComparison.OrdinalIgnoreCase) ? config with { Shards = null }
            : int.TryParse(text, out var shards) ? config with { Shards = shards }
            : unreadable
    );

    /// <summary>When a guild counts as large.</summary>
    public static readonly OvenOption.Number LargeThreshold = new(
        "LargeThreshold",
        50,
        250,
        "members",
        "Above so many members Discord leaves offline members out of GUILD_CREATE.",
        config => config.LargeThreshold,
        (config, value) => config with { LargeThreshold = value }
    );

    /// <summary>How the gateway packs what it sends.</summary>
    public static readonly OvenOption.Text Compression = new(
        "Compression",
        "automatic, zlib-stream, zstd-stream or none",
        "How the gateway packs what it sends; automatic is zstd-stream where the system has libzstd, else zlib-stream.",
        config =>
            config.Compression switch
            {
                GatewayCompression.None => "none",
                GatewayCompression.ZstdStream => "zstd-stream",
                GatewayCompression.ZlibStream => "zlib-stream",
                _ => "automatic",
            },
        (config, text, unreadable) =>
            text.ToUpperInvariant() switch
            {
                "AUTOMATIC" => config with { Compression = GatewayCompression.Automatic },
                "ZLIB-STREAM" or "ZLIBSTREAM" => config with { Compression = GatewayCompression.ZlibStream },
                "ZSTD-STREAM" or "ZSTDSTREAM" => config with { Compression = GatewayCompression.ZstdStream },
                "NONE" => config with { Compression = GatewayCompression.None },
                _ => unreadable,
            }
    );

    /// <summary>The largest gateway payload.</summary>
    public static readonly OvenOption.Number MaxPayloadBytes = new(
        "MaxPayloadBytes",
        64 * 1024,
        1024 * Mebibyte,
        "bytes",
        "The largest gateway payload accepted, after decompression. A larger one ends the connection.",
        config => config.MaxPayloadBytes,
        (config, value) => config with { MaxPayloadBytes = value }
    );

    /// <summary>The largest REST answer.</summary>
    public static readonly OvenOption.Number MaxResponseBytes = new(
        "MaxResponseBytes",
        64 * 1024,
        1024 * Mebibyte,
        "bytes",
        "The largest REST answer accepted.",
        config => config.MaxResponseBytes,
        (config, value) => config with { MaxResponseBytes = value }
    );

    /// <summary>What the bot adds to the User-Agent.</summary>
    public static readonly OvenOption.Text UserAgent = new(
        "UserAgent",
        "printable ASCII, at most 200 characters",
        "Text added to the User-Agent after DiscordBot (url, version).",
        config => config.UserAgent.Length == 0 ? "empty" : config.UserAgent,
        (config, text, _) => config with { UserAgent = text }
    );

    /// <summary>How long one HTTP exchange may take.</summary>
    public static readonly OvenOption.Duration RequestTimeout = new(
        "RequestTimeout",
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMinutes(10),
        "How long one HTTP exchange may take, without the wait for rate limits.",
        config => config.RequestTimeout,
        (config, value) => config with { RequestTimeout = value }
    );

    /// <summary>How often a request is sent again.</summary>
    public static readonly OvenOption.Number MaxRetries = new(
        "MaxRetries",
        0,
        10,
        "retries",
        "How often a request is sent again after a network failure or a 5xx.",
        config => config.MaxRetries,
        (config, value) => config with { MaxRetries = value }
    );

    /// <summary>How long connecting may take.</summary>
    public static readonly OvenOption.Duration ConnectTimeout = new(
        "ConnectTimeout",
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMinutes(5),
        "How long connecting to the gateway may take, from the handshake to HELLO.",
        config => config.ConnectTimeout,
        (config, value) => config with { ConnectTimeout = value }
    );

    /// <summary>How long to wait for guilds.</summary>
    public static readonly OvenOption.Duration GuildTimeout = new(
        "GuildTimeout",
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMinutes(10),
        "How long to wait after READY for guilds that do not come.",
        config => config.GuildTimeout,
        (config, value) => config with { GuildTimeout = value }
    );

    /// <summary>How long a handler may take.</summary>
    public static readonly OvenOption.Duration HandlerTimeout = new(
        "HandlerTimeout",
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromHours(1),
        "How long a handler may take before it is reported and its cancellation token is cancelled.",
        config => config.HandlerTimeout,
        (config, value) => config with { HandlerTimeout = value }
    );

    /// <summary>How long stopping may take.</summary>
    public static readonly OvenOption.Duration StopTimeout = new(
        "StopTimeout",
        TimeSpan.FromMilliseconds(50),
        TimeSpan.FromMinutes(5),
        "How long stopping may take before connections are cut.",
        config => config.StopTimeout,
        (config, value) => config with { StopTimeout = value }
    );

    /// <summary>How many requests may wait.</summary>
    public static readonly OvenOption.Number RequestQueue = new(
        "RequestQueue",
        1,
        1_000_000,
        "requests",
        "How many REST requests may wait at once; one more is refused.",
        config => config.RequestQueue,
        (config, value) => config with { RequestQueue = value }
    );

    /// <summary>How many gateway commands may wait.</summary>
    public static readonly OvenOption.Number SendQueue = new(
        "SendQueue",
        1,
        100_000,
        "commands",
        "How many gateway commands may wait at once on one shard; one more is refused.",
        config => config.SendQueue,
        (config, value) => config with { SendQueue = value }
    );

    /// <summary>How many events may wait.</summary>
    public static readonly OvenOption.Number EventQueue = new(
        "EventQueue",
        1,
        1_000_000,
        "events",
        "How many events may wait for handlers at once on one shard.",
        config => config.EventQueue,
        (config, value) => config with { EventQueue = value }
    );

    /// <summary>Where sessions are kept.</summary>
    public static readonly OvenOption.Text SessionStore = new(
        "SessionStore",
        "the path of a file in a folder that is there",
        "The SQLite file that keeps sessions from one run to the next, so that a restart resumes and loses no event; made where it is not there.",
        config => config.SessionStore ?? "none",
        (config, text, _) => config with { SessionStore = text }
    );

    /// <summary>Where the flight recorder keeps its tapes.</summary>
    public static readonly OvenOption.Text Recorder = new(
        "Recorder",
        "the path of a folder",
        "The folder in which the flight recorder keeps the last of what every machine went through, for `oven replay`; made where it is not there.",
        config => config.Recorder ?? "none",
        (config, text, _) => config with { Recorder = text }
    );

    /// <summary>How large the flight recorder's folder may become.</summary>
    public static readonly OvenOption.Number RecorderBytes = new(
        "RecorderBytes",
        Mebibyte,
        1024 * Mebibyte,
        "bytes",
        "How large the flight recorder's folder may become; the oldest goes first.",
        config => config.RecorderBytes,
        (config, value) => config with { RecorderBytes = value }
    );

    /// <summary>Whether the flight recorder keeps contents.</summary>
    public static readonly OvenOption.Text RecorderContents = new(
        "RecorderContents",
        "true or false",
        "Whether the flight recorder keeps contents and webhook tokens, which are otherwise redacted. The bot token never is on a tape.",
        config => config.RecorderContents ? "true" : "false",
        (config, text, unreadable) => bool.TryParse(text, out var contents) ? config with { RecorderContents = contents } : unreadable
    );

    /// <summary>What seals custom ids.</summary>
    public static readonly OvenOption.Text CustomIdSecret = new(
        "CustomIdSecret",
        "1 to 200 printable ASCII characters",
        "Seals the state in custom ids of components. Never shown. Where absent, the components of the last run are refused.",
        _ => "none",
        (config, text, unreadable) => Values.Token.From(text, unreadable.Path).Map(secret => config with { CustomIdSecret = secret })
    );

    /// <summary>The most shards a bot can have; Discord names no limit, this one keeps a mistyped number from starting a flood.</summary>
    public const int MaxShards = 16_000;

    /// <summary>Every option, in the order of the documentation.</summary>
    public static readonly EquatableList<OvenOption> All =
    [
        Token,
        Intents,
        ApiUrl,
        GatewayUrl,
        Shards,
        LargeThreshold,
        Compression,
        MaxPayloadBytes,
        MaxResponseBytes,
        UserAgent,
        RequestTimeout,
        MaxRetries,
        ConnectTimeout,
        GuildTimeout,
        HandlerTimeout,
        StopTimeout,
        RequestQueue,
        SendQueue,
        EventQueue,
        SessionStore,
        Recorder,
        RecorderBytes,
        RecorderContents,
        CustomIdSecret,
    ];

    // An address with a user in it may hold a password, so it is not shown.
    private static Validation<FieldError, Uri> Address(string text, FieldError unreadable, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var url) && schemes.Contains(url.Scheme)
            ? url
            : unreadable with
            {
                Given = text.Contains('@', StringComparison.Ordinal) ? null : text,
            };
}
