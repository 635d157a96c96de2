using Oven.Functional.Application.Client.State;
using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Application.Client.State;

/// <summary>The cache as anybody would write it first: dictionaries of records. What it says, the real one must say.</summary>
internal sealed class PlainState(int messagesPerChannel)
{
    private readonly SortedDictionary<(ulong Guild, string Kind, ulong Id), object> _things = [];
    private readonly SortedDictionary<(ulong Guild, ulong Channel, ulong Id), Message> _messages = [];

    public void Apply(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.GuildCreated(var guild):
                Create(guild);
                break;
            case GatewayEvent.GuildUpdated(var guild) when Knows(guild.Id):
                Set(guild.Id, "guild", 0, guild.Name);
                RemoveAll(guild.Id, "role", "emoji");
                Parts(guild);
                break;
            case GatewayEvent.GuildDeleted({ Id: var id }):
                RemoveAll(id);
                break;
            case GatewayEvent.GuildRoleCreated(var guild, var role):
                Set(guild, "role", role.Id.Value.Value, role);
                break;
            case GatewayEvent.GuildRoleUpdated(var guild, var role):
                Set(guild, "role", role.Id.Value.Value, role);
                break;
            case GatewayEvent.GuildRoleDeleted(var guild, var role):
                _things.Remove((guild.Value.Value, "role", role.Value.Value));
                break;
            case GatewayEvent.GuildEmojisUpdated(var guild, var emojis) when Knows(guild):
                RemoveAll(guild, "emoji");
                foreach (var emoji in emojis)
                    Set(guild, "emoji", emoji.Id!.Value.Value.Value, emoji);
                break;
            case GatewayEvent.GuildMemberAdded added:
                Set(added.GuildId, "member", added.User.Id.Value.Value, new GuildMember { JoinedAt = added.JoinedAt, Roles = added.Roles });
                break;
            case GatewayEvent.GuildMemberUpdated updated:
                var member = Find<GuildMember>(updated.GuildId, "member", updated.User.Id.Value.Value) ?? new();
                var changed = member with { Roles = updated.Roles, Nick = updated.Nick.IsPresent ? updated.Nick : member.Nick };
                Set(updated.GuildId, "member", updated.User.Id.Value.Value, changed);
                break;
            case GatewayEvent.GuildMemberRemoved(var guild, var user)
                when Find<GuildMember>(guild, "member", user.Id.Value.Value) is not null:
                foreach (var kind in (string[])["member", "presence", "voice"])
                    _things.Remove((guild.Value.Value, kind, user.Id.Value.Value));
                break;
            case GatewayEvent.ChannelCreated(var channel):
                Set(channel.GuildId!.Value, "channel", channel.Id.Value.Value, channel);
                break;
            case GatewayEvent.ChannelUpdated(var channel):
                Set(channel.GuildId!.Value, "channel", channel.Id.Value.Value, channel);
                break;
            case GatewayEvent.ChannelDeleted(var channel):
                Delete(channel.GuildId!.Value, channel.Id);
                break;
            case GatewayEvent.ThreadCreated(var thread):
                Set(thread.GuildId!.Value, "thread", thread.Id.Value.Value, thread);
                break;
            case GatewayEvent.ThreadDeleted { GuildId: { } guild } thread:
                _things.Remove((guild.Value.Value, "thread", thread.Id.Value.Value));
                break;
            case GatewayEvent.PresenceUpdated(var presence):
                if (presence.Status == Oven.Functional.Domain.Resources.Presences.OnlineStatus.Offline)
                    _things.Remove((presence.GuildId!.Value.Value.Value, "presence", presence.User.Id.Value.Value));
                else
                    Set(presence.GuildId!.Value, "presence", presence.User.Id.Value.Value, presence);
                break;
            case GatewayEvent.VoiceStateUpdated(var voice):
                if (voice.ChannelId is null)
                    _things.Remove((voice.GuildId.OrDefault!.Value.Value.Value, "voice", voice.UserId.Value.Value));
                else
                    Set(voice.GuildId.OrDefault!.Value, "voice", voice.UserId.Value.Value, voice);
                break;
            case GatewayEvent.MessageCreated(var message) when Knows(message.GuildId!.Value):
                Create(message);
                break;
            case GatewayEvent.MessageUpdated(var message):
                if (_messages.ContainsKey(Key(message)))
                    _messages[Key(message)] = message;
                break;
            case GatewayEvent.MessageDeleted(var id, var channel, var guild):
                _messages.Remove((guild!.Value.Value.Value, channel.Value.Value, id.Value.Value));
                break;
        }
    }

    public string Content() =>
        string.Join(
            '\n',
            _things
                .Select(static thing => Line(thing.Key.Guild, thing.Key.Kind, thing.Key.Id, thing.Value))
                .Concat(_messages.Select(static message => Line(message.Key.Guild, "message", message.Key.Id, message.Value)))
                .Concat(
                    _things
                        .Where(static thing => thing.Key.Kind == "member")
                        .Select(static thing => Line(0, "user", thing.Key.Id, Chronicle.User(thing.Key.Id)))
                        .Distinct()
                )
                .Order(StringComparer.Ordinal)
        );

    /// <summary>What a state says, in the same form.</summary>
    public static string Content(ClientState state)
    {
        var lines = new List<string>();
        foreach (var (id, guild) in state.Guilds)
        {
            lines.Add(Line(id, "guild", 0, guild.Guild.Name));
            Add(lines, guild, "channel", RowKinds.Channel, guild.Channels);
            Add(lines, guild, "thread", RowKinds.Channel, guild.Threads);
            Add(lines, guild, "role", RowKinds.Role, guild.Roles);
            Add(lines, guild, "emoji", RowKinds.Emoji, guild.Emojis);
            Add(lines, guild, "member", RowKinds.Member, guild.Members);
            Add(lines, guild, "presence", RowKinds.Presence, guild.Presences);
            Add(lines, guild, "voice", RowKinds.VoiceState, guild.VoiceStates);
            foreach (var (_, messages) in guild.Messages)
                Add(lines, guild, "message", RowKinds.Message, messages);
        }
        foreach (var user in state.Users.Rows)
            lines.Add(Line(0, "user", user.Id, state.Users.Find(user.Id)!));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public static GuildMember? Member(ClientState state, GuildId guild, UserId user) =>
        state.Guilds.TryGet(guild.Value.Value, out var known) && RowKinds.Member.Find(known.Members, user.Value.Value, 0) is { } member
            ? member with
            {
                User = state.Users.Find(user.Value.Value),
            }
            : null;

    private static void Add<T>(List<string> lines, GuildState guild, string kind, RowKind<T> rows, RowMap map)
        where T : class
    {
        foreach (var row in map)
            lines.Add(Line(guild.Id, kind, row.Id, rows.Unpack(row.Bytes, row.Id, guild.Id)));
    }

    // Counts of reactions and where a channel's last message is are tested by themselves.
    private static string Line(ulong guild, string kind, ulong id, object thing) =>
        $"{guild} {kind} {id} "
        + thing switch
        {
            Channel channel => channel with { LastMessageId = default },
            Message message => message with { Reactions = null },
            GuildMember member => member with { User = null },
            _ => thing,
        };

    private void Create(Guild guild)
    {
        var id = guild.Id.Value.Value;
        var kept = _messages
            .Where(message => message.Key.Guild == id && guild.Channels.Any(channel => channel.Id.Value.Value == message.Key.Channel))
            .ToList();
        RemoveAll(guild.Id);
        foreach (var message in kept)
            _messages[message.Key] = message.Value;
        _things[(id, "guild", 0)] = guild.Name;
        Parts(guild);
        foreach (var member in guild.Members ?? [])
            Set(guild.Id, "member", member.User!.Id.Value.Value, member);
        foreach (var channel in guild.Channels)
            Set(guild.Id, "channel", channel.Id.Value.Value, channel);
        foreach (var thread in guild.Threads ?? [])
            Set(guild.Id, "thread", thread.Id.Value.Value, thread);
        foreach (var presence in guild.Presences ?? [])
            Apply(new GatewayEvent.PresenceUpdated(presence));
        foreach (var voice in guild.VoiceStates ?? [])
            Set(guild.Id, "voice", voice.UserId.Value.Value, voice);
    }

    private void Parts(Guild guild)
    {
        foreach (var role in guild.Roles)
            Set(guild.Id, "role", role.Id.Value.Value, role);
        foreach (var emoji in guild.Emojis)
            Set(guild.Id, "emoji", emoji.Id!.Value.Value.Value, emoji);
    }

    private void Create(Message message)
    {
        var author = message.Author.Id.Value.Value;
        Set(message.GuildId!.Value, "member", author, message.Member!);
        _messages[Key(message)] = message;
        var (guild, within, _) = Key(message);
        var channel = _messages.Keys.Where(key => key.Guild == guild && key.Channel == within).ToList();
        if (channel.Count > messagesPerChannel)
            _messages.Remove(channel[0]);
    }

    private void Delete(GuildId guild, ChannelId channel)
    {
        _things.Remove((guild.Value.Value, "channel", channel.Value.Value));
        foreach (var key in _messages.Keys.Where(key => key.Guild == guild.Value.Value && key.Channel == channel.Value.Value).ToList())
            _messages.Remove(key);
        foreach (
            var key in _things
                .Where(thing =>
                    thing.Key.Guild == guild.Value.Value
                    && thing is { Key.Kind: "thread", Value: Channel thread }
                    && thread.ParentId.OrDefault == channel
                )
                .Select(static thing => thing.Key)
                .ToList()
        )
            _things.Remove(key);
    }

    private void Set(GuildId guild, string kind, ulong id, object thing)
    {
        if (Knows(guild))
            _things[(guild.Value.Value, kind, id)] = thing;
    }

    private T? Find<T>(GuildId guild, string kind, ulong id)
        where T : class => _things.TryGetValue((guild.Value.Value, kind, id), out var thing) ? (T)thing : null;

    private bool Knows(GuildId guild) => _things.ContainsKey((guild.Value.Value, "guild", 0));

    private void RemoveAll(GuildId guild, params string[] kinds)
    {
        foreach (
            var key in _things.Keys.Where(key => key.Guild == guild.Value.Value && (kinds.Length == 0 || kinds.Contains(key.Kind))).ToList()
        )
            _things.Remove(key);
        foreach (var key in _messages.Keys.Where(key => kinds.Length == 0 && key.Guild == guild.Value.Value).ToList())
            _messages.Remove(key);
    }

    private static (ulong, ulong, ulong) Key(Message message) =>
        (message.GuildId!.Value.Value.Value, message.ChannelId.Value.Value, message.Id.Value.Value);
}
