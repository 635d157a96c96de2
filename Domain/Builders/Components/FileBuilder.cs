using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A file of the message, shown for download. Source: Discord documentation, Components, File.</summary>
public sealed record FileBuilder : ComponentBuilder, IContainerPart
{
    /// <summary>A file by its address: <c>attachment://</c> and the name of a file of the message.</summary>
    public FileBuilder(string url = "") => Url = url;

    internal string Url { get; init; }

    internal bool IsSpoiler { get; init; }

    /// <summary>Another file: <c>attachment://</c> and its name.</summary>
    public FileBuilder SetUrl(string url) => this with { Url = url };

    /// <summary>Whether it is blurred until clicked.</summary>
    public FileBuilder SetSpoiler(bool spoiler = true) => this with { IsSpoiler = spoiler };

    private protected override void CheckParts(ref Problems problems) =>
        problems.Address("file.url", Url, Limits.Component.MediaUrl, Limits.Component.FileScheme, "attachment://");

    internal override Component Make() => new Component.File(new() { Url = Url }) { Id = Id, Spoiler = IsSpoiler ? true : null };
}
