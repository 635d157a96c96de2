using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>Guilds come, change and go, with all they hold; roles, emojis and stickers.</summary>
internal sealed partial class Fold
{
    // A new session names all guilds: what it does not name was left while nobody listened.
    private void Ready(GatewayEvent.Ready ready)
    {
        _self = Equals(_self, ready.User) ? _self : ready.User;
        var named = ready.Guilds.Select(static guild => guild.Id.Value.Value).ToEquatableList();
        foreach (var (id, _) in _guilds.Where(guild => !named.Span.Contains(guild.Key)).ToList())
            Forget(id, told: true);
        var waiting = _unavailable.Select(static guild => guild.Key);
        foreach (var id in waiting.Where(id => !named.Span.Contains(id)).ToList())
            _unavailable = _unavailable.Remove(id);
        foreach (var id in named)
        {
            if (!_guilds.TryGet(id, out _) && !_unavailable.TryGet(id, out _))
                _unavailable = _unavailable.Set(id, true);
        }
    }

    private void Create(Guild guild)
    {
        var id = guild.Id.Value.Value;
        if (guild.Unavailable == true)
        {
            Delete(new UnavailableGuild { Id = guild.Id, Unavailable = true });
            return;
        }
        var old = Guild(guild.Id);
        var made = Build(guild, old);
        if (old is not null && made.SameAs(old))
        {
            foreach (var member in Known(guild.Members ?? []))
                Refresh(member.User!);
            return;
        }
        if (old is not null)
            Forget(id, told: false);
        var members = Known(guild.Members ?? []).ToDictionary(static member => member.User!.Id.Value.Value);
        foreach (var member in made.Members)
            Retain(members[member.Id].User!);
        foreach (var channel in made.Channels)
            _guildOfChannel = _guildOfChannel.Set(channel.Id, id);
        foreach (var thread in made.Threads)
            _guildOfChannel = _guildOfChannel.Set(thread.Id, id);
        _unavailable = _unavailable.Remove(id);
        Put(made);
        _changes.Add(new StateChange.OfGuild(old?.Guild, made.Guild));
    }

    private GuildState Build(Guild guild, GuildState? old)
    {
        var messages = old?.Messages ?? IdMap<RowMap>.Empty;
        foreach (var (channel, _) in messages)
        {
            if (guild.Channels.Concat(guild.Threads ?? []).All(kept => kept.Id.Value.Value != channel))
                messages = messages.Remove(channel);
        }
        return new(guild.Id.Value.Value)
        {
            Row = RowKinds.Guild.Pack(guild, _policy.Guilds.Mask),
            MemberCount = (_policy.Guilds.Mask & (ulong)GuildFields.MemberCount) != 0 ? guild.MemberCount : null,
            Channels = Of(RowKinds.Channel, guild.Channels, static channel => channel.Id.Value.Value, _policy.Channels),
            Threads = Of(RowKinds.Channel, guild.Threads ?? [], static thread => thread.Id.Value.Value, _policy.Threads),
            Roles = Of(RowKinds.Role, guild.Roles, static role => role.Id.Value.Value, _policy.Roles),
            Members = Of(RowKinds.Member, Known(guild.Members ?? []), static member => member.User!.Id.Value.Value, _policy.Members),
            Emojis = Of(RowKinds.Emoji, guild.Emojis, static emoji => emoji.Id?.Value.Value ?? 0, _policy.Emojis),
            Stickers = Of(RowKinds.Sticker, guild.Stickers ?? [], static sticker => sticker.Id.Value.Value, _policy.Stickers),
            VoiceStates = Of(RowKinds.VoiceState, guild.VoiceStates ?? [], static state => state.UserId.Value.Value, _policy.VoiceStates),
            Presences = Of(
                RowKinds.Presence,
                (guild.Presences ?? []).Where(static presence => !IsOffline(presence)),
                static presence => presence.User.Id.Value.Value,
                _policy.Presences
            ),
            StageInstances = Of(
                RowKinds.StageInstance,
                guild.StageInstances ?? [],
                static stage => stage.Id.Value.Value,
                _policy.StageInstances
            ),
            ScheduledEvents = Of(
                RowKinds.ScheduledEvent,
                guild.GuildScheduledEvents ?? [],
                static scheduled => scheduled.Id.Value.Value,
                _policy.ScheduledEvents
            ),
            Sounds = Of(RowKinds.Sound, guild.SoundboardSounds ?? [], static sound => sound.SoundId.Value.Value, _policy.SoundboardSounds),
            Messages = messages,
        };
    }

    private void Update(Guild guild)
    {
        if (Guild(guild.Id) is not { } state)
            return;
        var old = state.Guild;
        // GUILD_UPDATE leaves out what only GUILD_CREATE says.
        var whole = guild with
        {
            JoinedAt = guild.JoinedAt ?? old.JoinedAt,
            Large = guild.Large ?? old.Large,
        };
        var row = RowKinds.Guild.Pack(whole with { Unavailable = old.Unavailable }, _policy.Guilds.Mask);
        if (!row.AsSpan().SequenceEqual(state.Row))
        {
            Put(state with { Row = row });
            _changes.Add(new StateChange.OfGuild(old, Guild(guild.Id)!.Guild));
        }
        Replace(guild.Id, RowKinds.Role, guild.Roles, static role => role.Id.Value.Value, _policy.Roles, PartOfRoles, ToldOfRole);
        PutAll(guild.Id, guild.Emojis);
        if (guild.Stickers is { } stickers)
            PutAll(guild.Id, stickers);
    }

    private void Delete(UnavailableGuild guild)
    {
        Forget(guild.Id.Value.Value, told: true);
        _unavailable = guild.Unavailable == true ? _unavailable.Set(guild.Id.Value.Value, true) : _unavailable.Remove(guild.Id.Value.Value);
    }

    private void Forget(ulong id, bool told)
    {
        if (!_guilds.TryGet(id, out var guild))
            return;
        foreach (var member in guild.Members)
            _users = _users.Release(member.Id);
        foreach (var channel in guild.Channels)
            _guildOfChannel = _guildOfChannel.Remove(channel.Id);
        foreach (var thread in guild.Threads)
            _guildOfChannel = _guildOfChannel.Remove(thread.Id);
        _guilds = _guilds.Remove(id);
        if (told)
            _changes.Add(new StateChange.OfGuild(guild.Guild, null));
    }

    private void Put(GuildId guild, Role role) =>
        Put(guild, RowKinds.Role, role.Id.Value.Value, role, _policy.Roles, PartOfRoles, ToldOfRole);

    private void Remove(GuildId guild, RoleId role) => Remove(guild, RowKinds.Role, role.Value.Value, PartOfRoles, ToldOfRole);

    private void PutAll(GuildId guild, EquatableList<Emoji> emojis) =>
        Replace(
            guild,
            RowKinds.Emoji,
            emojis,
            static emoji => emoji.Id?.Value.Value ?? 0,
            _policy.Emojis,
            new(static state => state.Emojis, static (state, map) => state with { Emojis = map }),
            static (guild, old, fresh) => new StateChange.OfEmoji(guild, old, fresh)
        );

    private void PutAll(GuildId guild, EquatableList<Sticker> stickers) =>
        Replace(
            guild,
            RowKinds.Sticker,
            stickers,
            static sticker => sticker.Id.Value.Value,
            _policy.Stickers,
            new(static state => state.Stickers, static (state, map) => state with { Stickers = map }),
            static (guild, old, fresh) => new StateChange.OfSticker(guild, old, fresh)
        );

    private void Retain(User user)
    {
        Refresh(user);
        if (_policy.Users.IsKept)
            _users = _users.Retain(user, _policy.Users.Mask, _policy.Users.Limit);
    }

    private static IEnumerable<GuildMember> Known(IEnumerable<GuildMember> members) =>
        members.Where(static member => member.User is not null);

    private static readonly Part PartOfRoles = new(static state => state.Roles, static (state, map) => state with { Roles = map });

    private static readonly Func<GuildId, Role?, Role?, StateChange> ToldOfRole = static (guild, old, fresh) =>
        new StateChange.OfRole(guild, old, fresh);
}
