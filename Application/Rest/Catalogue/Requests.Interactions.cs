using LanguageExt;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Answers an interaction for the first time, within 3 seconds.</summary>
    public static RestRequest<Unit> CreateInteractionResponse(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        EquatableList<FileUpload> files = default
    ) => new(Endpoints.CreateInteractionResponse, [$"{interaction}", token.Reveal()]) { Body = response, Files = files };

    /// <summary>The first answer to an interaction, as a message.</summary>
    public static RestRequest<Message> GetOriginalInteractionResponse(ApplicationId application, Secret token) =>
        new(Endpoints.GetOriginalInteractionResponse, [$"{application}", token.Reveal()]);

    /// <summary>Deletes the first answer to an interaction.</summary>
    public static RestRequest<Unit> DeleteOriginalInteractionResponse(ApplicationId application, Secret token) =>
        new(Endpoints.DeleteOriginalInteractionResponse, [$"{application}", token.Reveal()]);

    /// <summary>Changes the first answer to an interaction.</summary>
    public static RestRequest<Message> EditOriginalInteractionResponse(
        ApplicationId application,
        Secret token,
        MessagePatch patch,
        EquatableList<FileUpload> files = default
    ) => new(Endpoints.EditOriginalInteractionResponse, [$"{application}", token.Reveal()]) { Body = patch, Files = files };

    /// <summary>Writes one more message for an interaction.</summary>
    public static RestRequest<Message> CreateFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageDraft draft,
        EquatableList<FileUpload> files = default
    ) =>
        new(Endpoints.CreateFollowupMessage, [$"{application}", token.Reveal()])
        {
            Body = draft,
            Files = files,
            Query = QueryParameter.Set(("wait", true)),
        };

    /// <summary>A follow-up message.</summary>
    public static RestRequest<Message> GetFollowupMessage(ApplicationId application, Secret token, MessageId message) =>
        new(Endpoints.GetFollowupMessage, [$"{application}", token.Reveal(), $"{message}"]);

    /// <summary>Changes a follow-up message.</summary>
    public static RestRequest<Message> EditFollowupMessage(
        ApplicationId application,
        Secret token,
        MessageId message,
        MessagePatch patch,
        EquatableList<FileUpload> files = default
    ) => new(Endpoints.EditFollowupMessage, [$"{application}", token.Reveal(), $"{message}"]) { Body = patch, Files = files };

    /// <summary>Deletes a follow-up message.</summary>
    public static RestRequest<Unit> DeleteFollowupMessage(ApplicationId application, Secret token, MessageId message) =>
        new(Endpoints.DeleteFollowupMessage, [$"{application}", token.Reveal(), $"{message}"]);

    /// <summary>Answers an interaction for the first time, within 3 seconds, and tells what became of it.</summary>
    public static RestRequest<InteractionCallback> CreateInteractionResponseWithCallback(
        InteractionId interaction,
        Secret token,
        InteractionResponse response,
        EquatableList<FileUpload> files = default
    ) =>
        new(Endpoints.CreateInteractionResponse, [$"{interaction}", token.Reveal()])
        {
            Body = response,
            Files = files,
            Query = QueryParameter.Set(("with_response", true)),
        };
}
