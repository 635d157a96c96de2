using System.Diagnostics;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Application.Gateway.RollCall.Effect;
using static Oven.Functional.Application.Gateway.RollCall.Event;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// The guilds of one shard: which have come since READY, and what a GUILD_CREATE or GUILD_DELETE means, which both look the same for
/// several things.
/// <para>
/// Rule 1: READY lists guilds that are still to come, one GUILD_CREATE each. The call is over when all have come or its patience ends;
/// those that are missing then are down until they come.
/// Rule 2: a guild that was listed has arrived; one that was down is back; one that is not known at all has been joined.
/// Rule 3: a guild that goes with <c>unavailable</c> is down; without it the bot has left.
/// </para>
/// Source: Discord documentation, Gateway Events, Ready, Guild Create and Guild Delete.
/// </summary>
public static class RollCall
{
    /// <summary>The machine.</summary>
    public static readonly Machine<State, Event, Effect> Machine = new(new(LinearMap<GuildId, Presence>.Empty(), 0, null), Step, Deadline);

    /// <summary>What is known of the guilds.</summary>
    /// <param name="Guilds">Every guild the bot is in.</param>
    /// <param name="Awaited">How many have been listed and have not come.</param>
    /// <param name="Until">When the call ends; null where none is going on.</param>
    public sealed record State(LinearMap<GuildId, Presence> Guilds, int Awaited, Instant? Until);

    /// <summary>How a guild is.</summary>
    public enum Presence
    {
        /// <summary>Listed in READY and still to come.</summary>
        Awaited,

        /// <summary>There.</summary>
        Here,

        /// <summary>Known, and down.</summary>
        Down,
    }

    /// <summary>What can happen to it.</summary>
    public abstract record Event
    {
        private Event() { }

        /// <summary>READY came.</summary>
        public sealed record Called(EquatableList<GuildId> Guilds, TimeSpan Patience, Instant Now) : Event;

        /// <summary>GUILD_CREATE came.</summary>
        public sealed record Came(GuildId Guild) : Event;

        /// <summary>GUILD_DELETE came.</summary>
        public sealed record Went(GuildId Guild, bool Unavailable) : Event;

        /// <summary>The clock moved.</summary>
        public sealed record Ticked(Instant Now) : Event;
    }

    /// <summary>What it asks for.</summary>
    public abstract record Effect
    {
        private Effect() { }

        /// <summary>Tell what happened.</summary>
        public sealed record Report(GatewayNotice Notice) : Effect;
    }

    /// <summary>Takes one event.</summary>
    public static Transition<State, Effect> Step(State state, Event @event) =>
        @event switch
        {
            Called called => Close(Call(called)),
            Came(var guild) => Welcome(state, guild),
            Went(var guild, Unavailable: true) => Put(state, guild, Presence.Down, new GatewayNotice.GuildWentDown(guild)),
            Went(var guild, _) when state.Guilds.Contains(guild) => Tell(Without(state, guild), new GatewayNotice.GuildLeft(guild)),
            Went => new(state, []),
            Ticked(var now) when state.Until <= now => End(state),
            Ticked => new(state, []),
            _ => throw new UnreachableException(),
        };

    /// <summary>When the call ends.</summary>
    public static Instant? Deadline(State state) => state.Until;

    private static State Call(Called called)
    {
        var guilds = called.Guilds.Aggregate(
            LinearMap<GuildId, Presence>.Empty(),
            static (guilds, guild) => guilds.Set(guild, Presence.Awaited)
        );
        return new(guilds, guilds.Count, called.Now + TimeSpan.FromTicks(Math.Clamp(called.Patience.Ticks, 0, TimeSpan.TicksPerDay)));
    }

    private static Transition<State, Effect> Welcome(State state, GuildId guild) =>
        state.Guilds.TryGet(guild, out var presence)
            ? presence switch
            {
                Presence.Awaited => Put(state, guild, Presence.Here, new GatewayNotice.GuildArrived(guild)),
                Presence.Down => Put(state, guild, Presence.Here, new GatewayNotice.GuildCameBack(guild)),
                _ => new(state, []), // said again, as after a resume
            }
            : Put(state, guild, Presence.Here, new GatewayNotice.GuildJoined(guild));

    private static Transition<State, Effect> Put(State state, GuildId guild, Presence presence, GatewayNotice notice)
    {
        var left = Without(state, guild);
        return Close(left with { Guilds = left.Guilds.Set(guild, presence) }, new Report(notice));
    }

    private static State Without(State state, GuildId guild) =>
        state.Guilds.TryGet(guild, out var presence)
            ? state with
            {
                Guilds = state.Guilds.Remove(guild),
                Awaited = state.Awaited - (presence == Presence.Awaited ? 1 : 0),
            }
            : state;

    private static Transition<State, Effect> Tell(State state, GatewayNotice notice) => Close(state, new Report(notice));

    // The call is over when nobody is awaited any more.
    private static Transition<State, Effect> Close(State state, params ReadOnlySpan<Effect> effects) =>
        state is { Until: not null, Awaited: 0 }
            ? new(state with { Until = null }, [.. effects, new Report(new GatewayNotice.GuildsCame([]))])
            : new(state, [.. effects]);

    private static Transition<State, Effect> End(State state)
    {
        var missing = state
            .Guilds.Where(static pair => pair.Value == Presence.Awaited)
            .Select(static pair => pair.Key)
            .OrderBy(static guild => guild.Value.Value)
            .ToEquatableList();
        var guilds = missing.Aggregate(state.Guilds, static (guilds, guild) => guilds.Set(guild, Presence.Down));
        return new(new(guilds, 0, null), [new Report(new GatewayNotice.GuildsCame(missing))]);
    }
}
