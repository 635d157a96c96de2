using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator.Model.Gateway;

public sealed class IdentifyGateTests
{
    [Property]
    public void One_per_key_in_any_5_seconds_and_so_many_a_day(byte[] shards, byte concurrency, byte starts)
    {
        var settings = DiscordTests.Settings with { MaxConcurrency = (concurrency % 4) + 1, SessionStarts = starts % 20 };
        var gate = IdentifyGate.Open();
        var admitted = new List<(int Key, Instant At)>();
        var now = Instant.Zero;
        foreach (var shard in shards)
        {
            now += TimeSpan.FromSeconds(shard % 3);
            (gate, var verdict) = gate.Admit(shard, settings, now);
            if (verdict != IdentifyGate.Verdict.Admitted)
                continue;
            Assert.DoesNotContain(admitted, other => other.Key == shard % settings.MaxConcurrency && now - other.At < IdentifyGate.Spacing);
            admitted.Add((shard % settings.MaxConcurrency, now));
        }
        Assert.True(admitted.Count <= settings.SessionStarts);
        Assert.Equal(settings.SessionStarts - admitted.Count, gate.Remaining(settings, now));
    }

    [Fact]
    public void The_next_day_begins_anew()
    {
        var settings = DiscordTests.Settings with { SessionStarts = 1 };
        var (gate, _) = IdentifyGate.Open().Admit(0, settings, Instant.Zero);
        Assert.Equal(IdentifyGate.Verdict.Exhausted, gate.Admit(0, settings, Instant.FromSeconds(60)).Verdict);
        Assert.Equal(IdentifyGate.Verdict.Admitted, gate.Admit(0, settings, Instant.FromSeconds(86_400)).Verdict);
    }
}
