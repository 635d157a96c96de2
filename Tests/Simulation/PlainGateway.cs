using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Simulation;

/// <summary>
/// Discord's side of the gateway, as plainly as it can be written, with a bad temper: it drops, delays, repeats, goes silent, asks to
/// reconnect and refuses. It checks what Discord would punish: the spacing of identifies and the number of sends.
/// </summary>
public sealed class PlainGateway(World world, int concurrency)
{
    private static readonly TimeSpan IdentifySpacing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Story> _stories = [];
    private readonly Dictionary<int, Instant> _identified = [];
    private int _sessions;

    /// <summary>How likely something goes wrong where something can; 0 for a gateway at its best.</summary>
    public double Temper { get; set; }

    /// <summary>The events of a session, in order: the first one is READY.</summary>
    public int LastOf(string session) => _stories[session].Last;

    /// <summary>Opens a connection; after a while the client hears that it is open, or that it is not.</summary>
    public Pipe Connect(int shard, Action opened, Action<GatewayFrame> received, Action<int?> ended)
    {
        var pipe = new Pipe(world, this, shard, received, ended);
        pipe.Later(() =>
        {
            if (world.Chance(Temper / 2))
            {
                pipe.End(null);
                return;
            }
            opened();
            if (world.Chance(Temper / 4))
                pipe.Send(new GatewayFrame.Reconnect());
            if (!world.Chance(Temper / 4))
                pipe.Send(new GatewayFrame.Hello(TimeSpan.FromSeconds(41.25)));
        });
        return pipe;
    }

    /// <summary>Something happens in every session of a shard that still lives.</summary>
    public void Happen()
    {
        foreach (var story in _stories.Values.Where(static story => story.Alive))
        {
            story.Last++;
            story.Reader?.Send(Event(story.Last));
            if (story.Reader is { } reader && world.Chance(Temper))
                reader.Send(Event(story.Last)); // twice
        }
    }

    /// <summary>One of the connections has bad luck.</summary>
    public void Trouble()
    {
        if (_stories.Values.Where(static story => story.Reader is not null).ToArray() is not { Length: > 0 } connected)
            return;
        var story = world.Pick(connected);
        var pipe = story.Reader!;
        switch (world.Between(0, 5))
        {
            case 0:
                pipe.End(world.Pick<int?>(null, 1006, 4000, 4001, 4002, 4003, 4005, 4008));
                break;
            case 1:
                pipe.Silent = true;
                break;
            case 2:
                pipe.Send(new GatewayFrame.Reconnect());
                break;
            case 3:
                pipe.Send(new GatewayFrame.HeartbeatRequest());
                break;
            case 4:
                story.Alive = world.Chance(0.5);
                pipe.Send(new GatewayFrame.InvalidSession(story.Alive));
                break;
            default:
                story.Alive = false;
                pipe.End(world.Pick<int?>(4007, 4009));
                break;
        }
        if (!story.Alive)
            story.Reader = null;
    }

    internal void Identify(Pipe pipe)
    {
        var key = pipe.Shard % concurrency;
        world.Require(
            !_identified.TryGetValue(key, out var last) || world.Now - last >= IdentifySpacing,
            $"shard {pipe.Shard} identified {world.Now - last} after another one of key {key}"
        );
        _identified[key] = world.Now;
        if (world.Chance(Temper / 4))
        {
            pipe.Send(new GatewayFrame.InvalidSession(false));
            return;
        }
        var session = $"session {++_sessions} of shard {pipe.Shard}";
        foreach (var old in _stories.Values.Where(story => story.Shard == pipe.Shard))
            (old.Alive, old.Reader) = (false, null);
        _stories[session] = new(pipe.Shard) { Reader = pipe, Last = 1 };
        pipe.Send(new GatewayFrame.Dispatch(1, Ready(session)));
    }

    internal void Resume(Pipe pipe, string session, long sequence)
    {
        var story = _stories[session];
        world.Require(sequence <= story.Last, $"{session} was resumed at {sequence}, but has only {story.Last}");
        if (!story.Alive || world.Chance(Temper / 4))
        {
            story.Alive &= world.Chance(0.5);
            pipe.Send(new GatewayFrame.InvalidSession(story.Alive));
            return;
        }
        story.Reader = pipe;
        for (var missed = sequence + 1; missed <= story.Last; missed++)
        {
            pipe.Send(Event(missed));
            if (world.Chance(Temper / 8))
            {
                pipe.End(null);
                return;
            }
        }
        pipe.Send(new GatewayFrame.Dispatch(++story.Last, new GatewayEvent.Resumed()));
    }

    internal void Left(Pipe pipe)
    {
        foreach (var story in _stories.Values.Where(story => story.Reader == pipe))
            story.Reader = null;
    }

    private static GatewayFrame.Dispatch Event(long sequence) => new(sequence, new GatewayEvent.Unknown("HAPPENED", new($"{sequence}")));

    private static GatewayEvent.Ready Ready(string session) =>
        new()
        {
            SessionId = session,
            ResumeGatewayUrl = "wss://resume",
            User = new()
            {
                Id = new(1UL),
                Username = "bot",
                GlobalName = null,
                Avatar = null,
            },
            Application = new() { Id = new(1UL) },
        };

    private sealed class Story(int shard)
    {
        public int Shard { get; } = shard;
        public bool Alive { get; set; } = true;
        public Pipe? Reader { get; set; }
        public int Last { get; set; }
    }

    /// <summary>A connection: two queues that keep their order, each thing with a delay of its own.</summary>
    public sealed class Pipe(World world, PlainGateway gateway, int shard, Action<GatewayFrame> received, Action<int?> ended)
    {
        private readonly Queue<Instant> _sent = new();
        private Instant _lastDown;
        private Instant _lastUp;
        private bool _over;

        public int Shard { get; } = shard;

        /// <summary>Half-open: nothing arrives any more, in either direction.</summary>
        public bool Silent { get; set; }

        internal void Later(Action happens)
        {
            _lastDown = Instant.Later(_lastDown, world.Now + world.Within(120));
            world.At(
                _lastDown,
                () =>
                {
                    if (!_over && !Silent)
                        happens();
                }
            );
        }

        internal void Send(GatewayFrame frame) => Later(() => received(frame));

        /// <summary>The server side ends it; what is on its way arrives first.</summary>
        internal void End(int? code)
        {
            gateway.Left(this);
            Later(() =>
            {
                _over = true;
                ended(code);
            });
        }

        /// <summary>The client closes: at once for itself, later for the server.</summary>
        public void Close()
        {
            _over = true;
            gateway.Left(this);
        }

        public void Identify() => Up(() => gateway.Identify(this));

        public void Resume(string session, long sequence) => Up(() => gateway.Resume(this, session, sequence));

        public void Heartbeat() => Up(() => Send(new GatewayFrame.Ack()));

        public void Payload(Action arrived) => Up(arrived);

        private void Up(Action happens)
        {
            _lastUp = Instant.Later(_lastUp, world.Now + world.Within(120));
            world.At(
                _lastUp,
                () =>
                {
                    if (_over || Silent)
                        return;
                    _sent.Enqueue(world.Now);
                    while (world.Now - _sent.Peek() > SendWindow)
                        _sent.Dequeue();
                    world.Require(_sent.Count <= SendBudget.PerWindow, $"shard {Shard} sent {_sent.Count} payloads in 60 s");
                    happens();
                }
            );
        }
    }

    /// <summary>Why a connection ended, for the client.</summary>
    public static OvenError Ended { get; } = new OvenError.Transport("The gateway connection", "it ended.", MayHaveBeenExecuted: false);
}
