using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>Pictures and videos in a grid. Source: Discord documentation, Components, Media Gallery.</summary>
public sealed record MediaGalleryBuilder : ComponentBuilder, IContainerPart
{
    /// <summary>A gallery of one to ten pictures.</summary>
    public MediaGalleryBuilder(params ReadOnlySpan<MediaGalleryItemBuilder> items) => Items = [.. items];

    internal EquatableList<MediaGalleryItemBuilder> Items { get; init; }

    /// <summary>More pictures, at the end; ten at most.</summary>
    public MediaGalleryBuilder AddItems(params ReadOnlySpan<MediaGalleryItemBuilder> items) =>
        this with
        {
            Items = [.. Items.Span, .. items],
        };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Number("items", Items.Count, Limits.Component.GalleryItems);
        problems.Each("items", Items);
    }

    internal override Component Make() => new Component.MediaGallery(Items.Select(static item => item.Make())) { Id = Id };
}

/// <summary>One picture or video of a gallery.</summary>
public sealed record MediaGalleryItemBuilder : Builder<MediaGalleryItem>
{
    /// <summary>A picture by its address: http, https, or <c>attachment://</c> and the name of a file of the message.</summary>
    public MediaGalleryItemBuilder(string url = "") => Url = url;

    internal string Url { get; init; }

    internal string? Description { get; init; }

    internal bool IsSpoiler { get; init; }

    /// <summary>Another picture; at most 2048 characters.</summary>
    public MediaGalleryItemBuilder SetUrl(string url) => this with { Url = url };

    /// <summary>What it shows, for those who cannot see it; 1 to 1024 characters.</summary>
    public MediaGalleryItemBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Whether it is blurred until clicked.</summary>
    public MediaGalleryItemBuilder SetSpoiler(bool spoiler = true) => this with { IsSpoiler = spoiler };

    internal override void Check(ref Problems problems)
    {
        problems.Media("media", Url);
        problems.OptionalText("description", Description, Limits.Component.GalleryDescription);
    }

    internal override MediaGalleryItem Make() =>
        new()
        {
            Media = new() { Url = Url },
            Description = Parts.OrAbsent(Description),
            Spoiler = IsSpoiler ? true : null,
        };
}
