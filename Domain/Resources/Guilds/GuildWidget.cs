using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>What a guild's widget shows to anybody. Source: Discord documentation, Guild, Guild Widget Object.</summary>
public sealed record GuildWidget
{
    /// <summary>Names the guild.</summary>
    public required GuildId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>An invite.</summary>
    public required string? InstantInvite { get; init; }

    /// <summary>The voice channels that Source: Discord documentation, everyone may see.</summary>
    public EquatableList<WidgetChannel> Channels { get; init; }

    /// <summary>Some of who is online, at most 100.</summary>
    public EquatableList<WidgetMember> Members { get; init; }

    /// <summary>How many are online.</summary>
    public int PresenceCount { get; init; }
}

/// <summary>A voice channel in a widget. Source: Discord documentation, Guild, Guild Widget Object.</summary>
public sealed record WidgetChannel
{
    /// <summary>Names the channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its place.</summary>
    public int Position { get; init; }
}

/// <summary>Somebody in a widget; the id is not the user's. Source: Discord documentation, Guild, Guild Widget Object.</summary>
public sealed record WidgetMember
{
    /// <summary>A number within the widget.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Username { get; init; }

    /// <summary>Always <c>0000</c>.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>Always null.</summary>
    public required string? Avatar { get; init; }

    /// <summary>Online, idle or do not disturb.</summary>
    public OnlineStatus Status { get; init; }

    /// <summary>Where the avatar is.</summary>
    public string AvatarUrl { get; init; } = "";

    /// <summary>What the member does.</summary>
    public WidgetActivity? Activity { get; init; }

    /// <summary>Whether the guild deafens the member.</summary>
    public bool? Deaf { get; init; }

    /// <summary>Whether the guild mutes the member.</summary>
    public bool? Mute { get; init; }

    /// <summary>Whether the member hears nothing.</summary>
    public bool? SelfDeaf { get; init; }

    /// <summary>Whether the member is muted.</summary>
    public bool? SelfMute { get; init; }

    /// <summary>Whether the member may not speak on the stage.</summary>
    public bool? Suppress { get; init; }

    /// <summary>The voice channel the member is in.</summary>
    public ChannelId? ChannelId { get; init; }
}

/// <summary>What somebody in a widget does. Source: Discord documentation, Guild, Guild Widget Object.</summary>
public sealed record WidgetActivity
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }
}

/// <summary>What a widget's picture looks like. Source: Discord documentation, Guild, Get Guild Widget Image.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct WidgetStyle(string Value)
{
    /// <summary>A small shield.</summary>
    public static WidgetStyle Shield => new("shield");

    /// <summary>A large banner with the icon.</summary>
    public static WidgetStyle Banner1 => new("banner1");

    /// <summary>A smaller banner.</summary>
    public static WidgetStyle Banner2 => new("banner2");

    /// <summary>A large banner with a footer.</summary>
    public static WidgetStyle Banner3 => new("banner3");

    /// <summary>A large banner with the members online.</summary>
    public static WidgetStyle Banner4 => new("banner4");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
