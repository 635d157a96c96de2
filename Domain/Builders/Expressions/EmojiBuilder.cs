using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Expressions;

/// <summary>An emoji to be created. Source: Discord documentation, Emoji, Create Guild Emoji.</summary>
public sealed record EmojiBuilder : Builder<EmojiDraft>
{
    internal string Name { get; init; } = "";

    internal ImageData Image { get; init; }

    internal long Bytes { get; init; }

    internal EquatableList<RoleId> Roles { get; init; }

    /// <summary>An emoji by its name, 2 to 32 letters, digits and underscores, and its picture, at most 256 KiB.</summary>
    /// <param name="name">The name.</param>
    /// <param name="picture">The file.</param>
    /// <param name="mediaType">Its kind: <c>image/png</c>, <c>image/gif</c>, …</param>
    public EmojiBuilder(string name, ReadOnlySpan<byte> picture, string mediaType) =>
        (Name, Image, Bytes) = (name, ImageData.From(picture, mediaType), picture.Length);

    /// <summary>More roles that may use it; everybody where there are none.</summary>
    public EmojiBuilder AddRoles(params ReadOnlySpan<RoleId> roles) => this with { Roles = [.. Roles.Span, .. roles] };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Expression.EmojiName);
        problems.Rule(Name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'), "name", Limits.Expression.EmojiNameForm, Name);
        problems.Number("image", Bytes, Limits.Expression.EmojiBytes);
    }

    internal override EmojiDraft Make() =>
        new()
        {
            Name = Name,
            Image = Image,
            Roles = Roles,
        };
}
