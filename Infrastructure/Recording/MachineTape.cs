using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>
/// The track of one machine: its state at the start of every segment and wherever something is missing, and from there every event with
/// the digest of its effects. Used by the machine's reader only; nothing here waits.
/// </summary>
internal sealed class MachineTape<TState, TEvent, TEffect>(
    FlightRecorder recorder,
    TapeMachine<TState, TEvent, TEffect> machine,
    string name
) : IMachineTape<TState, TEvent, TEffect>
{
    // A state that did not fit is tried again after so many steps: encoding a large one on each would slow the machine down.
    private const int Patience = 1_000;

    private readonly TapePen _pen = new();
    private readonly TapePen _hash = new();
    private long _segment = -1;
    private bool _isBlind = true;
    private bool _isBroken;
    private long _lost;
    private int _patience;

    public void Before(TState state)
    {
        if (!_isBlind && _segment == recorder.Segment)
            return;
        if (_isBroken || --_patience > 0)
            return;
        try
        {
            Photograph(state);
        }
        catch (Exception bug)
        {
            Break(bug);
        }
    }

    public void Took(TEvent @event, EquatableList<TEffect> effects)
    {
        try
        {
            if (!_isBlind && Append(@event, effects))
                return;
        }
        catch (Exception bug)
        {
            Break(bug);
        }
        _isBlind = true;
        _lost++;
        recorder.Drop();
    }

    private void Photograph(TState state)
    {
        var writer = _pen.Begin();
        writer.WriteString("m"u8, name);
        writer.WriteString("k"u8, machine.Kind);
        writer.WriteNumber("t"u8, recorder.Now.Ticks);
        if (_lost > 0)
            writer.WriteNumber("lost"u8, _lost);
        writer.WritePropertyName("state"u8);
        machine.WriteState(writer, state, recorder.Ink);
        var segment = recorder.Append(_pen.End(writer), isState: true);
        if (segment >= 0)
            (_segment, _isBlind, _lost, _patience) = (segment, false, 0, 0);
        else
            _patience = Patience;
    }

    private bool Append(TEvent @event, EquatableList<TEffect> effects)
    {
        var writer = _pen.Begin();
        writer.WriteString("m"u8, name);
        writer.WriteNumber("t"u8, recorder.Now.Ticks);
        writer.WritePropertyName("e"u8);
        machine.WriteEvent(writer, @event, recorder.Ink);
        if (!effects.IsEmpty)
            writer.WriteString("d"u8, _hash.Digest(effects, machine.WriteEffect, recorder.Ink));
        return recorder.Append(_pen.End(writer)) >= 0;
    }

    // Only a bug in a codec comes here. The machine must not notice.
    private void Break(Exception bug)
    {
        _isBroken = _isBlind = true;
        recorder.Report($"{name} is no longer recorded: {bug.Message}");
    }
}
