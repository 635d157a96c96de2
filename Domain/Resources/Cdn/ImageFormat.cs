namespace Oven.Functional.Domain.Resources.Cdn;

/// <summary>The kind of file that a picture is asked for as. Source: Discord documentation, Reference, Image Formats.</summary>
public enum ImageFormat
{
    /// <summary>PNG; also animated, for stickers.</summary>
    Png,

    /// <summary>JPEG; without transparency.</summary>
    Jpeg,

    /// <summary>WebP; also animated where asked for.</summary>
    WebP,

    /// <summary>GIF; only where the picture moves.</summary>
    Gif,

    /// <summary>Lottie; only stickers of that format.</summary>
    Lottie,
}
