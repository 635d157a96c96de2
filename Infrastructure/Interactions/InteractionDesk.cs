using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>What a handler that does I/O comes to: it must answer, because it must end with an interaction that is answered.</summary>
/// <param name="interaction">To be answered.</param>
/// <param name="stop">Cancelled when the client stops.</param>
public delegate Task<Either<OvenError, RespondedInteraction>> InteractionWork(NewInteraction interaction, CancellationToken stop);

/// <summary>
/// Where interactions come in, from the gateway or over HTTP, and are handed to their handlers: all side by side, because each has three
/// seconds and none can wait for another, but no more than a bound at once. Nothing that a handler does reaches the caller.
/// </summary>
internal sealed class InteractionDesk : IDisposable
{
    private readonly RestClient _rest;
    private readonly ISeal _seal;
    private readonly MonotonicClock _clock;
    private readonly int _capacity;
    private readonly Action<OvenError> _report;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Cooldowns.State _cooldowns = Cooldowns.Machine.Initial;
    private EquatableList<Handler<InteractionWork>> _handlers;
    private volatile CommandSet<InteractionWork>? _commands;
    private TaskCompletionSource? _idle;
    private int _open;

    public InteractionDesk(RestClient rest, ISeal seal, TimeProvider time, int capacity, Action<OvenError> report) =>
        (_rest, _seal, _clock, _capacity, _report) = (rest, seal, new(time), capacity, report);

    /// <summary>Who may use what is for owners.</summary>
    public EquatableList<UserId> Owners { get; set; }

    /// <summary>What is declared; null where nothing is.</summary>
    public CommandSet<InteractionWork>? Commands => _commands;

    /// <summary>Adds handlers to those that are there.</summary>
    public Validation<FieldError, CommandSet<InteractionWork>> Add(ReadOnlySpan<Handler<InteractionWork>> handlers)
    {
        lock (_gate)
        {
            EquatableList<Handler<InteractionWork>> all = [.. _handlers.Span, .. handlers];
            var made = CommandSet.Of(all.Span);
            made.IfSuccess(commands => (_handlers, _commands) = (all, commands));
            return made;
        }
    }

    /// <summary>Takes an interaction. Ends when it is answered and its handler done.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="first">Takes the first response.</param>
    /// <param name="answersStrays">Whether a person is told where nothing handles it; false where others may.</param>
    public Task TakeAsync(Interaction interaction, FirstResponse first, bool answersStrays)
    {
        if (_commands is not { } commands)
            return Task.CompletedTask;
        var context = new InteractionContext(interaction, _seal) { Owners = Owners };
        var found = commands.Find(interaction);
        if (found.IsLeft && !answersStrays)
            return Task.CompletedTask;
        if (!TryOpen())
        {
            _report(new OvenError.QueueFull("interactions", _capacity));
            return Task.CompletedTask;
        }
        return Task.Run(() => ServeAsync(context, found, first, _clock.Now));
    }

    /// <summary>The callback route of an interaction that came over the gateway.</summary>
    public FirstResponse ByCallback(Interaction interaction) =>
        (response, files, cancellation) =>
            _rest.Interactions.CreateInteractionResponse(interaction.Id, interaction.Token, response, files, cancellation);

    /// <summary>Ends what runs.</summary>
    public async Task StopAsync(CancellationToken patience)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await DrainAsync(patience).ConfigureAwait(false);
    }

    /// <summary>Waits until nothing runs.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        Task idle;
        lock (_gate)
            idle = _open == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        await idle.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task ServeAsync(
        InteractionContext context,
        Either<CommandError, CommandRoute<InteractionWork>> found,
        FirstResponse first,
        Instant received
    )
    {
        Deferral? deferral = null;
        found.IfRight(route => deferral = route.Handler.Settings.Deferral); // Match refuses to answer null
        var name = found.Match(Right: static route => route.Path, Left: static error => error.Message);
        using var exchange = new Exchange(
            context,
            deferral,
            first,
            _rest.Interactions,
            _clock,
            received,
            () => _report(new OvenError.TimedOut($"The answer of {name}", Acknowledgement.Patience, MayHaveBeenExecuted: false)),
            _stop.Token
        );
        try
        {
            var ready = found.Bind(route => Allowed(route, context)).Bind(route => route.Run(context));
            var outcome = await ready
                .Match(Right: work => work(new(exchange), _stop.Token), Left: error => ExplainAsync(exchange, error))
                .ConfigureAwait(false);
            outcome.IfLeft(error => Report(name, error));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The client is stopping, and the handler obeyed.
        }
        catch (Exception thrown) // a user's code may throw anything, and the person must be told all the same
        {
            _report(new OvenError.HandlerFailed(name, $"{thrown.GetType().Name}: {thrown.Message}"));
            await ApologizeAsync(exchange, Apology.ForFailure(context.Locale)).ConfigureAwait(false);
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Runs something that nobody waits for, within the same bound.</summary>
    public void Run(string name, Func<CancellationToken, Task> work)
    {
        if (TryOpen())
            _ = Task.Run(() => RunAsync(name, work));
        else
            _report(new OvenError.QueueFull("interactions", _capacity));
    }

    /// <summary>Tells of an error that nobody waits for.</summary>
    public void Report(OvenError error) => _report(error);

    private async Task RunAsync(string name, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The client is stopping, and the handler obeyed.
        }
        catch (Exception thrown) // a user's code may throw anything
        {
            _report(new OvenError.HandlerFailed(name, $"{thrown.GetType().Name}: {thrown.Message}"));
        }
        finally
        {
            Close();
        }
    }

    private void Report(string name, OvenError error)
    {
        if (error is not OvenError.Cancelled || !_stop.IsCancellationRequested)
            _report(new OvenError.HandlerFailed(name, error.Message));
    }

    private Either<CommandError, CommandRoute<InteractionWork>> Allowed(CommandRoute<InteractionWork> route, InteractionContext context)
    {
        if (route.Against(context) is { } refusal)
            return new CommandError.Refused(refusal);
        if (context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete)
            return route;
        foreach (var precondition in route.Preconditions)
            if (
                precondition is Precondition.Cooldown(var per, var length)
                && LeftOf(new(route.Path, per, IdOf(per, context)), length) is { } left
            )
                return new CommandError.Refused(new Refusal.CoolingDown(left));
        return route;
    }

    private TimeSpan? LeftOf(CooldownKey key, TimeSpan length)
    {
        lock (_gate)
        {
            (_cooldowns, var effects) = Cooldowns.Step(_cooldowns, new Cooldowns.Event.Used(key, length, _clock.Now));
            return effects is [Cooldowns.Effect.Refuse(_, var left)] ? left : null;
        }
    }

    private static Snowflake IdOf(CooldownScope scope, InteractionContext context) =>
        scope switch
        {
            CooldownScope.Guild => context.Guild?.Value ?? context.User.Id.Value,
            CooldownScope.Channel => context.Channel?.Value ?? context.User.Id.Value,
            _ => context.User.Id.Value,
        };

    private async Task<Either<OvenError, RespondedInteraction>> ExplainAsync(Exchange exchange, CommandError error)
    {
        if (error is not CommandError.Refused)
            _report(new OvenError.HandlerFailed($"interaction {exchange.Context.Interaction.Id}", error.Message));
        return (await ApologizeAsync(exchange, Apology.For(error, exchange.Context.Locale)).ConfigureAwait(false)).Map(
            _ => new RespondedInteraction(exchange)
        );
    }

    private async Task<Either<OvenError, Unit>> ApologizeAsync(Exchange exchange, string text) =>
        await exchange
            .AnswerAsync(
                exchange.Context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete ? Answer.Offer() : Answer.Whisper(text),
                _stop.Token
            )
            .ConfigureAwait(false);

    private bool TryOpen()
    {
        lock (_gate)
            return _open < _capacity && ++_open > 0;
    }

    private void Close()
    {
        lock (_gate)
        {
            if (--_open > 0)
                return;
            _idle?.TrySetResult();
            _idle = null;
        }
    }
}
