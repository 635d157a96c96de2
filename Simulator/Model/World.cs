using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Commands;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Interactions;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.Users;

namespace Oven.Functional.Simulator.Model;

/// <summary>
/// Everything Discord remembers, as one value. REST requests and people's acts are folded over it; it knows nothing of connections,
/// sessions or limits. Histories and interactions are bounded, so a simulator that runs for weeks stays as big as it is.
/// </summary>
internal sealed record World(
    ulong Seed,
    Snowflake LastId,
    User Bot,
    ApplicationId Application,
    LinearMap<UserId, User> Users,
    LinearMap<GuildId, Guild> Guilds,
    LinearMap<ChannelId, Channel> Channels,
    LinearMap<ChannelId, History> Histories,
    LinearMap<CommandId, Command> Commands,
    OpenInteractions Interactions
)
{
    /// <summary>A world with the bot and nobody else in it.</summary>
    public static World With(ulong seed, string botName, DateTimeOffset at)
    {
        var id = Snowflake.At(at);
        var bot = new User(new(id), botName, IsBot: true);
        return new(
            seed,
            id,
            bot,
            new(id), // an application made since 2017 has the id of its bot
            LinearMap<UserId, User>.Empty().Set(bot.Id, bot),
            LinearMap<GuildId, Guild>.Empty(),
            LinearMap<ChannelId, Channel>.Empty(),
            LinearMap<ChannelId, History>.Empty(),
            LinearMap<CommandId, Command>.Empty(),
            OpenInteractions.None()
        );
    }

    /// <summary>A new id: never given before, later than every other, with the time in it.</summary>
    public (World World, Snowflake Id) NewId(DateTimeOffset at)
    {
        var first = Snowflake.At(at);
        var id = first > LastId ? first : new Snowflake(LastId.Value + 1);
        return (this with { LastId = id }, id);
    }

    public User User(UserId id) => Users.TryGet(id, out var user) ? user : new User(id, "Deleted User", IsBot: false);

    public Guild? Guild(GuildId? id) => id is { } known && Guilds.TryGet(known, out var guild) ? guild : null;

    public Channel? Channel(ChannelId id) => Channels.TryGet(id, out var channel) ? channel : null;

    public Message? Message(ChannelId channel, MessageId id) =>
        Histories.TryGet(channel, out var history) && history.Messages.TryGet(id, out var message) ? message : null;

    public IEnumerable<Channel> ChannelsOf(Guild guild) => ((IEnumerable<ChannelId>)guild.Channels).Select(Channel).OfType<Channel>();

    /// <summary>The world with the message at the end of its channel.</summary>
    public World Post(Message message)
    {
        var history = Histories.TryGet(message.Channel, out var known) ? known : History.Empty();
        var posted = this with { Histories = Histories.Set(message.Channel, history.Post(message)) };
        return Channel(message.Channel) is { } channel
            ? posted with
            {
                Channels = Channels.Set(channel.Id, channel with { LastMessage = message.Id }),
            }
            : posted;
    }

    /// <summary>The world with a message changed where it stands.</summary>
    public World Replace(Message message) =>
        Histories.TryGet(message.Channel, out var history)
            ? this with
            {
                Histories = Histories.Set(message.Channel, history.Replace(message)),
            }
            : this;

    public World Delete(Message message) =>
        Histories.TryGet(message.Channel, out var history)
            ? this with
            {
                Histories = Histories.Set(message.Channel, history.Delete(message.Id)),
            }
            : this;

    public World Put(User user) => this with { Users = Users.Set(user.Id, user) };

    public World Put(Guild guild) => this with { Guilds = Guilds.Set(guild.Id, guild) };

    public World Put(Channel channel) => this with { Channels = Channels.Set(channel.Id, channel) };

    public World Put(Command command) => this with { Commands = Commands.Set(command.Id, command) };

    public World Put(Interaction interaction) => this with { Interactions = Interactions.Put(interaction) };

    /// <summary>The direct message channel with a person, made where there is none yet.</summary>
    public (World World, Channel.Direct Channel) DirectWith(UserId person, DateTimeOffset at)
    {
        foreach (var (_, channel) in Channels)
        {
            if (channel is Channel.Direct direct && direct.With == person)
                return (this, direct);
        }
        var (world, id) = NewId(at);
        var made = new Channel.Direct(new(id), person);
        return (world.Put(made), made);
    }
}
