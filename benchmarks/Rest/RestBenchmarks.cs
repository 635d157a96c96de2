using BenchmarkDotNet.Attributes;
using Flurl.Http;
using LanguageExt;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Benchmarks.Rest;

/// <summary>
/// One GET over loopback, sockets and all, to the value: through the whole pipeline (gate, permit, Flurl, headers, decode), through
/// Flurl alone and through HttpClient alone. The server is the same and does nothing but answer.
/// </summary>
[MemoryDiagnoser]
public class RestBenchmarks : IDisposable
{
    private static readonly byte[] Channel = """{"id":"5","type":0,"guild_id":"7","name":"general","position":0}"""u8.ToArray();

    private static readonly Token Secret = Token
        .From("benchmark")
        .Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException());

    private WebApplication _server = null!;
    private RestClient _rest = null!;
    private HttpClient _http = null!;
    private FlurlClient _flurl = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(Answer);
        await _server.StartAsync();
        var address = new Uri(_server.Urls.Single());
        _rest = new(
            new()
            {
                BaseUrl = address,
                Token = Secret,
                GlobalLimit = 1_000_000,
            }
        );
        _http = new() { BaseAddress = address };
        _flurl = new(address.AbsoluteUri.TrimEnd('/'));
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        Dispose();
        await _server.DisposeAsync();
    }

    public void Dispose()
    {
        _rest.Dispose();
        _http.Dispose();
        _flurl.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "HttpClient")]
    public async Task<Channel> Bare() => Decode(await _http.GetByteArrayAsync(new Uri("channels/5", UriKind.Relative)));

    [Benchmark(Description = "Flurl")]
    public async Task<Channel> Flurl() => Decode(await _flurl.Request("channels", "5").GetBytesAsync());

    [Benchmark(Description = "Oven, the whole pipeline")]
    public Task<Either<OvenError, Channel>> Oven() => _rest.SendAsync(Requests.GetChannel(new ChannelId(5)));

    private static Channel Decode(byte[] body) =>
        DiscordJson
            .Decode<Channel>(body)
            .Match(Right: static channel => channel, Left: static error => throw new InvalidDataException(error.Message));

    private static Task Answer(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Channel.Length;
        context.Response.Headers["X-RateLimit-Bucket"] = "b";
        context.Response.Headers["X-RateLimit-Limit"] = "1000000";
        context.Response.Headers["X-RateLimit-Remaining"] = "999999";
        context.Response.Headers["X-RateLimit-Reset-After"] = "1.000";
        return context.Response.Body.WriteAsync(Channel, context.RequestAborted).AsTask();
    }
}
