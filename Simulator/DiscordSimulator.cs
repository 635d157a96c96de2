using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Server;

namespace Oven.Functional.Simulator;

/// <summary>
/// A Discord of your own on this machine: REST API and gateway on loopback, with a guild, a channel, people to talk to the bot and
/// misfortunes to order. Point any bot at <see cref="ApiUrl"/> with <see cref="Token"/>.
/// <code>
/// await using var discord = await DiscordSimulator.StartAsync();
/// // ... start the bot with discord.ApiUrl and discord.Token ...
/// var sam = await discord.PersonAsync("Sam");
/// await sam.TypeAsync("!ping");
/// var reply = await sam.WaitForMessageAsync();
/// </code>
/// It behaves as Discord is documented to behave: limits, intents, close codes, resumes. Safe to use from any thread.
/// </summary>
public sealed class DiscordSimulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly DiscordHost _host;

    private DiscordSimulator(WebApplication server, DiscordHost host, Settings settings, Start start, Transcript transcript)
    {
        (_server, _host) = (server, host);
        (ApiUrl, GatewayUrl, ResumeUrl) = (
            new($"{settings.GatewayUrl.GetLeftPart(UriPartial.Authority).Replace("ws:", "http:", StringComparison.Ordinal)}/api/v10"),
            settings.GatewayUrl,
            settings.ResumeUrl
        );
        (Token, Transcript) = (settings.Token, transcript);
        (ApplicationId, BotId, Guild, Channel) = (start.World.Application, start.World.Bot.Id, start.Guild, start.Channel);
        Fate = new(host);
    }

    /// <summary>The base URL of the REST API: <c>http://127.0.0.1:PORT/api/v10</c>. It tells bots where the gateway is.</summary>
    public Uri ApiUrl { get; }

    /// <summary>Where the gateway is: <c>ws://127.0.0.1:PORT</c>.</summary>
    public Uri GatewayUrl { get; }

    /// <summary>The <c>resume_gateway_url</c> of READY: another port, so that tests can tell who resumes where.</summary>
    public Uri ResumeUrl { get; }

    /// <summary>The bot token that is accepted.</summary>
    public string Token { get; }

    /// <summary>The bot's application.</summary>
    public ApplicationId ApplicationId { get; }

    /// <summary>The bot's user.</summary>
    public UserId BotId { get; }

    /// <summary>The guild of the default world.</summary>
    public GuildId Guild { get; }

    /// <summary>Its text channel.</summary>
    public ChannelId Channel { get; }

    /// <summary>What was received, sent and shown.</summary>
    public Transcript Transcript { get; }

    /// <summary>Where interactions are sent with <see cref="SimulatorOptions.PostsInteractions"/>.</summary>
    public Uri? InteractionsUrl
    {
        get => _host.Interactions.Address;
        set => _host.Interactions.Address = value;
    }

    /// <summary>The public key that the bot checks the signatures of interactions with.</summary>
    public string PublicKey => _host.Interactions.PublicKey;

    /// <summary>What goes wrong, to order.</summary>
    public Fate Fate { get; }

    /// <summary>Starts a simulator on free ports of 127.0.0.1. Takes some tens of milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option has a value with which nothing could work.</exception>
    /// <exception cref="IOException">The wanted port is taken.</exception>
    public static async Task<DiscordSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Check();
        var transcript = new Transcript(options.TranscriptCapacity, options.Patience);
        DiscordHost? host = null;
        var server = Build(options.Port, (context, atResumeUrl) => ServeAsync(context, host!, atResumeUrl));
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        var epoch = options.Time.GetUtcNow();
        var settings = options.ToSettings(epoch, WebSocketUrl(addresses[0]), WebSocketUrl(addresses[1]));
        var start = Start.From(options, epoch);
        host = new(settings, start.World, options.Time, transcript);
        return new(server, host, settings, start, transcript);
    }

    /// <summary>A person in every guild, made when first asked for. They talk in <see cref="Channel"/> unless told otherwise.</summary>
    /// <exception cref="ObjectDisposedException">The simulator was disposed.</exception>
    public async Task<SimulatedPerson> PersonAsync(string name, CancellationToken cancellationToken = default) =>
        await _host.ActAsync(new Act.Join(name), cancellationToken).ConfigureAwait(false) is Outcome.Joined joined
            ? new(_host, Transcript, joined.User, name, Channel)
            : throw new UnreachableException();

    /// <summary>A new guild that the bot and everybody are in, with one text channel. Bots hear GUILD_CREATE.</summary>
    /// <exception cref="ObjectDisposedException">The simulator was disposed.</exception>
    public async Task<(GuildId Guild, ChannelId Channel)> AddGuildAsync(string name, CancellationToken cancellationToken = default) =>
        await _host.ActAsync(new Act.MakeGuild(name, ["general"]), cancellationToken).ConfigureAwait(false) is Outcome.Made made
            ? (made.Guild, made.Channels[0])
            : throw new UnreachableException();

    /// <summary>Breaks all connections and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync().ConfigureAwait(false);
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port, Func<HttpContext, bool, Task> serve)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RestEndpoint.MostBytes;
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                static resume =>
                    resume.Use(static next =>
                        connection =>
                        {
                            connection.Items[s_resumePort] = true;
                            return next(connection);
                        }
                    )
            );
        });
        // The generic host's own lifetime would take Ctrl-C away from the program that uses the simulator.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var server = builder.Build();
        server.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        server.Run(context =>
            serve(
                context,
                context.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionItemsFeature>()?.Items.ContainsKey(s_resumePort)
                    == true
            )
        );
        return server;
    }

    private static Task ServeAsync(HttpContext context, DiscordHost host, bool atResumeUrl) =>
        context.WebSockets.IsWebSocketRequest
            ? GatewaySocket.ServeAsync(context, host, atResumeUrl)
            : RestEndpoint.ServeAsync(context, host);

    private static Uri WebSocketUrl(string address) => new(address.Replace("http:", "ws:", StringComparison.Ordinal));

    private static readonly object s_resumePort = new();

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>The default world: the bot in a guild with one channel.</summary>
    private sealed record Start(World World, GuildId Guild, ChannelId Channel)
    {
        // Everything is a day old when the simulator starts, as it would be when a bot is started.
        public static Start From(SimulatorOptions options, DateTimeOffset now)
        {
            var yesterday = new Moment(Instant.Zero, now.AddDays(-1));
            var world = World.With(options.Seed, options.BotName, yesterday.Wall);
            var names = Enumerable
                .Range(2, options.MoreGuilds)
                .Select(static number => FormattableString.Invariant($"Guild {number}"))
                .Prepend(options.GuildName);
            Outcome.Made? first = null;
            foreach (var name in names)
            {
                var made = Acting.Take(world, new Act.MakeGuild(name, [options.ChannelName]), yesterday);
                world = made.World;
                first ??= (Outcome.Made)made.Outcome;
            }
            return new(world, first!.Guild, first.Channels[0]);
        }
    }
}
