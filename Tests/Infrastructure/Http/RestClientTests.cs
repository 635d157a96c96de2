using System.Globalization;
using System.Text;
using LanguageExt;
using Microsoft.AspNetCore.Http;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;

namespace Oven.Functional.Tests.Infrastructure.Http;

/// <summary>The whole REST path over real sockets: what goes on the wire, and what comes back to the caller.</summary>
public sealed class RestClientTests
{
    private const string Reply = """{"id":"7","channel_id":"5","content":"pong","author":{"id":"1","username":"oven"}}""";

    private static readonly ChannelId General = new(5);
    private static readonly Token Secret = Token
        .From("very.secret.token")
        .Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException());

    [Fact]
    public async Task What_JSON_cannot_say_is_an_error_that_names_the_body_and_nothing_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => Json(context, 200, Reply));
        using var rest = Client(server);
        var call = Requests.CreateMessage(General, new MessageDraft { Content = "ping" }) with { Body = new Version(1, 2) };

        var error = Assert.IsType<OvenError.ValidationFailed>(Left(await rest.SendAsync(call)));

        Assert.Equal("body", Assert.Single(error.Problems).Path);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_message_is_created_and_read_back()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => Json(context, 200, Reply));
        using var rest = Client(server);

        var message = Right(await rest.Channels.CreateMessage(General, new MessageDraft { Content = "ping" }));

        Assert.Equal(("pong", new MessageId(7)), (message.Content, message.Id));
        var seen = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/channels/5/messages"), (seen.Method, seen.Path));
        Assert.Equal("Bot very.secret.token", seen.Headers.Authorization);
        Assert.StartsWith("DiscordBot (https://", seen.Headers.UserAgent, StringComparison.Ordinal);
        Assert.StartsWith("application/json", seen.Headers.ContentType, StringComparison.Ordinal);
        Assert.Contains("\"content\":\"ping\"", seen.Body, StringComparison.Ordinal);
        Assert.Contains("\"enforce_nonce\":true", seen.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_query_and_reason_are_escaped()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) =>
            {
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            }
        );
        using var rest = Client(server);

        Right(await rest.Messages.CreateReaction(General, new MessageId(7), "🔥"));
        Right(await rest.Messages.CreateReaction(General, new MessageId(7), "a/b?c"));
        Right(await rest.Messages.DeleteMessage(General, new MessageId(7), "größer & besser"));

        var seen = server.Requests.ToArray();
        Assert.Equal("/channels/5/messages/7/reactions/🔥/@me", Uri.UnescapeDataString(seen[0].Path));
        Assert.Equal("/channels/5/messages/7/reactions/a%2Fb%3Fc/@me", seen[1].Path.Replace("%3f", "%3F", StringComparison.Ordinal));
        Assert.Equal("gr%C3%B6%C3%9Fer%20%26%20besser", seen[2].Headers["X-Audit-Log-Reason"]);
    }

    [Fact]
    public async Task An_error_carries_the_code_and_every_field_with_its_path()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) =>
                Json(
                    context,
                    400,
                    """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"required"}]}}}}}"""
                )
        );
        using var rest = Client(server);

        var refused = Assert.IsType<OvenError.Refused>(Left(await rest.Channels.CreateMessage(General, new MessageDraft())));

        Assert.Equal((400, 50035), (refused.Status, refused.Code));
        Assert.Equal(new FieldError("embeds[0].title", "BASE_TYPE_REQUIRED", "required"), Assert.Single(refused.Fields));
    }

    [Theory]
    [InlineData(403, """{"code":50013,"message":"Missing Permissions"}""", typeof(OvenError.MissingPermissions))]
    [InlineData(404, """{"code":10003,"message":"Unknown Channel"}""", typeof(OvenError.NotFound))]
    [InlineData(401, """{"code":0,"message":"401: Unauthorized"}""", typeof(OvenError.Unauthorized))]
    [InlineData(418, "teapot", typeof(OvenError.Undecodable))]
    [InlineData(200, "", typeof(OvenError.Undecodable))]
    [InlineData(200, "null", typeof(OvenError.Undecodable))]
    [InlineData(200, """{"id":""", typeof(OvenError.Undecodable))]
    [InlineData(200, "[]", typeof(OvenError.Undecodable))]
    public async Task A_status_and_a_body_become_one_error(int status, string body, Type expected)
    {
        await using var server = await LoopbackServer.StartAsync((context, _) => Json(context, status, body));
        using var rest = Client(server);

        var error = Left(await rest.Channels.GetChannel(General));

        Assert.IsType(expected, error);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_server_is_an_error_that_was_certainly_not_executed()
    {
        using var rest = new RestClient(
            new()
            {
                BaseUrl = new("http://127.0.0.1:1"),
                Token = Secret,
                Within = TimeSpan.FromMilliseconds(300),
            }
        );

        var error = Assert.IsType<OvenError.Transport>(
            Left(await rest.Channels.CreateMessage(General, new MessageDraft { Content = "x" }))
        );

        Assert.False(error.MayHaveBeenExecuted);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_on_its_way_ends_at_once()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(
            async (context, _) =>
            {
                arrived.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        );
        using var rest = Client(server);
        using var cancellation = new CancellationTokenSource();

        var call = rest.Channels.GetChannel(General, cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        Assert.IsType<OvenError.Cancelled>(Left(await call));
    }

    [Fact]
    public async Task Disposing_ends_what_is_on_its_way()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(
            async (context, _) =>
            {
                arrived.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        );
        var rest = Client(server);

        var call = rest.Channels.GetChannel(General);
        await arrived.Task;
        rest.Dispose();

        Assert.IsType<OvenError.Cancelled>(Left(await call));
        Assert.IsType<OvenError.Cancelled>(Left(await rest.Channels.GetChannel(General)));
    }

    [Fact]
    public async Task A_bucket_of_five_per_second_sees_no_sixth()
    {
        var bucket = new ServerBucket(5, TimeSpan.FromMilliseconds(700));
        await using var server = await LoopbackServer.StartAsync(bucket.AnswerAsync);
        using var rest = Client(server);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 13).Select(_ => rest.Channels.CreateMessage(General, new MessageDraft { Content = "x" }))
        );

        Assert.All(results, static result => Right(result));
        Assert.Equal(0, bucket.Refused);
        Assert.Equal(13, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_without_its_path_parameters_is_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => Json(context, 200, Reply));
        using var rest = Client(server);

        var invalid = Assert.IsType<OvenError.ValidationFailed>(
            Left(await rest.SendAsync(Requests.CreateReaction(General, new MessageId(7), "")))
        );

        Assert.Equal("path[2]", Assert.Single(invalid.Problems).Path);
        Assert.Empty(server.Requests);
    }

    internal static RestClient Client(LoopbackServer server) => new(new() { BaseUrl = server.Url, Token = Secret });

    internal static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
    }

    internal static T Right<T>(Either<OvenError, T> either) =>
        either.Match(Right: static value => value, Left: static error => throw new InvalidOperationException(error.Message));

    internal static OvenError Left<T>(Either<OvenError, T> either) =>
        either.Match(Right: static value => throw new InvalidOperationException($"{value}"), Left: static error => error);

    /// <summary>One fixed-window bucket as Discord keeps it.</summary>
    private sealed class ServerBucket(int limit, TimeSpan window)
    {
        private readonly Lock _gate = new();
        private int _used;
        private DateTime _ends;

        public int Refused { get; private set; }

        public Task AnswerAsync(HttpContext context, LoopbackServer.Seen seen)
        {
            lock (_gate)
            {
                if (seen.At >= _ends)
                    (_used, _ends) = (0, seen.At + window);
                var headers = context.Response.Headers;
                var left = (_ends - seen.At).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
                headers["X-RateLimit-Bucket"] = "abc";
                headers["X-RateLimit-Limit"] = $"{limit}";
                headers["X-RateLimit-Reset-After"] = left;
                if (_used == limit)
                {
                    Refused++;
                    headers["X-RateLimit-Remaining"] = "0";
                    headers["X-RateLimit-Scope"] = "user";
                    return Json(context, 429, $$"""{"message":"slow","retry_after":{{left}},"global":false}""");
                }
                headers["X-RateLimit-Remaining"] = $"{limit - ++_used}";
                return Json(context, 200, Reply);
            }
        }
    }
}
