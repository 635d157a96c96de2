using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Application.Client.State;

/// <summary>Which events change which part of the state.</summary>
internal static class StateEvents
{
    public static bool Changes(GatewayEventType type, CachePolicy policy) =>
        type switch
        {
            GatewayEventType.Ready or GatewayEventType.UserUpdate => true,
            GatewayEventType.GuildCreate or GatewayEventType.GuildUpdate or GatewayEventType.GuildDelete => true,
            GatewayEventType.ChannelCreate or GatewayEventType.ChannelUpdate => policy.Channels.IsKept || policy.DirectChannels.IsKept,
            GatewayEventType.ChannelDelete => policy.Channels.IsKept
                || policy.DirectChannels.IsKept
                || policy.Threads.IsKept
                || policy.Messages.IsKept,
            GatewayEventType.ChannelPinsUpdate or GatewayEventType.ChannelInfo or GatewayEventType.VoiceChannelStatusUpdate => policy
                .Channels
                .IsKept,
            GatewayEventType.ThreadCreate
            or GatewayEventType.ThreadUpdate
            or GatewayEventType.ThreadListSync
            or GatewayEventType.ThreadMemberUpdate
            or GatewayEventType.ThreadMembersUpdate => policy.Threads.IsKept,
            GatewayEventType.ThreadDelete => policy.Threads.IsKept || policy.Messages.IsKept,
            GatewayEventType.GuildMemberAdd or GatewayEventType.GuildMemberRemove => policy.Members.IsKept
                || Keeps(policy.Guilds.Mask, (ulong)GuildFields.MemberCount),
            GatewayEventType.GuildMemberUpdate or GatewayEventType.GuildMembersChunk => policy.Members.IsKept,
            GatewayEventType.GuildRoleCreate or GatewayEventType.GuildRoleUpdate or GatewayEventType.GuildRoleDelete => policy.Roles.IsKept,
            GatewayEventType.GuildEmojisUpdate => policy.Emojis.IsKept,
            GatewayEventType.GuildStickersUpdate => policy.Stickers.IsKept,
            GatewayEventType.VoiceStateUpdate => policy.VoiceStates.IsKept,
            GatewayEventType.PresenceUpdate => policy.Presences.IsKept,
            GatewayEventType.StageInstanceCreate or GatewayEventType.StageInstanceUpdate or GatewayEventType.StageInstanceDelete => policy
                .StageInstances
                .IsKept,
            GatewayEventType.GuildScheduledEventCreate
            or GatewayEventType.GuildScheduledEventUpdate
            or GatewayEventType.GuildScheduledEventDelete
            or GatewayEventType.GuildScheduledEventUserAdd
            or GatewayEventType.GuildScheduledEventUserRemove => policy.ScheduledEvents.IsKept,
            GatewayEventType.GuildSoundboardSoundCreate
            or GatewayEventType.GuildSoundboardSoundUpdate
            or GatewayEventType.GuildSoundboardSoundDelete
            or GatewayEventType.GuildSoundboardSoundsUpdate
            or GatewayEventType.SoundboardSounds => policy.SoundboardSounds.IsKept,
            GatewayEventType.MessageCreate => policy.Messages.IsKept
                || policy.Members.IsKept
                || (policy.Channels.IsKept && Keeps(policy.Channels.Mask, (ulong)ChannelFields.LastMessageId)),
            GatewayEventType.MessageUpdate
            or GatewayEventType.MessageDelete
            or GatewayEventType.MessageDeleteBulk
            or GatewayEventType.MessageReactionAdd
            or GatewayEventType.MessageReactionRemove
            or GatewayEventType.MessageReactionRemoveAll
            or GatewayEventType.MessageReactionRemoveEmoji => policy.Messages.IsKept,
            _ => false,
        };

    private static bool Keeps(ulong mask, ulong field) => (mask & field) != 0;
}
