using System.Net;
using System.Net.Http.Headers;
using Flurl.Http;
using Flurl.Http.Configuration;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using HttpCall = Oven.Functional.Application.Ports.HttpCall;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>
/// HTTP by Flurl over one pooled <see cref="SocketsHttpHandler"/>. Nothing here knows about limits or retries. Failures become typed
/// errors; whether Discord may have carried a call out is decided by how far the call got.
/// </summary>
public sealed class FlurlRestTransport : IRestTransport
{
    // What is kept of a body that is too long: enough to see what it is.
    private const int Excerpt = 4096;

    private static readonly string UserAgent =
        $"DiscordBot (https://github.com/oven-functional/oven, {typeof(FlurlRestTransport).Assembly.GetName().Version?.ToString(3)})";

    private readonly FlurlClient _client;

    // Connections of their own: sixty-four slow uploads must not hold up the answer to an interaction.
    private readonly FlurlClient _urgent;
    private readonly RestOptions _options;
    private string? _authorization;
    private Token? _authorized;

    /// <summary>Opens no connection before the first call.</summary>
    public FlurlRestTransport(RestOptions options)
    {
        _options = options;
        (_client, _urgent) = (Open(options), Open(options));
    }

    /// <inheritdoc/>
    public async Task<Either<OvenError, HttpAnswer>> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(call.Timeout);
        var content = BodyOf(call);
        try
        {
            using var response = await Prepare(call)
                .SendAsync(MethodOf(call.Method), content, timeout.Token, HttpCompletionOption.ResponseHeadersRead)
                .ConfigureAwait(false);
            var (body, truncated) = await ReadAsync(response.Content, timeout.Token).ConfigureAwait(false);
            return new HttpAnswer((int)response.StatusCode, HeadersOf(response), body, truncated);
        }
        catch (Exception failure) when (failure is FlurlHttpException or OperationCanceledException or HttpRequestException or IOException)
        {
            return Explain(call, failure, content, timeout.IsCancellationRequested, cancellationToken.IsCancellationRequested);
        }
        finally
        {
            content?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _urgent.Dispose();
    }

    private static FlurlClient Open(RestOptions options)
    {
        var client = new FlurlClient(options.BaseUrl.AbsoluteUri.TrimEnd('/'));
        client.Configure(settings =>
        {
            settings.HttpClientFactory = new PooledFactory(options.MostConnections);
            settings.AllowedHttpStatusRange = "*";
            settings.Timeout = null; // a try is timed from its start to the last byte of the body, see SendAsync
        });
        return client;
    }

    private IFlurlRequest Prepare(HttpCall call)
    {
        var client = call.IsUrgent ? _urgent : _client;
        var request = client.Request().WithHeader("User-Agent", UserAgent);
        request.Url = client.BaseUrl + call.Url;
        if (call.Bearer is { } bearer)
            request = request.WithHeader("Authorization", $"Bearer {bearer.Reveal()}");
        else if (call.Token is { } token)
            request = request.WithHeader("Authorization", Authorization(token));
        return call.Reason is null ? request : request.WithHeader("X-Audit-Log-Reason", call.Reason);
    }

    private string Authorization(Token token)
    {
        if (!ReferenceEquals(_authorized, token))
            (_authorized, _authorization) = (token, $"Bot {token.Reveal()}");
        return _authorization!;
    }

    // Methods that change something always have a content, if an empty one: the handler silently repeats a request on a fresh connection
    // only where it has none.
    private static TrackedContent? BodyOf(HttpCall call) =>
        (call.Files.IsEmpty, call.Json, call.Method) switch
        {
            (false, _, _) => TrackedContent.Multipart(call.Json, call.Form, call.Files),
            _ when !call.Form.IsEmpty => TrackedContent.UrlEncoded(call.Form),
            (_, { } json, _) => TrackedContent.Json(json),
            (_, _, RestMethod.Post or RestMethod.Put or RestMethod.Patch) => TrackedContent.Empty(),
            _ => null,
        };

    private static HttpMethod MethodOf(RestMethod method) =>
        method switch
        {
            RestMethod.Get => HttpMethod.Get,
            RestMethod.Post => HttpMethod.Post,
            RestMethod.Put => HttpMethod.Put,
            RestMethod.Patch => HttpMethod.Patch,
            _ => HttpMethod.Delete,
        };

    private async Task<(ReadOnlyMemory<byte> Body, bool Truncated)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer =
            announced == 0
                ? []
                : new byte[Math.Clamp(announced ?? 4096, 1, announced > _options.LongestBody ? Excerpt : _options.LongestBody)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == announced || buffer.Length == 0)
                    return (buffer, false);
                if (length >= _options.LongestBody || announced > _options.LongestBody)
                    return (buffer.AsMemory(0, Math.Min(length, Excerpt)).ToArray(), true);
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, _options.LongestBody));
            }
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return (buffer.AsMemory(0, length), announced > length);
            length += read;
        }
    }

    private static AnswerHeaders HeadersOf(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        return new()
        {
            Bucket = Value(headers, "X-RateLimit-Bucket"),
            Limit = Value(headers, "X-RateLimit-Limit"),
            Remaining = Value(headers, "X-RateLimit-Remaining"),
            ResetAfter = Value(headers, "X-RateLimit-Reset-After"),
            Scope = Value(headers, "X-RateLimit-Scope"),
            Global = Value(headers, "X-RateLimit-Global"),
            RetryAfter = Value(headers, "Retry-After"),
            Via = Value(headers, "Via"),
        };
    }

    private static string? Value(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;

    private static OvenError Explain(HttpCall call, Exception failure, TrackedContent? content, bool stopped, bool cancelled)
    {
        if (cancelled)
            return new OvenError.Cancelled();
        var cause = failure is FlurlHttpException { InnerException: { } inner } ? inner : failure;
        var reached = cause is HttpRequestException { HttpRequestError: var error }
            ? error
                is not (
                    HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
                )
            : true;
        // A body that was never asked for means that no connection was ever ready to take the request.
        var mayHaveBeenExecuted = reached && content?.WasStarted != false;
        return stopped || cause is OperationCanceledException
            ? new OvenError.TimedOut(call.Operation, call.Timeout, mayHaveBeenExecuted)
            : new OvenError.Transport(call.Operation, cause.Message, mayHaveBeenExecuted);
    }

    private sealed class PooledFactory(int mostConnections) : DefaultHttpClientFactory
    {
        public override HttpMessageHandler CreateMessageHandler() =>
            new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxConnectionsPerServer = mostConnections,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            };

        public override HttpClient CreateHttpClient(HttpMessageHandler handler) => new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
