using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Application.Client.State;

/// <summary>Random histories of guilds as Discord could send them, from a seed. Few ids, so that everything meets everything again.</summary>
internal sealed class Chronicle(int seed)
{
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _chance = new(seed);
    private ulong _message = 1_000_000;

    /// <summary>The events of one guild, which begins by being created.</summary>
    public List<GatewayEvent> Of(ulong guild, int events) =>
        [new GatewayEvent.GuildCreated(Guild(guild)), .. Enumerable.Range(0, events).Select(_ => Next(guild))];

    /// <summary>A guild with some of everything.</summary>
    public Guild Guild(ulong id) =>
        new()
        {
            Id = new(id),
            Name = Word(),
            Icon = "0123456789abcdef0123456789abcdef",
            Splash = null,
            DiscoverySplash = null,
            OwnerId = new(1),
            AfkChannelId = null,
            ApplicationId = null,
            SystemChannelId = null,
            RulesChannelId = null,
            VanityUrlCode = null,
            Description = Word(),
            Banner = null,
            PublicUpdatesChannelId = null,
            SafetyAlertsChannelId = null,
            IncidentsData = null,
            JoinedAt = Then,
            Large = false,
            MemberCount = 3,
            Members = [Member(1), Member(2), Member(3)],
            Channels = [Channel(id, In(id, 11), 0), Channel(id, In(id, 12), 0)],
            Roles = [Role(id), Role(21)],
            Emojis = [Emoji(31)],
            Threads = [Channel(id, In(id, 41), In(id, 11))],
            Presences = [Presence(id, 2)],
            VoiceStates = [Voice(id, 3, In(id, 12))],
        };

    /// <summary>The same user always looks the same, because a change of a user is said in every guild of theirs.</summary>
    public static User User(ulong id) =>
        new()
        {
            Id = new(id),
            Username = $"user{id}",
            GlobalName = id % 2 == 0 ? null : $"User {id}",
            Avatar = null,
            PublicFlags = UserFlags.None,
        };

    private GatewayEvent Next(ulong guild)
    {
        GuildId id = new(guild);
        return _chance.Next(24) switch
        {
            0 => new GatewayEvent.GuildCreated(Guild(guild)),
            1 => new GatewayEvent.GuildUpdated(Guild(guild) with { Members = null, Channels = [], Threads = null, JoinedAt = null }),
            2 => new GatewayEvent.GuildDeleted(new() { Id = id, Unavailable = _chance.Next(2) == 0 ? true : null }),
            3 => new GatewayEvent.GuildRoleCreated(id, Role(21 + Pick(4))),
            4 => new GatewayEvent.GuildRoleUpdated(id, Role(21 + Pick(4))),
            5 => new GatewayEvent.GuildRoleDeleted(id, new(21 + Pick(4))),
            6 => new GatewayEvent.GuildEmojisUpdated(id, [Emoji(31 + Pick(3)), Emoji(35)]),
            7 or 8 => Joined(id, 1 + Pick(6)),
            9 => new GatewayEvent.GuildMemberRemoved(id, User(1 + Pick(6))),
            10 => new GatewayEvent.GuildMemberUpdated
            {
                GuildId = id,
                User = User(1 + Pick(6)),
                Roles = [new(21 + Pick(4))],
                Nick = _chance.Next(3) == 0 ? default : new Optional<string?>(Word()),
            },
            11 => new GatewayEvent.ChannelCreated(Channel(guild, In(guild, 11 + Pick(4)), 0)),
            12 => new GatewayEvent.ChannelUpdated(Channel(guild, In(guild, 11 + Pick(4)), 0)),
            13 => new GatewayEvent.ChannelDeleted(Channel(guild, In(guild, 11 + Pick(4)), 0)),
            14 => new GatewayEvent.ThreadCreated(Channel(guild, In(guild, 41 + Pick(3)), In(guild, 11 + Pick(4)))),
            15 => new GatewayEvent.ThreadDeleted(new(In(guild, 41 + Pick(3))), id, new(In(guild, 11)), ChannelType.PublicThread),
            16 => new GatewayEvent.PresenceUpdated(Presence(guild, 1 + Pick(6))),
            17 => new GatewayEvent.VoiceStateUpdated(Voice(guild, 1 + Pick(6), Pick(2) * In(guild, 12))),
            18 => new GatewayEvent.MessageUpdated(Message(guild, _message - Pick(5))),
            19 => new GatewayEvent.MessageDeleted(new(_message - Pick(5)), new(In(guild, 11)), id),
            20 => new GatewayEvent.MessageReactionAdded
            {
                UserId = new(1 + Pick(6)),
                ChannelId = new(In(guild, 11)),
                MessageId = new(_message - Pick(5)),
                GuildId = id,
                Emoji = Emoji(31),
            },
            21 => new GatewayEvent.StageInstanceCreated(
                new()
                {
                    Id = new(51 + Pick(2)),
                    GuildId = id,
                    ChannelId = new(In(guild, 12)),
                    Topic = Word(),
                    GuildScheduledEventId = null,
                }
            ),
            _ => new GatewayEvent.MessageCreated(Message(guild, ++_message)),
        };
    }

    private GatewayEvent.GuildMemberAdded Joined(GuildId guild, ulong user) =>
        new()
        {
            GuildId = guild,
            User = User(user),
            Roles = [],
            JoinedAt = Then,
        };

    private GuildMember Member(ulong user) =>
        new()
        {
            User = User(user),
            Nick = Word(),
            Roles = [new(21)],
            JoinedAt = Then,
        };

    private Channel Channel(ulong guild, ulong id, ulong parent) =>
        new()
        {
            Id = new(id),
            GuildId = new(guild),
            Type = parent == 0 ? ChannelType.GuildText : ChannelType.PublicThread,
            ParentId = parent == 0 ? default(ChannelId?) : new ChannelId(parent),
            Name = Word(),
            PermissionOverwrites = parent == 0 ? [new() { Id = new(21), Allow = Permissions.ViewChannel }] : null,
        };

    private Role Role(ulong id) =>
        new()
        {
            Id = new(id),
            Name = Word(),
            Permissions = (Permissions)Pick(1 << 20),
        };

    private Emoji Emoji(ulong id) => new() { Id = new EmojiId(id), Name = id == 31 ? "same" : Word() };

    private Presence Presence(ulong guild, ulong user) =>
        new()
        {
            User = new() { Id = new(user) },
            GuildId = new(guild),
            Status = _chance.Next(3) == 0 ? OnlineStatus.Offline : OnlineStatus.Online,
            Activities = [new() { Name = Word() }],
        };

    private static VoiceState Voice(ulong guild, ulong user, ulong channel) =>
        new()
        {
            GuildId = new GuildId(guild),
            ChannelId = channel == 0 ? null : new ChannelId(channel),
            UserId = new(user),
            SessionId = "session",
            RequestToSpeakTimestamp = null,
        };

    private Message Message(ulong guild, ulong id) =>
        new()
        {
            Id = new(id),
            ChannelId = new(In(guild, 11)),
            GuildId = new(guild),
            Author = User(1 + Pick(6)),
            Member = new() { Roles = [new(21)], JoinedAt = Then },
            Content = Word(),
            EditedTimestamp = null,
        };

    // Ids of channels are never shared between guilds.
    private static ulong In(ulong guild, ulong channel) => (guild * 1_000) + channel;

    private ulong Pick(int below) => (ulong)_chance.Next(below);

    private string Word() => $"word{_chance.Next(4)}";
}
