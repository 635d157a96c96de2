using System.Text.Json;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>One machine of a tape, run again.</summary>
internal interface ITapeReplay
{
    /// <summary>The event that was taken last, its effects and the state after it.</summary>
    TapeStep? Last { get; }

    /// <summary>Takes over a recorded state. False where the machine had got to another one by itself.</summary>
    bool Restore(ref Utf8JsonReader state, bool isSequel);

    /// <summary>Takes the next event; the digest of its effects.</summary>
    string Take(ref Utf8JsonReader @event);
}

/// <summary>A step that was taken again.</summary>
internal sealed record TapeStep(object Event, IReadOnlyList<object> Effects, object State);

/// <inheritdoc cref="ITapeReplay"/>
internal sealed class TapeReplay<TState, TEvent, TEffect>(TapeMachine<TState, TEvent, TEffect> machine, TapeInk ink) : ITapeReplay
{
    private readonly TapePen _pen = new();
    private TState _state = machine.Machine.Initial;

    public TapeStep? Last { get; private set; }

    public bool Restore(ref Utf8JsonReader state, bool isSequel)
    {
        var mine = _state;
        _state = machine.ReadState(ref state);
        return !isSequel || EqualityComparer<TState>.Default.Equals(mine, _state);
    }

    public string Take(ref Utf8JsonReader @event)
    {
        var taken = machine.ReadEvent(ref @event);
        (_state, var effects) = machine.Machine.Step(_state, taken);
        Last = new(taken!, [.. effects.Span.ToArray().Cast<object>()], _state!);
        return _pen.Digest(effects, machine.WriteEffect, ink);
    }
}
