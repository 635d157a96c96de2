using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Voice;

namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>Every kind that is cached.</summary>
internal static class RowKinds
{
    private const GuildFields OwnMaps =
        GuildFields.Roles
        | GuildFields.Emojis
        | GuildFields.Stickers
        | GuildFields.VoiceStates
        | GuildFields.Members
        | GuildFields.Channels
        | GuildFields.Threads
        | GuildFields.Presences
        | GuildFields.StageInstances
        | GuildFields.GuildScheduledEvents
        | GuildFields.SoundboardSounds;

    /// <summary>Without its parts, which have maps of their own, and without its member count, which is counted.</summary>
    public static readonly RowKind<Guild> Guild = new(
        RowCodecs.Place_Guild | (ulong)(OwnMaps | GuildFields.MemberCount),
        RowCodecs.Write_Guild,
        RowCodecs.Read_Guild
    );

    public static readonly RowKind<Channel> Channel = new(
        RowCodecs.Place_Channel | (ulong)(ChannelFields.NewlyCreated | ChannelFields.Permissions | ChannelFields.AppPermissions),
        RowCodecs.Write_Channel,
        RowCodecs.Read_Channel
    );

    public static readonly RowKind<GuildMember> Member = new(
        RowCodecs.Place_GuildMember | (ulong)(MemberFields.User | MemberFields.Permissions),
        RowCodecs.Write_GuildMember,
        RowCodecs.Read_GuildMember
    );

    public static readonly RowKind<User> User = new(
        RowCodecs.Place_User | (ulong)UserFields.Member,
        RowCodecs.Write_User,
        RowCodecs.Read_User
    );

    public static readonly RowKind<Role> Role = new(RowCodecs.Place_Role, RowCodecs.Write_Role, RowCodecs.Read_Role);

    public static readonly RowKind<Emoji> Emoji = new(RowCodecs.Place_Emoji, RowCodecs.Write_Emoji, RowCodecs.Read_Emoji);

    public static readonly RowKind<Sticker> Sticker = new(RowCodecs.Place_Sticker, RowCodecs.Write_Sticker, RowCodecs.Read_Sticker);

    public static readonly RowKind<VoiceState> VoiceState = new(
        RowCodecs.Place_VoiceState | (ulong)VoiceStateFields.Member,
        RowCodecs.Write_VoiceState,
        RowCodecs.Read_VoiceState
    );

    public static readonly RowKind<Presence> Presence = new(
        RowCodecs.Place_Presence,
        static (ref writer, value, fields) =>
            RowCodecs.Write_Presence(ref writer, value with { User = new() { Id = value.User.Id } }, fields),
        RowCodecs.Read_Presence
    );

    public static readonly RowKind<StageInstance> StageInstance = new(
        RowCodecs.Place_StageInstance,
        RowCodecs.Write_StageInstance,
        RowCodecs.Read_StageInstance
    );

    public static readonly RowKind<GuildScheduledEvent> ScheduledEvent = new(
        RowCodecs.Place_GuildScheduledEvent,
        RowCodecs.Write_GuildScheduledEvent,
        RowCodecs.Read_GuildScheduledEvent
    );

    public static readonly RowKind<SoundboardSound> Sound = new(
        RowCodecs.Place_SoundboardSound,
        RowCodecs.Write_SoundboardSound,
        RowCodecs.Read_SoundboardSound
    );

    public static readonly RowKind<Message> Message = new(RowCodecs.Place_Message, RowCodecs.Write_Message, RowCodecs.Read_Message);
}
