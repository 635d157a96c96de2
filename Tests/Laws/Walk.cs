using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Laws;

/// <summary>Leads a machine through generated events on a clock that never goes back, with the ticks that it asks for in between.</summary>
public static class Walk
{
    private const int MostTicksAtOnce = 1000;

    /// <summary>The moments of a walk, the last one included. A tick at the deadline comes before whatever else is due.</summary>
    public static IEnumerable<Moment<TState, TEvent>> Along<TState, TEvent, TEffect>(
        Machine<TState, TEvent, TEffect> machine,
        IEnumerable<Stride<TEvent>> strides
    )
    {
        var (state, now) = (machine.Initial, Instant.Zero);
        foreach (var stride in strides)
        {
            var then = now + stride.Wait;
            for (var ticks = 0; ticks < MostTicksAtOnce && machine.Deadline(state) is { } due && due <= then; ticks++)
            {
                now = Instant.Later(now, due);
                var tick = Tick<TEvent>.At(now);
                yield return new(state, tick, now);
                state = machine.Step(state, tick).State;
            }
            now = then;
            var @event = Moved.To(stride.Event, now);
            yield return new(state, @event, now);
            state = machine.Step(state, @event).State;
        }
    }
}

/// <summary>One event of any kind, so long after the one before. Instants inside count from the moment at which it arrives.</summary>
public sealed record Stride<TEvent>(TimeSpan Wait, TEvent Event);

/// <summary>What happens at one moment of a walk: the state found there and the event that arrives.</summary>
public readonly record struct Moment<TState, TEvent>(TState State, TEvent Event, Instant Now);

/// <summary>The tick of an event union: by the house's convention its case <c>Ticked(Instant Now)</c>, perhaps with a <c>double Roll</c>.</summary>
public static class Tick<TEvent>
{
    private static readonly ConstructorInfo? Constructor = typeof(TEvent)
        .GetNestedTypes()
        .Where(static type => type.Name == "Ticked")
        .Select(static type => type.GetConstructors().Single())
        .SingleOrDefault();

    public static TEvent At(Instant now) =>
        Constructor is { } tick
            ? (TEvent)
                tick.Invoke([.. tick.GetParameters().Select(parameter => (object)(parameter.ParameterType == typeof(Instant) ? now : 0.5))])
            : throw new InvalidOperationException($"Give {typeof(TEvent)} a case Ticked(Instant Now): it is how a machine hears the time.");
}

/// <summary>Puts a generated event on the clock: parameters called Now or At become the moment, other instants are waits counted from it.</summary>
public static class Moved
{
    public static T To<T>(T value, Instant now) => (T)Rebuild(value!, now);

    private static object Rebuild(object value, Instant now)
    {
        if (!Inventory.IsBuildable(value.GetType()))
            return value;
        var shape = Shape.Of(value.GetType());
        return shape.Build([.. shape.Read(value).Zip(shape.Parts, (part, description) => Place(part, description.Name, now))]);
    }

    private static object? Place(object? part, string name, Instant now) =>
        part switch
        {
            null => null,
            Instant when name is "Now" or "At" => now,
            Instant wait => now + wait.SinceStart,
            _ => Rebuild(part, now),
        };
}

/// <summary>What walks are made of: few ids, so that events speak of the same things; waits that meet deadlines; Discord's numbers.</summary>
public static class WalkArbitraries
{
    public static Arbitrary<Stride<TEvent>> Strides<TEvent>(IArbMap map) =>
        Arb.From(
            map.ArbFor<TimeSpan>()
                .Generator.Zip(map.ArbFor<TEvent>().Generator)
                .Select(static pair => new Stride<TEvent>(pair.Item1, pair.Item2)),
            stride =>
                map.ArbFor<TimeSpan>()
                    .Shrinker(stride.Wait)
                    .Select(wait => stride with { Wait = wait })
                    .Concat(map.ArbFor<TEvent>().Shrinker(stride.Event).Select(@event => stride with { Event = @event }))
        );

    public static Arbitrary<Snowflake> Snowflakes() =>
        Gen.Elements(0UL, 1UL, 2UL, 3UL, (1UL << 22) | 1, ulong.MaxValue).Select(static value => new Snowflake(value)).ToArbitrary();

    public static Arbitrary<int> Integers() =>
        Gen.Frequency(
                (6, Gen.Choose(0, 5)),
                (1, Gen.Choose(0, 120)),
                (1, Gen.Elements(200, 204, 400, 401, 403, 404, 429, 500, 502, 503)),
                (1, Gen.Choose(4000, 4014)),
                (1, Gen.Elements(1000, 1001, 1006, 45_000, 60_000)),
                (1, Gen.Elements(-1, int.MinValue, int.MaxValue))
            )
            .ToArbitrary();

    public static Arbitrary<long> Longs() => Gen.Choose(0, 8).Select(static value => (long)value).ToArbitrary();

    public static Arbitrary<double> Rolls() =>
        Gen.Frequency(
                (1, Gen.Constant(0.0)),
                (1, Gen.Constant(Math.BitDecrement(1.0))),
                (4, Gen.Choose(0, 999).Select(static n => n / 1000.0))
            )
            .ToArbitrary();

    public static Arbitrary<Instant> Instants() => Waits().Convert(static wait => new Instant(wait), static at => at.SinceStart);

    public static Arbitrary<TimeSpan> Waits() =>
        Arb.From(
            Gen.Frequency(
                (4, Gen.Constant(TimeSpan.Zero)),
                (6, Gen.Choose(1, 2000).Select(static ms => TimeSpan.FromMilliseconds(ms))),
                (2, Gen.Choose(1, 120).Select(static s => TimeSpan.FromSeconds(s))),
                (1, Gen.Choose(1, 100).Select(static h => TimeSpan.FromHours(h)))
            ),
            static wait => wait == TimeSpan.Zero ? [] : [TimeSpan.Zero, TimeSpan.FromMilliseconds(Math.Floor(wait.TotalMilliseconds / 2))]
        );

    public static Arbitrary<string> Texts() => Gen.Elements("", "a", "b", "session", "wss://gateway.example").ToArbitrary();
}
