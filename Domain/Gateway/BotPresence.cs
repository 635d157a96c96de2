using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>How the bot shows itself. Source: Discord documentation, Gateway Events, Update Presence.</summary>
public sealed record BotPresence
{
    /// <summary>The coloured dot.</summary>
    public BotStatus Status { get; init; } = BotStatus.Online;

    /// <summary>What it is doing.</summary>
    public EquatableList<BotActivity> Activities { get; init; }

    /// <summary>Since when it is idle; null where it is not.</summary>
    public DateTimeOffset? IdleSince { get; init; }
}

/// <summary>What a bot is doing. Source: Discord documentation, Gateway Events, Activity Structure.</summary>
/// <param name="Kind">Which verb the client shows.</param>
/// <param name="Name">What follows the verb.</param>
/// <param name="State">The text of a custom status, or a second line.</param>
/// <param name="Url">Where it streams; only for <see cref="BotActivityKind.Streaming"/>.</param>
public sealed record BotActivity(BotActivityKind Kind, string Name, string? State = null, string? Url = null);

/// <summary>The coloured dot beside a bot.</summary>
public enum BotStatus
{
    /// <summary>Green.</summary>
    Online,

    /// <summary>Red.</summary>
    DoNotDisturb,

    /// <summary>Yellow.</summary>
    Idle,

    /// <summary>Shown as offline.</summary>
    Invisible,
}

/// <summary>The verb before an activity. Source: Discord documentation, Gateway Events, Activity Types.</summary>
public enum BotActivityKind
{
    /// <summary>Playing …</summary>
    Playing = 0,

    /// <summary>Streaming …</summary>
    Streaming = 1,

    /// <summary>Listening to …</summary>
    Listening = 2,

    /// <summary>Watching …</summary>
    Watching = 3,

    /// <summary>A custom status: its <see cref="BotActivity.State"/>.</summary>
    Custom = 4,

    /// <summary>Competing in …</summary>
    Competing = 5,
}
