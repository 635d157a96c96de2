using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>Stages, scheduled events and sounds.</summary>
internal sealed partial class Fold
{
    private static readonly Part PartOfStages = new(
        static state => state.StageInstances,
        static (state, map) => state with { StageInstances = map }
    );

    private static readonly Part PartOfEvents = new(
        static state => state.ScheduledEvents,
        static (state, map) => state with { ScheduledEvents = map }
    );

    private static readonly Part PartOfSounds = new(static state => state.Sounds, static (state, map) => state with { Sounds = map });

    private static readonly Func<GuildId, StageInstance?, StageInstance?, StateChange> ToldOfStage = static (guild, old, fresh) =>
        new StateChange.OfStageInstance(guild, old, fresh);

    private static readonly Func<GuildId, GuildScheduledEvent?, GuildScheduledEvent?, StateChange> ToldOfEvent = static (
        guild,
        old,
        fresh
    ) => new StateChange.OfScheduledEvent(guild, old, fresh);

    private static readonly Func<GuildId, SoundboardSound?, SoundboardSound?, StateChange> ToldOfSound = static (guild, old, fresh) =>
        new StateChange.OfSound(guild, old, fresh);

    private void TakeHappenings(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.StageInstanceCreated(var stage):
                Put(stage);
                break;
            case GatewayEvent.StageInstanceUpdated(var stage):
                Put(stage);
                break;
            case GatewayEvent.StageInstanceDeleted(var stage):
                Remove(stage.GuildId, RowKinds.StageInstance, stage.Id.Value.Value, PartOfStages, ToldOfStage);
                break;
            case GatewayEvent.GuildScheduledEventCreated(var scheduled):
                Put(scheduled);
                break;
            case GatewayEvent.GuildScheduledEventUpdated(var scheduled):
                Put(scheduled);
                break;
            case GatewayEvent.GuildScheduledEventDeleted(var scheduled):
                Remove(scheduled.GuildId, RowKinds.ScheduledEvent, scheduled.Id.Value.Value, PartOfEvents, ToldOfEvent);
                break;
            case GatewayEvent.GuildScheduledEventUserAdded(var scheduled, var user, var guild):
                Interest(guild, scheduled, user, 1);
                break;
            case GatewayEvent.GuildScheduledEventUserRemoved(var scheduled, var user, var guild):
                Interest(guild, scheduled, user, -1);
                break;
            case GatewayEvent.GuildSoundboardSoundCreated({ GuildId: { } guild } sound):
                Put(guild, sound);
                break;
            case GatewayEvent.GuildSoundboardSoundUpdated({ GuildId: { } guild } sound):
                Put(guild, sound);
                break;
            case GatewayEvent.GuildSoundboardSoundDeleted(var sound, var guild):
                Remove(guild, RowKinds.Sound, sound.Value.Value, PartOfSounds, ToldOfSound);
                break;
            case GatewayEvent.GuildSoundboardSoundsUpdated(var sounds, var guild):
                foreach (var sound in sounds)
                    Put(guild, sound);
                break;
            case GatewayEvent.SoundboardSoundsReceived(var sounds, var guild):
                Replace(
                    guild,
                    RowKinds.Sound,
                    sounds,
                    static sound => sound.SoundId.Value.Value,
                    _policy.SoundboardSounds,
                    PartOfSounds,
                    ToldOfSound
                );
                break;
        }
    }

    private void Put(StageInstance stage) =>
        Put(stage.GuildId, RowKinds.StageInstance, stage.Id.Value.Value, stage, _policy.StageInstances, PartOfStages, ToldOfStage);

    private void Put(GuildScheduledEvent scheduled) =>
        Put(
            scheduled.GuildId,
            RowKinds.ScheduledEvent,
            scheduled.Id.Value.Value,
            scheduled,
            _policy.ScheduledEvents,
            PartOfEvents,
            ToldOfEvent
        );

    private void Put(GuildId guild, SoundboardSound sound) =>
        Put(guild, RowKinds.Sound, sound.SoundId.Value.Value, sound, _policy.SoundboardSounds, PartOfSounds, ToldOfSound);

    private void Interest(GuildId guild, GuildScheduledEventId scheduled, UserId user, int by)
    {
        if (IsNew(guild, Counted(by > 0 ? 5UL : 6UL, scheduled.Value.Value, user.Value.Value, 0)))
            Change(
                guild,
                RowKinds.ScheduledEvent,
                scheduled.Value.Value,
                old => old with { UserCount = old.UserCount is { } count ? count + by : null },
                _policy.ScheduledEvents,
                PartOfEvents,
                ToldOfEvent
            );
    }
}
