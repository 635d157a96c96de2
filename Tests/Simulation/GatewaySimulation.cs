using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Simulation;

/// <summary>
/// Goal: whatever the gateway does, no event is lost across a resume and none comes twice, nobody identifies too soon, nobody sends too
/// much, and when the gateway calms down every shard is up and has everything. Method: some shards and one identify queue against
/// <see cref="PlainGateway"/>, in worlds made from seeds.
/// </summary>
public sealed class GatewaySimulation
{
    private static readonly TimeSpan Storm = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(20);

    [Fact]
    public void Nothing_is_lost_or_doubled_and_no_limit_is_broken() =>
        World.Explore(
            100,
            static world =>
            {
                var concurrency = world.Between(1, 3);
                var gateway = new PlainGateway(world, concurrency) { Temper = world.Roll() * 0.4 };
                var fleet = new Fleet(world, gateway, shards: world.Between(1, 6), concurrency);
                fleet.Start();
                Repeat(world, Storm, 2_000, gateway.Happen);
                Repeat(world, Storm, 45_000, gateway.Trouble);
                Repeat(world, Storm, 20_000, fleet.Say);
                world.Run(Instant.Zero + Storm, most: 2_000_000);
                gateway.Temper = 0;
                world.Run(Instant.Zero + Storm + Calm, most: 2_000_000);
                fleet.CheckEverythingArrived();
            }
        );

    private static void Repeat(World world, TimeSpan lasting, int atMostEvery, Action happens)
    {
        for (var at = world.Within(atMostEvery); at < lasting; at += world.Within(atMostEvery))
            world.After(at, happens);
    }

    /// <summary>All shards of one bot, and what they have received and sent.</summary>
    private sealed class Fleet
    {
        private readonly World _world;
        private readonly PlainGateway _gateway;
        private readonly Actor<IdentifyQueue.State, IdentifyQueue.Event, IdentifyQueue.Effect> _identifies;
        private readonly Member[] _members;
        private readonly int _concurrency;

        public Fleet(World world, PlainGateway gateway, int shards, int concurrency)
        {
            (_world, _gateway) = (world, gateway);
            _identifies = world.Play(
                "identifies",
                IdentifyQueue.Machine,
                static now => new IdentifyQueue.Event.Ticked(now),
                (effect, _) =>
                {
                    if (effect is IdentifyQueue.Effect.Permit(var ticket))
                        _members![ticket.Shard].Permit(ticket.Connection);
                }
            );
            _members = [.. Enumerable.Range(0, shards).Select(shard => new Member(world, gateway, shard, _identifies.Post))];
            _concurrency = concurrency;
        }

        public void Start()
        {
            _identifies.Post(
                new IdentifyQueue.Event.Informed(
                    new()
                    {
                        Total = 1_000,
                        Remaining = 1_000,
                        ResetAfter = 86_400_000,
                        MaxConcurrency = _concurrency,
                    },
                    _world.Now
                )
            );
            foreach (var member in _members)
                member.Start();
        }

        public void Say() => _world.Pick<Member>(_members).Say();

        public void CheckEverythingArrived()
        {
            foreach (var member in _members)
                member.Check(_gateway);
        }
    }

    private sealed class Member
    {
        private readonly World _world;
        private readonly PlainGateway _gateway;
        private readonly int _shard;
        private readonly Action<IdentifyQueue.Event> _identifies;
        private readonly Actor<SessionState, Session.Event, Session.Effect> _session;
        private readonly Dictionary<ConnectionId, PlainGateway.Pipe> _pipes = [];
        private string _current = "";
        private long _received;
        private long _asked;
        private long _transmitted;

        public Member(World world, PlainGateway gateway, int shard, Action<IdentifyQueue.Event> identifies)
        {
            (_world, _gateway, _shard, _identifies) = (world, gateway, shard, identifies);
            _session = world.Play($"shard {shard}", Session.Machine, now => new Session.Event.Ticked(now, world.Roll()), Begin);
        }

        public void Start() =>
            _session.Post(
                new Session.Event.Started(new("wss://gateway", int.MaxValue, TimeSpan.FromSeconds(20), 100_000), null, _world.Now)
            );

        public void Permit(ConnectionId connection) => _session.Post(new Session.Event.Permitted(connection, _world.Now));

        public void Say()
        {
            for (var burst = _world.Chance(0.02) ? 200 : _world.Between(1, 20); burst > 0; burst--)
                _session.Post(new Session.Event.SendRequested(new(++_asked), _world.Now));
        }

        public void Check(PlainGateway gateway)
        {
            _world.Require(_session.State.Phase is SessionPhase.Ready, $"shard {_shard} is still {_session.State.Phase}");
            _world.Require(
                _received == gateway.LastOf(_current),
                $"shard {_shard} has {_received} of {gateway.LastOf(_current)} events of {_current}"
            );
            _world.Require(_transmitted == _asked, $"shard {_shard} transmitted {_transmitted} of {_asked} payloads");
        }

        private void Begin(Session.Effect effect, Action<Session.Event> post)
        {
            switch (effect)
            {
                case Session.Effect.Connect(var id, _):
                    _pipes[id] = _gateway.Connect(
                        _shard,
                        () => post(new Session.Event.Connected(id, _world.Now)),
                        frame => post(new Session.Event.Received(id, frame, _world.Now, _world.Roll())),
                        code => post(new Session.Event.Disconnected(id, code, PlainGateway.Ended, _world.Now, _world.Roll()))
                    );
                    break;
                case Session.Effect.Close(var id, var code):
                    _world.Require(code is not (1000 or 1001), $"shard {_shard} ended its session itself");
                    _pipes[id].Close();
                    break;
                case Session.Effect.RequestPermit(var id):
                    _identifies(new IdentifyQueue.Event.Requested(new(_shard, id), _world.Now));
                    break;
                case Session.Effect.WithdrawPermit(var id):
                    _identifies(new IdentifyQueue.Event.Withdrawn(new(_shard, id)));
                    break;
                case Session.Effect.SendIdentify(var id):
                    _pipes[id].Identify();
                    break;
                case Session.Effect.SendResume(var id, var session, var sequence):
                    _world.Require(session == _current, $"shard {_shard} resumed {session}, but its last one was {_current}");
                    _pipes[id].Resume(session, sequence);
                    break;
                case Session.Effect.Carry(var id, _, Link.Effect.Beat):
                    _pipes[id].Heartbeat();
                    break;
                case Session.Effect.Carry(var id, _, Link.Effect.Transmit(var send)):
                    _world.Require(send.Value == _transmitted + 1, $"shard {_shard} sent {send} after {_transmitted}");
                    _transmitted++;
                    _pipes[id].Payload(static () => { });
                    break;
                case Session.Effect.Carry(_, _, Link.Effect.Refuse(var send, var reason)):
                    _world.Require(false, $"shard {_shard} refused {send}: {reason.Message}");
                    break;
                case Session.Effect.Deliver(var sequence, GatewayEvent.Ready ready):
                    (_current, _received) = (ready.SessionId, sequence);
                    break;
                case Session.Effect.Deliver(var sequence, _):
                    _world.Require(sequence == _received + 1, $"shard {_shard} was handed {sequence} after {_received} of {_current}");
                    _received = sequence;
                    break;
                case Session.Effect.Halt(var reason):
                    _world.Require(false, $"shard {_shard} stopped: {reason?.Message}");
                    break;
            }
        }
    }
}
