using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Soundboard;

/// <summary>A sound to play in voice. Source: Discord documentation, Soundboard, Soundboard Sound Object.</summary>
public sealed record SoundboardSound
{
    /// <summary>2 to 32 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Names the sound.</summary>
    public required SoundId SoundId { get; init; }

    /// <summary>0 to 1.</summary>
    public double Volume { get; init; }

    /// <summary>A custom emoji.</summary>
    public required EmojiId? EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public required string? EmojiName { get; init; }

    /// <summary>The guild it belongs to; absent for Discord's.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>False where the guild lost boosts.</summary>
    public bool Available { get; init; }

    /// <summary>Who made it.</summary>
    public User? User { get; init; }
}

/// <summary>The sounds of a guild. Source: Discord documentation, Soundboard, List Guild Soundboard Sounds.</summary>
public sealed record SoundboardSoundList
{
    /// <summary>The sounds.</summary>
    public EquatableList<SoundboardSound> Items { get; init; }
}

/// <summary>A sound to be made. Source: Discord documentation, Soundboard, Create Guild Soundboard Sound.</summary>
public sealed record SoundboardSoundDraft
{
    /// <summary>2 to 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>MP3 or Ogg, at most 512 KB and 5.2 seconds.</summary>
    public required SoundData Sound { get; init; }

    /// <summary>0 to 1; 1 where absent.</summary>
    public double? Volume { get; init; }

    /// <summary>A custom emoji.</summary>
    public EmojiId? EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public string? EmojiName { get; init; }
}

/// <summary>
/// A change to a sound; absent fields stay as they are. Source: Discord documentation, Soundboard, Modify Guild Soundboard Sound.
/// </summary>
public sealed record SoundboardSoundPatch
{
    /// <summary>2 to 32 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>0 to 1.</summary>
    public Optional<double?> Volume { get; init; }

    /// <summary>A custom emoji.</summary>
    public Optional<EmojiId?> EmojiId { get; init; }

    /// <summary>A standard emoji.</summary>
    public Optional<string?> EmojiName { get; init; }
}

/// <summary>A sound to be played in the bot's voice channel. Source: Discord documentation, Soundboard, Send Soundboard Sound.</summary>
public sealed record SoundboardSoundSendDraft
{
    /// <summary>Which sound.</summary>
    public required SoundId SoundId { get; init; }

    /// <summary>The guild it belongs to, if not this one.</summary>
    public GuildId? SourceGuildId { get; init; }
}
