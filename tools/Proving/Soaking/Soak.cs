using System.Diagnostics;
using System.Globalization;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>
/// 16 shards and a REST client against the Simulator over real sockets, with something going wrong every second, for as long as one likes.
/// Nothing may be lost across resumes, nothing refused that was not ordered, and memory and threads must stay where they were. Everything is
/// on a flight recorder's tape, which is proved in the end.
/// </summary>
internal sealed class Soak(SoakPlan plan)
{
    private const int Beat = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(90);

    private readonly SoakTally _tally = new();
    private readonly Dictionary<MessageId, Place> _byMessage = [];
    private readonly List<Place> _places = [];

    public async Task<int> RunAsync()
    {
        await using var discord = await DiscordSimulator.StartAsync(Options());
        var folder = Directory.CreateTempSubdirectory("oven-soak-").FullName;
        var recorder = FlightRecorder.Open(new() { Folder = folder, Problem = static problem => Console.WriteLine($"soak: {problem}") });
        using var rest = new RestClient(RestOf(discord, recorder));
        await using var shards = new ShardManager(ShardsOf(discord, rest, recorder));
        await FurnishAsync(discord, rest);
        var up = await shards.StartAsync(CancellationToken.None);
        up.IfLeft(static error => throw new InvalidOperationException(error.Message));
        Console.WriteLine(
            $"soak: {plan.Minutes} min, {plan.Shards} shards, {plan.Events} events/s, {plan.Calls} calls/s, a fault every second, seed {plan.Seed}"
        );

        var misfortune = new Misfortune(discord.Fate, plan.Seed);
        var watch = new SoakWatch(_tally, discord.Transcript, misfortune);
        await PressAsync(rest, watch, misfortune);
        await discord.Fate.RelentAsync();
        var settled = await SettleAsync();
        watch.Look();
        watch.End();
        await shards.StopAsync(keepSessions: false);
        rest.Dispose();
        await recorder.DisposeAsync();
        var tape = TapePlayer.Play(folder);
        var good = watch.Conclude(settled, tape, recorder.Dropped);
        if (good)
            Directory.Delete(folder, recursive: true);
        else
            Console.WriteLine($"soak: the tape is in {folder}: dotnet run --project tools/Oven -- replay {folder} --all");
        return good ? 0 : 1;
    }

    private SimulatorOptions Options() =>
        new()
        {
            MaxConcurrency = plan.Shards,
            RecommendedShards = plan.Shards,
            HeartbeatInterval = TimeSpan.FromSeconds(3),
            RequestsPerSecond = plan.Calls * 2,
            SessionStarts = 100_000,
            Seed = plan.Seed,
            RouteLimits = new Dictionary<string, RouteLimit>
            {
                ["GET /channels/{channel_id}"] = new(10, TimeSpan.FromSeconds(2)),
                ["POST /channels/{channel_id}/typing"] = new(10, TimeSpan.FromSeconds(2)),
                ["GET /channels/{channel_id}/messages/{message_id}"] = new(10, TimeSpan.FromSeconds(2)),
                ["PATCH /channels/{channel_id}/messages/{message_id}"] = new(10, TimeSpan.FromSeconds(2)),
            },
        };

    private RestOptions RestOf(DiscordSimulator discord, FlightRecorder recorder) =>
        new()
        {
            BaseUrl = discord.ApiUrl,
            Token = TokenOf(discord),
            GlobalLimit = plan.Calls * 2,
            Timeout = TimeSpan.FromSeconds(10),
            Within = TimeSpan.FromSeconds(60),
            Recorder = recorder,
        };

    private GatewayOptions ShardsOf(DiscordSimulator discord, RestClient rest, FlightRecorder recorder) =>
        new()
        {
            Config = new OvenConfig
            {
                Token = TokenOf(discord),
                ApiUrl = discord.ApiUrl,
                Shards = plan.Shards,
                Intents = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent,
            },
            Ask = cancellation => rest.Gateway.GetGatewayBot(cancellation),
            Sink = Hear,
            Notice = _tally.Note,
            Recorder = recorder,
        };

    private static Token TokenOf(DiscordSimulator discord) =>
        Token.From(discord.Token).Match(Succ: static token => token, Fail: static _ => throw new UnreachableException());

    // Four channels for each shard, each in a guild of its own, and a message of the bot's in each.
    private async Task FurnishAsync(DiscordSimulator discord, RestClient rest)
    {
        var sam = await discord.PersonAsync("Sam");
        for (var number = 0; number < plan.Shards * 4; number++)
        {
            var (_, channel) = await discord.AddGuildAsync($"Guild {number}");
            var place = new Place(sam.In(channel), channel, (await sam.In(channel).TypeAsync("0")).Id);
            var own = await rest.Channels.CreateMessage(channel, new MessageDraft { Content = "0" });
            place.Own = own.Match(
                Right: static message => message.Id,
                Left: static error => throw new InvalidOperationException(error.Message)
            );
            _places.Add(place);
            _byMessage[place.Message] = place;
        }
    }

    private ValueTask Hear(int shard, GatewayEvent @event)
    {
        if (
            @event is GatewayEvent.MessageUpdated { Message: var message }
            && _byMessage.TryGetValue(message.Id, out var place)
            && long.TryParse(message.Content, CultureInfo.InvariantCulture, out var number)
        )
            _tally.Heard(shard, place.Hear(number));
        return ValueTask.CompletedTask;
    }

    // What is due by now is done now, so that a slow moment is made up for and the rate that is reported is the rate that was.
    private async Task PressAsync(RestClient rest, SoakWatch watch, Misfortune misfortune)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(Beat));
        var (said, called, struck) = (0L, 0L, 0L);
        while (clock.Elapsed.TotalMinutes < plan.Minutes && await timer.WaitForNextTickAsync())
        {
            var seconds = clock.Elapsed.TotalSeconds;
            for (var most = plan.Calls; called < seconds * plan.Calls && most > 0; called++, most--)
                _ = CallAsync(rest, called);
            var due = (int)Math.Min((seconds * plan.Events) - said, _places.Count);
            await Task.WhenAll(
                Enumerable.Range(0, Math.Max(0, due)).Select(index => _places[(int)((said + index) % _places.Count)].SayAsync())
            );
            said += Math.Max(0, due);
            if (struck < (long)seconds)
            {
                struck = (long)seconds;
                await misfortune.StrikeAsync();
                watch.Look();
                watch.Tell(struck, said, called);
            }
        }
        watch.Pressed(clock.Elapsed, said, called);
    }

    private async Task CallAsync(RestClient rest, long number)
    {
        _tally.Calling();
        var place = _places[(int)(number / 4 % _places.Count)];
        var error = (number % 4) switch
        {
            0 => ErrorOf(await rest.Channels.GetChannel(place.Channel)),
            1 => ErrorOf(await rest.Channels.TriggerTypingIndicator(place.Channel)),
            2 => ErrorOf(await rest.Messages.GetChannelMessage(place.Channel, place.Message)),
            _ => ErrorOf(await rest.Messages.EditMessage(place.Channel, place.Own, new MessagePatch { Content = $"{number}" })),
        };
        _tally.Called(error);
    }

    private static string? ErrorOf<T>(LanguageExt.Either<Domain.Errors.OvenError, T> outcome) =>
        outcome.MatchUnsafe(Right: static _ => null, Left: static error => error.GetType().Name);

    private async Task<bool> SettleAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(Beat));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Settling && await timer.WaitForNextTickAsync(); )
            if (_tally.Unanswered == 0 && _places.TrueForAll(static place => place.Missing == 0))
                return true;
        return false;
    }
}
