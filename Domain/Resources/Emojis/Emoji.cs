using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Emojis;

/// <summary>An emoji: a custom one, or a standard one by its name. Source: Discord documentation, Emoji, Emoji Object.</summary>
public sealed record Emoji
{
    /// <summary>Names a custom emoji.</summary>
    public required EmojiId? Id { get; init; }

    /// <summary>Its name, or the emoji itself; null where a custom one was deleted.</summary>
    public required string? Name { get; init; }

    /// <summary>Who may use it; everybody where empty.</summary>
    public EquatableList<RoleId>? Roles { get; init; }

    /// <summary>Who made it.</summary>
    public User? User { get; init; }

    /// <summary>Whether it is written between colons.</summary>
    public bool? RequireColons { get; init; }

    /// <summary>Whether an integration manages it.</summary>
    public bool? Managed { get; init; }

    /// <summary>Whether it moves.</summary>
    public bool? Animated { get; init; }

    /// <summary>False where the guild lost boosts.</summary>
    public bool? Available { get; init; }
}

/// <summary>The emojis of an application. Source: Discord documentation, Emoji, List Application Emojis.</summary>
public sealed record EmojiList
{
    /// <summary>The emojis; at most 2000.</summary>
    public EquatableList<Emoji> Items { get; init; }
}

/// <summary>An emoji to be created. Source: Discord documentation, Emoji, Create Guild Emoji.</summary>
public sealed record EmojiDraft
{
    /// <summary>2 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>128 by 128 pixels, at most 256 KiB.</summary>
    public required ImageData Image { get; init; }

    /// <summary>Who may use it; everybody where empty.</summary>
    public EquatableList<RoleId> Roles { get; init; }
}

/// <summary>A change to an emoji; absent fields stay as they are. Source: Discord documentation, Emoji, Modify Guild Emoji.</summary>
public sealed record EmojiPatch
{
    /// <summary>2 to 32 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Who may use it.</summary>
    public Optional<EquatableList<RoleId>?> Roles { get; init; }
}
