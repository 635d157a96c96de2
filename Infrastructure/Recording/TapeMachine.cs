using Oven.Functional.Application.Kernel;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>A kind of machine that can be recorded, and replayed.</summary>
internal interface ITapeMachine
{
    /// <summary>What tapes call it.</summary>
    string Kind { get; }

    /// <summary>Makes a replay that has no state yet.</summary>
    ITapeReplay Replay(TapeInk ink);
}

/// <summary>A machine and how everything it deals with is written and read.</summary>
internal sealed record TapeMachine<TState, TEvent, TEffect>(
    string Kind,
    Machine<TState, TEvent, TEffect> Machine,
    TapeWrite<TState> WriteState,
    TapeRead<TState> ReadState,
    TapeWrite<TEvent> WriteEvent,
    TapeRead<TEvent> ReadEvent,
    TapeWrite<TEffect> WriteEffect,
    TapeRead<TEffect> ReadEffect
) : ITapeMachine
{
    public ITapeReplay Replay(TapeInk ink) => new TapeReplay<TState, TEvent, TEffect>(this, ink);
}

/// <summary>The recorded machines; the generator fills it from Application (see <c>Generators/Tapes</c>).</summary>
internal static partial class TapeCodecs;
