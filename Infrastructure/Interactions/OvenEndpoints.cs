using LanguageExt;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.WebhookEvents;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Interactions;

/// <summary>
/// Interactions and webhook events that Discord sends over HTTP, to an ASP.NET Core application: <c>app.MapOven("/interactions", publicKey)</c>.
/// The handlers are those of <see cref="OvenClient.Handle(ReadOnlySpan{Application.Client.Commands.Handler{Answer}})"/>, which need not be logged in. Requests that Discord did not sign, that are older
/// or newer than the window, or longer than 256 KiB, are answered with 401 before anything is done with them.
/// </summary>
public static class OvenEndpoints
{
    private const int LongestBody = 256 * 1024;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Takes interactions. The first response is the answer of the request; where it has files, it takes the callback route and the answer is 202.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">Where, as written into the developer portal.</param>
    /// <param name="publicKey">The application's public key, 64 hexadecimal digits.</param>
    /// <param name="client">The bot; the one among the services where left out.</param>
    /// <exception cref="ArgumentException">The key is none.</exception>
    public static IEndpointConventionBuilder MapOven(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        string publicKey,
        OvenClient? client = null
    )
    {
        var bot = client ?? endpoints.ServiceProvider.GetRequiredService<OvenClient>();
        var signed = new SignedRequest(SignedRequest.KeyFrom(publicKey), bot.Time, s_window, LongestBody);
        return endpoints.MapPost(pattern, context => InteractAsync(context, signed, bot.Interactions));
    }

    /// <summary>Takes webhook events. Discord is answered at once; the handler then runs, and what it throws is reported by the client.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">Where, as written into the developer portal.</param>
    /// <param name="publicKey">The application's public key, 64 hexadecimal digits.</param>
    /// <param name="handler">Gets the event, and a token that is cancelled when the application stops.</param>
    /// <param name="client">The bot; the one among the services where left out.</param>
    /// <exception cref="ArgumentException">The key is none.</exception>
    public static IEndpointConventionBuilder MapOvenEvents(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        string publicKey,
        Func<WebhookEventBody, CancellationToken, Task> handler,
        OvenClient? client = null
    )
    {
        var bot = client ?? endpoints.ServiceProvider.GetRequiredService<OvenClient>();
        var signed = new SignedRequest(SignedRequest.KeyFrom(publicKey), bot.Time, s_window, LongestBody);
        return endpoints.MapPost(pattern, context => HearAsync(context, signed, bot.Interactions, handler));
    }

    private static async Task InteractAsync(HttpContext context, SignedRequest signed, InteractionDesk desk)
    {
        if (await signed.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await DiscordJson
            .Decode<Interaction>(body)
            .Match(
                Right: interaction =>
                    interaction.Type == InteractionType.Ping
                        ? WriteAsync(context, new InteractionResponse.Pong())
                        : AnswerAsync(context, desk, interaction),
                Left: error =>
                {
                    desk.Report(error);
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return Task.CompletedTask;
                }
            )
            .ConfigureAwait(false);
    }

    private static async Task AnswerAsync(HttpContext context, InteractionDesk desk, Interaction interaction)
    {
        var reply = new HttpReply(desk.ByCallback(interaction));
        var handled = desk.TakeAsync(interaction, reply.SendAsync, answersStrays: true);
        await Task.WhenAny(reply.Ready, handled).ConfigureAwait(false);
        if (!reply.Ready.IsCompletedSuccessfully)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (await reply.Ready.ConfigureAwait(false) is { } response)
            reply.Written(await TryWriteAsync(context, response).ConfigureAwait(false));
        else
            context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static async Task<bool> TryWriteAsync(HttpContext context, InteractionResponse response)
    {
        try
        {
            await WriteAsync(context, response).ConfigureAwait(false);
            return !context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(HttpContext context, InteractionResponse response)
    {
        var json = DiscordJson.Encode(response);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task HearAsync(
        HttpContext context,
        SignedRequest signed,
        InteractionDesk desk,
        Func<WebhookEventBody, CancellationToken, Task> handler
    )
    {
        if (await signed.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        DiscordJson
            .Decode<WebhookEventPayload>(body)
            .Match(
                Right: payload =>
                {
                    if (payload is { Type: WebhookPayloadType.Event, Event: { } @event })
                        desk.Run($"webhook event {@event.Type}", stop => handler(@event, stop));
                },
                Left: error =>
                {
                    desk.Report(error);
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                }
            );
    }

    /// <summary>The first response of an interaction that came as an HTTP request: it is its answer.</summary>
    private sealed class HttpReply(FirstResponse callback)
    {
        private readonly TaskCompletionSource<InteractionResponse?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>What to answer; null where it went over the callback route.</summary>
        public Task<InteractionResponse?> Ready => _ready.Task;

        public void Written(bool arrived) => _written.TrySetResult(arrived);

        public async Task<Either<OvenError, Unit>> SendAsync(
            InteractionResponse response,
            EquatableList<FileUpload> files,
            CancellationToken cancellation
        )
        {
            if (!files.IsEmpty)
            {
                var sent = await callback(response, files, cancellation).ConfigureAwait(false);
                _ready.TrySetResult(null);
                return sent;
            }
            _ready.TrySetResult(response);
            return await _written.Task.WaitAsync(cancellation).ConfigureAwait(false)
                ? Unit.Default
                : new OvenError.Transport("The answer of an interaction", "Discord closed the connection.", MayHaveBeenExecuted: true);
        }
    }
}
