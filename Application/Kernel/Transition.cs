using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Kernel;

/// <summary>What one step produced: the next state, and what the shell must now do, in order.</summary>
/// <param name="State">The state from which the next event is taken.</param>
/// <param name="Effects">All of them are begun before the next event is taken.</param>
public readonly record struct Transition<TState, TEffect>(TState State, EquatableList<TEffect> Effects)
{
    /// <summary>This step and another one after it, as one: its state, and the effects of both in order.</summary>
    public Transition<TState, TEffect> Then(Func<TState, Transition<TState, TEffect>> next)
    {
        var (state, effects) = next(State);
        return new(
            state,
            Effects.IsEmpty ? effects
                : effects.IsEmpty ? Effects
                : [.. Effects.Span, .. effects.Span]
        );
    }
}
