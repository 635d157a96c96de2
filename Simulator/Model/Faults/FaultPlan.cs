using System.Diagnostics;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>The misfortunes that wait for requests, in order, and how many they have seen.</summary>
/// <param name="Waiting">Those that may still hit.</param>
/// <param name="Rolls">How often chance was asked: with the seed, what it says next.</param>
internal sealed record FaultPlan(EquatableList<FaultPlan.Entry> Waiting, ulong Rolls)
{
    /// <summary>A fault, how many requests it let through and how many it hit.</summary>
    public sealed record Entry(Fault Fault, int Skipped = 0, int Hits = 0)
    {
        public bool IsSpent => Fault.Times <= Hits;

        public bool Matches(string method, Route? route, TimeSpan at) =>
            at >= Fault.From
            && !(at >= Fault.Until)
            && (Fault.Method is null || Fault.Method == method)
            && (Fault.Route is null || Fault.Route == route?.Template);
    }

    public static FaultPlan Of(IEnumerable<Fault> faults) => new(faults.Select(static fault => new Entry(fault)).ToEquatableList(), 0);

    public FaultPlan Add(Fault fault) => this with { Waiting = Waiting.Add(new(fault)) };

    /// <summary>What happens to a request, and the plan after it.</summary>
    public (FaultPlan Plan, Treatment Treatment) Draw(string method, Route? route, Instant now, ulong seed)
    {
        if (Waiting.IsEmpty)
            return (this, Treatment.None);
        var (entries, treatment, rolls, decided) = (Waiting.Span.ToArray(), Treatment.None, Rolls, false);
        for (var i = 0; i < entries.Length && !decided; i++)
        {
            var (entry, fault) = (entries[i], entries[i].Fault);
            if (!entry.Matches(method, route, now.SinceStart))
                continue;
            if (entry.Skipped < fault.After)
                entries[i] = entry with { Skipped = entry.Skipped + 1 };
            else if (fault.Chance >= 1 || Roll(seed, ++rolls) < fault.Chance)
            {
                entries[i] = entry with { Hits = entry.Hits + 1 };
                treatment = treatment.With(fault.What, fault.What is Mishap.Slow { AtMost: not null } ? Roll(seed, ++rolls) : 0);
                decided = fault.What.AnswersForDiscord;
            }
        }
        return (new(entries.Where(static entry => !entry.IsSpent).ToEquatableList(), rolls), treatment);
    }

    private static double Roll(ulong seed, ulong number) => (Opaque.Mix(seed ^ Opaque.Mix(number)) >> 11) * (1.0 / (1UL << 53));
}

/// <summary>How an answer is delivered.</summary>
/// <param name="Delay">How late.</param>
/// <param name="Break">Where the connection breaks; null where it holds.</param>
/// <param name="Hangs">True where it never is.</param>
internal readonly record struct Delivery(TimeSpan Delay, ResetPoint? Break, bool Hangs);

/// <summary>All that happens to one request.</summary>
internal sealed record Treatment
{
    public static readonly Treatment None = new();

    /// <summary>What is answered without Discord; null where it is asked.</summary>
    public Answer? Instead { get; init; }

    /// <summary>Whether Discord carries the request out.</summary>
    public bool IsExecuted { get; init; } = true;

    /// <summary>The limit that counts; null for the route's own.</summary>
    public Bucket? Bucket { get; init; }

    public Delivery Delivery { get; init; }

    /// <summary>What is changed in the answer, in order.</summary>
    public EquatableList<Mishap> Changes { get; init; }

    public Treatment With(Mishap mishap, double roll) =>
        mishap switch
        {
            Mishap.RateLimited limited => Answered(Rejections.RateLimited(limited)),
            Mishap.Cloudflare(var wait) => Answered(Rejections.Cloudflare(wait)),
            Mishap.Failed failed => Answered(Rejections.Failed(failed)),
            Mishap.Hung(var executed) => this with { IsExecuted = executed, Delivery = Delivery with { Hangs = true } },
            Mishap.Reset(var at) => this with { IsExecuted = at != ResetPoint.BeforeExecution, Delivery = Delivery with { Break = at } },
            Mishap.Slow(var by, var most) => this with
            {
                Delivery = Delivery with { Delay = Delivery.Delay + by + (((most ?? by) - by) * roll) },
            },
            Mishap.Limited(var limit) => this with { Bucket = Bucket.Of(limit.Bucket ?? "replaced", limit) },
            Mishap.Garbled or Mishap.Headers => this with { Changes = Changes.Add(mishap) },
            _ => throw new UnreachableException(),
        };

    /// <summary>The answer as it leaves.</summary>
    public Answer Change(Answer answer)
    {
        foreach (var change in Changes)
            answer = change switch
            {
                Mishap.Garbled(var body, var type, var status) => answer.With(new Header("Content-Type", type)) with
                {
                    Status = status ?? answer.Status,
                    Bytes = body,
                    Body = null,
                },
                Mishap.Headers(var headers) => answer.With([.. headers.Select(static header => new Header(header.Name, header.Value))]),
                _ => answer,
            };
        return answer;
    }

    private Treatment Answered(Answer answer) => this with { IsExecuted = false, Instead = answer };
}
