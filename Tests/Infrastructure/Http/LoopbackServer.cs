using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Oven.Functional.Tests.Infrastructure.Http;

/// <summary>A real HTTP server on a free loopback port that answers as one delegate says, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public sealed record Seen(string Method, string Path, string Body, IHeaderDictionary Headers, DateTime At);

    public ConcurrentQueue<Seen> Requests { get; } = new();

    public Uri Url => new(_app.Urls.First());

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Seen, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new LoopbackServer(builder.Build());
        server._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var target = context.Request.Path + context.Request.QueryString;
            var seen = new Seen(
                context.Request.Method,
                target,
                await reader.ReadToEndAsync(),
                new HeaderDictionary(context.Request.Headers.ToDictionary()),
                DateTime.UtcNow
            );
            server.Requests.Enqueue(seen);
            await answer(context, seen);
        });
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
