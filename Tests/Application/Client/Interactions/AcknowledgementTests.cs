using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using static Oven.Functional.Application.Client.Interactions.Acknowledgement;

namespace Oven.Functional.Tests.Application.Client.Interactions;

/// <summary>One first response, in time, whatever a handler does.</summary>
public sealed class AcknowledgementTests
{
    private static readonly Request s_answer = new(1, RequestKind.Answer);
    private static readonly Request s_other = new(2, RequestKind.Answer);
    private static readonly Request s_more = new(3, RequestKind.FollowUp);

    [Fact]
    public void A_second_answer_is_refused_before_anything_is_sent() =>
        Assert.Equal(
            [new Effect.Respond(s_answer), new Effect.Refuse(s_other, Misuse.AlreadyResponded)],
            Effects(Received(), Asked(s_answer, 0), Delivered(0.1), Asked(s_other, 0.2))
        );

    [Fact]
    public void What_comes_after_waits_until_the_first_response_has_arrived() =>
        Assert.Equal(
            [new Effect.Respond(s_answer), new Effect.FollowUp(s_more)],
            Effects(Received(), Asked(s_answer, 0), Asked(s_more, 0), Delivered(0.1))
        );

    [Fact]
    public void A_slow_handler_is_deferred_and_its_answer_replaces_thinking() =>
        Assert.Equal(
            [new Effect.DeferByItself(), new Effect.Edit(s_answer), new Effect.Refuse(s_other, Misuse.AlreadyResponded)],
            Effects(Received(deferAfter: 2), Ticked(2), Asked(s_answer, 2.01), Delivered(2.1), Asked(s_other, 3))
        );

    [Fact]
    public void A_dialog_cannot_come_after_a_deferral() =>
        Assert.Equal(
            [new Effect.DeferByItself(), new Effect.Refuse(new(4, RequestKind.Immediate), Misuse.NotAfterDeferral)],
            Effects(Received(deferAfter: 2), Ticked(2), Delivered(2.1), Asked(new(4, RequestKind.Immediate), 3))
        );

    [Fact]
    public void After_three_seconds_nothing_is_sent() =>
        Assert.Equal(
            [new Effect.Miss(), new Effect.Refuse(s_answer, Misuse.TooLate)],
            Effects(Received(), Ticked(3), Asked(s_answer, 3.1))
        );

    [Fact]
    public void After_fifteen_minutes_nothing_is_sent() =>
        Assert.Equal(
            [new Effect.Respond(s_answer), new Effect.Refuse(s_more, Misuse.TooLate)],
            Effects(Received(), Asked(s_answer, 0), Delivered(0.1), Asked(s_more, 900))
        );

    [Fact]
    public void A_response_that_was_not_carried_out_may_be_tried_again() =>
        Assert.Equal(
            [new Effect.Respond(s_answer), new Effect.Respond(s_other)],
            Effects(Received(), Asked(s_answer, 0), new Event.Failed(MayHaveArrived: false, Instant.FromSeconds(0.5)), Asked(s_other, 1))
        );

    [Property]
    public bool There_is_never_more_than_one_first_response_in_flight_or_delivered(Event[] events)
    {
        var (state, open) = (Machine.Initial, 0);
        foreach (var @event in events.Prepend(Received()))
        {
            var (next, effects) = Step(state, @event);
            if (state is Acknowledgement.State.Responding && next is Acknowledgement.State.New)
                open = 0; // it was not carried out
            open += effects.Count(static effect => effect is Effect.Respond or Effect.DeferByItself);
            if (open > 1)
                return false;
            state = next;
        }
        return true;
    }

    private static Event.Received Received(double? deferAfter = null) =>
        new Event.Received(Instant.Zero, deferAfter is { } after ? TimeSpan.FromSeconds(after) : null);

    private static Event.Asked Asked(Request request, double at) => new Event.Asked(request, Instant.FromSeconds(at));

    private static Event.Delivered Delivered(double at) => new Event.Delivered(Instant.FromSeconds(at));

    private static Event.Ticked Ticked(double at) => new Event.Ticked(Instant.FromSeconds(at));

    private static List<Effect> Effects(params Event[] events)
    {
        var (state, all) = (Machine.Initial, new List<Effect>());
        foreach (var @event in events)
        {
            (state, var effects) = Step(state, @event);
            all.AddRange(effects);
        }
        return all;
    }
}
