using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

public static partial class OvenOptions
{
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

    // A class of its own, because it must come to life after the rows, and those are in more than one file.
    private static class Table
    {
        public static readonly EquatableList<OvenOption> Rows =
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
    }
}
