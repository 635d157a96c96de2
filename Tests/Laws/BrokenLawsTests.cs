using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using Bell = Oven.Functional.Application.Kernel.Machine<
    Oven.Functional.Tests.Laws.Doorbell.State,
    Oven.Functional.Tests.Laws.Doorbell.Event,
    Oven.Functional.Tests.Laws.Doorbell.Effect
>;

namespace Oven.Functional.Tests.Laws;

/// <summary>Each law goes red on a machine that breaks it: a doorbell with one defect.</summary>
public sealed class BrokenLawsTests
{
    private static readonly Bell Sound = Doorbell.Machine;

    [Fact]
    public void A_machine_that_remembers_outside_its_state_is_caught()
    {
        var steps = 0;
        Fails(
            nameof(Laws<,,>.Equal_inputs_give_equal_outputs),
            Sound with
            {
                Step = (state, @event) => new(new(Instant.FromSeconds(++steps)), []),
            }
        );
    }

    [Fact]
    public void A_machine_that_throws_is_caught() =>
        Fails(
            nameof(Laws<,,>.No_event_throws_in_any_state),
            Sound with
            {
                Step = static (state, @event) =>
                    (state, @event) is ({ AnswerAt: not null }, Doorbell.Event.Poked)
                        ? throw new InvalidOperationException("poked twice")
                        : Sound.Step(state, @event),
            }
        );

    [Fact]
    public void A_machine_that_acts_on_any_tick_is_caught() =>
        Fails(
            nameof(Laws<,,>.A_tick_before_the_deadline_changes_nothing),
            Sound with
            {
                Step = static (state, @event) =>
                    @event is Doorbell.Event.Ticked
                        ? new(new(null), state.AnswerAt is null ? [] : [new Doorbell.Effect.Answer()])
                        : Sound.Step(state, @event),
            }
        );

    [Fact]
    public void A_machine_that_would_spin_is_caught() =>
        Fails(
            nameof(Laws<,,>.A_tick_at_the_deadline_moves_the_deadline_on),
            Sound with
            {
                Step = static (state, @event) => @event is Doorbell.Event.Ticked ? new(state, []) : Sound.Step(state, @event),
            }
        );

    [Fact]
    public void A_machine_that_leaks_is_caught() =>
        Fails(
            nameof(Laws<,,>.Work_that_is_done_leaves_nothing_behind),
            new Machine<EquatableList<Instant>, Doorbell.Event, Doorbell.Effect>(
                [],
                static (pokes, @event) => new(@event is Doorbell.Event.Poked(var now) ? pokes.Add(now) : pokes, []),
                static _ => null
            )
        );

    [Fact]
    public void A_machine_that_starts_from_a_map_with_content_is_caught() =>
        Fails(
            nameof(Laws<,,>.Many_hosts_may_start_from_the_initial_state),
            new Machine<Pokes, Doorbell.Event, Doorbell.Effect>(
                new(LinearMap<int, int>.Empty().Set(1, 1)),
                static (pokes, _) => new(pokes, []),
                static _ => null
            )
        );

    [Fact]
    public void An_event_union_without_a_tick_is_told_to_have_one()
    {
        var failure = Assert.Throws<InvalidOperationException>(static () => Tick<OvenError>.At(Instant.Zero));
        Assert.Contains("Ticked(Instant Now)", failure.Message, StringComparison.Ordinal);
    }

    public sealed record Pokes(LinearMap<int, int> Count);

    private static void Fails<TState>(string law, Machine<TState, Doorbell.Event, Doorbell.Effect> machine)
    {
        var failure = Assert.Throws<PropertyFailedException>(() => Subject.Of("broken", machine).Check(law));
        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
    }
}
