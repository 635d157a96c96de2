using Oven.Functional.Application.Kernel;

namespace Oven.Functional.Application.Rest.Batching;

/// <summary>
/// Which calls are the same: a read that is asked for while an equal one is under way joins it, and both get its answer.
/// <para>
/// Rule 1: only reads, and only equal ones: path, query, token, time allowed. Rule 2: whoever has seen a change succeed must see it
/// afterwards, so nobody joins a read that was under way when a change ended. Rule 3: a flight ends when its last caller leaves.
/// </para>
/// </summary>
/// <param name="Open">The flights that can be joined.</param>
/// <param name="Callers">How many wait for each flight that is under way.</param>
/// <param name="Last">The number of the newest flight.</param>
public sealed record SingleFlight(LinearMap<RestRequest, long> Open, LinearMap<long, int> Callers, long Last)
{
    /// <summary>Nothing is under way.</summary>
    public static SingleFlight Empty() => new(LinearMap<RestRequest, long>.Empty(), LinearMap<long, int>.Empty(), 0);

    /// <summary>True for a call that can be shared.</summary>
    public static bool Takes(RestRequest request) =>
        request is { Endpoint.Method: RestMethod.Get, Body: null, Files.IsEmpty: true, Form.IsEmpty: true };

    /// <summary>One more caller; the flight it waits for, and whether it has to begin it.</summary>
    public (SingleFlight Flights, long Flight, bool IsFirst) Join(RestRequest request)
    {
        if (Open.TryGet(request, out var flight) && Callers.TryGet(flight, out var callers))
            return (this with { Callers = Callers.Set(flight, callers + 1) }, flight, false);
        var next = Last + 1;
        return (new(Open.Set(request, next), Callers.Set(next, 1), next), next, true);
    }

    /// <summary>A caller does not wait any longer; whether it was the last, so that the flight is given up.</summary>
    public (SingleFlight Flights, bool IsLast) Leave(long flight, RestRequest request)
    {
        if (!Callers.TryGet(flight, out var callers))
            return (this, false);
        return callers > 1 ? (this with { Callers = Callers.Set(flight, callers - 1) }, false) : (Land(flight, request), true);
    }

    /// <summary>A flight is over.</summary>
    public SingleFlight Land(long flight, RestRequest request) =>
        this with
        {
            Open = Open.TryGet(request, out var open) && open == flight ? Open.Remove(request) : Open,
            Callers = Callers.Remove(flight),
        };

    /// <summary>A change ended, or the token is another: what is under way is not joined any more.</summary>
    public SingleFlight Close() => Open.Count == 0 ? this : this with { Open = LinearMap<RestRequest, long>.Empty() };
}
