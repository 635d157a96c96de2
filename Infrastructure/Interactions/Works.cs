using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>Makes handlers of every kind into the one that is run.</summary>
internal static class Works
{
    public static Handler<InteractionWork> Of(Handler<Answer> handler) =>
        handler.Map<InteractionWork>(static answer => (interaction, stop) => interaction.RespondAsync(answer, stop));

    public static Handler<InteractionWork> Of(Handler<Task<Answer>> handler) =>
        handler.Map<InteractionWork>(static work =>
            async (interaction, stop) => await interaction.RespondAsync(await work.ConfigureAwait(false), stop).ConfigureAwait(false)
        );

    public static Handler<InteractionWork> Of(Handler<Func<CancellationToken, Task<Answer>>> handler) =>
        handler.Map<InteractionWork>(static work =>
            async (interaction, stop) => await interaction.RespondAsync(await work(stop).ConfigureAwait(false), stop).ConfigureAwait(false)
        );

    public static Handler<InteractionWork> Of(
        Handler<Func<NewInteraction, CancellationToken, Task<Either<OvenError, RespondedInteraction>>>> handler
    ) => handler.Map<InteractionWork>(static work => (interaction, stop) => work(interaction, stop));
}
