using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>How a button that comes back in an interaction looks. Links and premium buttons have builders of their own.</summary>
public enum InteractiveButtonStyle
{
    /// <summary>Blurple: the main thing to do.</summary>
    Primary = ButtonStyle.Primary,

    /// <summary>Grey: something else to do.</summary>
    Secondary = ButtonStyle.Secondary,

    /// <summary>Green: saying yes.</summary>
    Success = ButtonStyle.Success,

    /// <summary>Red: something that cannot be undone.</summary>
    Danger = ButtonStyle.Danger,
}

/// <summary>A button that comes back in an interaction. Source: Discord documentation, Components, Button.</summary>
public sealed record ButtonBuilder : ComponentBuilder, IButton
{
    /// <summary>A primary button with nothing on it yet.</summary>
    public ButtonBuilder() { }

    internal string? CustomId { get; init; }

    internal string? Label { get; init; }

    internal InteractiveButtonStyle Style { get; init; } = InteractiveButtonStyle.Primary;

    internal EmojiChoice? Emoji { get; init; }

    internal bool IsDisabled { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>A blurple button.</summary>
    public static ButtonBuilder Primary(string customId, string label) => Of(InteractiveButtonStyle.Primary, customId, label);

    /// <summary>A grey button.</summary>
    public static ButtonBuilder Secondary(string customId, string label) => Of(InteractiveButtonStyle.Secondary, customId, label);

    /// <summary>A green button.</summary>
    public static ButtonBuilder Success(string customId, string label) => Of(InteractiveButtonStyle.Success, customId, label);

    /// <summary>A red button.</summary>
    public static ButtonBuilder Danger(string customId, string label) => Of(InteractiveButtonStyle.Danger, customId, label);

    /// <summary>A button that leads to an address and never comes back.</summary>
    public static LinkButtonBuilder Link(string url, string label) => new LinkButtonBuilder(url).SetLabel(label);

    /// <summary>A button that sells something and never comes back.</summary>
    public static PremiumButtonBuilder Premium(SkuId sku) => new(sku);

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its message.</summary>
    public ButtonBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>What stands on it; at most 80 characters.</summary>
    public ButtonBuilder SetLabel(string label) => this with { Label = label };

    /// <summary>How it looks.</summary>
    public ButtonBuilder SetStyle(InteractiveButtonStyle style) => this with { Style = style };

    /// <summary>What stands before the label: <c>👍</c>, <c>&lt;:name:id></c> or an id.</summary>
    public ButtonBuilder SetEmoji(string emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>What stands before the label.</summary>
    public ButtonBuilder SetEmoji(EmojiReference emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    /// <summary>Whether it cannot be clicked.</summary>
    public ButtonBuilder SetDisabled(bool disabled = true) => this with { IsDisabled = disabled };

    private static ButtonBuilder Of(InteractiveButtonStyle style, string customId, string label) =>
        new()
        {
            Style = style,
            CustomId = customId,
            Label = label,
        };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.OptionalText("label", Label, Limits.Component.ButtonLabel);
        problems.Part("emoji", Emoji);
        problems.Rule(Emoji is not null || !string.IsNullOrEmpty(Label), "label", Limits.Component.ButtonFace);
    }

    internal override Component Make() =>
        new Component.Button((ButtonStyle)Style, Label, CustomId)
        {
            Id = Id,
            Emoji = Emoji?.Make(),
            Disabled = IsDisabled ? true : null,
        };
}
