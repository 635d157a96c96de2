using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Answering interactions.</summary>
public sealed partial class InteractionsGroup(IRestClient rest)
{
    /// <summary>Answers an interaction for the first time, within 3 seconds. Source: Discord documentation, Receiving And Responding, Create Interaction Response.</summary>
    public Task<Either<OvenError, Unit>> CreateInteractionResponse(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateInteractionResponse(interaction, token, response), cancellationToken);

    /// <summary>Answers an interaction for the first time, within 3 seconds, with files. Source: Discord documentation, Receiving And Responding, Create Interaction Response.</summary>
    public Task<Either<OvenError, Unit>> CreateInteractionResponse(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateInteractionResponse(interaction, token, response, files: files), cancellationToken);

    /// <summary>The first answer to an interaction, as a message. Source: Discord documentation, Receiving And Responding, Get Original Interaction Response.</summary>
    public Task<Either<OvenError, Message>> GetOriginalInteractionResponse(
        ApplicationId application,
        Secret token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetOriginalInteractionResponse(application, token), cancellationToken);

    /// <summary>Deletes the first answer to an interaction. Source: Discord documentation, Receiving And Responding, Delete Original Interaction Response.</summary>
    public Task<Either<OvenError, Unit>> DeleteOriginalInteractionResponse(
        ApplicationId application,
        Secret token,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteOriginalInteractionResponse(application, token), cancellationToken);

    /// <summary>Changes the first answer to an interaction. Source: Discord documentation, Receiving And Responding, Edit Original Interaction Response.</summary>
    public Task<Either<OvenError, Message>> EditOriginalInteractionResponse(
        ApplicationId application,
        Secret token,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditOriginalInteractionResponse(application, token, patch), cancellationToken);

    /// <summary>Changes the first answer to an interaction, with files. Source: Discord documentation, Receiving And Responding, Edit Original Interaction Response.</summary>
    public Task<Either<OvenError, Message>> EditOriginalInteractionResponse(
        ApplicationId application,
        Secret token,
        MessagePatch patch,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditOriginalInteractionResponse(application, token, patch, files: files), cancellationToken);

    /// <summary>Writes one more message for an interaction. Source: Discord documentation, Receiving And Responding, Create Followup Message.</summary>
    public Task<Either<OvenError, Message>> CreateFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateFollowupMessage(application, token, draft), cancellationToken);

    /// <summary>Writes one more message for an interaction, with files. Source: Discord documentation, Receiving And Responding, Create Followup Message.</summary>
    public Task<Either<OvenError, Message>> CreateFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageDraft draft,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateFollowupMessage(application, token, draft, files: files), cancellationToken);

    /// <summary>A follow-up message. Source: Discord documentation, Receiving And Responding, Get Followup Message.</summary>
    public Task<Either<OvenError, Message>> GetFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetFollowupMessage(application, token, message), cancellationToken);

    /// <summary>Changes a follow-up message. Source: Discord documentation, Receiving And Responding, Edit Followup Message.</summary>
    public Task<Either<OvenError, Message>> EditFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageId message,
        MessagePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditFollowupMessage(application, token, message, patch), cancellationToken);

    /// <summary>Changes a follow-up message, with files. Source: Discord documentation, Receiving And Responding, Edit Followup Message.</summary>
    public Task<Either<OvenError, Message>> EditFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditFollowupMessage(application, token, message, patch, files: files), cancellationToken);

    /// <summary>Deletes a follow-up message. Source: Discord documentation, Receiving And Responding, Delete Followup Message.</summary>
    public Task<Either<OvenError, Unit>> DeleteFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageId message,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteFollowupMessage(application, token, message), cancellationToken);

    /// <summary>Answers an interaction for the first time, within 3 seconds, and tells what became of it. Source: Discord documentation, Receiving And Responding, Create Interaction Response.</summary>
    public Task<Either<OvenError, InteractionCallback>> CreateInteractionResponseWithCallback(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateInteractionResponseWithCallback(interaction, token, response), cancellationToken);

    /// <summary>Answers an interaction for the first time, within 3 seconds, and tells what became of it, with files. Source: Discord documentation, Receiving And Responding, Create Interaction Response.</summary>
    public Task<Either<OvenError, InteractionCallback>> CreateInteractionResponseWithCallback(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        EquatableList<FileUpload> files,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateInteractionResponseWithCallback(interaction, token, response, files: files), cancellationToken);
}
