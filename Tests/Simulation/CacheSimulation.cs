using System.Text;
using Oven.Functional.Application.Client.State;
using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Tests.Kernel;
using Discord = Oven.Functional.Simulator.Model.World;
using Message = Oven.Functional.Domain.Resources.Messages.Message;

namespace Oven.Functional.Tests.Simulation;

/// <summary>
/// What the cache says is what Discord holds: people do things at random in the Simulator's world, what it would dispatch goes through the
/// decoder into the cache, and then everything the cache says is compared with the world.
/// </summary>
public sealed class CacheSimulation
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Property(MaxTest = 25)]
    public void The_cache_says_what_Discord_holds(int seed)
    {
        var chance = new Random(seed);
        var world = Discord.With((ulong)seed, "bot", Start);
        var state = ClientState.Empty(CachePolicy.Default with { Messages = Keep<MessageFields>.Everything });
        for (var step = 0; step < 150; step++)
        {
            var now = new Moment(Instant.FromSeconds(step), Start.AddSeconds(step));
            var consequence = Acting.Take(world, Next(chance, world), now);
            world = consequence.World;
            foreach (var happening in consequence.Happenings.OfType<Happening.Dispatched>())
                state = state.Apply(Decoded<GatewayEvent>(happening.Name, happening.Data)).State;
        }
        Assert.Equal(world.Guilds.Count, state.Guilds.Count);
        foreach (var (id, guild) in world.Guilds)
            Compare(world, guild, state, id);
    }

    private static void Compare(Discord world, Oven.Functional.Simulator.Model.Guilds.Guild guild, ClientState state, GuildId id)
    {
        var truth = ((GatewayEvent.GuildCreated)Decoded<GatewayEvent>("GUILD_CREATE", Json.From(GuildView.Create(guild, world)))).Guild;
        Assert.True(state.Guilds.TryGet(id.Value.Value, out var cached));
        Assert.Equal((truth.Name, truth.OwnerId, truth.MemberCount), (cached.Guild.Name, cached.Guild.OwnerId, cached.Guild.MemberCount));
        Assert.Equal(truth.Channels.OrderBy(static channel => channel.Id), All(cached, RowKinds.Channel, cached.Channels));
        Assert.Equal(truth.Roles, All(cached, RowKinds.Role, cached.Roles));
        Assert.Equal(
            truth.Members!.Value.OrderBy(static member => member.User!.Id).Select(static member => $"{member}"),
            All(cached, RowKinds.Member, cached.Members)
                .Zip(cached.Members.Ids(), (member, user) => $"{member with { User = state.Users.Find(user) }}")
        );
        foreach (var channel in guild.Channels)
        {
            var held = world.Histories.TryGet(channel, out var history) ? history.Messages.Select(static pair => pair.Value) : [];
            var said = cached.Messages.TryGet(channel.Value.Value, out var messages) ? All(cached, RowKinds.Message, messages) : [];
            Assert.Equal(
                string.Join('\n', held.OrderBy(static message => message.Id).Select(message => Plain(world, message))),
                string.Join('\n', said.Select(Plain))
            );
        }
    }

    private static Act Next(Random chance, Discord world)
    {
        var people = world
            .Users.Select(static user => user.Value)
            .Where(static user => !user.IsBot)
            .OrderBy(static user => user.Id)
            .ToList();
        var channels = world.Channels.Select(static channel => channel.Key).Order().ToList();
        if (people.Count == 0 || chance.Next(25) == 0)
            return new Act.Join($"person{chance.Next(8)}");
        if (channels.Count == 0 || chance.Next(40) == 0)
            return new Act.MakeGuild($"guild{chance.Next(100)}", ["general", "other"]);
        var (person, channel) = (people[chance.Next(people.Count)].Id, channels[chance.Next(channels.Count)]);
        var written = world.Histories.TryGet(channel, out var history)
            ? history.Messages.Select(static message => message.Value).OrderBy(static message => message.Id).ToList()
            : [];
        if (written.Count == 0 || chance.Next(2) == 0)
            return new Act.Type(person, channel, $"hello {chance.Next(100)}", null);
        var message = written[chance.Next(written.Count)];
        return chance.Next(3) switch
        {
            0 => new Act.Rewrite(message.Author, channel, message.Id, $"edited {chance.Next(100)}"),
            1 => new Act.Delete(message.Author, channel, message.Id),
            _ => new Act.React(person, channel, message.Id, chance.Next(2) == 0 ? "👍" : "🔥"),
        };
    }

    private static string Plain(Discord world, Oven.Functional.Simulator.Model.Messages.Message message) =>
        Plain(
            DiscordJson
                .Decode<Message>(Encoding.UTF8.GetBytes(Json.From(message.ToJson(world)).Text))
                .Match(Right: static read => read, Left: static error => throw new InvalidOperationException(error.Message))
        );

    private static string Plain(Message message)
    {
        var reactions = (message.Reactions ?? []).Select(static reaction => $"{reaction.Emoji.Name} {reaction.Count} {reaction.Me}");
        return $"{message with { GuildId = null, Member = null, ChannelType = null, Reactions = null }} {string.Join(", ", reactions)}";
    }

    private static List<T> All<T>(GuildState guild, RowKind<T> kind, RowMap map)
        where T : class
    {
        var all = new List<T>();
        foreach (var row in map)
            all.Add(kind.Unpack(row.Bytes, row.Id, guild.Id));
        return all;
    }

    private static T Decoded<T>(string name, Json data)
        where T : GatewayEvent =>
        DiscordJson
            .DecodeEvent(name, Encoding.UTF8.GetBytes(data.Text))
            .Match(Right: static read => (T)read, Left: static error => throw new InvalidOperationException(error.Message));
}
