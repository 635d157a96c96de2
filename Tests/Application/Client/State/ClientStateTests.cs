using Oven.Functional.Application.Client.State;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.State;

/// <summary>The laws of the fold, over random histories.</summary>
public sealed class ClientStateTests
{
    [Property(MaxTest = 40)]
    public void It_says_what_a_plain_model_says(int seed)
    {
        var (state, plain) = (ClientState.Empty(CachePolicy.Default), new PlainState(50));
        foreach (var @event in Mixed(seed, guilds: 3))
        {
            (state, _) = state.Apply(@event);
            plain.Apply(@event);
            Assert.Equal(plain.Content(), PlainState.Content(state));
        }
    }

    [Property(MaxTest = 60)]
    public void Events_of_different_guilds_can_change_places(int seed, int other)
    {
        var chronicle = new Chronicle(seed);
        var logs = Enumerable.Range(1, 4).Select(guild => chronicle.Of(1_000 + (ulong)guild, 60)).ToList();
        Assert.True(Fold(Shuffled(logs, seed)).SameAs(Fold(Shuffled(logs, other))));
    }

    [Property(MaxTest = 40)]
    public void A_log_gives_the_same_state_again(int seed) =>
        Assert.True(Fold(Mixed(seed, guilds: 2)).SameAs(Fold(Mixed(seed, guilds: 2))));

    [Property(MaxTest = 60)]
    public void An_event_twice_changes_nothing(int seed)
    {
        var state = ClientState.Empty(CachePolicy.Default);
        foreach (var @event in Mixed(seed, guilds: 2))
        {
            (state, _) = state.Apply(@event);
            var (again, changes) = state.Apply(@event);
            Assert.True(again.SameAs(state), $"{@event} changed something again.");
            Assert.Empty(changes);
        }
    }

    [Property(MaxTest = 40)]
    public void Deleted_guilds_leave_nothing_behind(int seed)
    {
        var state = Fold(Mixed(seed, guilds: 3));
        for (var guild = 1_001UL; guild <= 1_003; guild++)
            (state, _) = state.Apply(new GatewayEvent.GuildDeleted(new() { Id = new(guild) }));
        Assert.True(state.SameAs(ClientState.Empty(CachePolicy.Default)));
    }

    [Property(MaxTest = 20)]
    public void Whoever_holds_a_state_is_not_disturbed(int seed)
    {
        var state = ClientState.Empty(CachePolicy.Default);
        var held = new List<(ClientState State, string Content)>();
        foreach (var @event in Mixed(seed, guilds: 2))
        {
            (state, _) = state.Apply(@event);
            held.Add((state, PlainState.Content(state)));
        }
        Assert.All(held, static moment => Assert.Equal(moment.Content, PlainState.Content(moment.State)));
    }

    [Property(MaxTest = 40)]
    public void Changes_are_the_difference(int seed)
    {
        var state = ClientState.Empty(CachePolicy.Default);
        foreach (var @event in Mixed(seed, guilds: 2))
        {
            var before = state;
            (state, var changes) = state.Apply(@event);
            foreach (var change in changes.OfType<StateChange.OfMember>())
            {
                Assert.Equal(change.New, PlainState.Member(state, change.Guild, (change.New ?? change.Old)!.User!.Id));
                Assert.Equal(change.Old, PlainState.Member(before, change.Guild, (change.New ?? change.Old)!.User!.Id));
                Assert.NotEqual(change.Old, change.New);
            }
            Assert.All(changes.OfType<StateChange.OfMessage>(), static change => Assert.NotEqual(change.Old, change.New));
        }
    }

    [Fact]
    public void A_policy_keeps_only_what_it_says()
    {
        var guild = new Chronicle(1).Guild(7);
        var policy = CachePolicy.Nothing with { Channels = ChannelFields.Name, Members = MemberFields.Roles | MemberFields.Nick };
        var (state, _) = ClientState.Empty(policy).Apply(new GatewayEvent.GuildCreated(guild));
        Assert.True(state.Guilds.TryGet(7, out var kept));
        Assert.Equal(2, kept.Channels.Count);
        Assert.Equal((0, 0, 0), (kept.Roles.Count, kept.Emojis.Count, state.Users.Rows.Count));
        var member = PlainState.Member(state, new(7), new(1))!;
        Assert.Equal((guild.Members!.Value[0].Nick, guild.Members.Value[0].Roles, null), (member.Nick, member.Roles, member.JoinedAt));
        Assert.Equal(new Optional<string?>(null), (Optional<string?>)kept.Guild.Icon);
    }

    [Fact]
    public void Only_the_events_that_a_policy_needs_are_asked_for()
    {
        Assert.DoesNotContain(GatewayEventType.PresenceUpdate, CachePolicy.Nothing.Events());
        Assert.Contains(GatewayEventType.ChannelUpdate, (CachePolicy.Nothing with { Channels = ChannelFields.Name }).Events());
        Assert.DoesNotContain(GatewayEventType.MessageCreate, (CachePolicy.Nothing with { Channels = ChannelFields.Name }).Events());
        Assert.Contains(GatewayEventType.PresenceUpdate, CachePolicy.Default.Events());
    }

    [Property(MaxTest = 30)]
    public void Events_that_a_policy_does_not_need_change_nothing(int seed)
    {
        var policy = CachePolicy.Nothing with { Channels = ChannelFields.Name, Roles = RoleFields.All };
        var needed = policy.Events().ToHashSet();
        var state = ClientState.Empty(policy);
        foreach (var @event in Mixed(seed, guilds: 2))
        {
            var (next, _) = state.Apply(@event);
            if (!needed.Any(type => $"{type}".StartsWith(@event.GetType().Name[..^2], StringComparison.Ordinal)))
                Assert.True(next.SameAs(state), $"{@event.GetType().Name} changed something.");
            state = next;
        }
    }

    [Fact]
    public void Old_messages_expire_by_the_time_in_their_ids()
    {
        var now = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var chronicle = new Chronicle(1);
        var state = ClientState.Empty(CachePolicy.Default with { MessageLifetime = TimeSpan.FromHours(1) });
        (state, _) = state.Apply(new GatewayEvent.GuildCreated(chronicle.Guild(7)));
        var written = chronicle.Of(7, 200).OfType<GatewayEvent.MessageCreated>().First().Message;
        foreach (var hours in (double[])[2, 1.1, 0.9, 0])
            (state, _) = state.Apply(new GatewayEvent.MessageCreated(written with { Id = new(Snowflake.At(now.AddHours(-hours))) }));
        Assert.True(state.Expire(now).Guilds.TryGet(7, out var guild) && guild.Messages.TryGet(7_011, out var left) && left.Count == 2);
    }

    private static ClientState Fold(IEnumerable<GatewayEvent> events) =>
        events.Aggregate(ClientState.Empty(CachePolicy.Default), static (state, @event) => state.Apply(@event).State);

    private static List<GatewayEvent> Mixed(int seed, int guilds)
    {
        var chronicle = new Chronicle(seed);
        return [.. Shuffled([.. Enumerable.Range(1, guilds).Select(guild => chronicle.Of(1_000 + (ulong)guild, 80))], seed)];
    }

    private static IEnumerable<GatewayEvent> Shuffled(List<List<GatewayEvent>> logs, int seed)
    {
        var chance = new Random(seed);
        var waiting = logs.Select(static log => new Queue<GatewayEvent>(log)).ToList();
        while (waiting.Where(static log => log.Count > 0).ToList() is { Count: > 0 } open)
            yield return open[chance.Next(open.Count)].Dequeue();
    }
}
