using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Presences;

/// <summary>
/// Something that somebody does. A bot sets only name, state, type and URL. Source: Discord documentation, Gateway Events, Activity
/// Object.
/// </summary>
public sealed record Activity
{
    /// <summary>What it is called; at most 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public ActivityType Type { get; init; }

    /// <summary>The stream; only where streaming.</summary>
    public Optional<string?> Url { get; init; }

    /// <summary>Since when, in Unix milliseconds.</summary>
    public long? CreatedAt { get; init; }

    /// <summary>When it began and will end.</summary>
    public ActivityTimestamps? Timestamps { get; init; }

    /// <summary>The game.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>Which field is shown in the member list.</summary>
    public Optional<StatusDisplayType?> StatusDisplayType { get; init; }

    /// <summary>What exactly.</summary>
    public Optional<string?> Details { get; init; }

    /// <summary>Where the details lead.</summary>
    public Optional<string?> DetailsUrl { get; init; }

    /// <summary>How it goes, or the text of a custom status.</summary>
    public Optional<string?> State { get; init; }

    /// <summary>Where the state leads.</summary>
    public Optional<string?> StateUrl { get; init; }

    /// <summary>The emoji of a custom status.</summary>
    public Optional<ActivityEmoji?> Emoji { get; init; }

    /// <summary>With how many.</summary>
    public ActivityParty? Party { get; init; }

    /// <summary>Pictures.</summary>
    public ActivityAssets? Assets { get; init; }

    /// <summary>What joins and spectators need.</summary>
    public ActivitySecrets? Secrets { get; init; }

    /// <summary>Whether it is a session that can be joined.</summary>
    public bool? Instance { get; init; }

    /// <summary>What is in it.</summary>
    public ActivityFlags? Flags { get; init; }

    /// <summary>At most 2; only their labels are sent.</summary>
    public EquatableList<ActivityButton>? Buttons { get; init; }

    /// <summary>Names the activity; not documented.</summary>
    public string? Id { get; init; }

    /// <summary>The session it belongs to; not documented.</summary>
    public string? SessionId { get; init; }
}

/// <summary>What kind of thing somebody does. Source: Discord documentation, Gateway Events, Activity Types.</summary>
public enum ActivityType
{
    /// <summary>Playing.</summary>
    Playing = 0,

    /// <summary>Streaming.</summary>
    Streaming = 1,

    /// <summary>Listening.</summary>
    Listening = 2,

    /// <summary>Watching.</summary>
    Watching = 3,

    /// <summary>A custom status.</summary>
    Custom = 4,

    /// <summary>Competing.</summary>
    Competing = 5,
}

/// <summary>
/// Which field of an activity is shown in the member list. Source: Discord documentation, Gateway Events, Status Display Types.
/// </summary>
public enum StatusDisplayType
{
    /// <summary>The name.</summary>
    Name = 0,

    /// <summary>The state.</summary>
    State = 1,

    /// <summary>The details.</summary>
    Details = 2,
}

/// <summary>When an activity began and will end. Source: Discord documentation, Gateway Events, Activity Timestamps.</summary>
public sealed record ActivityTimestamps
{
    /// <summary>In Unix milliseconds.</summary>
    public long? Start { get; init; }

    /// <summary>In Unix milliseconds.</summary>
    public long? End { get; init; }
}

/// <summary>The emoji of a custom status. Source: Discord documentation, Gateway Events, Activity Emoji.</summary>
public sealed record ActivityEmoji
{
    /// <summary>The emoji itself, or the custom emoji's name.</summary>
    public required string Name { get; init; }

    /// <summary>A custom emoji.</summary>
    public EmojiId? Id { get; init; }

    /// <summary>Whether it moves.</summary>
    public bool? Animated { get; init; }
}

/// <summary>With how many somebody does something. Source: Discord documentation, Gateway Events, Activity Party.</summary>
public sealed record ActivityParty
{
    /// <summary>Names the party.</summary>
    public string? Id { get; init; }

    /// <summary>How many there are, and how many there may be.</summary>
    public EquatableList<long>? Size { get; init; }
}

/// <summary>The pictures of an activity. Source: Discord documentation, Gateway Events, Activity Assets.</summary>
public sealed record ActivityAssets
{
    /// <summary>The large picture.</summary>
    public string? LargeImage { get; init; }

    /// <summary>What it shows.</summary>
    public string? LargeText { get; init; }

    /// <summary>Where it leads.</summary>
    public string? LargeUrl { get; init; }

    /// <summary>The small picture.</summary>
    public string? SmallImage { get; init; }

    /// <summary>What it shows.</summary>
    public string? SmallText { get; init; }

    /// <summary>Where it leads.</summary>
    public string? SmallUrl { get; init; }

    /// <summary>The picture of invites.</summary>
    public string? InviteCoverImage { get; init; }
}

/// <summary>What joins and spectators need. Source: Discord documentation, Gateway Events, Activity Secrets.</summary>
public sealed record ActivitySecrets
{
    /// <summary>To join.</summary>
    public Secret? Join { get; init; }

    /// <summary>To watch.</summary>
    public Secret? Spectate { get; init; }

    /// <summary>To come back to a match.</summary>
    public Secret? Match { get; init; }
}

/// <summary>What is in an activity. Source: Discord documentation, Gateway Events, Activity Flags.</summary>
[Flags]
public enum ActivityFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A session.</summary>
    Instance = 1 << 0,

    /// <summary>Can be joined.</summary>
    Join = 1 << 1,

    /// <summary>Can be watched.</summary>
    Spectate = 1 << 2,

    /// <summary>Can be asked to join.</summary>
    JoinRequest = 1 << 3,

    /// <summary>Can be listened to together.</summary>
    Sync = 1 << 4,

    /// <summary>Can be played.</summary>
    Play = 1 << 5,

    /// <summary>For friends.</summary>
    PartyPrivacyFriends = 1 << 6,

    /// <summary>For those in the voice channel.</summary>
    PartyPrivacyVoiceChannel = 1 << 7,

    /// <summary>Lives within Discord.</summary>
    Embedded = 1 << 8,
}

/// <summary>A button of an activity; as read only its label. Source: Discord documentation, Gateway Events, Activity Buttons.</summary>
public sealed record ActivityButton
{
    /// <summary>1 to 32 characters.</summary>
    public required string Label { get; init; }

    /// <summary>Where it leads; 1 to 512 characters.</summary>
    public string? Url { get; init; }
}
