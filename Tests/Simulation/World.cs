using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using Xunit.Sdk;

namespace Oven.Functional.Tests.Simulation;

/// <summary>
/// A deterministic world: a virtual clock, seeded chance, an agenda of what happens next, and a story of what happened. Machines are put
/// into it with <see cref="Play"/>; everything else (callers, networks, the other side) is a few lines of <see cref="After"/>.
/// <code>
/// World.Explore(500, world =>
/// {
///     var limit = world.Play("limit", RateLimit.Machine, now => new Ticked(now), (effect, post) => ...);
///     for (var id = 0; id &lt; 30; id++)
///         world.After(world.Within(3000), () => limit.Post(new Requested(new(id))));
///     world.Run();
///     world.Require(served == 30, $"{served} of 30 were served");
/// });
/// </code>
/// One seed is one world, whatever the machine it runs on. A failure prints the seed and the story.
/// </summary>
public sealed class World
{
    private const int LongestStory = 400;

    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _agenda = new();
    private readonly Queue<string> _story = new();
    private readonly Random _random;
    private long _order;
    private int _told;

    /// <summary>Makes the world of one seed, at <see cref="Instant.Zero"/>, with nothing on the agenda.</summary>
    public World(ulong seed) => (Seed, _random) = (seed, new Random(unchecked((int)(seed ^ (seed >> 32)))));

    /// <summary>What made this world.</summary>
    public ulong Seed { get; }

    /// <summary>The virtual time.</summary>
    public Instant Now { get; private set; } = Instant.Zero;

    /// <summary>How many more things are on the agenda.</summary>
    public int Pending => _agenda.Count;

    /// <summary>Runs the script in so many worlds. What it throws is reported with the seed and the story of that world.</summary>
    public static void Explore(int worlds, Action<World> script)
    {
        foreach (var seed in Seeds.Take(worlds))
            new World(seed).Live(script);
    }

    /// <summary>Puts a machine into the world, under the contract of <c>MachineHost</c>: an overdue tick first, then the inbox in order,
    /// and all effects of an event before the next event.</summary>
    /// <param name="name">Its name in the story.</param>
    /// <param name="machine">What decides.</param>
    /// <param name="tick">Wraps an instant as the machine's tick event.</param>
    /// <param name="begin">What acts: gets each effect, and where to post what comes of it, now or later.</param>
    public Actor<TState, TEvent, TEffect> Play<TState, TEvent, TEffect>(
        string name,
        Machine<TState, TEvent, TEffect> machine,
        Func<Instant, TEvent> tick,
        Action<TEffect, Action<TEvent>> begin
    ) => new(this, name, machine, tick, begin);

    /// <summary>Puts something on the agenda. What is due at the same instant happens in the order in which it was put there.</summary>
    public void After(TimeSpan wait, Action happens) => At(Now + wait, happens);

    /// <summary>Puts something on the agenda of an instant; a past one means now.</summary>
    public void At(Instant at, Action happens) => _agenda.Enqueue(happens, (Instant.Later(at, Now).SinceStart, _order++));

    /// <summary>Lets everything on the agenda happen until it is empty, the instant comes, or so many things have happened.</summary>
    public void Run(Instant? until = null, int most = 100_000)
    {
        var end = until ?? Instant.Never;
        for (var happened = 0; _agenda.TryPeek(out var happens, out var due) && new Instant(due.At) <= end; happened++)
        {
            Require(happened < most, $"The agenda never ends: {most} things have happened.");
            _agenda.Dequeue();
            Now = new(due.At);
            happens();
        }
        if (until is { } at)
            Now = Instant.Later(Now, at);
    }

    /// <summary>Adds a line to the story, with the time.</summary>
    public void Tell(string line)
    {
        _told++;
        _story.Enqueue($"{Now, 10} {line}");
        if (_story.Count > LongestStory)
            _story.Dequeue();
    }

    /// <summary>Fails the world with what should have been true.</summary>
    public void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new XunitException(otherwise);
    }

    /// <summary>A random number in [0, 1), as machines want it inside events.</summary>
    public double Roll() => _random.NextDouble();

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Roll() < probability;

    /// <summary>A whole number from <paramref name="least"/> up to and including <paramref name="most"/>.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A wait of 1 ms up to so many milliseconds.</summary>
    public TimeSpan Within(int milliseconds) => TimeSpan.FromMilliseconds(Between(1, milliseconds));

    /// <summary>One of several.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private void Live(Action<World> script)
    {
        try
        {
            script(this);
        }
        catch (Exception failure)
        {
            throw new WorldFailedException(this, failure);
        }
    }

    /// <summary>The story so far, the newest lines where it is long.</summary>
    public override string ToString() =>
        (_told > _story.Count ? $"… {_told - _story.Count} earlier lines\n" : "") + string.Join('\n', _story);
}

/// <summary>Something was not as it should be in the world of one seed.</summary>
public sealed class WorldFailedException(World world, Exception failure)
    : XunitException($"{failure.Message}\nRepeat with OVEN_SEED={world.Seed} at {world.Now}. The story:\n{world}", failure);
