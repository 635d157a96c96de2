using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Embeds;

/// <summary>
/// A box with a colored bar in a message. Texts are trimmed, as Discord does, before they are counted and sent.
/// Source: Discord documentation, Message, Embed Object and Embed Limits.
/// </summary>
public sealed record EmbedBuilder : Builder<Embed>
{
    private const string Attachment = "attachment://";

    private static readonly EquatableList<string> PictureExtensions = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>An embed with nothing in it yet.</summary>
    public EmbedBuilder() { }

    internal string? Title { get; init; }

    internal string? Description { get; init; }

    internal string? Url { get; init; }

    internal DateTimeOffset? Timestamp { get; init; }

    internal Color? Color { get; init; }

    internal EmbedFooter? Footer { get; init; }

    internal EmbedAuthor? Author { get; init; }

    internal EmbedMedia? Image { get; init; }

    internal EmbedMedia? Thumbnail { get; init; }

    internal EquatableList<EmbedField> Fields { get; init; }

    /// <summary>An embed as it was received, to be changed. What only Discord sets (proxies, sizes, video, provider) is left out.</summary>
    public static EmbedBuilder From(Embed embed) =>
        new()
        {
            Title = embed.Title,
            Description = embed.Description,
            Url = embed.Url,
            Timestamp = embed.Timestamp,
            Color = embed.Color,
            Footer = embed.Footer is { } footer ? new() { Text = footer.Text, IconUrl = footer.IconUrl } : null,
            Author = embed.Author is { } author
                ? new()
                {
                    Name = author.Name,
                    Url = author.Url,
                    IconUrl = author.IconUrl,
                }
                : null,
            Image = OwnMedia(embed.Image),
            Thumbnail = OwnMedia(embed.Thumbnail),
            Fields = embed.Fields ?? [],
        };

    /// <summary>The title; at most 256 characters.</summary>
    public EmbedBuilder SetTitle(string? title) => this with { Title = Trim(title) };

    /// <summary>The text; at most 4096 characters of markdown.</summary>
    public EmbedBuilder SetDescription(string? description) => this with { Description = Trim(description) };

    /// <summary>Where the title leads: http or https, at most 2048 characters. Embeds of one address are shown as one.</summary>
    public EmbedBuilder SetUrl(string? url) => this with { Url = url };

    /// <summary>The moment shown in the footer.</summary>
    public EmbedBuilder SetTimestamp(DateTimeOffset? timestamp) => this with { Timestamp = timestamp };

    /// <summary>The color of the bar.</summary>
    public EmbedBuilder SetColor(Color? color) => this with { Color = color };

    /// <summary>The footer; the text has 1 to 2048 characters, the icon is http, https or <c>attachment://</c>.</summary>
    public EmbedBuilder SetFooter(string text, string? iconUrl = null) =>
        this with
        {
            Footer = new() { Text = Trim(text), IconUrl = iconUrl },
        };

    /// <summary>The author; the name has 1 to 256 characters, the link is http or https, the icon also <c>attachment://</c>.</summary>
    public EmbedBuilder SetAuthor(string name, string? iconUrl = null, string? url = null) =>
        this with
        {
            Author = new()
            {
                Name = Trim(name),
                IconUrl = iconUrl,
                Url = url,
            },
        };

    /// <summary>The picture below: http, https or <c>attachment://</c>, at most 2048 characters.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="description">What it shows, for those who cannot see it; at most 4096 characters.</param>
    public EmbedBuilder SetImage(string url, string? description = null) =>
        this with
        {
            Image = new() { Url = url, Description = description },
        };

    /// <summary>The small picture on the right: http, https or <c>attachment://</c>, at most 2048 characters.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="description">What it shows, for those who cannot see it; at most 4096 characters.</param>
    public EmbedBuilder SetThumbnail(string url, string? description = null) =>
        this with
        {
            Thumbnail = new() { Url = url, Description = description },
        };

    /// <summary>One more field, 25 at most; the name has 1 to 256 characters, the value 1 to 1024.</summary>
    public EmbedBuilder AddField(string name, string value, bool inline = false) =>
        this with
        {
            Fields = Fields.Add(Field(name, value, inline)),
        };

    /// <summary>More fields, 25 at most.</summary>
    public EmbedBuilder AddFields(params ReadOnlySpan<(string Name, string Value, bool Inline)> fields)
    {
        var all = new EmbedField[Fields.Count + fields.Length];
        Fields.Span.CopyTo(all);
        for (var i = 0; i < fields.Length; i++)
            all[Fields.Count + i] = Field(fields[i].Name, fields[i].Value, fields[i].Inline);
        return this with { Fields = new(all) };
    }

    /// <summary>Other fields.</summary>
    public EmbedBuilder SetFields(params ReadOnlySpan<(string Name, string Value, bool Inline)> fields) =>
        (this with { Fields = [] }).AddFields(fields);

    /// <summary>All texts that count towards the 6000 of a message.</summary>
    internal int Length
    {
        get
        {
            var length = Size(Title) + Size(Description) + Size(Footer?.Text) + Size(Author?.Name);
            foreach (var entry in Fields)
                length += Size(entry.Name) + Size(entry.Value);
            return length;
        }
    }

    internal override void Check(ref Problems problems)
    {
        var mark = problems.Count;
        problems.OptionalText("title", Title, Limits.Embed.Title);
        problems.OptionalText("description", Description, Limits.Embed.Description);
        CheckLink(ref problems, "url", Url);
        problems.OptionalNumber("color", Color?.Value, Limits.Embed.Color);
        if (Footer is not null)
        {
            problems.Text("footer.text", Footer.Text, Limits.Embed.Footer);
            CheckMedia(ref problems, "footer.icon_url", Footer.IconUrl);
        }
        if (Author is not null)
        {
            problems.Text("author.name", Author.Name, Limits.Embed.Author);
            CheckLink(ref problems, "author.url", Author.Url);
            CheckMedia(ref problems, "author.icon_url", Author.IconUrl);
        }
        CheckPicture(ref problems, "image", Image);
        CheckPicture(ref problems, "thumbnail", Thumbnail);
        CheckFields(ref problems);
        problems.Rule(!IsEmpty, "", Limits.Embed.NotEmpty);
        // A text that is too long already says so; the total would only say it again.
        if (problems.Count == mark)
            problems.Number("", Length, Limits.Embed.Total);
    }

    internal override Embed Make() =>
        new()
        {
            Title = Title,
            Description = Description,
            Url = Url,
            Timestamp = Timestamp,
            Color = Color,
            Footer = Footer,
            Author = Author,
            Image = Image,
            Thumbnail = Thumbnail,
            Fields = Fields.IsEmpty ? null : Fields,
        };

    /// <summary>The addresses of pictures, which may name files of the message.</summary>
    internal IEnumerable<(string Path, string Url)> Pictures =>
        new[]
        {
            ("image.url", Image?.Url),
            ("thumbnail.url", Thumbnail?.Url),
            ("author.icon_url", Author?.IconUrl),
            ("footer.icon_url", Footer?.IconUrl),
        }
            .Where(static picture => picture.Item2 is not null)
            .Select(static picture => (picture.Item1, picture.Item2!));

    private bool IsEmpty =>
        string.IsNullOrEmpty(Title)
        && string.IsNullOrEmpty(Description)
        && Fields.IsEmpty
        && Image is null
        && Thumbnail is null
        && Author is null
        && Footer is null;

    private void CheckFields(ref Problems problems)
    {
        problems.Number("fields", Fields.Count, Limits.Embed.Fields);
        for (var i = 0; i < Fields.Count; i++)
        {
            var mark = problems.Count;
            problems.Text("name", Fields[i].Name, Limits.Embed.FieldName);
            problems.Text("value", Fields[i].Value, Limits.Embed.FieldValue);
            problems.Under(mark, "fields", i);
        }
    }

    private static void CheckPicture(ref Problems problems, string field, EmbedMedia? picture)
    {
        if (picture is null)
            return;
        var mark = problems.Count;
        CheckMedia(ref problems, "url", picture.Url ?? "");
        problems.OptionalText("description", picture.Description, Limits.Embed.ImageDescription);
        if (problems.Count > mark)
            problems.Under(mark, field);
    }

    private static void CheckLink(ref Problems problems, string field, string? url)
    {
        if (url is not null)
            problems.Address(field, url, Limits.Embed.Url, Limits.Embed.Link, "http://", "https://");
    }

    private static void CheckMedia(ref Problems problems, string field, string? url)
    {
        if (url is null)
            return;
        problems.Address(field, url, Limits.Embed.Url, Limits.Embed.Media, "http://", "https://", Attachment);
        if (url.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) && url.Length > Attachment.Length)
            problems.Rule(IsShown(url), field, Limits.Message.ImageFile, url);
    }

    private static bool IsShown(string url)
    {
        foreach (var extension in PictureExtensions)
            if (url.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static EmbedField Field(string name, string value, bool inline) =>
        new()
        {
            Name = Trim(name) ?? "",
            Value = Trim(value) ?? "",
            Inline = inline ? true : null,
        };

    private static EmbedMedia? OwnMedia(EmbedMedia? media) =>
        media is null ? null : new() { Url = media.Url, Description = media.Description };

    private static string? Trim(string? text) => text?.Trim();

    private static int Size(string? text) => text?.Length ?? 0;
}
