using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Kernel;

/// <summary>Hears everything a hosted machine goes through. Called by the machine's reader only; must be quick, and must not throw.</summary>
public interface IMachineTape<in TState, in TEvent, TEffect>
{
    /// <summary>A step is about to be taken from this state, which must not be kept.</summary>
    void Before(TState state);

    /// <summary>The step was taken.</summary>
    void Took(TEvent @event, EquatableList<TEffect> effects);
}
