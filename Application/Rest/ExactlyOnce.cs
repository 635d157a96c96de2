using System.Globalization;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Application.Rest;

/// <summary>
/// Makes a call that creates something safe to repeat, where Discord offers a way: a message with a nonce and <c>enforce_nonce</c> is
/// created once however often it is sent. Source: Discord documentation, Message, Create Message.
/// </summary>
public static class ExactlyOnce
{
    /// <summary>The call with a nonce where it takes one and the caller gave none; and whether it may now be repeated.</summary>
    /// <param name="request">The call.</param>
    /// <param name="prefix">Tells this process from others, at most 12 characters.</param>
    /// <param name="id">Names the call; with the prefix, a nonce that was never used before.</param>
    public static (RestRequest Request, bool IsRepeatable) Prepare(RestRequest request, string prefix, RequestId id) =>
        (request.Endpoint.Idempotence, request.Body) switch
        {
            (Idempotence.Always, _) => (request, true),
            (Idempotence.ByNonce, MessageDraft { Nonce: null } draft) => (
                request with
                {
                    Body = draft with
                    {
                        Nonce = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{id.Value:x}"),
                        EnforceNonce = true,
                    },
                },
                true
            ),
            (Idempotence.ByNonce, MessageDraft { EnforceNonce: true }) => (request, true),
            _ => (request, false),
        };
}
