using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Presences;

/// <summary>Whether somebody is online and what they do. Source: Discord documentation, Gateway Events, Presence Update.</summary>
public sealed record Presence
{
    /// <summary>Who; often only the id.</summary>
    public required PresenceUser User { get; init; }

    /// <summary>The guild; absent inside GUILD_CREATE.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Whether online.</summary>
    public OnlineStatus Status { get; init; }

    /// <summary>What they do.</summary>
    public EquatableList<Activity> Activities { get; init; }

    /// <summary>Whether online, per kind of device.</summary>
    public ClientStatus? ClientStatus { get; init; }

    /// <summary>When Discord noticed, in Unix milliseconds; not documented.</summary>
    public long? ProcessedAtTimestamp { get; init; }
}

/// <summary>
/// Who a presence is of: only what has changed comes along, and may be of any type. Source: Discord documentation, Gateway Events,
/// Presence Update.
/// </summary>
public sealed record PresenceUser
{
    /// <summary>Names the user.</summary>
    public required UserId Id { get; init; }

    /// <summary>The account name.</summary>
    public string? Username { get; init; }

    /// <summary>See the user object.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The display name.</summary>
    public Optional<string?> GlobalName { get; init; }

    /// <summary>The hash of the avatar.</summary>
    public Optional<string?> Avatar { get; init; }

    /// <summary>True for bots.</summary>
    public bool? Bot { get; init; }

    /// <summary>The flags that everybody sees.</summary>
    public UserFlags? PublicFlags { get; init; }

    /// <summary>The frame around the avatar.</summary>
    public Optional<AvatarDecorationData?> AvatarDecorationData { get; init; }

    /// <summary>What the user shows.</summary>
    public Optional<Collectibles?> Collectibles { get; init; }

    /// <summary>The guild whose tag the user wears.</summary>
    public Optional<UserPrimaryGuild?> PrimaryGuild { get; init; }
}

/// <summary>Whether somebody is online. Source: Discord documentation, Gateway Events, Status Types.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct OnlineStatus(string Value)
{
    /// <summary>Online.</summary>
    public static OnlineStatus Online => new("online");

    /// <summary>Do not disturb.</summary>
    public static OnlineStatus Dnd => new("dnd");

    /// <summary>Away.</summary>
    public static OnlineStatus Idle => new("idle");

    /// <summary>Online, but shown as offline; can only be set.</summary>
    public static OnlineStatus Invisible => new("invisible");

    /// <summary>Offline.</summary>
    public static OnlineStatus Offline => new("offline");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether somebody is online, per kind of device. Source: Discord documentation, Gateway Events, Client Status Object.</summary>
public sealed record ClientStatus
{
    /// <summary>On a computer.</summary>
    public OnlineStatus? Desktop { get; init; }

    /// <summary>On a phone.</summary>
    public OnlineStatus? Mobile { get; init; }

    /// <summary>In a browser; bots are there.</summary>
    public OnlineStatus? Web { get; init; }
}
