using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// One event being applied: local to <see cref="Apply"/>, which is pure from the outside. This file says which event is whose; the parts say
/// what it does.
/// </summary>
internal sealed partial class Fold(ClientState before)
{
    private readonly CachePolicy _policy = before.Policy;
    private readonly List<StateChange> _changes = [];
    private User? _self = before.Self;
    private IdMap<GuildState> _guilds = before.Guilds;
    private IdMap<bool> _unavailable = before.Unavailable;
    private UserTable _users = before.Users;
    private IdMap<ulong> _guildOfChannel = before.GuildOfChannel;
    private RowMap _directChannels = before.DirectChannels;
    private IdMap<RowMap> _directMessages = before.DirectMessages;
    private ulong _lastCounted = before.LastCounted;

    public static (ClientState, EquatableList<StateChange>) Apply(ClientState state, GatewayEvent @event)
    {
        var fold = new Fold(state);
        fold.Take(@event);
        return (fold.End(), fold._changes.Count == 0 ? [] : fold._changes.ToEquatableList());
    }

    // An event without a line here says nothing of what is cached: interactions, typing, invites, integrations, purchases, votes, bans, rules.
    private void Take(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.Ready ready:
                Ready(ready);
                break;
            case GatewayEvent.UserUpdated(var user):
                _self = user;
                Refresh(user);
                break;
            case GatewayEvent.GuildCreated(var guild):
                Create(guild);
                break;
            case GatewayEvent.GuildUpdated(var guild):
                Update(guild);
                break;
            case GatewayEvent.GuildDeleted(var guild):
                Delete(guild);
                break;
            case GatewayEvent.GuildRoleCreated(var guild, var role):
                Put(guild, role);
                break;
            case GatewayEvent.GuildRoleUpdated(var guild, var role):
                Put(guild, role);
                break;
            case GatewayEvent.GuildRoleDeleted(var guild, var role):
                Remove(guild, role);
                break;
            case GatewayEvent.GuildEmojisUpdated(var guild, var emojis):
                PutAll(guild, emojis);
                break;
            case GatewayEvent.GuildStickersUpdated(var guild, var stickers):
                PutAll(guild, stickers);
                break;
            case GatewayEvent.GuildMemberAdded or GatewayEvent.GuildMemberRemoved or GatewayEvent.GuildMemberUpdated:
            case GatewayEvent.GuildMembersChunkReceived or GatewayEvent.PresenceUpdated or GatewayEvent.VoiceStateUpdated:
            case GatewayEvent.InteractionCreated:
                TakePeople(@event);
                break;
            case GatewayEvent.MessageCreated or GatewayEvent.MessageUpdated or GatewayEvent.MessageDeleted:
            case GatewayEvent.MessageDeletedBulk or GatewayEvent.MessageReactionAdded or GatewayEvent.MessageReactionRemoved:
            case GatewayEvent.MessageReactionRemovedAll or GatewayEvent.MessageReactionRemovedEmoji:
                TakeMessages(@event);
                break;
            default:
                if (!TakeChannels(@event))
                    TakeHappenings(@event);
                break;
        }
    }

    private ClientState End() =>
        ReferenceEquals(_self, before.Self)
        && ReferenceEquals(_guilds, before.Guilds)
        && ReferenceEquals(_unavailable, before.Unavailable)
        && ReferenceEquals(_users, before.Users)
        && ReferenceEquals(_guildOfChannel, before.GuildOfChannel)
        && ReferenceEquals(_directChannels, before.DirectChannels)
        && ReferenceEquals(_directMessages, before.DirectMessages)
        && _lastCounted == before.LastCounted
            ? before
            : before.With(_self, _guilds, _unavailable, _users, _guildOfChannel, _directChannels, _directMessages, _lastCounted);

    private GuildState? Guild(GuildId? id) => id is { } known && _guilds.TryGet(known.Value.Value, out var guild) ? guild : null;

    private void Put(GuildState guild) => _guilds = _guilds.Set(guild.Id, guild);

    private void Refresh(User user)
    {
        var users = _users.Refresh(user, _policy.Users.Mask);
        if (ReferenceEquals(users, _users))
            return;
        _changes.Add(new StateChange.OfUser(_users.Find(user.Id.Value.Value)!, users.Find(user.Id.Value.Value)!));
        _users = users;
    }

    /// <summary>A number for an event that moves a counter: the same for the same event, hardly ever for another one.</summary>
    private static ulong Counted(ulong kind, ulong first, ulong second, ulong third)
    {
        var mixed = kind + 1;
        foreach (var part in (ReadOnlySpan<ulong>)[first, second, third])
            mixed = (mixed ^ part) * 0x9E37_79B9_7F4A_7C15UL + (mixed >> 29);
        return mixed;
    }
}
