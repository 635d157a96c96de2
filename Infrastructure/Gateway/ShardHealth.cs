using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>How one shard is doing.</summary>
public sealed record ShardHealth
{
    /// <summary>Which shard.</summary>
    public required int Shard { get; init; }

    /// <summary>Where it is on its way to being ready.</summary>
    public required ShardStatus Status { get; init; }

    /// <summary>The last heartbeat there and back; null before the first.</summary>
    public TimeSpan? LastLatency { get; init; }

    /// <summary>The mean over the last heartbeats, at most 256.</summary>
    public TimeSpan? MeanLatency { get; init; }

    /// <summary>What 99 of 100 of the last heartbeats were faster than.</summary>
    public TimeSpan? P99Latency { get; init; }

    /// <summary>Heartbeats without an answer.</summary>
    public long MissedHeartbeats { get; init; }

    /// <summary>Sessions begun.</summary>
    public long Identifies { get; init; }

    /// <summary>Sessions resumed.</summary>
    public long Resumes { get; init; }

    /// <summary>Events per second over the last ten seconds.</summary>
    public double EventsPerSecond { get; init; }

    /// <summary>Events that wait for the handlers.</summary>
    public int Queued { get; init; }

    /// <summary>Events dropped because the queue was full.</summary>
    public long Dropped { get; init; }

    /// <summary>Events that came twice.</summary>
    public long Duplicates { get; init; }

    /// <summary>Gaps in the sequence.</summary>
    public long Gaps { get; init; }

    /// <summary>Payloads that could not be read.</summary>
    public long Rejected { get; init; }

    /// <summary>Why the last connection ended; null where none has.</summary>
    public OvenError? LastError { get; init; }
}
