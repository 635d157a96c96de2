using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.Session.Effect;

namespace Oven.Functional.Tests.Application.Gateway;

/// <summary>Gateway rows of the robustness table against the pure machines. Who may identify, and when.</summary>
public sealed class IdentifyRowsTests
{
    [Theory]
    [Row("identify-concurrency", RowKind.Pure, "64 shards; 1 identify per key per 5 s, in order")]
    [InlineData(1)]
    [InlineData(16)]
    public void Identify_concurrency(int concurrency)
    {
        var queue = IdentifyQueue.Step(IdentifyQueue.Machine.Initial, Informed(1000, concurrency)).State;
        var permits = new List<(int Shard, Instant At)>();
        for (var shard = 0; shard < 64; shard++)
            (queue, _) = Grant(queue, new IdentifyQueue.Event.Requested(new(shard, default), Instant.Zero), Instant.Zero, permits);
        while (IdentifyQueue.Deadline(queue) is { } due)
            (queue, _) = Grant(queue, new IdentifyQueue.Event.Ticked(due), due, permits);

        Assert.Equal(Enumerable.Range(0, 64), permits.Select(static permit => permit.Shard));
        foreach (var key in permits.GroupBy(permit => permit.Shard % concurrency))
            Assert.All(key.Zip(key.Skip(1)), static pair => Assert.True(pair.Item2.At - pair.Item1.At >= TimeSpan.FromSeconds(5)));
        Assert.Equal((64 / concurrency - 1) * IdentifyQueue.Spacing, permits[^1].At.SinceStart);
        Rows.Measured($"{(permits[^1].At.SinceStart).TotalSeconds:0.#} s for 64 shards with {concurrency} key(s)");
    }

    [Fact]
    [Row("session-budget", RowKind.Pure, "0 identifies past the budget; waits for reset_after")]
    public void Session_budget()
    {
        var queue = IdentifyQueue.Step(IdentifyQueue.Machine.Initial, Informed(remaining: 0, concurrency: 1)).State;
        (queue, var effects) = IdentifyQueue.Step(queue, new IdentifyQueue.Event.Requested(new(3, default), Instant.Zero));
        Assert.Equal([new IdentifyQueue.Effect.AnnounceExhausted(new(3, default), Instant.FromSeconds(60))], effects);
        Assert.Equal(Instant.FromSeconds(60), IdentifyQueue.Deadline(queue));
        (_, effects) = IdentifyQueue.Step(queue, new IdentifyQueue.Event.Ticked(Instant.FromSeconds(60)));
        Assert.Equal([new IdentifyQueue.Effect.Permit(new(3, default))], effects);

        var resumable = SessionScript.Greeted(new SessionCheckpoint("kept", "wss://resume", 7));
        Assert.Contains(new SendResume(new(0), "kept", 7), resumable.Story);
        Assert.DoesNotContain(resumable.Story, static effect => effect is RequestPermit);
        Rows.Measured("waited 60 s of 60; 0 identifies");
    }

    private static IdentifyQueue.Event.Informed Informed(int remaining, int concurrency) =>
        new(
            new()
            {
                Total = 1000,
                Remaining = remaining,
                ResetAfter = 60_000,
                MaxConcurrency = concurrency,
            },
            Instant.Zero
        );

    private static Functional.Application.Kernel.Transition<IdentifyQueue.State, IdentifyQueue.Effect> Grant(
        IdentifyQueue.State queue,
        IdentifyQueue.Event @event,
        Instant now,
        List<(int, Instant)> permits
    )
    {
        var step = IdentifyQueue.Step(queue, @event);
        permits.AddRange(step.Effects.OfType<IdentifyQueue.Effect.Permit>().Select(permit => (permit.Ticket.Shard, now)));
        return step;
    }
}
