using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>A file of a message. Source: Discord documentation, Message, Attachment Object.</summary>
public sealed record Attachment
{
    /// <summary>Names the file.</summary>
    public required AttachmentId Id { get; init; }

    /// <summary>Its name.</summary>
    public string Filename { get; init; } = "";

    /// <summary>Its name as it was before Discord changed it.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>What it shows, for those who cannot see it; at most 1024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Its media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where it is; signed, so it ends.</summary>
    public string Url { get; init; } = "";

    /// <summary>Where it is, through Discord's proxy.</summary>
    public string ProxyUrl { get; init; } = "";

    /// <summary>In pixels.</summary>
    public Optional<int?> Height { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Width { get; init; }

    /// <summary>A ThumbHash to show while it loads.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The version of the placeholder's format.</summary>
    public int? PlaceholderVersion { get; init; }

    /// <summary>True where it ends with its message.</summary>
    public bool? Ephemeral { get; init; }

    /// <summary>How long it lasts, in seconds.</summary>
    public double? DurationSecs { get; init; }

    /// <summary>A voice message's loudness over time, base64.</summary>
    public string? Waveform { get; init; }

    /// <summary>What is special about it.</summary>
    public AttachmentFlags? Flags { get; init; }

    /// <summary>Who was in the stream that was clipped.</summary>
    public EquatableList<User>? ClipParticipants { get; init; }

    /// <summary>When it was clipped.</summary>
    public DateTimeOffset? ClipCreatedAt { get; init; }

    /// <summary>The application in the stream that was clipped.</summary>
    public Applications.Application? Application { get; init; }
}

/// <summary>What is special about an attachment. Source: Discord documentation, Message, Attachment Flags.</summary>
[Flags]
public enum AttachmentFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It was clipped from a stream.</summary>
    IsClip = 1 << 0,

    /// <summary>It is the picture of a post in a media channel.</summary>
    IsThumbnail = 1 << 1,

    /// <summary>It was made with Remix.</summary>
    IsRemix = 1 << 2,

    /// <summary>It is blurred until clicked.</summary>
    IsSpoiler = 1 << 3,

    /// <summary>It moves.</summary>
    IsAnimated = 1 << 5,
}

/// <summary>
/// What is said of a file that is sent along, or that is to be kept. Source: Discord documentation, Message, Create Message.
/// </summary>
public sealed record AttachmentDraft
{
    /// <summary>The number n of <c>files[n]</c>, or the id of the file to keep.</summary>
    public required AttachmentId Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Filename { get; init; }

    /// <summary>Its title; at most 1024 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What it shows, for those who cannot see it; at most 1024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>How long a voice message lasts, in seconds.</summary>
    public double? DurationSecs { get; init; }

    /// <summary>A voice message's loudness over time, base64; at most 400 characters.</summary>
    public string? Waveform { get; init; }

    /// <summary>Whether to blur it until clicked.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Whether it was made with Remix.</summary>
    public bool IsRemix { get; init; }
}
