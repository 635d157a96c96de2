using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Stickers;

/// <summary>A sticker. Source: Discord documentation, Sticker, Sticker Object.</summary>
public sealed record Sticker
{
    /// <summary>Names the sticker.</summary>
    public required StickerId Id { get; init; }

    /// <summary>The pack of a standard sticker.</summary>
    public StickerPackId? PackId { get; init; }

    /// <summary>2 to 30 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 100 characters.</summary>
    public required string? Description { get; init; }

    /// <summary>What it is found by; a guild's sticker has the name of an emoji. At most 200 characters.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Whose it is.</summary>
    public StickerType Type { get; init; }

    /// <summary>What kind of file it is.</summary>
    public Optional<StickerFormatType?> FormatType { get; init; }

    /// <summary>False where the guild lost boosts.</summary>
    public bool? Available { get; init; }

    /// <summary>The guild it belongs to.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Who made it.</summary>
    public User? User { get; init; }

    /// <summary>Its place in its pack.</summary>
    public int? SortValue { get; init; }
}

/// <summary>Whose a sticker is. Source: Discord documentation, Sticker, Sticker Types.</summary>
public enum StickerType
{
    /// <summary>Discord's.</summary>
    Standard = 1,

    /// <summary>A guild's.</summary>
    Guild = 2,
}

/// <summary>What kind of file a sticker is. Source: Discord documentation, Sticker, Sticker Format Types.</summary>
public enum StickerFormatType
{
    /// <summary>PNG.</summary>
    Png = 1,

    /// <summary>Animated PNG.</summary>
    Apng = 2,

    /// <summary>Lottie.</summary>
    Lottie = 3,

    /// <summary>GIF.</summary>
    Gif = 4,
}

/// <summary>As much of a sticker as it takes to show it. Source: Discord documentation, Sticker, Sticker Item Object.</summary>
public sealed record StickerItem
{
    /// <summary>Names the sticker.</summary>
    public required StickerId Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What kind of file it is.</summary>
    public StickerFormatType FormatType { get; init; }
}

/// <summary>A pack of standard stickers. Source: Discord documentation, Sticker, Sticker Pack Object.</summary>
public sealed record StickerPack
{
    /// <summary>Names the pack.</summary>
    public required StickerPackId Id { get; init; }

    /// <summary>What is in it.</summary>
    public EquatableList<Sticker> Stickers { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is sold as.</summary>
    public SkuId SkuId { get; init; }

    /// <summary>The sticker on its cover.</summary>
    public StickerId? CoverStickerId { get; init; }

    /// <summary>What it is about.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The picture behind it.</summary>
    public Snowflake? BannerAssetId { get; init; }
}

/// <summary>The packs of standard stickers. Source: Discord documentation, Sticker, List Sticker Packs.</summary>
public sealed record StickerPackList
{
    /// <summary>The packs.</summary>
    public EquatableList<StickerPack> StickerPacks { get; init; }
}

/// <summary>What is said of a sticker's file. Source: Discord documentation, Sticker, Create Guild Sticker.</summary>
public sealed record StickerDraft
{
    /// <summary>2 to 30 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Empty, or 2 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>What it is found by; at most 200 characters.</summary>
    public required string Tags { get; init; }
}

/// <summary>A change to a sticker; absent fields stay as they are. Source: Discord documentation, Sticker, Modify Guild Sticker.</summary>
public sealed record StickerPatch
{
    /// <summary>2 to 30 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>2 to 100 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>What it is found by; at most 200 characters.</summary>
    public Optional<string> Tags { get; init; }
}
