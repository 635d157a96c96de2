using Oven.Functional.Domain.Resources.Components;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A small picture beside a section. Source: Discord documentation, Components, Thumbnail.</summary>
public sealed record ThumbnailBuilder : ComponentBuilder, IAccessory
{
    /// <summary>A picture by its address: http, https, or <c>attachment://</c> and the name of a file of the message.</summary>
    public ThumbnailBuilder(string url = "") => Url = url;

    internal string Url { get; init; }

    internal string? Description { get; init; }

    internal bool IsSpoiler { get; init; }

    /// <summary>Another picture; at most 2048 characters.</summary>
    public ThumbnailBuilder SetUrl(string url) => this with { Url = url };

    /// <summary>What it shows, for those who cannot see it; 1 to 1024 characters.</summary>
    public ThumbnailBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Whether it is blurred until clicked.</summary>
    public ThumbnailBuilder SetSpoiler(bool spoiler = true) => this with { IsSpoiler = spoiler };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Media("media", Url);
        problems.OptionalText("description", Description, Limits.Component.ThumbnailDescription);
    }

    internal override Component Make() =>
        new Component.Thumbnail(new() { Url = Url })
        {
            Id = Id,
            Description = Parts.OrAbsent(Description),
            Spoiler = IsSpoiler ? true : null,
        };
}
