using LanguageExt;
using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Hosting;

// What a bot listens to, and how it answers.
public sealed partial class OvenClient
{
    /// <summary>
    /// Calls a handler for every event of a kind: <c>client.On&lt;MessageCreated&gt;((created, stop) => …)</c>. Events of one guild come in
    /// order, different guilds side by side. A handler that throws, blocks or falls behind hurts only itself.
    /// </summary>
    /// <typeparam name="TEvent">A case of <see cref="GatewayEvent"/>, or <see cref="GatewayEvent"/> for all.</typeparam>
    /// <param name="handler">Gets the event and a token that is cancelled when the client stops or <see cref="OvenConfig.HandlerTimeout"/> has passed.</param>
    /// <returns>Disposing it takes the handler away.</returns>
    public IDisposable On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : GatewayEvent => _events.Subscribe(handler);

    /// <summary>
    /// Does what a handler answers an event with: <c>client.On&lt;MessageCreated&gt;(created => created.Message.Reply("Pong!"))</c>. The handler is a
    /// pure function, so a test compares its answer; what could not be done comes to <see cref="ErrorOccurred"/> as <see cref="OvenError.EffectFailed"/>.
    /// </summary>
    /// <typeparam name="TEvent">A case of <see cref="GatewayEvent"/>.</typeparam>
    /// <param name="handler">What to do about an event; <see cref="BotEffect.None"/> for nothing.</param>
    /// <returns>Disposing it takes the handler away.</returns>
    public IDisposable On<TEvent>(Func<TEvent, BotEffect> handler)
        where TEvent : GatewayEvent =>
        _events.Subscribe<TEvent>((@event, stop) => CarryOutAsync(handler(@event), stop), handler.Method.Name);

    /// <summary>As above, for a handler that has to wait for something before it can answer.</summary>
    /// <typeparam name="TEvent">A case of <see cref="GatewayEvent"/>.</typeparam>
    /// <param name="handler">Gets the event and a token that is cancelled when the client stops or <see cref="OvenConfig.HandlerTimeout"/> has passed.</param>
    /// <returns>Disposing it takes the handler away.</returns>
    public IDisposable On<TEvent>(Func<TEvent, CancellationToken, Task<BotEffect>> handler)
        where TEvent : GatewayEvent =>
        _events.Subscribe<TEvent>(
            async (@event, stop) => await CarryOutAsync(await handler(@event, stop).ConfigureAwait(false), stop).ConfigureAwait(false),
            handler.Method.Name
        );

    /// <summary>
    /// Events of a kind, to be narrowed down and then handled, waited for, collected or streamed:
    /// <c>await client.When&lt;MessageCreated&gt;().Where(Matching.Message(channel, by: user)).FirstAsync(TimeSpan.FromMinutes(1))</c>.
    /// </summary>
    /// <typeparam name="TEvent">A case of <see cref="GatewayEvent"/>.</typeparam>
    public EventFlow<TEvent> When<TEvent>()
        where TEvent : GatewayEvent => new(_flows);

    /// <summary>Does what an effect says.</summary>
    /// <param name="effect">What.</param>
    /// <param name="cancellation">Gives up what is not answered yet.</param>
    /// <returns>The first failure, where there is one: <see cref="OvenError.EffectFailed"/>.</returns>
    public async Task<Either<OvenError, Unit>> PerformAsync(BotEffect effect, CancellationToken cancellation = default) =>
        await _effects.PerformAsync(effect, cancellation).ConfigureAwait(false) is [var first, ..] ? first : Unit.Default;

    private async Task CarryOutAsync(BotEffect effect, CancellationToken stop)
    {
        var failures = await _effects.PerformAsync(effect, stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested(); // what was cut short is not done, and must come again where the session is resumed
        for (var i = 0; i < failures.Count; i++)
            Report(failures[i]);
    }

    // The commands hear interactions beside the hub. Whoever else reads events in Deliver has to be asked here too.
    private bool Wants(string name) => _events.Wants(name) || (name is "INTERACTION_CREATE" && _desk.Commands is not null);

    // What is subscribed to and can never come, with what to add: nobody likes to find that out from silence.
    private EquatableList<FieldError> MissingIntents() => [.. _events.Interests.Select(MissingFor).OfType<FieldError>()];

    // With more than one intent each brings a part, that of guilds or that of direct messages: one of them is enough.
    private FieldError? MissingFor(Type type)
    {
        var needed = EventCatalog.IntentsOf(JsonCodecs.KindOf(type));
        return needed is Intents.None || (needed & _config.Intents) is not Intents.None
            ? null
            : new FieldError(
                OvenOptions.Intents.Name,
                "INTENT_MISSING",
                $"The bot listens to {type.Name}, which does not come without this intent.",
                IntentNames.ToText(_config.Intents),
                IntentNames.ToText(needed).Replace(",", " or ", StringComparison.Ordinal)
            );
    }
}
