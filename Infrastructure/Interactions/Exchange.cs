using System.Collections.Concurrent;
using System.Diagnostics;
using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http.Groups;
using Oven.Functional.Infrastructure.Kernel;
using Machine = Oven.Functional.Application.Client.Interactions.Acknowledgement;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>Takes the first response to where the interaction came from: Discord's callback route, or the answer of the HTTP request.</summary>
internal delegate Task<Either<OvenError, Unit>> FirstResponse(
    InteractionResponse response,
    EquatableList<FileUpload> files,
    CancellationToken cancellation
);

/// <summary>
/// One interaction while it lives: hosts its <see cref="Acknowledgement"/> and sends what that allows. Where the first response is a
/// deferral, an answer becomes a change of it.
/// </summary>
internal sealed class Exchange : IEffectHandler<Machine.Effect, Machine.Event>, IDisposable
{
    private readonly MachineHost<Machine.State, Machine.Event, Machine.Effect> _host;
    private readonly ConcurrentDictionary<int, Pending> _pending = new();
    private readonly FirstResponse _first;
    private readonly InteractionsGroup _rest;
    private readonly MonotonicClock _clock;
    private readonly Deferral? _deferral;
    private readonly Action _missed;
    private readonly CancellationToken _stop;
    private int _number;
    private volatile DeferralKind _deferredAs;

    public Exchange(
        InteractionContext context,
        Deferral? deferral,
        FirstResponse first,
        InteractionsGroup rest,
        MonotonicClock clock,
        Instant received,
        Action missed,
        CancellationToken stop
    )
    {
        (Context, _first, _rest, _clock, _missed, _stop) = (context, first, rest, clock, missed, stop);
        _deferral = context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete ? null : deferral;
        _host = new(Machine.Machine, this, static now => new Machine.Event.Ticked(now), clock);
        _host.Post(new Machine.Event.Received(received, _deferral?.After));
    }

    /// <summary>Who, where and what.</summary>
    public InteractionContext Context { get; }

    private ApplicationId Application => Context.Interaction.ApplicationId;

    /// <summary>Answers; a refusal comes before anything is sent.</summary>
    public async Task<Either<OvenError, Unit>> AnswerAsync(Answer answer, CancellationToken cancellation)
    {
        var kind = answer.Response is InteractionResponse.Modal or InteractionResponse.ApplicationCommandAutocompleteResult
            ? Machine.RequestKind.Immediate
            : Machine.RequestKind.Answer;
        var outcome = await AskAsync(kind, answer, static _ => Nothing(), cancellation).ConfigureAwait(false);
        for (var i = 0; i < answer.FollowUps.Count && outcome.IsRight; i++)
            outcome = (await FollowUpAsync(answer.FollowUps[i], [], cancellation).ConfigureAwait(false)).Map(static _ => Unit.Default);
        return outcome;
    }

    /// <summary>Answers later.</summary>
    public async Task<Either<OvenError, Unit>> DeferAsync(DeferralKind kind, CancellationToken cancellation)
    {
        _deferredAs = kind;
        return await AskAsync(Machine.RequestKind.Defer, new(Deferred(kind)), static _ => Nothing(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes one more message.</summary>
    public Task<Either<OvenError, Message>> FollowUpAsync(
        MessageDraft message,
        EquatableList<FileUpload> files,
        CancellationToken cancellation
    ) => LaterAsync(stop => _rest.CreateFollowupMessage(Application, Context.Interaction.Token, message, files, stop), cancellation);

    /// <summary>Changes the first response.</summary>
    public Task<Either<OvenError, Message>> EditAsync(
        MessagePatch patch,
        EquatableList<FileUpload> files,
        CancellationToken cancellation
    ) =>
        LaterAsync(stop => _rest.EditOriginalInteractionResponse(Application, Context.Interaction.Token, patch, files, stop), cancellation);

    /// <summary>Anything else that needs the first response to be there.</summary>
    public async Task<Either<OvenError, T>> LaterAsync<T>(
        Func<CancellationToken, Task<Either<OvenError, T>>> send,
        CancellationToken cancellation
    )
    {
        Either<OvenError, T> result = new OvenError.Cancelled();
        var outcome = await AskAsync(
                Machine.RequestKind.FollowUp,
                null,
                async stop =>
                {
                    result = await send(stop).ConfigureAwait(false);
                    return result.Map(static _ => Unit.Default);
                },
                cancellation
            )
            .ConfigureAwait(false);
        return outcome.Bind(_ => result);
    }

    public void Begin(Machine.Effect effect, Func<Machine.Event, bool> post)
    {
        switch (effect)
        {
            case Machine.Effect.Respond(var request):
                _ = RespondAsync(Take(request), post);
                break;
            case Machine.Effect.DeferByItself:
                _deferredAs = _deferral?.Kind ?? DeferralKind.Reply;
                _ = RespondAsync(new(new(Deferred(_deferredAs)), static _ => Nothing(), _stop), post);
                break;
            case Machine.Effect.Edit(var request):
                _ = Take(request) is { Answer: { } answer } late
                    ? FinishAsync(late, stop => ReplaceAsync(answer, stop))
                    : Task.CompletedTask;
                break;
            case Machine.Effect.FollowUp(var request):
                var more = Take(request);
                _ = FinishAsync(more, more.Send);
                break;
            case Machine.Effect.Refuse(var request, var why):
                Take(request).Done.TrySetResult(Refusal(why));
                break;
            case Machine.Effect.Miss:
                _missed();
                break;
            default:
                throw new UnreachableException();
        }
    }

    public void Dispose() => _host.Dispose();

    private async Task<Either<OvenError, Unit>> AskAsync(
        Machine.RequestKind kind,
        Answer? answer,
        Func<CancellationToken, Task<Either<OvenError, Unit>>> send,
        CancellationToken cancellation
    )
    {
        var pending = new Pending(answer, send, cancellation);
        var number = Interlocked.Increment(ref _number);
        _pending[number] = pending;
        if (!_host.Post(new Machine.Event.Asked(new(number, kind), _clock.Now)))
            return new OvenError.Cancelled();
        try
        {
            return await pending.Done.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    private Pending Take(Machine.Request request) =>
        _pending.Remove(request.Number, out var pending) ? pending : throw new UnreachableException();

    // The machine hears of it before the handler does, so that what the handler then asks for finds it done.
    private async Task RespondAsync(Pending pending, Func<Machine.Event, bool> post)
    {
        var outcome = await GuardedAsync(stop => _first(pending.Answer!.Response, pending.Answer.Files, stop), pending.Cancellation)
            .ConfigureAwait(false);
        post(
            outcome.Match(
                Right: _ => (Machine.Event)new Machine.Event.Delivered(_clock.Now),
                Left: error => new Machine.Event.Failed(MayHaveArrived(error), _clock.Now)
            )
        );
        pending.Done.TrySetResult(outcome);
    }

    private async Task FinishAsync(Pending pending, Func<CancellationToken, Task<Either<OvenError, Unit>>> send) =>
        pending.Done.TrySetResult(await GuardedAsync(send, pending.Cancellation).ConfigureAwait(false));

    // A new message cannot replace the message of a component whose use was only noted.
    private async Task<Either<OvenError, Unit>> ReplaceAsync(Answer answer, CancellationToken stop)
    {
        var token = Context.Interaction.Token;
        var sent = answer.Response switch
        {
            InteractionResponse.ChannelMessageWithSource({ } draft) when _deferredAs == DeferralKind.Update => await _rest
                .CreateFollowupMessage(Application, token, draft, answer.Files, stop)
                .ConfigureAwait(false),
            InteractionResponse.ChannelMessageWithSource({ } draft) => await _rest
                .EditOriginalInteractionResponse(Application, token, Patch(draft), answer.Files, stop)
                .ConfigureAwait(false),
            InteractionResponse.UpdateMessage({ } patch) => await _rest
                .EditOriginalInteractionResponse(Application, token, patch, answer.Files, stop)
                .ConfigureAwait(false),
            _ => await _rest.GetOriginalInteractionResponse(Application, token, stop).ConfigureAwait(false),
        };
        return sent.Map(static _ => Unit.Default);
    }

    private static MessagePatch Patch(MessageDraft draft) =>
        new()
        {
            Content = new(draft.Content),
            Embeds = new(draft.Embeds),
            Components = new(draft.Components),
            AllowedMentions = draft.AllowedMentions is { } mentions ? new(mentions) : default,
            Attachments = draft.Attachments.IsEmpty ? default : new(draft.Attachments),
            Flags = draft.Flags.HasFlag(MessageFlags.IsComponentsV2) ? new(MessageFlags.IsComponentsV2) : default,
        };

    private static InteractionResponse Deferred(DeferralKind kind) =>
        kind switch
        {
            DeferralKind.Update => new InteractionResponse.DeferredUpdateMessage(),
            DeferralKind.Whisper => new InteractionResponse.DeferredChannelMessageWithSource(new() { Flags = MessageFlags.Ephemeral }),
            _ => new InteractionResponse.DeferredChannelMessageWithSource(null),
        };

    private async Task<Either<OvenError, T>> GuardedAsync<T>(
        Func<CancellationToken, Task<Either<OvenError, T>>> send,
        CancellationToken cancellation
    )
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop);
        return await send(both.Token).ConfigureAwait(false);
    }

    private static bool MayHaveArrived(OvenError error) =>
        error
            is OvenError.Transport { MayHaveBeenExecuted: true }
                or OvenError.TimedOut { MayHaveBeenExecuted: true }
                or OvenError.Cancelled;

    private OvenError.InteractionMisused Refusal(Machine.Misuse why) =>
        new(
            $"interaction {Context.Interaction.Id}",
            why switch
            {
                Machine.Misuse.AlreadyResponded => "It was answered already; write a follow-up or change the answer.",
                Machine.Misuse.NotYetResponded => "It was not answered yet; answer or defer it first.",
                Machine.Misuse.NotAfterDeferral => "It was deferred; a dialog or choices can only be the first answer.",
                Machine.Misuse.TooLate => "Discord takes the first answer for 3 seconds and the rest for 15 minutes.",
                _ => throw new UnreachableException(),
            }
        );

    private static Task<Either<OvenError, Unit>> Nothing() => Task.FromResult<Either<OvenError, Unit>>(Unit.Default);

    private sealed record Pending(
        Answer? Answer,
        Func<CancellationToken, Task<Either<OvenError, Unit>>> Send,
        CancellationToken Cancellation
    )
    {
        public TaskCompletionSource<Either<OvenError, Unit>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
