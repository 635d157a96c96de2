using Oven.Functional.Domain.Gateway;
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
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// Something cached that an event has changed, before and after, as far as the policy keeps it. No old value: it appeared; no new one: it is
/// gone. What comes or goes with its guild or channel is not told of one by one.
/// </summary>
public abstract record StateChange
{
    private StateChange() { }

    /// <summary>A guild came, was changed or went; without its channels, members and other parts.</summary>
    public sealed record OfGuild(Guild? Old, Guild? New) : StateChange;

    /// <summary>A channel, thread or direct channel.</summary>
    public sealed record OfChannel(Channel? Old, Channel? New) : StateChange;

    /// <summary>A member joined (or was seen for the first time), was changed or left.</summary>
    public sealed record OfMember(GuildId Guild, GuildMember? Old, GuildMember? New) : StateChange;

    /// <summary>A user's name, avatar or the like was changed; told once, however many guilds the user is in.</summary>
    public sealed record OfUser(User Old, User New) : StateChange;

    /// <summary>A role.</summary>
    public sealed record OfRole(GuildId Guild, Role? Old, Role? New) : StateChange;

    /// <summary>An emoji.</summary>
    public sealed record OfEmoji(GuildId Guild, Emoji? Old, Emoji? New) : StateChange;

    /// <summary>A sticker.</summary>
    public sealed record OfSticker(GuildId Guild, Sticker? Old, Sticker? New) : StateChange;

    /// <summary>Somebody joined voice, moved, left or changed there; see <see cref="Kind"/>.</summary>
    public sealed record OfVoice(GuildId Guild, VoiceState? Old, VoiceState? New) : StateChange
    {
        /// <summary>What it was.</summary>
        public VoiceMove Kind =>
            (Old, New) switch
            {
                (null, _) => VoiceMove.Joined,
                (_, null) => VoiceMove.Left,
                _ when Old.ChannelId != New.ChannelId => VoiceMove.Moved,
                _ => VoiceMove.Changed,
            };
    }

    /// <summary>A presence; null is offline.</summary>
    public sealed record OfPresence(GuildId Guild, Presence? Old, Presence? New) : StateChange;

    /// <summary>A stage.</summary>
    public sealed record OfStageInstance(GuildId Guild, StageInstance? Old, StageInstance? New) : StateChange;

    /// <summary>A scheduled event.</summary>
    public sealed record OfScheduledEvent(GuildId Guild, GuildScheduledEvent? Old, GuildScheduledEvent? New) : StateChange;

    /// <summary>A sound.</summary>
    public sealed record OfSound(GuildId Guild, SoundboardSound? Old, SoundboardSound? New) : StateChange;

    /// <summary>A message; those that make room for newer ones are not told of.</summary>
    public sealed record OfMessage(Message? Old, Message? New) : StateChange;
}

/// <summary>What somebody did in voice.</summary>
public enum VoiceMove
{
    /// <summary>Came into a channel from none.</summary>
    Joined,

    /// <summary>Went from one channel to another.</summary>
    Moved,

    /// <summary>Left voice.</summary>
    Left,

    /// <summary>Stayed, and was muted, began to stream or the like.</summary>
    Changed,
}

/// <summary>An event and what it has changed in the cache.</summary>
/// <param name="Event">What Discord sent.</param>
/// <param name="Changes">What it changed; empty where nothing that is cached was touched.</param>
public sealed record Applied(GatewayEvent Event, EquatableList<StateChange> Changes);
