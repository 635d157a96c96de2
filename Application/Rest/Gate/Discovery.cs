using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Gate;

/// <summary>
/// Which bucket a route draws on. Nobody knows before the first answer, so every route starts with a bucket of its own; when an answer
/// names it, it takes the name, or is merged into the bucket that has the name already. A route that is later answered with another
/// name moves there with its queue. What is on its way stays charged where it was charged: a merged bucket passes it on.
/// </summary>
internal static class Discovery
{
    /// <summary>The route's bucket; a new one where the route is not known.</summary>
    public static int Find(ref LinearMap<int, Bucket> buckets, ref Books books, Route route, out Bucket bucket)
    {
        if (books.Routes.TryGet(route, out var number) && buckets.TryGet(number, out bucket))
            return number;
        var predicted = books.Predicted.TryGet(route.Template, out var id) ? new BucketName(id, route.Major) : (BucketName?)null;
        if (predicted is { } name && books.Named.TryGet(name, out number) && buckets.TryGet(number, out bucket))
        {
            Join(ref buckets, ref books, number, [route]);
            buckets.TryGet(number, out bucket);
            return number;
        }
        return Open(ref buckets, ref books, predicted, route, out bucket);
    }

    /// <summary>Takes note of the bucket id in an answer; the number of the bucket that the answer describes.</summary>
    public static int Learn(ref LinearMap<int, Bucket> buckets, ref Books books, int number, Route route, string? id)
    {
        if (id is null)
            return number;
        if (!books.Predicted.TryGet(route.Template, out var predicted) || predicted != id)
            books = books with { Predicted = books.Predicted.Set(route.Template, id) };
        // The route may have moved since the request was let go.
        if (!books.Routes.TryGet(route, out number) || !buckets.TryGet(number, out var bucket) || bucket.Identity is not { } identity)
            return 0;
        var name = new BucketName(id, route.Major);
        if (identity.Name == name)
            return number;
        var exists = books.Named.TryGet(name, out var other);
        return (exists, identity.Routes.Count) switch
        {
            (false, 1) => Rename(ref buckets, ref books, number, bucket, name),
            (true, 1) => Merge(ref buckets, ref books, number, bucket, other),
            (false, _) => Split(ref buckets, ref books, number, bucket, route, Open(ref buckets, ref books, name, route, out _)),
            (true, _) => Split(ref buckets, ref books, number, bucket, route, other),
        };
    }

    /// <summary>One request of a bucket is no longer on its way. The number of the live bucket it counts in now; 0 for none.</summary>
    public static int Settle(ref LinearMap<int, Bucket> buckets, int number)
    {
        while (buckets.TryGet(number, out var bucket))
        {
            var settled = RateLimit.Settle(bucket.Limit);
            buckets =
                bucket.MovedTo != 0 && settled.InFlight == 0
                    ? buckets.Remove(number)
                    : buckets.Set(number, bucket with { Limit = settled });
            if (bucket.MovedTo == 0)
                return number;
            number = bucket.MovedTo;
        }
        return 0;
    }

    /// <summary>Drops an idle bucket with its routes and its name.</summary>
    public static void Forget(ref LinearMap<int, Bucket> buckets, ref Books books, int number)
    {
        if (!buckets.TryGet(number, out var bucket) || bucket.Identity is not { } identity)
            return;
        var routes = books.Routes;
        foreach (var route in identity.Routes)
            routes = routes.Remove(route);
        buckets = buckets.Remove(number);
        books = books with
        {
            Routes = routes,
            Named = identity.Name is { } name ? books.Named.Remove(name) : books.Named,
            Agenda = books.Agenda.Remove(new(AlarmKind.Bucket, number)),
        };
    }

    private static int Open(ref LinearMap<int, Bucket> buckets, ref Books books, BucketName? name, Route route, out Bucket bucket)
    {
        var number = books.NextNumber;
        bucket = new() { Limit = RateLimit.State.Unknown, Identity = new(name, [route]) };
        buckets = buckets.Set(number, bucket);
        books = books with
        {
            NextNumber = number + 1,
            Routes = books.Routes.Set(route, number),
            Named = name is { } known ? books.Named.Set(known, number) : books.Named,
        };
        return number;
    }

    private static void Join(ref LinearMap<int, Bucket> buckets, ref Books books, int number, EquatableList<Route> routes)
    {
        buckets.TryGet(number, out var bucket);
        var identity = bucket.Identity!;
        var known = books.Routes;
        foreach (var route in routes)
            known = known.Set(route, number);
        buckets = buckets.Set(number, bucket with { Identity = identity with { Routes = [.. identity.Routes.Span, .. routes.Span] } });
        books = books with { Routes = known };
    }

    // Another name is another bucket of Discord's: what was counted in the old one says nothing about it.
    private static int Rename(ref LinearMap<int, Bucket> buckets, ref Books books, int number, Bucket bucket, BucketName name)
    {
        var limit = bucket.Identity!.Name is null
            ? bucket.Limit
            : RateLimit.State.Unknown with
            {
                Remaining = 0,
                InFlight = bucket.Limit.InFlight,
                Waiting = bucket.Limit.Waiting,
            };
        buckets = buckets.Set(number, bucket with { Limit = limit, Identity = bucket.Identity with { Name = name } });
        var named = bucket.Identity.Name is { } old ? books.Named.Remove(old) : books.Named;
        books = books with { Named = named.Set(name, number) };
        return number;
    }

    private static int Merge(ref LinearMap<int, Bucket> buckets, ref Books books, int number, Bucket bucket, int other)
    {
        var moved = bucket.Identity!;
        books = books with
        {
            Named = moved.Name is { } old ? books.Named.Remove(old) : books.Named,
            Agenda = books.Agenda.Remove(new(AlarmKind.Bucket, number)),
        };
        Join(ref buckets, ref books, other, moved.Routes);
        buckets.TryGet(other, out var into);
        var limit = into.Limit with
        {
            InFlight = into.Limit.InFlight + bucket.Limit.InFlight,
            Remaining = Math.Max(0, into.Limit.Remaining - bucket.Limit.InFlight),
            Waiting = ByArrival(books, into.Limit.Waiting, bucket.Limit.Waiting),
        };
        buckets = buckets.Set(other, into with { Limit = limit });
        buckets =
            bucket.Limit.InFlight == 0
                ? buckets.Remove(number)
                : buckets.Set(
                    number,
                    new() { Limit = RateLimit.State.Unknown with { InFlight = bucket.Limit.InFlight }, Identity = new(null, [], other) }
                );
        return other;
    }

    // Only one of several routes turned out to draw on another bucket: it takes its waiting requests along.
    private static int Split(ref LinearMap<int, Bucket> buckets, ref Books books, int number, Bucket bucket, Route route, int other)
    {
        var known = books;
        var leaving = (bucket.Limit.Waiting ?? Line<RequestId>.Empty())
            .Where(id => known.Waiters.TryGet(id, out var waiter) && waiter.Call.Route == route)
            .ToList();
        var staying = bucket.Limit;
        foreach (var id in leaving)
            staying = RateLimit.Leave(staying, id);
        var identity = bucket.Identity! with { Routes = bucket.Identity!.Routes.Where(known => known != route).ToEquatableList() };
        buckets = buckets.Set(number, bucket with { Limit = staying, Identity = identity });
        buckets.TryGet(other, out var target);
        if (!target.Identity!.Routes.Contains(route))
            Join(ref buckets, ref books, other, [route]);
        var line = leaving.Aggregate(Line<RequestId>.Empty(), static (line, id) => line.Enqueue(id));
        buckets.TryGet(other, out target);
        var limit = target.Limit with { Waiting = ByArrival(books, target.Limit.Waiting, line.Count == 0 ? null : line) };
        buckets = buckets.Set(other, target with { Limit = limit });
        return other;
    }

    private static Line<RequestId>? ByArrival(Books books, Line<RequestId>? left, Line<RequestId>? right) =>
        (left, right) switch
        {
            (null, _) => right,
            (_, null) => left,
            _ => left.Concat(right)
                .OrderBy(id => books.Waiters.TryGet(id, out var waiter) ? waiter.Arrival : long.MaxValue)
                .Aggregate(Line<RequestId>.Empty(), static (line, id) => line.Enqueue(id)),
        };
}
