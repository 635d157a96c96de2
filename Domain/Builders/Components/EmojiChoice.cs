using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>The emoji of a button or option as it was given; null inside where the text is none.</summary>
internal sealed record EmojiChoice(EmojiReference? Emoji, string Text) : IChecked
{
    internal static EmojiChoice Of(string text) => new(EmojiReference.Read(text), text);

    internal static EmojiChoice Of(EmojiReference emoji) => new(emoji, emoji.ToString());

    internal static EmojiChoice? Of(ComponentEmoji? emoji) =>
        emoji switch
        {
            null => null,
            _ when emoji.Id.OrDefault is { } id => Of(new EmojiReference.Custom(id, emoji.Name, emoji.Animated ?? false)),
            { Name: { } name } => Of(new EmojiReference.Unicode(name)),
            _ => null,
        };

    void IChecked.Check(ref Problems problems)
    {
        problems.Rule(Emoji is not null, "name", Limits.Component.Emoji, Text);
        if (Emoji is EmojiReference.Unicode { Characters: var characters })
            problems.Text("name", characters, Limits.Component.EmojiName);
        else if (Emoji is EmojiReference.Custom { Name: var name })
            problems.OptionalText("name", name, Limits.Component.EmojiName);
    }

    internal ComponentEmoji Make() =>
        Emoji switch
        {
            EmojiReference.Custom custom => new()
            {
                Id = custom.Id,
                Name = custom.Name,
                Animated = custom.Animated ? true : null,
            },
            _ => new() { Name = Text },
        };
}
