namespace Oven.Functional.Domain.Values;

/// <summary>A picture inside JSON, as a data URI. Source: Discord documentation, Reference, Image Data.</summary>
/// <param name="Value"><c>data:image/png;base64,…</c>; PNG, JPEG or GIF, for emojis also WebP and AVIF.</param>
public readonly record struct ImageData(string Value)
{
    /// <summary>The bytes of a picture with their media type: <c>image/png</c>.</summary>
    public static ImageData From(ReadOnlySpan<byte> picture, string mediaType) => new(DataUri.Of(picture, mediaType));

    /// <summary>The media type and the length, never the whole picture.</summary>
    public override string ToString() => DataUri.Describe(Value);
}

/// <summary>A sound inside JSON, as a data URI. Source: Discord documentation, Soundboard, Create Guild Soundboard Sound.</summary>
/// <param name="Value"><c>data:audio/mpeg;base64,…</c>; MP3 or Ogg.</param>
public readonly record struct SoundData(string Value)
{
    /// <summary>The bytes of a sound with their media type: <c>audio/mpeg</c> or <c>audio/ogg</c>.</summary>
    public static SoundData From(ReadOnlySpan<byte> sound, string mediaType) => new(DataUri.Of(sound, mediaType));

    /// <summary>The media type and the length, never the whole sound.</summary>
    public override string ToString() => DataUri.Describe(Value);
}

/// <summary>The form that pictures and sounds take inside JSON.</summary>
internal static class DataUri
{
    public static string Of(ReadOnlySpan<byte> content, string mediaType) => $"data:{mediaType};base64,{Convert.ToBase64String(content)}";

    public static string Describe(string? uri) =>
        uri is null ? "" : $"{uri[..Math.Max(0, uri.IndexOf(',', StringComparison.Ordinal))]},… ({uri.Length} characters)";
}
