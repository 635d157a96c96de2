using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Embeds. Source: Discord documentation, Message, Embed Limits; Reference, Using Attachments within Embeds.</summary>
internal static class EmbedRules
{
    public const int TotalText = 6_000;

    private static readonly (string, string)[] s_places =
    [
        ("image", "url"),
        ("thumbnail", "url"),
        ("author", "icon_url"),
        ("footer", "icon_url"),
    ];

    private static readonly string[] s_parts = ["image", "thumbnail", "author", "footer", "video", "provider"];

    private static readonly string[] s_pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All = [("RichEmbed", Check)];

    /// <summary>The characters of an embed that count towards the limit of a message.</summary>
    public static int TextOf(Fields embed) =>
        Length(embed.Text("title"))
        + Length(embed.Text("description"))
        + Length(embed.Child("footer").Text("text"))
        + Length(embed.Child("author").Text("name"))
        + embed.List("fields").Sum(static field => Length(field.Text("name")) + Length(field.Text("value")));

    /// <summary>Where an embed shows a picture, and which.</summary>
    public static IEnumerable<(string Path, string Url)> Pictures(Fields embed) =>
        s_places
            .Select(place => (Path: $"{place.Item1}.{place.Item2}", Url: embed.Child(place.Item1).Text(place.Item2)))
            .Where(static picture => picture.Url is not null)!;

    private static IEnumerable<FieldError> Check(Fields embed, Func<string, bool> isFine)
    {
        if (embed.Text("url") is { } url && !Links.IsWeb(url))
            yield return Links.Refused("url", "http, https");
        if (embed.Child("author").Text("url") is { } author && !Links.IsWeb(author))
            yield return Links.Refused("author.url", "http, https");
        foreach (var (path, picture) in Pictures(embed))
        {
            if (!Links.IsWebOrFile(picture))
                yield return Links.Refused(path, "http, https, attachment");
            else if (
                Links.IsLink(picture, Links.Attachment) && !s_pictures.Any(end => picture.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            )
                yield return new(path, "FILE_TYPE_INVALID", "Only images can be shown in an embed.");
        }
        if (IsEmpty(embed))
            yield return new("", "EMBED_EMPTY", "Embeds must have something to show.");
        if (isFine("") && TextOf(embed) > TotalText)
            yield return new("", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {TotalText}");
    }

    private static bool IsEmpty(Fields embed) =>
        string.IsNullOrEmpty(embed.Text("title"))
        && string.IsNullOrEmpty(embed.Text("description"))
        && embed.List("fields").Count == 0
        && !s_parts.Any(part => embed.Raw(part) is not null);

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
