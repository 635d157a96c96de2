using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>Members, their users, presences and voice.</summary>
internal sealed partial class Fold
{
    private static readonly Part PartOfVoice = new(
        static state => state.VoiceStates,
        static (state, map) => state with { VoiceStates = map }
    );

    private static readonly Func<GuildId, VoiceState?, VoiceState?, StateChange> ToldOfVoice = static (guild, old, fresh) =>
        new StateChange.OfVoice(guild, old, fresh);

    private static readonly Part PartOfPresences = new(
        static state => state.Presences,
        static (state, map) => state with { Presences = map }
    );

    private static readonly Func<GuildId, Presence?, Presence?, StateChange> ToldOfPresence = static (guild, old, fresh) =>
        new StateChange.OfPresence(guild, old, fresh);

    private void TakePeople(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.GuildMemberAdded added:
                Count(added.GuildId, added.User.Id, joined: true);
                Learn(added.GuildId, Member(added));
                break;
            case GatewayEvent.GuildMemberUpdated updated:
                Learn(updated.GuildId, Member(updated, Find(updated.GuildId, updated.User.Id)));
                break;
            case GatewayEvent.GuildMemberRemoved(var guild, var user):
                Count(guild, user.Id, joined: false);
                Leave(guild, user.Id);
                break;
            case GatewayEvent.GuildMembersChunkReceived chunk:
                foreach (var member in chunk.Members)
                    Learn(chunk.GuildId, member);
                foreach (var presence in chunk.Presences ?? [])
                    Put(chunk.GuildId, presence);
                break;
            case GatewayEvent.PresenceUpdated({ GuildId: { } guild } presence):
                Refresh(presence.User);
                Put(guild, presence);
                break;
            case GatewayEvent.VoiceStateUpdated({ GuildId.OrDefault: { } guild } state):
                if (state.Member is { } speaker)
                    Learn(guild, speaker);
                Put(guild, state);
                break;
            case GatewayEvent.InteractionCreated({ GuildId: { } guild, Member: { } user }):
                Learn(guild, user);
                break;
        }
    }

    /// <summary>A member is as said here. Whoever comes along without a user can only be changed, not learned.</summary>
    private void Learn(GuildId guild, GuildMember member)
    {
        if (!_policy.Members.IsKept || member.User is not { } user || Guild(guild) is not { } state)
        {
            if (member.User is { } seen)
                Refresh(seen);
            return;
        }
        var id = user.Id.Value.Value;
        var before = _users.Find(id);
        var known = state.Members.Contains(id);
        var members = state.Members;
        var changed = RowKinds.Member.Put(ref members, id, state.Id, member, _policy.Members.Mask, _policy.Members.Limit, out var old);
        if (known || !changed)
            Refresh(user);
        else
            Retain(user);
        if (!changed)
            return;
        Put(state with { Members = members });
        _changes.Add(
            new StateChange.OfMember(
                guild,
                old is null ? null : old with { User = before },
                RowKinds.Member.Find(members, id, state.Id)! with
                {
                    User = _users.Find(id),
                }
            )
        );
    }

    private void Leave(GuildId guild, UserId user)
    {
        if (Guild(guild) is not { } state || Find(guild, user) is not { } old)
            return;
        var id = user.Value.Value;
        Put(state with { Members = state.Members.Remove(id) });
        _users = _users.Release(id);
        _changes.Add(new StateChange.OfMember(guild, old, null));
        Remove(guild, RowKinds.Presence, id, PartOfPresences, ToldOfPresence);
        Remove(guild, RowKinds.VoiceState, id, PartOfVoice, ToldOfVoice);
    }

    // Of who is cached it is known whether they were there; of others, in a guild whose members are not all sent, the event is believed once.
    private void Count(GuildId guild, UserId user, bool joined)
    {
        if (Guild(guild) is not { MemberCount: { } count } state)
            return;
        var event64 = Counted(joined ? 1UL : 2UL, user.Value.Value, 0, 0);
        if (
            state.LastCounted == event64
            || (_policy.Members.IsKept && joined == state.Members.Contains(user.Value.Value) && (joined || IsWhole(state)))
        )
            return;
        var old = state.Guild;
        var counted = state with { MemberCount = count + (joined ? 1 : -1), LastCounted = event64 };
        Put(counted);
        _changes.Add(new StateChange.OfGuild(old, counted.Guild));
    }

    private static bool IsWhole(GuildState state) => state.Guild.Large != true;

    private void Put(GuildId guild, VoiceState state)
    {
        if (state.ChannelId is null)
            Remove(guild, RowKinds.VoiceState, state.UserId.Value.Value, PartOfVoice, ToldOfVoice);
        else
            Put(guild, RowKinds.VoiceState, state.UserId.Value.Value, state, _policy.VoiceStates, PartOfVoice, ToldOfVoice);
    }

    private void Put(GuildId guild, Presence presence)
    {
        if (IsOffline(presence))
            Remove(guild, RowKinds.Presence, presence.User.Id.Value.Value, PartOfPresences, ToldOfPresence);
        else
            Put(guild, RowKinds.Presence, presence.User.Id.Value.Value, presence, _policy.Presences, PartOfPresences, ToldOfPresence);
    }

    private void Refresh(PresenceUser said)
    {
        if (said.Username is not null && _users.Find(said.Id.Value.Value) is { } known)
            Refresh(
                known with
                {
                    Username = said.Username,
                    Discriminator = said.Discriminator ?? known.Discriminator,
                    GlobalName = said.GlobalName.Or(known.GlobalName),
                    Avatar = said.Avatar.Or(known.Avatar),
                    PublicFlags = said.PublicFlags ?? known.PublicFlags,
                    AvatarDecorationData = said.AvatarDecorationData.IsPresent ? said.AvatarDecorationData : known.AvatarDecorationData,
                    Collectibles = said.Collectibles.IsPresent ? said.Collectibles : known.Collectibles,
                    PrimaryGuild = said.PrimaryGuild.IsPresent ? said.PrimaryGuild : known.PrimaryGuild,
                }
            );
    }

    private GuildMember? Find(GuildId guild, UserId user) =>
        Guild(guild) is { } state && RowKinds.Member.Find(state.Members, user.Value.Value, state.Id) is { } member
            ? member with
            {
                User = _users.Find(user.Value.Value),
            }
            : null;

    private static bool IsOffline(Presence presence) => presence.Status.Value is null or "offline" or "invisible";

    private static GuildMember Member(GatewayEvent.GuildMemberAdded added) =>
        new()
        {
            User = added.User,
            Nick = added.Nick,
            Avatar = added.Avatar,
            Banner = added.Banner,
            Roles = added.Roles,
            JoinedAt = added.JoinedAt,
            PremiumSince = added.PremiumSince,
            Deaf = added.Deaf,
            Mute = added.Mute,
            Flags = added.Flags,
            Pending = added.Pending ?? false,
            CommunicationDisabledUntil = added.CommunicationDisabledUntil,
            UnusualDmActivityUntil = added.UnusualDmActivityUntil,
            AvatarDecorationData = added.AvatarDecorationData,
            Collectibles = added.Collectibles,
        };

    private static GuildMember Member(GatewayEvent.GuildMemberUpdated updated, GuildMember? known) =>
        new()
        {
            User = updated.User,
            Nick = Or(updated.Nick, known?.Nick),
            Avatar = Or(updated.Avatar, known?.Avatar),
            Banner = Or(updated.Banner, known?.Banner),
            Roles = updated.Roles,
            JoinedAt = updated.JoinedAt ?? known?.JoinedAt,
            PremiumSince = Or(updated.PremiumSince, known?.PremiumSince),
            Deaf = updated.Deaf ?? known?.Deaf ?? false,
            Mute = updated.Mute ?? known?.Mute ?? false,
            Flags = updated.Flags ?? known?.Flags ?? GuildMemberFlags.None,
            Pending = updated.Pending ?? known?.Pending ?? false,
            CommunicationDisabledUntil = Or(updated.CommunicationDisabledUntil, known?.CommunicationDisabledUntil),
            UnusualDmActivityUntil = Or(updated.UnusualDmActivityUntil, known?.UnusualDmActivityUntil),
            AvatarDecorationData = Or(updated.AvatarDecorationData, known?.AvatarDecorationData),
            Collectibles = Or(updated.Collectibles, known?.Collectibles),
        };

    private static Optional<T> Or<T>(Optional<T> said, Optional<T>? known) => said.IsPresent ? said : known ?? default;
}
