using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Faults;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Model.Rest;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Simulator.Model;

/// <summary>The whole of Discord, stepped without a socket through anything that bots, people and fate can do.</summary>
public sealed class DiscordTests
{
    internal static readonly Settings Settings = new()
    {
        Token = "T",
        Seed = 1,
        Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        GatewayUrl = new("ws://127.0.0.1:1"),
        ResumeUrl = new("ws://127.0.0.1:2"),
        HeartbeatInterval = TimeSpan.FromSeconds(40),
        MaxConcurrency = 4,
        GlobalLimit = 1_000,
    };

    private const int Connections = 3;
    private static readonly World Start = Acting
        .Take(World.With(1, "Oven", Settings.Epoch.AddDays(-1)), new Act.MakeGuild("G", ["general"]), Settings.At(Instant.Zero))
        .World;
    private static readonly string Channel = $"{Start.Channels.Single().Key}";
    private static readonly string Guild = $"{Start.Guilds.Single().Key}";

    [Property(MaxTest = 300, EndSize = 60, Arbitrary = [typeof(Doings)])]
    public void Whatever_is_done_every_request_is_answered_once_and_every_session_counts_without_a_gap(Doing[] doings)
    {
        var story = Play(doings);
        var asked = story.Events().OfType<Discord.Event.RequestArrived>().Select(static request => request.Id);
        var answered = story.Effects().OfType<Discord.Effect.Respond>().Select(static respond => respond.Id);
        Assert.Equal(asked.Order(), answered.Order());
        foreach (var session in Notes<TranscriptEntry.EventDispatched>(story).GroupBy(static dispatched => dispatched.Session))
            Assert.Equal(
                Enumerable.Range(1, session.Count()).Select(static number => (long)number),
                session.Select(static dispatched => dispatched.Sequence)
            );
    }

    [Property(MaxTest = 300, EndSize = 60, Arbitrary = [typeof(Doings)])]
    public void Nothing_is_sent_over_a_connection_that_ended(Doing[] doings)
    {
        var open = new HashSet<int>();
        foreach (var line in Play(doings).Lines)
        {
            if (line is Discord.Event.ConnectionOpened opened)
                open.Add(opened.Connection);
            if (line is Discord.Event.ConnectionLost lost)
                open.Remove(lost.Connection);
            if (line is Discord.Effect.Send send)
                Assert.Contains(send.Connection, open);
            if (line is Discord.Effect.Close close)
                Assert.True(open.Remove(close.Connection), $"{close.Connection} was closed twice");
            if (line is Discord.Effect.Abort abort)
                Assert.True(open.Remove(abort.Connection), $"{abort.Connection} was closed twice");
        }
    }

    [Property(MaxTest = 200, EndSize = 60, Arbitrary = [typeof(Doings)])]
    public void A_tick_before_the_deadline_does_nothing_and_one_at_the_deadline_moves_it_on(Doing[] doings)
    {
        var story = Play(doings);
        Assert.Empty(Discord.Step(story.State, new Discord.Event.Ticked(story.Now)).Effects);
        var state = story.State;
        for (var ticks = 0; Discord.Deadline(state) is { } deadline; ticks++)
        {
            Assert.True(ticks < 1_000, "the host would tick for ever");
            state = Discord.Step(state, new Discord.Event.Ticked(deadline)).State;
            Assert.True(
                Discord.Deadline(state) is not { } next || next > deadline,
                $"after the tick at {deadline} the deadline is {Discord.Deadline(state)}"
            );
        }
        Assert.Equal((0, 0, 0), (state.Connections.Count, state.Sessions.Count, state.World.Interactions.ById.Count));
    }

    [Property(MaxTest = 200, EndSize = 60, Arbitrary = [typeof(Doings)])]
    public void The_same_happens_again(Doing[] doings) => Assert.Equal(Play(doings).Lines, Play(doings).Lines);

    private static IEnumerable<T> Notes<T>(Story story) =>
        story.Effects().OfType<Discord.Effect.Note>().Select(static note => note.Entry).OfType<T>();

    private static Story Play(IEnumerable<Doing> doings)
    {
        var (state, now, lines, id, open) = (Discord.State.Of(Settings, Start), Instant.Zero, new List<object>(), 0L, new HashSet<int>());
        foreach (var doing in doings)
        {
            var then = now + doing.Wait;
            while (Discord.Deadline(state) is { } due && due <= then)
                Take(new Discord.Event.Ticked(Instant.Later(now, due)));
            now = then;
            if (doing.ToEvent(++id, now, open) is { } @event)
                Take(@event);
        }
        return new(state, now, lines);

        void Take(Discord.Event @event)
        {
            (state, var effects) = Discord.Step(state, @event);
            lines.Add(@event);
            lines.AddRange(effects.Select(static effect => (object)effect));
        }
    }

    private sealed record Story(Discord.State State, Instant Now, IReadOnlyList<object> Lines)
    {
        public IEnumerable<Discord.Event> Events() => Lines.OfType<Discord.Event>();

        public IEnumerable<Discord.Effect> Effects() => Lines.OfType<Discord.Effect>();
    }

    /// <summary>Something that somebody does after a while.</summary>
    public sealed record Doing(TimeSpan Wait, string What, string Argument, string Body)
    {
        internal Discord.Event? ToEvent(long id, Instant now, HashSet<int> open)
        {
            var connection = (int)(id % Connections) + 1;
            return What switch
            {
                "open" => open.Add((int)id) ? new Discord.Event.ConnectionOpened((int)id, 10, "json", null, false, now) : null,
                "frame" when open.Count > 0 => new Discord.Event.FrameArrived(open.Order().ElementAt(connection % open.Count), Body, now),
                "lose" when open.Count > 0 => Lose(open, connection, id, now),
                "act" => new Discord.Event.Acted(id, ToAct(), now),
                "strike" => new Discord.Event.Struck(id, ToBlow(), now),
                "call" => Call(id, now),
                _ => null,
            };
        }

        private static Discord.Event.ConnectionLost Lose(HashSet<int> open, int connection, long id, Instant now)
        {
            var lost = open.Order().ElementAt(connection % open.Count);
            open.Remove(lost);
            return new(lost, id % 2 == 0 ? 1000 : null, now);
        }

        private Discord.Event.RequestArrived Call(long id, Instant now)
        {
            var split = Argument.Split(' ', 2);
            return new(id, new(split[0], split[1], "limit=3&with_response=true", "Bot T", "DiscordBot (x)", Body, true, []), now);
        }

        private Act ToAct()
        {
            var (person, channel) = (Start.Bot.Id, Start.Channels.Single().Key);
            return Argument switch
            {
                "join" => new Act.Join(Body),
                "guild" => new Act.MakeGuild(Body, ["a"]),
                "run" => new Act.Run(person, channel, "ping", []),
                "click" => new Act.Click(person, channel, new(Start.LastId), "b"),
                _ => new Act.Type(person, channel, Body, null),
            };
        }

        private Blow ToBlow() =>
            Argument switch
            {
                "drop" => new Blow.Drop(),
                "close" => new Blow.Close(4000),
                "op7" => new Blow.AskToReconnect(),
                "op9" => new Blow.Invalidate(Resumable: Body.Length > 5),
                "silence" => new Blow.Silence(On: true),
                "mute" => new Blow.Acknowledge(On: false),
                "reset" => new Blow.Plan(new(new Mishap.Reset(ResetPoint.BeforeAnswer)) { Times = 2 }),
                _ => new Blow.Relent(),
            };
    }

    /// <summary>Frames, calls, acts and blows: sensible ones often enough to get somewhere, nonsense in between.</summary>
    public static class Doings
    {
        private static readonly string[] Frames =
        [
            RawBot.IdentifyFrame("T"),
            RawBot.IdentifyFrame("T", 1, 1, 3),
            RawBot.IdentifyFrame("wrong"),
            """{"op":1,"d":null}""",
            """{"op":6,"d":{"token":"T","session_id":"SESSION","seq":1}}""".Replace("SESSION", Opaque.Name(1, 1), StringComparison.Ordinal),
            $$$"""{"op":8,"d":{"guild_id":"{{{Guild}}}","query":"","limit":0}}""",
            """{"op":3,"d":[]}""",
            "{}",
            "[",
            """{"op":"2","d":{"token":1}}""",
        ];

        private static readonly string[] Bodies =
        [
            "",
            "{}",
            "[]",
            "5",
            """{"content":"hello <@1> @everyone","nonce":"n","enforce_nonce":true}""",
            """{"content":"x","components":[{"type":1,"components":[{"type":2,"custom_id":"b","style":1,"label":"B"}]},{"type":"x","custom_id":5}],"flags":64}""",
            """{"embeds":[{"title":1,"fields":[{"name":"a","value":"b"}]},null,[]]}""",
            """{"name":"ping","description":"d","options":[{"name":"a","type":3}],"type":1}""",
            """[{"name":"ping","description":"d"},{"name":5},null]""",
            """{"type":4,"data":{"content":"hi"}}""",
            """{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":18,"component":{"type":4,"custom_id":"f"}}]}}""",
            """{"recipient_id":"1","messages":["1","2"],"type":"9","data":[]}""",
            """{"message_reference":{"message_id":"1","fail_if_not_exists":false},"content":"r","allowed_mentions":{"parse":["users"]}}""",
        ];

        public static Arbitrary<Doing> Any()
        {
            var wait = Gen.Frequency((6, Gen.Choose(0, 2_000)), (1, Gen.Choose(2_000, 1_000_000)))
                .Select(static ms => TimeSpan.FromMilliseconds(ms));
            var what = Gen.Frequency(
                (3, Gen.Constant(("open", "", ""))),
                (8, Gen.Elements(Frames).Select(static frame => ("frame", "", frame))),
                (1, Gen.Constant(("lose", "", ""))),
                (
                    3,
                    from act in Gen.Elements("type", "join", "guild", "run", "click")
                    from name in Gen.Elements("a", "Sam", "long text")
                    select ("act", act, name)
                ),
                (
                    2,
                    Gen.Elements("drop", "close", "op7", "op9", "silence", "mute", "reset", "relent")
                        .Select(static blow => ("strike", blow, "resumable"))
                ),
                (8, from call in Gen.Elements([.. Calls()]) from body in Gen.Elements(Bodies) select ("call", call, body))
            );
            return Arb.From(from w in wait from x in what select new Doing(w, x.Item1, x.Item2, x.Item3));
        }

        private static EquatableList<string> Calls() =>
            RouteTable.Discord.All.Select(static route =>
                $"{route.Method} {route.Template}"
                    .Replace("{channel_id}", Channel, StringComparison.Ordinal)
                    .Replace("{guild_id}", Guild, StringComparison.Ordinal)
                    .Replace("{application_id}", $"{Start.Application}", StringComparison.Ordinal)
                    .Replace("{webhook_id}", $"{Start.Application}", StringComparison.Ordinal)
                    .Replace("{user_id}", $"{Start.Bot.Id}", StringComparison.Ordinal)
                    .Replace("{message_id}", $"{Start.LastId.Value + 1}", StringComparison.Ordinal)
                    .Replace("{interaction_id}", $"{Start.LastId.Value + 1}", StringComparison.Ordinal)
                    .Replace("{command_id}", $"{Start.LastId.Value + 1}", StringComparison.Ordinal)
                    .Replace("{webhook_token}", "dG9r", StringComparison.Ordinal)
                    .Replace("{interaction_token}", "dG9r", StringComparison.Ordinal)
                    .Replace("{emoji_name}", "%F0%9F%91%8D", StringComparison.Ordinal)
            );
    }
}
