using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>What outlives a connection: who listens to what, how far the numbering is, and what a resume would replay.</summary>
/// <param name="Id">What the bot resumes with.</param>
/// <param name="Shard">Which guilds it hears.</param>
/// <param name="Intents">Which events it hears.</param>
/// <param name="Connection">Where it is attached; null while the bot is away.</param>
/// <param name="Sequence">The number of the newest event.</param>
/// <param name="Replay">The newest events by number, as whole frames.</param>
/// <param name="Compress">Whether payloads are compressed one by one.</param>
/// <param name="Silent">True where Fate keeps events back: they are numbered and kept, but not sent.</param>
/// <param name="LostAt">When the bot went away; <see cref="Instant.Never"/> while it is there.</param>
internal sealed record Session(
    string Id,
    Shard Shard,
    Intents Intents,
    int? Connection,
    long Sequence,
    LinearMap<long, Json> Replay,
    bool Compress,
    bool Silent,
    Instant LostAt
)
{
    /// <summary>How many events can be replayed. Discord documents no number.</summary>
    public const int ReplayCapacity = 5_000;

    public static Session Start(string id, Shard shard, Intents intents, int connection, bool compress) =>
        new(id, shard, intents, connection, 0, LinearMap<long, Json>.Empty(), compress, Silent: false, Instant.Never);

    public bool Hears(Happening.Dispatched happening) =>
        Shard.Hears(happening.Guild) && (happening.Needs == Intents.None || (happening.Needs & Intents) != 0);

    /// <summary>The event with the next number, kept for a replay.</summary>
    public (Session Session, Json Frame) Number(string name, Json data)
    {
        var sequence = Sequence + 1;
        var frame = new Json($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data.Text}}}""");
        return (this with { Sequence = sequence, Replay = Replay.Set(sequence, frame).Remove(sequence - ReplayCapacity) }, frame);
    }

    /// <summary>Everything after a number, in order; null where some of it is no longer there.</summary>
    public EquatableList<Json>? After(long sequence)
    {
        var frames = new List<Json>();
        for (var next = sequence + 1; next <= Sequence; next++)
        {
            if (!Replay.TryGet(next, out var frame))
                return null;
            frames.Add(frame);
        }
        return frames.ToEquatableList();
    }
}
