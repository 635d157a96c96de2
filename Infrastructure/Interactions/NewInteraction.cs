using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>
/// An interaction that nobody has answered. What can be done with it depends on where it is: <see cref="NewInteraction"/> is answered or
/// deferred, <see cref="DeferredInteraction"/> is completed, <see cref="RespondedInteraction"/> has follow-ups. A handler that must end with
/// the last of them cannot forget to answer. Using the first one twice is told before anything is sent
/// (<see cref="OvenError.InteractionMisused"/>), as is what comes after 3 seconds, or after 15 minutes.
/// </summary>
public sealed class NewInteraction
{
    private readonly Exchange _exchange;

    internal NewInteraction(Exchange exchange) => _exchange = exchange;

    /// <summary>Who, where and what.</summary>
    public InteractionContext Context => _exchange.Context;

    /// <summary>Answers, within 3 seconds of the interaction.</summary>
    public Task<Either<OvenError, RespondedInteraction>> RespondAsync(Answer answer, CancellationToken cancellation = default) =>
        _exchange.AnswerAsync(answer, cancellation).Then(_ => new RespondedInteraction(_exchange));

    /// <summary>Answers later, within 15 minutes of the interaction.</summary>
    public Task<Either<OvenError, DeferredInteraction>> DeferAsync(
        DeferralKind kind = DeferralKind.Reply,
        CancellationToken cancellation = default
    ) => _exchange.DeferAsync(kind, cancellation).Then(_ => new DeferredInteraction(_exchange));
}

/// <summary>An interaction that is answered later.</summary>
public sealed class DeferredInteraction
{
    private readonly Exchange _exchange;

    internal DeferredInteraction(Exchange exchange) => _exchange = exchange;

    /// <summary>Replaces "thinking" with the answer; a message or an update.</summary>
    public Task<Either<OvenError, RespondedInteraction>> CompleteAsync(Answer answer, CancellationToken cancellation = default) =>
        _exchange.AnswerAsync(answer, cancellation).Then(_ => new RespondedInteraction(_exchange));
}

/// <summary>An interaction that is answered. Usable until its handler ends, at most 15 minutes after the interaction.</summary>
public sealed class RespondedInteraction
{
    private readonly Exchange _exchange;

    internal RespondedInteraction(Exchange exchange) => _exchange = exchange;

    /// <summary>Writes one more message.</summary>
    public Task<Either<OvenError, Message>> FollowUpAsync(
        MessageDraft message,
        EquatableList<FileUpload> files = default,
        CancellationToken cancellation = default
    ) => _exchange.FollowUpAsync(message, files, cancellation);

    /// <summary>Changes the answer.</summary>
    public Task<Either<OvenError, Message>> EditAsync(
        MessagePatch patch,
        EquatableList<FileUpload> files = default,
        CancellationToken cancellation = default
    ) => _exchange.EditAsync(patch, files, cancellation);
}

/// <summary>The next step of something that can fail.</summary>
public static class Steps
{
    /// <summary>Goes on with what succeeded: <c>interaction.DeferAsync(stop).Then(deferred => deferred.CompleteAsync(answer, stop))</c>.</summary>
    public static async Task<Either<OvenError, TResult>> Then<T, TResult>(
        this Task<Either<OvenError, T>> step,
        Func<T, Task<Either<OvenError, TResult>>> next
    )
    {
        var outcome = await step.ConfigureAwait(false);
        return await outcome
            .Match(Right: next, Left: static error => Task.FromResult<Either<OvenError, TResult>>(error))
            .ConfigureAwait(false);
    }

    internal static async Task<Either<OvenError, TResult>> Then<T, TResult>(this Task<Either<OvenError, T>> step, Func<T, TResult> next) =>
        (await step.ConfigureAwait(false)).Map(next);
}
