using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Channels;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Guilds;
using Oven.Functional.Simulator.Model.Messages;
using Oven.Functional.Simulator.Model.Rest;
using Oven.Functional.Simulator.Model.Users;

namespace Oven.Functional.Simulator.Model.People;

/// <summary>Folds what people do over the world. Commands and components are in <see cref="Interacting"/>.</summary>
internal static class Acting
{
    public static Consequence Take(World world, Act act, Moment now) =>
        act switch
        {
            Act.Type type => Type(world, type, now),
            Act.Rewrite rewrite => Rewrite(world, rewrite, now),
            Act.Delete delete => Delete(world, delete),
            Act.React react => React(world, react),
            Act.Run run => Interacting.Run(world, run, now),
            Act.Complete complete => Interacting.Complete(world, complete, now),
            Act.Click click => Interacting.Click(world, click, now),
            Act.Choose choose => Interacting.Choose(world, choose, now),
            Act.Submit submit => Interacting.Submit(world, submit, now),
            Act.Join join => Join(world, join, now),
            Act.OpenDirect open => OpenDirect(world, open, now),
            Act.MakeGuild make => MakeGuild(world, make, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Consequence Type(World world, Act.Type act, Moment now)
    {
        if (world.Channel(act.Channel) is null)
            return Impossible(world, $"There is no channel {act.Channel}.");
        if (string.IsNullOrWhiteSpace(act.Text) || act.Text.Length > 2_000)
            return Impossible(world, $"A message has 1 to 2000 characters, this one {act.Text.Length}.");
        (world, var id) = world.NewId(now.Wall);
        var typed = new Message(new(id), act.Channel, act.User, now.Wall)
        {
            Content = act.Text.Trim(),
            ReplyTo = act.ReplyTo,
            Type = act.ReplyTo is null ? 0 : Message.Reply,
            Nonce = new Json($"\"{id}\""),
        };
        var message = MessageDraft.Mention(typed, Fields.None, world);
        world = world.Post(message);
        return new(world, new Outcome.Posted(SimulatedMessage.From(message, world)), message.Event("MESSAGE_CREATE", world));
    }

    private static Consequence Rewrite(World world, Act.Rewrite act, Moment now)
    {
        if (world.Message(act.Channel, act.Message) is not { } message || message.Author != act.User)
            return Impossible(world, "People can only edit their own messages.");
        var edited = MessageDraft.Mention(message with { Content = act.Text.Trim(), EditedAt = now.Wall }, Fields.None, world);
        world = world.Replace(edited);
        return new(world, new Outcome.Posted(SimulatedMessage.From(edited, world)), edited.Event("MESSAGE_UPDATE", world));
    }

    private static Consequence Delete(World world, Act.Delete act) =>
        world.Message(act.Channel, act.Message) is { } message && message.Author == act.User
            ? new(world.Delete(message), new Outcome.Done(), message.Deleted(world))
            : Impossible(world, "People can only delete their own messages.");

    private static Consequence React(World world, Act.React act)
    {
        if (world.Message(act.Channel, act.Message) is not { OnlyFor: null } message)
            return Impossible(world, $"There is no message {act.Message} to react to.");
        var reply = Reactions.Add(world, message, ReactionEmoji.Parse(act.Emoji), act.User, Answer.NoContent);
        return new(reply.World, new Outcome.Done(), reply.Happenings);
    }

    /// <summary>A new person, member of every guild.</summary>
    private static Consequence Join(World world, Act.Join act, Moment now)
    {
        foreach (var (id, known) in world.Users)
        {
            if (known.Name == act.Name && !known.IsBot)
                return new(world, new Outcome.Joined(id));
        }
        (world, var newId) = world.NewId(now.Wall);
        var user = new User(new(newId), act.Name, IsBot: false);
        world = world.Put(user);
        var happenings = new List<Happening>();
        foreach (var (_, guild) in world.Guilds)
        {
            var member = new Member(user.Id, now.Wall);
            world = world.Put(guild with { Members = guild.Members.Add(member) });
            var data = member.ToJson(user);
            data["guild_id"] = guild.Id.ToString();
            happenings.Add(new Happening.Dispatched("GUILD_MEMBER_ADD", data, guild.Id, Intents.GuildMembers));
        }
        return new(world, new Outcome.Joined(user.Id), happenings.ToEquatableList());
    }

    private static Consequence OpenDirect(World world, Act.OpenDirect act, Moment now)
    {
        (world, var channel) = world.DirectWith(act.User, now.Wall);
        return new(world, new Outcome.Opened(channel.Id));
    }

    /// <summary>A new guild with everybody in it; the bot is invited at once.</summary>
    private static Consequence MakeGuild(World world, Act.MakeGuild act, Moment now)
    {
        (world, var id) = NewGuildId(world, now.Wall);
        var members = world.Users.Select(pair => new Member(pair.Key, now.Wall)).OrderBy(static member => member.User).ToEquatableList();
        var owner =
            world.Users.Select(static pair => pair.Value).Where(static user => !user.IsBot).MinBy(static user => user.Id) ?? world.Bot;
        var channels = new List<ChannelId>();
        foreach (var name in act.Channels)
        {
            (world, var channel) = world.NewId(now.Wall);
            world = world.Put(new Channel.Text(new(channel), id, name, channels.Count));
            channels.Add(new(channel));
        }
        var guild = new Guild(id, act.Name, owner.Id, members, channels.ToEquatableList());
        world = world.Put(guild);
        var data = GuildView.Create(guild, world);
        return new(
            world,
            new Outcome.Made(guild.Id, guild.Channels),
            [new Happening.Dispatched("GUILD_CREATE", data, guild.Id, Intents.Guilds)]
        );
    }

    // Shards are chosen by the milliseconds in the id: guilds made together would all fall on one shard. Each takes a millisecond of its own.
    private static (World World, GuildId Id) NewGuildId(World world, DateTimeOffset at)
    {
        var next = Snowflake.At(world.LastId.CreatedAt.AddMilliseconds(1));
        var id = Snowflake.At(at) > next ? Snowflake.At(at) : next;
        return (world with { LastId = id }, new(id));
    }

    public static Consequence Impossible(World world, string reason) => new(world, new Outcome.Impossible(reason));
}
