using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>What is done to the maps of a guild, whichever map it is: put one, remove one, replace all.</summary>
internal sealed partial class Fold
{
    /// <summary>A map of a guild, to be read and to be put back.</summary>
    private sealed record Part(Func<GuildState, RowMap> Of, Func<GuildState, RowMap, GuildState> With);

    private static RowMap Of<T, TFields>(RowKind<T> kind, IEnumerable<T> values, Func<T, ulong> id, Keep<TFields> keep)
        where T : class
        where TFields : struct, Enum => keep.IsKept ? kind.Of(values, id, keep.Mask, keep.Limit) : RowMap.Empty;

    private void Put<T, TFields>(
        GuildId guild,
        RowKind<T> kind,
        ulong id,
        T value,
        Keep<TFields> keep,
        Part part,
        Func<GuildId, T?, T?, StateChange> told
    )
        where T : class
        where TFields : struct, Enum
    {
        if (!keep.IsKept || Guild(guild) is not { } state)
            return;
        var map = part.Of(state);
        if (!kind.Put(ref map, id, state.Id, value, keep.Mask, keep.Limit, out var old))
            return;
        Put(part.With(state, map));
        _changes.Add(told(guild, old, kind.Find(map, id, state.Id)));
    }

    private void Remove<T>(GuildId guild, RowKind<T> kind, ulong id, Part part, Func<GuildId, T?, T?, StateChange> told)
        where T : class
    {
        if (Guild(guild) is not { } state || kind.Find(part.Of(state), id, state.Id) is not { } old)
            return;
        Put(part.With(state, part.Of(state).Remove(id)));
        _changes.Add(told(guild, old, null));
    }

    /// <summary>Changes a value that is there.</summary>
    private void Change<T, TFields>(
        GuildId guild,
        RowKind<T> kind,
        ulong id,
        Func<T, T> change,
        Keep<TFields> keep,
        Part part,
        Func<GuildId, T?, T?, StateChange> told
    )
        where T : class
        where TFields : struct, Enum
    {
        if (Guild(guild) is { } state && kind.Find(part.Of(state), id, state.Id) is { } known)
            Put(guild, kind, id, change(known), keep, part, told);
    }

    /// <summary>The event says all there are: what it does not say is gone.</summary>
    private void Replace<T, TFields>(
        GuildId guild,
        RowKind<T> kind,
        EquatableList<T> values,
        Func<T, ulong> id,
        Keep<TFields> keep,
        Part part,
        Func<GuildId, T?, T?, StateChange> told
    )
        where T : class
        where TFields : struct, Enum
    {
        if (!keep.IsKept || Guild(guild) is not { } state)
            return;
        var gone = new List<ulong>();
        foreach (var row in part.Of(state))
        {
            var known = row.Id;
            if (values.All(value => id(value) != known))
                gone.Add(known);
        }
        foreach (var old in gone)
            Remove(guild, kind, old, part, told);
        foreach (var value in values)
            Put(guild, kind, id(value), value, keep, part, told);
    }
}
