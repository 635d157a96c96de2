using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>
/// What is said of a file that goes along; the bytes are handed to the call that sends. The n-th file of a message is <c>files[n]</c>.
/// Source: Discord documentation, Reference, Uploading Files.
/// </summary>
public sealed record AttachmentBuilder : Builder<AttachmentDraft>
{
    /// <summary>A file by its name, 1 to 1024 characters; <c>attachment://</c> and the name shows it in embeds and components.</summary>
    public AttachmentBuilder(string filename) => Filename = filename;

    internal string Filename { get; init; }

    internal string? Title { get; init; }

    internal string? Description { get; init; }

    internal bool IsSpoiler { get; init; }

    /// <summary>How embeds and components refer to it.</summary>
    public string Reference => $"attachment://{Filename}";

    /// <summary>What people read in place of the name; at most 1024 characters.</summary>
    public AttachmentBuilder SetTitle(string title) => this with { Title = title };

    /// <summary>What it shows, for those who cannot see it; at most 1024 characters.</summary>
    public AttachmentBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Whether it is blurred until clicked.</summary>
    public AttachmentBuilder SetSpoiler(bool spoiler = true) => this with { IsSpoiler = spoiler };

    internal override void Check(ref Problems problems)
    {
        problems.Text("filename", Filename, Limits.Message.FileName);
        problems.OptionalText("title", Title, Limits.Message.FileTitle);
        problems.OptionalText("description", Description, Limits.Message.FileDescription);
    }

    internal override AttachmentDraft Make() => Make(0);

    internal AttachmentDraft Make(int index) =>
        new()
        {
            Id = AttachmentId.From(new((ulong)index)),
            Filename = Filename,
            Title = Title,
            Description = Description,
            IsSpoiler = IsSpoiler,
        };
}
