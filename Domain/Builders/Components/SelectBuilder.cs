using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>What all selects have in common. Source: Discord documentation, Components, String Select.</summary>
public abstract record SelectBuilder : ComponentBuilder, ISelect
{
    private protected SelectBuilder(string? customId) => CustomId = customId;

    internal string? CustomId { get; init; }

    internal string? Placeholder { get; init; }

    internal int? MinValues { get; init; }

    internal int? MaxValues { get; init; }

    internal bool IsDisabled { get; init; }

    internal bool? Required { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>How many are chosen at the beginning.</summary>
    private protected abstract int DefaultCount { get; }

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.OptionalText("placeholder", Placeholder, Limits.Component.Placeholder);
        problems.OptionalNumber("min_values", MinValues, Limits.Component.MinValues);
        problems.OptionalNumber("max_values", MaxValues, Limits.Component.MaxValues);
        if (!AreCountsReadable)
            return;
        problems.Rule(Least <= Most, "min_values", Limits.Component.Range, $"{Least} to {Most}");
        if (DefaultCount > 0 && Least <= Most && DefaultCount <= Limits.Component.DefaultValues.Maximum)
            problems.Rule(
                DefaultCount >= Least && DefaultCount <= Most,
                DefaultsPath,
                Limits.Component.DefaultCount,
                $"{DefaultCount} chosen, {Least} to {Most} allowed"
            );
    }

    /// <summary>False where one of the two is out of range itself, which says enough.</summary>
    private protected bool AreCountsReadable => Limits.Component.MinValues.Allows(Least) && Limits.Component.MaxValues.Allows(Most);

    private protected int Least => MinValues ?? 1;

    private protected int Most => MaxValues ?? 1;

    private protected virtual string DefaultsPath => "default_values";
}

/// <summary>What selects of users, roles and channels have in common: what is chosen at the beginning is named by ids.</summary>
public abstract record EntitySelectBuilder : SelectBuilder
{
    private protected EntitySelectBuilder(string? customId)
        : base(customId) { }

    internal EquatableList<SelectDefaultValue> Defaults { get; init; }

    private protected override int DefaultCount => Defaults.Count;

    /// <summary>What is sent of the defaults: nothing where there are none.</summary>
    private protected EquatableList<SelectDefaultValue>? DefaultValues => Defaults.IsEmpty ? null : Defaults;

    private protected EquatableList<SelectDefaultValue> With(Snowflake id, SelectDefaultValueType type) =>
        Defaults.Add(new() { Id = id, Type = type });

    private protected override void CheckParts(ref Problems problems)
    {
        base.CheckParts(ref problems);
        problems.Number("default_values", Defaults.Count, Limits.Component.DefaultValues);
    }
}

/// <summary>What every select can be told.</summary>
public static class SelectSetters
{
    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its message or modal.</summary>
    public static T SetCustomId<T>(this T select, string customId)
        where T : SelectBuilder => (T)(select with { CustomId = customId });

    /// <summary>What stands there while nothing is chosen; at most 150 characters.</summary>
    public static T SetPlaceholder<T>(this T select, string placeholder)
        where T : SelectBuilder => (T)(select with { Placeholder = placeholder });

    /// <summary>How many must be chosen, 0 to 25; 1 where not set.</summary>
    public static T SetMinValues<T>(this T select, int values)
        where T : SelectBuilder => (T)(select with { MinValues = values });

    /// <summary>How many may be chosen, 1 to 25; 1 where not set.</summary>
    public static T SetMaxValues<T>(this T select, int values)
        where T : SelectBuilder => (T)(select with { MaxValues = values });

    /// <summary>Whether nothing can be chosen. Only in messages.</summary>
    public static T SetDisabled<T>(this T select, bool disabled = true)
        where T : SelectBuilder => (T)(select with { IsDisabled = disabled });

    /// <summary>Whether something must be chosen. Counts only in modals, where it is true if not set.</summary>
    public static T SetRequired<T>(this T select, bool required = true)
        where T : SelectBuilder => (T)(select with { Required = required });
}
