using System.Net;
using System.Net.Sockets;
using System.Text;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Simulator;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Hosting;

/// <summary>The whole client over real sockets: what works, and how each thing that cannot work is told.</summary>
public sealed class OvenClientTests
{
    private const Intents Talk = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_lost_connection_is_resumed_and_nothing_is_lost_or_doubled()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Talk);
        var heard = new List<string>();
        var all = new TaskCompletionSource();
        bot.On<MessageCreated>(
            (created, _) =>
            {
                heard.Add(created.Message.Content);
                if (created.Message.Content == "4")
                    all.SetResult();
                return Task.CompletedTask;
            }
        );
        Bots.IsUp(await bot.LoginAsync());
        var sam = await discord.PersonAsync("Sam");

        for (var round = 0; round < 5; round++)
        {
            await sam.TypeAsync($"{round}");
            if (round is 1 or 3)
                await discord.Fate.DropConnectionsAsync();
        }
        await all.Task.WaitAsync(Patience);

        Assert.Equal(["0", "1", "2", "3", "4"], heard);
        Assert.Equal(1, discord.Transcript.Identifies);
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorized_and_says_where_to_get_one()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.Made("not-the-token", config => config with { ApiUrl = discord.ApiUrl });

        var error = Bots.IsDown(await bot.LoginAsync().WaitAsync(Patience));

        Assert.IsType<OvenError.Unauthorized>(error);
        Assert.Contains("developer portal", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intent_that_is_switched_off_is_named_as_the_thing_to_change()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { AllowsMessageContent = false });
        await using var bot = Bots.On(discord, Talk);

        var error = Assert.IsType<OvenError.GatewayClosed>(Bots.IsDown(await bot.LoginAsync().WaitAsync(Patience)));

        Assert.Equal(4014, error.CloseCode);
        Assert.Contains("developer portal", error.Advice, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_transport_error()
    {
        await using var bot = Bots.Made(
            "token",
            config => config with { ApiUrl = new($"http://127.0.0.1:{ClosedPort()}/api"), MaxRetries = 0 }
        );

        Assert.IsType<OvenError.Transport>(Bots.IsDown(await bot.LoginAsync().WaitAsync(Patience)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 200\r\n\r\n{\"url\":")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task A_server_that_is_not_discord_is_a_typed_error(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = AnswerAsync(listener, answer, stop.Token);
        await using var bot = Bots.Made(
            "token",
            config =>
                config with
                {
                    ApiUrl = new($"http://{listener.LocalEndpoint}/api"),
                    MaxRetries = 0,
                    RequestTimeout = TimeSpan.FromSeconds(5),
                }
        );

        var error = Bots.IsDown(await bot.LoginAsync().WaitAsync(Patience));

        Assert.True(error is OvenError.Transport or OvenError.Undecodable or OvenError.NotFound or OvenError.TimedOut, $"{error}");
        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task Cancelling_a_login_ends_it_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0); // accepts in the backlog, never answers
        listener.Start();
        await using var bot = Bots.Made("token", config => config with { ApiUrl = new($"http://{listener.LocalEndpoint}/api") });
        using var cancel = new CancellationTokenSource();

        var login = bot.LoginAsync(cancel.Token);
        await cancel.CancelAsync();

        Assert.IsType<OvenError.Cancelled>(Bots.IsDown(await login.WaitAsync(Patience)));
    }

    [Fact]
    public async Task A_handler_that_throws_is_told_and_the_next_event_is_handled()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Talk);
        var told = new TaskCompletionSource<OvenError>();
        bot.ErrorOccurred += error => told.TrySetResult(error);
        bot.On<MessageCreated>(
            (created, stop) =>
                created.Message.Content switch
                {
                    "break" => throw new InvalidOperationException("broken on purpose"),
                    "hello" => bot.Rest.Channels.CreateMessage(created.Message.ChannelId, new() { Content = "still here" }, stop),
                    _ => Task.CompletedTask,
                }
        );
        Bots.IsUp(await bot.LoginAsync());
        var sam = await discord.PersonAsync("Sam");

        await sam.TypeAsync("break");
        await sam.TypeAsync("hello");

        Assert.Equal("still here", (await sam.WaitForMessageAsync()).Content);
        Assert.Contains("broken on purpose", Assert.IsType<OvenError.HandlerFailed>(await told.Task.WaitAsync(Patience)).Reason);
    }

    [Fact]
    public async Task Stopping_twice_and_calling_after_it_are_harmless()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var bot = Bots.On(discord, Talk);
        Bots.IsUp(await bot.LoginAsync());

        await bot.StopAsync();
        await bot.StopAsync();

        var late = await bot.Rest.Users.GetCurrentUser();
        late.Match(Right: _ => Assert.Fail("It was sent."), Left: error => Assert.IsType<OvenError.Cancelled>(error));
        await bot.DisposeAsync();
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(stop);
                var stream = connection.GetStream();
                await stream.ReadAtLeastAsync(new byte[16], 16, throwOnEndOfStream: false, stop);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
