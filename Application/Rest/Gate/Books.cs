using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>One bucket as the gate keeps it.</summary>
public readonly record struct Bucket
{
    /// <summary>What it lets go.</summary>
    public RateLimit.State Limit { get; init; }

    /// <summary>Which bucket of Discord's this is and whose.</summary>
    public BucketIdentity? Identity { get; init; }

    /// <summary>The bucket this one was merged into while requests were on their way; 0 for a live bucket.</summary>
    public int MovedTo => Identity?.MovedTo ?? 0;
}

/// <summary>Discord's name for a bucket.</summary>
/// <param name="Id">X-RateLimit-Bucket.</param>
/// <param name="Major">The values of the major parameters: one id stands for one bucket of each.</param>
public readonly record struct BucketName(string Id, string Major);

/// <summary>Which bucket this is, and the routes that are known to draw on it.</summary>
/// <param name="Name">Discord's name; null before the first answer.</param>
/// <param name="Routes">Whose requests it counts.</param>
/// <param name="MovedTo">The bucket it was merged into; 0 for a live bucket.</param>
public sealed record BucketIdentity(BucketName? Name, EquatableList<Route> Routes, int MovedTo = 0);

/// <summary>The part of a route that a <see cref="Hold"/> holds back.</summary>
/// <param name="Route">The route.</param>
/// <param name="Fields">The changed fields; null for all calls of the route.</param>
public readonly record struct HoldKey(Route Route, string? Fields);

/// <summary>A hold that is on.</summary>
/// <param name="Number">Names it on the agenda.</param>
/// <param name="State">Who waits for how long.</param>
public readonly record struct NumberedHold(long Number, Hold.State State);

/// <summary>A request that is not on its way.</summary>
/// <param name="Call">The request.</param>
/// <param name="Arrival">Its place in the order of arrival, kept when it is sent again.</param>
/// <param name="Attempt">Which try comes next.</param>
/// <param name="Stage">What it waits for.</param>
/// <param name="Bucket">The bucket that was already charged, where it waits behind its bucket; else 0.</param>
/// <param name="Planned">When that bucket was then planned to be empty; never for a fixed window.</param>
public readonly record struct Waiter(Call Call, long Arrival, int Attempt, Stage Stage, int Bucket, Instant Planned)
{
    /// <summary>A request that is charged to nothing.</summary>
    public Waiter(Call call, long arrival, int attempt, Stage stage)
        : this(call, arrival, attempt, stage, 0, Instant.Never) { }
}

/// <summary>What a request waits for.</summary>
public enum Stage
{
    /// <summary>The end of a <see cref="Hold"/>.</summary>
    Held,

    /// <summary>Its turn in its bucket.</summary>
    Queued,

    /// <summary>The <see cref="Safeguard"/>; its bucket has let it go.</summary>
    Guarded,

    /// <summary>A slot of the global limit; its bucket has let it go.</summary>
    Admitted,

    /// <summary>The end of its backoff.</summary>
    Resting,
}

/// <summary>Who is to be woken: a bucket at its reset, a hold at its end, or a waiting request at its deadline or the end of its backoff.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Number">The number of the bucket, hold or request.</param>
public readonly record struct Alarm(AlarmKind Kind, long Number) : IComparable<Alarm>
{
    /// <summary>Buckets before requests, then by number, so that a replay wakes them in the same order.</summary>
    public int CompareTo(Alarm other) => (Kind, Number).CompareTo((other.Kind, other.Number));

    /// <summary>True where the left one is woken first.</summary>
    public static bool operator <(Alarm left, Alarm right) => left.CompareTo(right) < 0;

    /// <summary>True where the right one is woken first.</summary>
    public static bool operator >(Alarm left, Alarm right) => left.CompareTo(right) > 0;

    /// <summary>True where the right one is not woken first.</summary>
    public static bool operator <=(Alarm left, Alarm right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left one is not woken first.</summary>
    public static bool operator >=(Alarm left, Alarm right) => left.CompareTo(right) >= 0;
}

/// <summary>What an <see cref="Alarm"/> wakes.</summary>
public enum AlarmKind
{
    /// <summary>A bucket whose window ends, or that is to be forgotten.</summary>
    Bucket,

    /// <summary>A hold whose wait ends.</summary>
    Hold,

    /// <summary>A request whose backoff or patience ends.</summary>
    Request,
}

/// <summary>
/// What the gate knows besides its buckets: apart from them, because none of it changes when a request is simply let go, and that is
/// the step that has to be cheap.
/// </summary>
public sealed record Books
{
    /// <summary>The bucket of every live route.</summary>
    public required LinearMap<Route, int> Routes { get; init; }

    /// <summary>The live bucket of every name.</summary>
    public required LinearMap<BucketName, int> Named { get; init; }

    /// <summary>The bucket id last seen for a template: what a route that is new or was forgotten probably has. One per endpoint.</summary>
    public required LinearMap<string, string> Predicted { get; init; }

    /// <summary>Every request that waits.</summary>
    public required LinearMap<RequestId, Waiter> Waiters { get; init; }

    /// <summary>When whom to wake.</summary>
    public required Agenda<Alarm> Agenda { get; init; }

    /// <summary>What every request passes.</summary>
    public required Safeguard.State Safeguard { get; init; }

    /// <summary>The holds that are on.</summary>
    public required LinearMap<HoldKey, NumberedHold> Holds { get; init; }

    /// <summary>The holds that are on, by number.</summary>
    public required LinearMap<long, HoldKey> HoldKeys { get; init; }

    /// <summary>Webhooks that are gone.</summary>
    public required DeadWebhooks DeadWebhooks { get; init; }

    /// <summary>Tokens up to this one were rejected.</summary>
    public int DeadTokens { get; init; }

    /// <summary>The number of the next bucket or hold; 0 is none.</summary>
    public int NextNumber { get; init; } = 1;

    /// <summary>Nothing is known and nobody waits.</summary>
    public static Books Empty() =>
        new()
        {
            Routes = LinearMap<Route, int>.Empty(),
            Named = LinearMap<BucketName, int>.Empty(),
            Predicted = LinearMap<string, string>.Empty(),
            Waiters = LinearMap<RequestId, Waiter>.Empty(),
            Agenda = Agenda<Alarm>.Empty(),
            Safeguard = Limits.Safeguard.Machine.Initial,
            Holds = LinearMap<HoldKey, NumberedHold>.Empty(),
            HoldKeys = LinearMap<long, HoldKey>.Empty(),
            DeadWebhooks = DeadWebhooks.Empty(),
        };
}
