using System.Runtime.CompilerServices;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// What the cache keeps of one kind of resource: nothing, ids, chosen properties or everything. A set of properties is such a choice:
/// <c>Members = MemberFields.Roles | MemberFields.Nick</c>. Properties that are not kept read as absent, empty or zero.
/// </summary>
/// <typeparam name="TFields">The properties to choose from.</typeparam>
public sealed record Keep<TFields>
    where TFields : struct, Enum
{
    private Keep(bool isKept, TFields fields) => (IsKept, Fields) = (isKept, fields);

    /// <summary>Nothing: the kind is not cached at all.</summary>
    public static Keep<TFields> Nothing { get; } = new(false, default);

    /// <summary>That a resource is there, and its id.</summary>
    public static Keep<TFields> Ids { get; } = new(true, default);

    /// <summary>Every property.</summary>
    public static Keep<TFields> Everything { get; } = Only(Unsafe.BitCast<ulong, TFields>(ulong.MaxValue));

    /// <summary>False where the kind is not cached.</summary>
    public bool IsKept { get; }

    /// <summary>The properties that are kept beside the id.</summary>
    public TFields Fields { get; }

    /// <summary>
    /// How many are kept: messages per channel, of which the oldest go; users and direct channels per shard, everything else per guild, of
    /// which the first stay. At least 1 to be of use.
    /// </summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Chosen properties.</summary>
    public static Keep<TFields> Only(TFields fields) => new(true, fields);

    /// <summary>Chosen properties.</summary>
    public static implicit operator Keep<TFields>(TFields fields) => Only(fields);

    /// <summary>The properties as bits.</summary>
    internal ulong Mask => Unsafe.BitCast<TFields, ulong>(Fields);
}
