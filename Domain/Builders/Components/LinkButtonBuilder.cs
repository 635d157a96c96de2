using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A button that leads to an address. It has no custom id, because nothing comes back. Source: Discord documentation, Components, Button.</summary>
public sealed record LinkButtonBuilder : ComponentBuilder, IButton
{
    /// <summary>A button that leads to <paramref name="url"/>: http, https or discord, at most 512 characters.</summary>
    public LinkButtonBuilder(string url) => Url = url;

    internal string Url { get; init; }

    internal string? Label { get; init; }

    internal EmojiChoice? Emoji { get; init; }

    internal bool IsDisabled { get; init; }

    /// <summary>Where it leads: http, https or discord, at most 512 characters.</summary>
    public LinkButtonBuilder SetUrl(string url) => this with { Url = url };

    /// <summary>What stands on it; at most 80 characters.</summary>
    public LinkButtonBuilder SetLabel(string label) => this with { Label = label };

    /// <summary>What stands before the label: <c>👍</c>, <c>&lt;:name:id></c> or an id.</summary>
    public LinkButtonBuilder SetEmoji(string emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>What stands before the label.</summary>
    public LinkButtonBuilder SetEmoji(EmojiReference emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>Whether it cannot be clicked.</summary>
    public LinkButtonBuilder SetDisabled(bool disabled = true) => this with { IsDisabled = disabled };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Address("url", Url, Limits.Component.ButtonUrl, Limits.Component.ButtonScheme, "http://", "https://", "discord://");
        problems.OptionalText("label", Label, Limits.Component.ButtonLabel);
        problems.Part("emoji", Emoji);
        problems.Rule(Emoji is not null || !string.IsNullOrEmpty(Label), "label", Limits.Component.ButtonFace);
    }

    internal override Component Make() =>
        new Component.Button(ButtonStyle.Link, Label, null)
        {
            Id = Id,
            Url = Url,
            Emoji = Emoji?.Make(),
            Disabled = IsDisabled ? true : null,
        };
}
