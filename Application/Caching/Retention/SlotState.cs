namespace Oven.Functional.Application.Caching.Retention;

/// <summary>What the key in a slot of a <see cref="Shelf"/> is.</summary>
internal enum SlotState : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Kept, and asked for at least once.</summary>
    Kept,

    /// <summary>Kept because it will be asked for.</summary>
    Foreseen,

    /// <summary>Evicted, and remembered for a while.</summary>
    Ghost,
}
