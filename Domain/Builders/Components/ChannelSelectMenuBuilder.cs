using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>A choice among channels. Source: Discord documentation, Components, Channel Select.</summary>
public sealed record ChannelSelectMenuBuilder : SelectBuilder
{
    /// <summary>A select with nothing chosen yet.</summary>
    public ChannelSelectMenuBuilder(string? customId = null)
        : base(customId) { }

    internal EquatableList<SelectDefaultValue> Defaults { get; init; }

    internal EquatableList<ChannelType> ChannelTypes { get; init; }

    private protected override int DefaultCount => Defaults.Count;

    /// <summary>Only channels of these types; all where not set.</summary>
    public ChannelSelectMenuBuilder SetChannelTypes(params ReadOnlySpan<ChannelType> types) => this with { ChannelTypes = [.. types] };

    /// <summary>More channels that are chosen at the beginning; as many as may be chosen.</summary>
    public ChannelSelectMenuBuilder AddDefaultChannels(params ReadOnlySpan<ChannelId> ids)
    {
        var defaults = Defaults;
        foreach (var id in ids)
            defaults = defaults.Add(new() { Id = id.Value, Type = SelectDefaultValueType.Channel });
        return this with { Defaults = defaults };
    }

    private protected override void CheckParts(ref Problems problems)
    {
        base.CheckParts(ref problems);
        problems.Number("default_values", Defaults.Count, Limits.Component.DefaultValues);
    }

    internal override Component Make() =>
        new Component.ChannelSelect(CustomId!)
        {
            Id = Id,
            ChannelTypes = ChannelTypes.IsEmpty ? null : ChannelTypes,
            Placeholder = Placeholder,
            DefaultValues = Defaults.IsEmpty ? null : Defaults,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            Disabled = IsDisabled ? true : null,
        };
}
