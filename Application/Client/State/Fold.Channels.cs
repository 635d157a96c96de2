using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>Channels, direct channels and threads.</summary>
internal sealed partial class Fold
{
    private static readonly Part PartOfChannels = new(static state => state.Channels, static (state, map) => state with { Channels = map });

    private static readonly Part PartOfThreads = new(static state => state.Threads, static (state, map) => state with { Threads = map });

    private static readonly Func<GuildId, Channel?, Channel?, StateChange> ToldOfChannel = static (_, old, fresh) =>
        new StateChange.OfChannel(old, fresh);

    private bool TakeChannels(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.ChannelCreated(var channel):
                Put(channel);
                return true;
            case GatewayEvent.ChannelUpdated(var channel):
                Put(channel);
                return true;
            case GatewayEvent.ChannelDeleted(var channel):
                Delete(channel);
                return true;
            case GatewayEvent.ChannelPinsUpdated { GuildId: { } guild } pins:
                Change(guild, pins.ChannelId, old => old with { LastPinTimestamp = pins.LastPinTimestamp.OrDefault });
                return true;
            case GatewayEvent.ChannelInfoReceived(var guild, var channels):
                foreach (var info in channels)
                    Change(guild, info.Id, old => old with { Status = info.Status.IsPresent ? info.Status : old.Status });
                return true;
            case GatewayEvent.VoiceChannelStatusUpdated status:
                Change(status.GuildId, status.Id, old => old with { Status = status.Status.OrDefault });
                return true;
            case GatewayEvent.ThreadCreated(var thread):
                Put(thread);
                return true;
            case GatewayEvent.ThreadUpdated(var thread):
                Put(thread);
                return true;
            case GatewayEvent.ThreadDeleted { GuildId: { } guild } deleted:
                RemoveThread(guild, deleted.Id.Value.Value);
                return true;
            case GatewayEvent.ThreadListSynced synced:
                Sync(synced);
                return true;
            case GatewayEvent.ThreadMemberUpdated({ Id: { } thread, GuildId: { } guild } own):
                Change(guild, thread, old => old with { Member = own });
                return true;
            case GatewayEvent.ThreadMembersUpdated updated:
                Change(updated.GuildId, updated.Id, old => old with { MemberCount = updated.MemberCount, Member = Own(updated, old) });
                return true;
            default:
                return false;
        }
    }

    private void Put(Channel channel)
    {
        var id = channel.Id.Value.Value;
        if (channel.GuildId is not { } guild)
        {
            PutDirect(channel);
            return;
        }
        if (channel.IsThread)
        {
            var known = Guild(guild) is { } state ? RowKinds.Channel.Find(state.Threads, id, state.Id) : null;
            Put(
                guild,
                RowKinds.Channel,
                id,
                channel with
                {
                    Member = channel.Member ?? known?.Member,
                },
                _policy.Threads,
                PartOfThreads,
                ToldOfChannel
            );
            // An archived thread is told of and then gone, as Discord itself lists active threads only.
            if (channel.ThreadMetadata?.Archived == true)
                RemoveThread(guild, id);
        }
        else
        {
            var known = Guild(guild) is { } state ? RowKinds.Channel.Find(state.Channels, id, state.Id) : null;
            var whole = channel with { Status = channel.Status.IsPresent ? channel.Status : known?.Status ?? default };
            Put(guild, RowKinds.Channel, id, whole, _policy.Channels, PartOfChannels, ToldOfChannel);
        }
        if (
            Guild(guild) is { } holder
            && (holder.Channels.Contains(id) || holder.Threads.Contains(id))
            && !_guildOfChannel.TryGet(id, out _)
        )
            _guildOfChannel = _guildOfChannel.Set(id, holder.Id);
    }

    private void PutDirect(Channel channel)
    {
        var map = _directChannels;
        var (keep, id) = (_policy.DirectChannels, channel.Id.Value.Value);
        if (!keep.IsKept || !RowKinds.Channel.Put(ref map, id, 0, channel, keep.Mask, keep.Limit, out var old))
            return;
        _directChannels = map;
        _changes.Add(new StateChange.OfChannel(old, RowKinds.Channel.Find(map, id, 0)));
    }

    private void Delete(Channel channel)
    {
        var id = channel.Id.Value.Value;
        if (channel.GuildId is not { } guild)
        {
            if (RowKinds.Channel.Find(_directChannels, id, 0) is { } direct)
                _changes.Add(new StateChange.OfChannel(direct, null));
            _directChannels = _directChannels.Remove(id);
            _directMessages = _directMessages.Remove(id);
            return;
        }
        if (Guild(guild) is not { } state)
            return;
        foreach (var thread in state.Threads)
        {
            if (RowKinds.Channel.Unpack(thread.Bytes, thread.Id, state.Id).ParentId.OrDefault == channel.Id)
                RemoveThread(guild, thread.Id);
        }
        Remove(guild, RowKinds.Channel, id, PartOfChannels, ToldOfChannel);
        Emptied(guild, id);
    }

    private void RemoveThread(GuildId guild, ulong id)
    {
        Remove(guild, RowKinds.Channel, id, PartOfThreads, ToldOfChannel);
        Emptied(guild, id);
    }

    private void Emptied(GuildId guild, ulong id)
    {
        _guildOfChannel = _guildOfChannel.Remove(id);
        if (Guild(guild) is { } state && state.Messages.TryGet(id, out _))
            Put(state with { Messages = state.Messages.Remove(id) });
    }

    private void Change(GuildId guild, ChannelId id, Func<Channel, Channel> change)
    {
        Change(guild, RowKinds.Channel, id.Value.Value, change, _policy.Channels, PartOfChannels, ToldOfChannel);
        Change(guild, RowKinds.Channel, id.Value.Value, change, _policy.Threads, PartOfThreads, ToldOfChannel);
    }

    private void Sync(GatewayEvent.ThreadListSynced synced)
    {
        if (Guild(synced.GuildId) is not { } state)
            return;
        foreach (var thread in state.Threads)
        {
            var known = RowKinds.Channel.Unpack(thread.Bytes, thread.Id, state.Id);
            var covered = synced.ChannelIds is not { } channels || (known.ParentId.OrDefault is { } on && channels.Span.Contains(on));
            if (covered && synced.Threads.All(listed => listed.Id != known.Id))
                RemoveThread(synced.GuildId, thread.Id);
        }
        foreach (var thread in synced.Threads)
        {
            var own = synced.Members.FirstOrDefault(member => member.Id == thread.Id);
            Put(thread with { GuildId = synced.GuildId, Member = thread.Member ?? own });
        }
    }

    private ThreadMember? Own(GatewayEvent.ThreadMembersUpdated updated, Channel thread) =>
        _self is not { } self ? thread.Member
        : (updated.AddedMembers ?? []).FirstOrDefault(member => member.UserId == self.Id) is { } added
            ? added with
            {
                Member = null,
                Presence = default,
            }
        : (updated.RemovedMemberIds ?? []).Span.Contains(self.Id) ? null
        : thread.Member;
}
