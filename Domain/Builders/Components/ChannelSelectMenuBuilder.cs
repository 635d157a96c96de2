using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among channels. Source: Discord documentation, Components, Channel Select.</summary>
public sealed record ChannelSelectMenuBuilder : EntitySelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public ChannelSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    internal EquatableList<ChannelType> ChannelTypes { get; init; }

    /// <summary>Only channels of these types; all where not set.</summary>
    public ChannelSelectMenuBuilder SetChannelTypes(params ReadOnlySpan<ChannelType> types) => this with { ChannelTypes = [.. types] };

    /// <summary>More channels that are chosen at the beginning; as many as may be chosen.</summary>
    public ChannelSelectMenuBuilder AddDefaultChannels(params ReadOnlySpan<ChannelId> ids)
    {
        var menu = this;
        foreach (var id in ids)
            menu = menu with { Defaults = menu.With(id.Value, SelectDefaultValueType.Channel) };
        return menu;
    }

    internal override Component Make() =>
        new Component.ChannelSelect(CustomId!)
        {
            Id = Id,
            ChannelTypes = ChannelTypes.IsEmpty ? null : ChannelTypes,
            Placeholder = Placeholder,
            DefaultValues = DefaultValues,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            Disabled = IsDisabled ? true : null,
        };
}
