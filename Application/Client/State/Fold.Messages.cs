using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>Messages and their reactions: the last ones of each channel.</summary>
internal sealed partial class Fold
{
    public static ClientState Expire(ClientState state, DateTimeOffset now)
    {
        if (state.Policy.MessageLifetime is not { } lifetime)
            return state;
        var oldest = Snowflake.At(now - lifetime).Value;
        var fold = new Fold(state) { _directMessages = Younger(state.DirectMessages, oldest) };
        foreach (var (_, guild) in state.Guilds)
        {
            if (Younger(guild.Messages, oldest) is var messages && !ReferenceEquals(messages, guild.Messages))
                fold.Put(guild with { Messages = messages });
        }
        return fold.End();
    }

    private void TakeMessages(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.MessageCreated(var message):
                Create(message);
                break;
            case GatewayEvent.MessageUpdated(var message):
                Change(message.GuildId, message.ChannelId, message.Id, old => message with { Member = message.Member ?? old.Member });
                break;
            case GatewayEvent.MessageDeleted(var id, var channel, var guild):
                Delete(guild, channel, id);
                break;
            case GatewayEvent.MessageDeletedBulk(var ids, var channel, var guild):
                foreach (var id in ids)
                    Delete(guild, channel, id);
                break;
            case GatewayEvent.MessageReactionAdded added:
                if (IsNew(added.GuildId, Counted(3, added.UserId.Value.Value, added.MessageId.Value.Value, Key(added.Emoji))))
                    React(added.GuildId, added.ChannelId, added.MessageId, added.Emoji, added.UserId, added.Burst, 1);
                break;
            case GatewayEvent.MessageReactionRemoved removed:
                if (IsNew(removed.GuildId, Counted(4, removed.UserId.Value.Value, removed.MessageId.Value.Value, Key(removed.Emoji))))
                    React(removed.GuildId, removed.ChannelId, removed.MessageId, removed.Emoji, removed.UserId, removed.Burst, -1);
                break;
            case GatewayEvent.MessageReactionRemovedAll(var channel, var id, var guild):
                Change(guild, channel, id, static old => old with { Reactions = null });
                break;
            case GatewayEvent.MessageReactionRemovedEmoji(var channel, var guild, var id, var emoji):
                Change(guild, channel, id, old => old with { Reactions = Without(old.Reactions, emoji) });
                break;
        }
    }

    private void Create(Message message)
    {
        if (message is { GuildId: { } guild, Member: { } member, WebhookId: null })
            Learn(guild, member with { User = message.Author });
        else
            Refresh(message.Author);
        if (message.GuildId is { } known)
            Touch(known, message);
        else if (_directChannels.Contains(message.ChannelId.Value.Value))
            PutDirect(
                RowKinds.Channel.Find(_directChannels, message.ChannelId.Value.Value, 0)! with
                {
                    LastMessageId = (MessageId?)message.Id,
                }
            );
        if (!_policy.Messages.IsKept || Messages(message.GuildId) is not { } all)
            return;
        var map = all.TryGet(message.ChannelId.Value.Value, out var some) ? some : RowMap.Empty;
        var id = message.Id.Value.Value;
        if (!RowKinds.Message.Put(ref map, id, Place(message.GuildId), message, _policy.Messages.Mask, int.MaxValue, out var old))
            return;
        while (map.Count > _policy.Messages.Limit && map.TryFirst(out var oldest))
            map = map.Remove(oldest);
        if (map.Contains(id))
            _changes.Add(new StateChange.OfMessage(old, RowKinds.Message.Find(map, id, Place(message.GuildId))));
        PutMessages(message.GuildId, all.Set(message.ChannelId.Value.Value, map));
    }

    private void Touch(GuildId guild, Message message)
    {
        var id = message.ChannelId.Value.Value;
        if (Guild(guild) is not { } state || (_policy.Channels.Mask & (ulong)ChannelFields.LastMessageId) == 0)
            return;
        // Not told of as a change of the channel: nobody wants one for every message.
        if (RowKinds.Channel.Find(state.Channels, id, state.Id) is { } channel)
        {
            var map = state.Channels;
            var touched = channel with { LastMessageId = (MessageId?)message.Id };
            if (RowKinds.Channel.Put(ref map, id, state.Id, touched, _policy.Channels.Mask, int.MaxValue, out _))
                Put(state with { Channels = map });
        }
        else if (RowKinds.Channel.Find(state.Threads, id, state.Id) is { } thread)
        {
            var map = state.Threads;
            var touched = thread with { LastMessageId = (MessageId?)message.Id };
            if (RowKinds.Channel.Put(ref map, id, state.Id, touched, _policy.Threads.Mask, int.MaxValue, out _))
                Put(state with { Threads = map });
        }
    }

    private void Delete(GuildId? guild, ChannelId channel, MessageId id)
    {
        if (Find(guild, channel, id, out var all, out var map) is not { } old)
            return;
        var rest = map.Remove(id.Value.Value);
        PutMessages(guild, rest.Count == 0 ? all.Remove(channel.Value.Value) : all.Set(channel.Value.Value, rest));
        _changes.Add(new StateChange.OfMessage(old, null));
    }

    private void Change(GuildId? guild, ChannelId channel, MessageId id, Func<Message, Message> change)
    {
        if (Find(guild, channel, id, out var all, out var map) is not { } old)
            return;
        if (!RowKinds.Message.Put(ref map, id.Value.Value, Place(guild), change(old), _policy.Messages.Mask, int.MaxValue, out _))
            return;
        PutMessages(guild, all.Set(channel.Value.Value, map));
        _changes.Add(new StateChange.OfMessage(old, RowKinds.Message.Find(map, id.Value.Value, Place(guild))));
    }

    private void React(GuildId? guild, ChannelId channel, MessageId id, Emoji emoji, UserId user, bool burst, int by) =>
        Change(
            guild,
            channel,
            id,
            old =>
            {
                var mine = user == _self?.Id;
                var known = (old.Reactions ?? []).FirstOrDefault(reaction => Key(reaction.Emoji) == Key(emoji));
                var details = known?.CountDetails ?? new ReactionCountDetails();
                var counted = (known ?? new Reaction { Emoji = emoji }) with
                {
                    Count = (known?.Count ?? 0) + by,
                    CountDetails = burst ? details with { Burst = details.Burst + by } : details with { Normal = details.Normal + by },
                    Me = mine && !burst ? by > 0 : known?.Me ?? false,
                    MeBurst = mine && burst ? by > 0 : known?.MeBurst ?? false,
                };
                return counted.Count <= 0 ? old with { Reactions = Without(old.Reactions, emoji) }
                    : known is null ? old with { Reactions = (old.Reactions ?? []).Add(counted) }
                    : old with { Reactions = old.Reactions!.Value.Select(other => ReferenceEquals(other, known) ? counted : other) };
            }
        );

    private static EquatableList<Reaction>? Without(EquatableList<Reaction>? reactions, Emoji emoji) =>
        (reactions ?? []).Where(reaction => Key(reaction.Emoji) != Key(emoji)).ToEquatableList() is { IsEmpty: false } rest ? rest : null;

    private static ulong Key(Emoji emoji) =>
        emoji.Id is { } id ? id.Value.Value : (emoji.Name ?? "").Aggregate(7UL, static (hash, letter) => (hash * 31) + letter);

    private bool IsNew(GuildId? guild, ulong counted)
    {
        if (guild is null)
        {
            var moves = _lastCounted != counted;
            _lastCounted = counted;
            return moves;
        }
        if (Guild(guild) is not { } state || state.LastCounted == counted)
            return false;
        Put(state with { LastCounted = counted });
        return true;
    }

    private Message? Find(GuildId? guild, ChannelId channel, MessageId id, out IdMap<RowMap> all, out RowMap map)
    {
        all = Messages(guild) ?? IdMap<RowMap>.Empty;
        map = all.TryGet(channel.Value.Value, out var some) ? some : RowMap.Empty;
        return RowKinds.Message.Find(map, id.Value.Value, Place(guild));
    }

    private IdMap<RowMap>? Messages(GuildId? guild) => guild is null ? _directMessages : Guild(guild)?.Messages;

    private void PutMessages(GuildId? guild, IdMap<RowMap> messages)
    {
        if (Guild(guild) is { } state)
            Put(state with { Messages = messages });
        else
            _directMessages =
                messages.Count > _policy.DirectChannels.Limit && messages.TryFirst(out var oldest, out _)
                    ? messages.Remove(oldest)
                    : messages;
    }

    private static ulong Place(GuildId? guild) => guild?.Value.Value ?? 0;

    private static IdMap<RowMap> Younger(IdMap<RowMap> channels, ulong oldest)
    {
        var kept = channels;
        foreach (var (channel, messages) in channels)
        {
            var younger = messages;
            while (younger.TryFirst(out var first) && first < oldest)
                younger = younger.Remove(first);
            if (younger.Count == 0)
                kept = kept.Remove(channel);
            else if (!ReferenceEquals(younger, messages))
                kept = kept.Set(channel, younger);
        }
        return kept;
    }
}
