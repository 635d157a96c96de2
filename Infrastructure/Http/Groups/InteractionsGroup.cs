using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Answering interactions.</summary>
public sealed class InteractionsGroup(IRestClient rest)
{
    /// <summary>Answers an interaction for the first time, within 3 seconds. Source: Discord documentation, Receiving and Responding, Create Interaction Response.</summary>
    public Task<Either<OvenError, Unit>> CreateInteractionResponse(
        InteractionId interaction,
        string token,
        InteractionResponse response,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateInteractionResponse(interaction, token, response), cancellationToken);

    /// <summary>The first answer, as a message. Source: Discord documentation, Receiving and Responding, Get Original Interaction Response.</summary>
    public Task<Either<OvenError, Message>> GetOriginalInteractionResponse(
        ApplicationId application,
        string token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetOriginalInteractionResponse(application, token), cancellationToken);

    /// <summary>Changes the first answer. Source: Discord documentation, Receiving and Responding, Edit Original Interaction Response.</summary>
    public Task<Either<OvenError, Message>> EditOriginalInteractionResponse(
        ApplicationId application,
        string token,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditOriginalInteractionResponse(application, token, patch), cancellationToken);

    /// <summary>Deletes the first answer. Source: Discord documentation, Receiving and Responding, Delete Original Interaction Response.</summary>
    public Task<Either<OvenError, Unit>> DeleteOriginalInteractionResponse(
        ApplicationId application,
        string token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteOriginalInteractionResponse(application, token), cancellationToken);

    /// <summary>Writes one more message. Source: Discord documentation, Receiving and Responding, Create Followup Message.</summary>
    public Task<Either<OvenError, Message>> CreateFollowupMessage(
        ApplicationId application,
        string token,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateFollowupMessage(application, token, draft), cancellationToken);

    /// <summary>A follow-up message. Source: Discord documentation, Receiving and Responding, Get Followup Message.</summary>
    public Task<Either<OvenError, Message>> GetFollowupMessage(
        ApplicationId application,
        string token,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetFollowupMessage(application, token, message), cancellationToken);

    /// <summary>Changes a follow-up message. Source: Discord documentation, Receiving and Responding, Edit Followup Message.</summary>
    public Task<Either<OvenError, Message>> EditFollowupMessage(
        ApplicationId application,
        string token,
        MessageId message,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditFollowupMessage(application, token, message, patch), cancellationToken);

    /// <summary>Deletes a follow-up message. Source: Discord documentation, Receiving and Responding, Delete Followup Message.</summary>
    public Task<Either<OvenError, Unit>> DeleteFollowupMessage(
        ApplicationId application,
        string token,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteFollowupMessage(application, token, message), cancellationToken);
}
