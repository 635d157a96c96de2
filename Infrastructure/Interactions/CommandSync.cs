using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Commands.Sync;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using static Oven.Functional.Application.Client.Commands.Sync.CommandStep;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>Carries out <see cref="CommandPlan"/>: reads what is registered in every place and writes the difference.</summary>
internal static class CommandSync
{
    public static Task<Either<OvenError, int>> RunAsync(
        RestClient rest,
        EquatableList<DeclaredCommand> declared,
        CancellationToken cancellation
    ) => rest.Applications.GetCurrentApplication(cancellation).Then(application => RunAsync(rest, application.Id, declared, cancellation));

    private static async Task<Either<OvenError, int>> RunAsync(
        RestClient rest,
        ApplicationId application,
        EquatableList<DeclaredCommand> declared,
        CancellationToken cancellation
    )
    {
        var written = 0;
        foreach (var place in Places(declared))
        {
            var outcome = await SyncAsync(rest, application, place, In(place, declared), cancellation).ConfigureAwait(false);
            if (outcome.IsLeft)
                return outcome;
            written += outcome.IfLeft(0);
        }
        return written;
    }

    // Everywhere, and every guild that a command names.
    private static IEnumerable<GuildId?> Places(EquatableList<DeclaredCommand> declared) =>
        declared.SelectMany(static command => command.Guilds).Distinct().Select(static guild => (GuildId?)guild).Prepend(null);

    private static EquatableList<ApplicationCommandDraft> In(GuildId? place, EquatableList<DeclaredCommand> declared) =>
        declared
            .Where(command => place is { } guild ? command.Guilds.Span.Contains(guild) : command.Guilds.IsEmpty)
            .Select(static command => command.Draft)
            .ToEquatableList();

    private static Task<Either<OvenError, int>> SyncAsync(
        RestClient rest,
        ApplicationId application,
        GuildId? place,
        EquatableList<ApplicationCommandDraft> declared,
        CancellationToken cancellation
    )
    {
        var commands = rest.ApplicationCommands;
        var registered = place is { } guild
            ? commands.GetGuildApplicationCommands(application, guild, withLocalizations: true, cancellation)
            : commands.GetGlobalApplicationCommands(application, withLocalizations: true, cancellation);
        return registered.Then(async there =>
        {
            var plan = CommandPlan.Between(declared, there, place is null);
            if (plan.Steps.Count > MostSingle && !plan.KeepsOthers)
                return (await OverwriteAsync(rest, application, place, declared, cancellation).ConfigureAwait(false)).Map(_ =>
                    plan.Steps.Count
                );
            for (var i = 0; i < plan.Steps.Count; i++)
            {
                var outcome = await DoAsync(rest, application, place, plan.Steps[i], cancellation).ConfigureAwait(false);
                if (outcome.IsLeft)
                    return outcome.Map(static _ => 0);
            }
            return plan.Steps.Count;
        });
    }

    // Discord allows five single writes in 20 seconds; the whole list at once is one.
    private const int MostSingle = 4;

    private static async Task<Either<OvenError, Unit>> OverwriteAsync(
        RestClient rest,
        ApplicationId application,
        GuildId? place,
        EquatableList<ApplicationCommandDraft> declared,
        CancellationToken cancellation
    ) =>
        Done(
            await (
                place is { } guild
                    ? rest.ApplicationCommands.BulkOverwriteGuildApplicationCommands(application, guild, declared, cancellation)
                    : rest.ApplicationCommands.BulkOverwriteGlobalApplicationCommands(application, declared, cancellation)
            ).ConfigureAwait(false)
        );

    private static async Task<Either<OvenError, Unit>> DoAsync(
        RestClient rest,
        ApplicationId application,
        GuildId? place,
        CommandStep step,
        CancellationToken cancellation
    )
    {
        var commands = rest.ApplicationCommands;
        return (step, place) switch
        {
            (Create(var draft), { } guild) => Done(
                await commands.CreateGuildApplicationCommand(application, guild, draft, cancellation).ConfigureAwait(false)
            ),
            (Create(var draft), null) => Done(
                await commands.CreateGlobalApplicationCommand(application, draft, cancellation).ConfigureAwait(false)
            ),
            (Overwrite(_, var draft), { } guild) => Done(
                await commands.CreateGuildApplicationCommand(application, guild, draft, cancellation).ConfigureAwait(false)
            ),
            (Overwrite(_, var draft), null) => Done(
                await commands.CreateGlobalApplicationCommand(application, draft, cancellation).ConfigureAwait(false)
            ),
            (Remove(var id, _), { } guild) => await commands
                .DeleteGuildApplicationCommand(application, guild, id, cancellation)
                .ConfigureAwait(false),
            (Remove(var id, _), null) => await commands.DeleteGlobalApplicationCommand(application, id, cancellation).ConfigureAwait(false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Either<OvenError, Unit> Done<T>(Either<OvenError, T> outcome) => outcome.Map(static _ => Unit.Default);
}
