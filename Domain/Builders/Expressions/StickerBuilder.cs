using Oven.Functional.Domain.Resources.Stickers;

namespace Oven.Functional.Domain.Builders.Expressions;

/// <summary>A sticker to be created; the file is handed to the call that sends. Source: Discord documentation, Sticker, Create Guild Sticker.</summary>
public sealed record StickerBuilder : Builder<StickerDraft>
{
    /// <summary>A sticker by its name, 2 to 30 characters, and what it is suggested for, 1 to 200.</summary>
    public StickerBuilder(string name, string tags) => (Name, Tags) = (name, tags);

    internal string Name { get; init; }

    internal string Tags { get; init; }

    internal string Description { get; init; } = "";

    internal long? FileBytes { get; init; }

    /// <summary>Another name; 2 to 30 characters.</summary>
    public StickerBuilder SetName(string name) => this with { Name = name };

    /// <summary>What it is suggested for; 1 to 200 characters.</summary>
    public StickerBuilder SetTags(string tags) => this with { Tags = tags };

    /// <summary>What it shows; empty or 2 to 100 characters.</summary>
    public StickerBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>How large the file is; at most 512 KiB.</summary>
    public StickerBuilder SetFileBytes(long fileBytes) => this with { FileBytes = fileBytes };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Expression.StickerName);
        problems.Text("tags", Tags, Limits.Expression.StickerTags);
        if (Description.Length > 0)
            problems.Text("description", Description, Limits.Expression.StickerDescription);
        problems.OptionalNumber("file", FileBytes, Limits.Expression.StickerBytes);
    }

    internal override StickerDraft Make() =>
        new()
        {
            Name = Name,
            Description = Description,
            Tags = Tags,
        };
}
