using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>One bucket as the gate keeps it.</summary>
public readonly record struct Bucket
{
    /// <summary>What it lets go.</summary>
    public RateLimit.State Limit { get; init; }

    /// <summary>Which bucket of Discord's this is and whose; null once it was merged into another.</summary>
    public BucketIdentity? Identity { get; init; }

    /// <summary>The bucket this one was merged into while requests were on their way; 0 for a live bucket.</summary>
    public int MovedTo { get; init; }
}

/// <summary>Discord's name for a bucket.</summary>
/// <param name="Id">X-RateLimit-Bucket.</param>
/// <param name="Major">The values of the major parameters: one id stands for one bucket of each.</param>
public readonly record struct BucketName(string Id, string Major);

/// <summary>Which bucket this is, and the routes that are known to draw on it.</summary>
/// <param name="Name">Discord's name; null before the first answer.</param>
/// <param name="Routes">Whose requests it counts.</param>
public sealed record BucketIdentity(BucketName? Name, EquatableList<Route> Routes);

/// <summary>A request that is not on its way.</summary>
/// <param name="Call">The request.</param>
/// <param name="Arrival">Its place in the order of arrival, kept when it is sent again.</param>
/// <param name="Attempt">Which try comes next.</param>
/// <param name="Stage">What it waits for.</param>
/// <param name="Bucket">The bucket that was already charged, where it waits behind its bucket; else 0.</param>
public readonly record struct Waiter(Call Call, long Arrival, int Attempt, Stage Stage, int Bucket);

/// <summary>What a request waits for.</summary>
public enum Stage
{
    /// <summary>Its turn in its bucket.</summary>
    Queued,

    /// <summary>A slot of the global limit; its bucket has let it go.</summary>
    Admitted,

    /// <summary>The end of its backoff.</summary>
    Resting,
}

/// <summary>Who is to be woken: a bucket at its reset, or a waiting request at its deadline or the end of its backoff.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Number">The bucket's or the request's number.</param>
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

    /// <summary>The number of the next bucket; 0 is none.</summary>
    public int NextBucket { get; init; } = 1;

    /// <summary>Nothing is known and nobody waits.</summary>
    public static Books Empty() =>
        new()
        {
            Routes = LinearMap<Route, int>.Empty(),
            Named = LinearMap<BucketName, int>.Empty(),
            Predicted = LinearMap<string, string>.Empty(),
            Waiters = LinearMap<RequestId, Waiter>.Empty(),
            Agenda = Agenda<Alarm>.Empty(),
        };
}
