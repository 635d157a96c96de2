using System.Globalization;

namespace Oven.Functional.Domain.Resources.Cdn;

/// <summary>
/// Where a picture is, as a value that format and size can be chosen on. Nothing is asked of Discord. Source: Discord documentation,
/// Reference, Image Formatting.
/// </summary>
/// <param name="Path">The path without its ending: <c>icons/1/abc</c>.</param>
public sealed record ImageUrl(string Path)
{
    /// <summary>Where pictures are.</summary>
    public const string Base = "https://cdn.discordapp.com/";

    private const string StickerBase = "https://media.discordapp.net/";
    private const int SmallestSize = 16;
    private const int LargestSize = 4096;

    /// <summary>The kind of file; GIF where the picture moves (its hash begins with <c>a_</c>), else PNG.</summary>
    public ImageFormat Format { get; init; } =
        Path[(Path.LastIndexOf('/') + 1)..].StartsWith("a_", StringComparison.Ordinal) ? ImageFormat.Gif : ImageFormat.Png;

    /// <summary>The longer side in pixels; null for the picture's own.</summary>
    public int? Size { get; private init; }

    /// <summary>The same picture as another kind of file.</summary>
    public ImageUrl As(ImageFormat format) => this with { Format = format };

    /// <summary>The same picture in another size: the power of two from 16 to 4096 that is not smaller than what is asked for.</summary>
    public ImageUrl Sized(int pixels)
    {
        var size = SmallestSize;
        while (size < pixels && size < LargestSize)
            size *= 2;
        return this with { Size = size };
    }

    /// <summary>The URL.</summary>
    public override string ToString()
    {
        var (root, ending) = Format switch
        {
            ImageFormat.Jpeg => (Base, "jpg"),
            ImageFormat.WebP => (Base, "webp"),
            ImageFormat.Gif when Path.StartsWith("stickers/", StringComparison.Ordinal) => (StickerBase, "gif"),
            ImageFormat.Gif => (Base, "gif"),
            ImageFormat.Lottie => (Base, "json"),
            _ => (Base, "png"),
        };
        var size = Size is { } pixels ? string.Create(CultureInfo.InvariantCulture, $"?size={pixels}") : "";
        return $"{root}{Path}.{ending}{size}";
    }
}
