using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Kernel;

/// <summary>
/// A pure machine: where it starts, how it steps, and when it next needs to hear the time.
/// <para>
/// The contract, checked for every machine by <c>Tests/Laws</c>: equal inputs give equal outputs; no (state, event) pair throws;
/// a tick before the deadline changes nothing; after a tick at the deadline the next one is later or absent; when work is done the
/// state is as small as it was before.
/// </para>
/// </summary>
/// <param name="Initial">Where it starts.</param>
/// <param name="Step">Takes one event. Time and random numbers arrive inside it.</param>
/// <param name="Deadline">When the next tick is due: a question asked of the state, never a timer that is started.</param>
public sealed record Machine<TState, TEvent, TEffect>(
    TState Initial,
    Func<TState, TEvent, Transition<TState, TEffect>> Step,
    Func<TState, Instant?> Deadline
);
