using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Interactions;

namespace Oven.Functional.Infrastructure.Hosting;

/// <summary>Commands, components and dialogs.</summary>
public sealed partial class OvenClient
{
    private readonly InteractionDesk _desk;
    private ISeal _seal = HmacSeal.ForThisRun();

    /// <summary>Who may use what <see cref="HandlerSetters.OnlyForOwners"/> guards; nobody where not set.</summary>
    public EquatableList<UserId> Owners
    {
        get => _desk.Owners;
        set => _desk.Owners = value;
    }

    /// <summary>
    /// Adds commands, components and dialogs whose handlers are pure: they return the <see cref="Answer"/>. Commands are registered with
    /// <see cref="SyncCommandsAsync"/>. At most <see cref="OvenConfig.EventQueue"/> interactions are handled at once.
    /// </summary>
    /// <returns>Every problem of every declaration, reported to <see cref="ErrorOccurred"/> as well; then none of them is added.</returns>
    public Validation<FieldError, Unit> Handle(params ReadOnlySpan<Handler<Answer>> handlers) => Handle(handlers, Works.Of);

    /// <summary>
    /// Adds commands, components and dialogs whose handlers do I/O and then answer: <c>async (context, user) => …</c>. One that takes longer
    /// than three seconds must be declared with <see cref="HandlerSetters.Defers"/>.
    /// </summary>
    /// <returns>Every problem of every declaration, reported to <see cref="ErrorOccurred"/> as well; then none of them is added.</returns>
    public Validation<FieldError, Unit> Handle(params ReadOnlySpan<Handler<Task<Answer>>> handlers) => Handle(handlers, Works.Of);

    /// <summary>The same for handlers that want to be told when the client stops: <c>(context, user) => async (CancellationToken stop) => …</c>.</summary>
    /// <returns>Every problem of every declaration, reported to <see cref="ErrorOccurred"/> as well; then none of them is added.</returns>
    public Validation<FieldError, Unit> Handle(params ReadOnlySpan<Handler<Func<CancellationToken, Task<Answer>>>> handlers) =>
        Handle(handlers, Works.Of);

    /// <summary>
    /// The same for handlers that answer by themselves, step by step:
    /// <c>(context, user) => (NewInteraction interaction, CancellationToken stop) => interaction.DeferAsync(…).Then(deferred => …)</c>.
    /// </summary>
    /// <returns>Every problem of every declaration, reported to <see cref="ErrorOccurred"/> as well; then none of them is added.</returns>
    public Validation<FieldError, Unit> Handle(
        params ReadOnlySpan<Handler<Func<NewInteraction, CancellationToken, Task<Either<OvenError, RespondedInteraction>>>>> handlers
    ) => Handle(handlers, Works.Of);

    /// <summary>
    /// Registers the declared commands with Discord, everywhere and in the guilds that they name, and removes others from there. What is
    /// as declared is not written: when nothing changed, this reads once per place.
    /// </summary>
    /// <returns>How many commands were written or removed.</returns>
    public Task<Either<OvenError, int>> SyncCommandsAsync(CancellationToken cancellation = default) =>
        CommandSync.RunAsync(Rest, _desk.Commands?.Declared ?? [], cancellation);

    /// <summary>The custom id of a component with state, for messages outside of interactions; inside use <see cref="InteractionContext.CustomId{T}"/>.</summary>
    public string CustomId<T>(CustomId<T> id, T state) => id.Write(state, _seal, _time.GetUtcNow());

    internal InteractionDesk Interactions => _desk;

    internal TimeProvider Time => _time;

    private InteractionDesk Desk(OvenConfig config, TimeProvider time)
    {
        if (config.CustomIdSecret != Token.Missing)
            _seal = HmacSeal.From(config.CustomIdSecret);
        return new(Rest, _seal, time, config.EventQueue, Report);
    }

    private Task Interact(GatewayEvent @event) =>
        @event is GatewayEvent.InteractionCreated(var interaction)
            ? _desk.TakeAsync(interaction, _desk.ByCallback(interaction), answersStrays: false)
            : Task.CompletedTask;

    private static ValueTask Both(ValueTask published, Task handled) =>
        handled.IsCompletedSuccessfully ? published : new(Task.WhenAll(published.AsTask(), handled));

    private Validation<FieldError, Unit> Handle<T>(ReadOnlySpan<T> handlers, Func<T, Handler<InteractionWork>> convert)
    {
        var converted = new Handler<InteractionWork>[handlers.Length];
        for (var i = 0; i < converted.Length; i++)
            converted[i] = convert(handlers[i]);
        var added = _desk.Add(converted);
        added.IfFail(problems => Report(new OvenError.ValidationFailed(problems.ToEquatableList())));
        return added.Map(static _ => Unit.Default);
    }
}
