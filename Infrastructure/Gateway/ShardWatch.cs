using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Watches the events of one shard go by: hosts its <see cref="Silence"/> and its <see cref="RollCall"/>. Changes none of them.</summary>
internal sealed class ShardWatch
    : IEffectHandler<Silence.Effect, Silence.Event>,
        IEffectHandler<RollCall.Effect, RollCall.Event>,
        IDisposable
{
    private readonly GatewayOptions _options;
    private readonly MonotonicClock _clock;
    private readonly Action<GatewayNotice> _report;
    private readonly Action<OvenError> _refresh;
    private readonly MachineHost<Silence.State, Silence.Event, Silence.Effect> _silence;
    private readonly MachineHost<RollCall.State, RollCall.Event, RollCall.Effect> _rollCall;

    public ShardWatch(GatewayOptions options, MonotonicClock clock, Action<GatewayNotice> report, Action<OvenError> refresh)
    {
        (_options, _clock, _report, _refresh) = (options, clock, report, refresh);
        _silence = new(Silence.Machine, this, static now => new Silence.Event.Ticked(now), clock);
        _rollCall = new(RollCall.Machine, this, static now => new RollCall.Event.Ticked(now), clock);
        _silence.Post(new Silence.Event.Configured(options.SilenceAfter));
    }

    /// <summary>The shard has another state.</summary>
    public void Entered(ShardStatus status) =>
        _silence.Post(status == ShardStatus.Ready ? new Silence.Event.Rose(_clock.Now) : new Silence.Event.Fell());

    /// <summary>An event was received.</summary>
    public void See(GatewayEvent @event)
    {
        _silence.Post(new Silence.Event.Heard(_clock.Now));
        switch (@event)
        {
            case GatewayEvent.Ready ready:
                // Without the intent no guild comes, and nobody waits for one.
                EquatableList<GuildId> listed = _options.Config.Intents.HasFlag(Intents.Guilds)
                    ? ready.Guilds.Select(static guild => guild.Id)
                    : [];
                _rollCall.Post(new RollCall.Event.Called(listed, _options.Config.GuildTimeout, _clock.Now));
                break;
            case GatewayEvent.GuildCreated(var guild):
                _rollCall.Post(new RollCall.Event.Came(guild.Id));
                break;
            case GatewayEvent.GuildDeleted(var guild):
                _rollCall.Post(new RollCall.Event.Went(guild.Id, guild.Unavailable ?? false));
                break;
        }
    }

    public void Begin(Silence.Effect effect, Func<Silence.Event, bool> post)
    {
        if (effect is not Silence.Effect.ReportSilence(var silent, var usual))
            return;
        _report(new GatewayNotice.EventsFellSilent(silent, usual));
        if (_options.ReconnectsWhenSilent)
            _refresh(new OvenError.TimedOut("An event of the gateway", silent, MayHaveBeenExecuted: false));
    }

    public void Begin(RollCall.Effect effect, Func<RollCall.Event, bool> post)
    {
        if (effect is RollCall.Effect.Report(var notice))
            _report(notice);
    }

    public void Dispose()
    {
        _silence.Dispose();
        _rollCall.Dispose();
    }
}
