using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.MemberRequests.Effect;
using static Oven.Functional.Application.Gateway.MemberRequests.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// Questions for members (opcode 8) and when they are answered. The chunks of an answer come between other events, may come twice (a
/// resume replays them) and carry the number of their question as nonce.
/// <para>
/// Rule 1: a question is answered when as many different chunks have come as the first one announced.
/// Rule 2: the patience starts again with every chunk; when it ends the question has failed. Nothing waits for ever.
/// Rule 3: a refusal (RATE_LIMITED) fails the question it names, or all of its guild where it names none, and says when to ask again.
/// Rule 4: only so many questions are open at once.
/// </para>
/// Source: Discord documentation, Gateway Events, Request Guild Members and Rate Limited.
/// </summary>
public static class MemberRequests
{
    /// <summary>Open questions; one more is refused.</summary>
    public const int Most = 1_000;

    /// <summary>More chunks than this (of up to 1000 members) are not believed.</summary>
    public const int MostChunks = 100_000;

    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(
        new(LinearMap<MemberRequestId, Question>.Empty(), Agenda<long>.Empty()),
        Step,
        Deadline
    );

    /// <summary>The open questions, and when their patience ends.</summary>
    public sealed record State(LinearMap<MemberRequestId, Question> Open, Agenda<long> Patience);

    /// <summary>One question.</summary>
    /// <param name="Guild">Whose members.</param>
    /// <param name="Patience">How long to wait for each chunk.</param>
    /// <param name="Came">The chunks that have come.</param>
    public sealed record Question(GuildId Guild, TimeSpan Patience, Line<int> Came);

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>Somebody asks.</summary>
        public sealed record Asked(MemberRequestId Id, GuildId Guild, TimeSpan Patience, Instant Now) : Event;

        /// <summary>A chunk of an answer came.</summary>
        public sealed record Arrived(MemberRequestId Id, int Index, int Count, Instant Now) : Event;

        /// <summary>Discord refused, naming the question or only the guild.</summary>
        public sealed record Refused(MemberRequestId? Id, GuildId? Guild, TimeSpan RetryAfter) : Event;

        /// <summary>The question could not be sent, or nobody wants the answer any more.</summary>
        public sealed record Withdrawn(MemberRequestId Id, OvenError Reason) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Send the question.</summary>
        public sealed record Ask(MemberRequestId Id) : Effect;

        /// <summary>The answer is whole.</summary>
        public sealed record Answer(MemberRequestId Id) : Effect;

        /// <summary>There will be no answer.</summary>
        public sealed record Fail(MemberRequestId Id, OvenError Reason) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Asked asked when state.Open.Contains(asked.Id) => new(state, []),
            Asked asked when state.Open.Count >= Most => new(state, [new Fail(asked.Id, new OvenError.QueueFull("member request", Most))]),
            Asked asked => new(
                Put(state, asked.Id, new(asked.Guild, Believable(asked.Patience), Line<int>.Empty()), asked.Now),
                [new Ask(asked.Id)]
            ),
            Arrived chunk when state.Open.TryGet(chunk.Id, out var question) && Fits(chunk, question) => Take(state, question, chunk),
            Arrived => new(state, []),
            Refused refused => Refuse(state, refused),
            Withdrawn(var id, var reason) when state.Open.Contains(id) => new(Without(state, id), [new Fail(id, reason)]),
            Withdrawn => new(state, []),
            Ticked(var now) => Expire(state, now),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the next question has waited long enough.</summary>
    public static Instant? Deadline(State state) => state.Patience.First?.At;

    private static bool Fits(Arrived chunk, Question question) =>
        chunk.Index >= 0 && chunk.Index < chunk.Count && chunk.Count <= MostChunks && !question.Came.Contains(chunk.Index);

    private static Transition<State, Effect> Take(State state, Question question, Arrived chunk)
    {
        var came = question.Came.Enqueue(chunk.Index);
        return came.Count >= chunk.Count
            ? new(Without(state, chunk.Id), [new Answer(chunk.Id)])
            : new(Put(state, chunk.Id, question with { Came = came }, chunk.Now), []);
    }

    private static Transition<State, Effect> Refuse(State state, Refused refused)
    {
        var reason = new OvenError.RateLimited(RateLimitScope.User, refused.RetryAfter);
        var hit = refused.Id is { } named
            ? state.Open.Contains(named)
                ? [named]
                : []
            : state
                .Open.Where(pair => pair.Value.Guild == refused.Guild)
                .Select(static pair => pair.Key)
                .OrderBy(static id => id.Value)
                .ToList();
        return new(hit.Aggregate(state, Without), hit.Select(Effect (id) => new Fail(id, reason)).ToEquatableList());
    }

    private static Transition<State, Effect> Expire(State state, Instant now)
    {
        var effects = new List<Effect>();
        while (state.Patience.First is { } next && next.At <= now && state.Open.TryGet(new(next.Key), out var question))
        {
            effects.Add(
                new Fail(new(next.Key), new OvenError.TimedOut("The members of a guild", question.Patience, MayHaveBeenExecuted: true))
            );
            state = Without(state, new(next.Key));
        }
        return new(state, [.. effects]);
    }

    private static State Put(State state, MemberRequestId id, Question question, Instant now) =>
        new(state.Open.Set(id, question), state.Patience.Set(id.Value, now + question.Patience));

    private static State Without(State state, MemberRequestId id) => new(state.Open.Remove(id), state.Patience.Remove(id.Value));

    // A patience that is none would be a busy loop.
    private static TimeSpan Believable(TimeSpan patience) =>
        TimeSpan.FromTicks(Math.Clamp(patience.Ticks, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay));
}

/// <summary>Numbers questions for members; on the wire it is the nonce.</summary>
public readonly record struct MemberRequestId(long Value);
