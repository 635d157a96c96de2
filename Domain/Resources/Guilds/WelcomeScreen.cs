using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>What new members see. Source: Discord documentation, Guild, Welcome Screen Object.</summary>
public sealed record WelcomeScreen
{
    /// <summary>What the guild is about; at most 140 characters.</summary>
    public required string? Description { get; init; }

    /// <summary>At most 5.</summary>
    public EquatableList<WelcomeScreenChannel> WelcomeChannels { get; init; }
}

/// <summary>A channel that new members are shown. Source: Discord documentation, Guild, Welcome Screen Channel Structure.</summary>
public sealed record WelcomeScreenChannel
{
    /// <summary>The channel.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>1 to 50 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>A custom emoji.</summary>
    public required EmojiId? EmojiId { get; init; }

    /// <summary>The emoji itself, or the custom emoji's name.</summary>
    public required string? EmojiName { get; init; }
}

/// <summary>
/// A change to what new members see; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild Welcome Screen.
/// </summary>
public sealed record WelcomeScreenPatch
{
    /// <summary>Whether it is shown.</summary>
    public Optional<bool?> Enabled { get; init; }

    /// <summary>At most 5.</summary>
    public Optional<EquatableList<WelcomeScreenChannel>?> WelcomeChannels { get; init; }

    /// <summary>At most 140 characters.</summary>
    public Optional<string?> Description { get; init; }
}

/// <summary>The server guide that new members see; only in the specification.</summary>
public sealed record NewMemberWelcome
{
    /// <summary>The guild.</summary>
    public required GuildId GuildId { get; init; }

    /// <summary>Whether it is shown.</summary>
    public bool Enabled { get; init; }

    /// <summary>A greeting.</summary>
    public WelcomeMessage? WelcomeMessage { get; init; }

    /// <summary>What new members should do.</summary>
    public EquatableList<NewMemberAction> NewMemberActions { get; init; }

    /// <summary>What they should read.</summary>
    public EquatableList<ResourceChannel> ResourceChannels { get; init; }
}

/// <summary>The greeting of a server guide.</summary>
public sealed record WelcomeMessage
{
    /// <summary>Who greets.</summary>
    public EquatableList<UserId> AuthorIds { get; init; }

    /// <summary>The greeting.</summary>
    public string Message { get; init; } = "";
}

/// <summary>Something a new member should do.</summary>
public sealed record NewMemberAction
{
    /// <summary>Where.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>How it counts as done.</summary>
    public NewMemberActionType ActionType { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The emoji beside it.</summary>
    public SettingsEmoji? Emoji { get; init; }

    /// <summary>The hash of its picture.</summary>
    public string? Icon { get; init; }
}

/// <summary>How a new member's task counts as done.</summary>
public enum NewMemberActionType
{
    /// <summary>By looking at the channel.</summary>
    View = 0,

    /// <summary>By writing in the channel.</summary>
    Talk = 1,
}

/// <summary>A channel that new members should read.</summary>
public sealed record ResourceChannel
{
    /// <summary>The channel.</summary>
    public required ChannelId ChannelId { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The emoji beside it.</summary>
    public SettingsEmoji? Emoji { get; init; }

    /// <summary>The hash of its picture.</summary>
    public string? Icon { get; init; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";
}

/// <summary>An emoji in a guild's settings.</summary>
public sealed record SettingsEmoji
{
    /// <summary>A custom emoji; null for a standard one.</summary>
    public required EmojiId? Id { get; init; }

    /// <summary>The emoji itself, or the custom emoji's name.</summary>
    public required string? Name { get; init; }

    /// <summary>Whether it moves.</summary>
    public bool Animated { get; init; }
}
