using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Recording;

/// <summary>A bot is recorded while it talks, fails and reconnects; then what it decided is proved from the disk.</summary>
public sealed class FlightRecorderTests : IDisposable
{
    private const string Secret = "the cat is in the oven";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("oven-tape-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_recorded_is_decided_again_byte_for_byte()
    {
        await RecordAsync(contents: false);
        var (request, shard) = (new List<string>(), new List<string>());
        var report = TapePlayer.Play(
            _folder,
            moment =>
            {
                if (moment.IsAboutRequest(2))
                    request.Add(moment.Tell(2));
                if (moment.IsAboutShard(0))
                    shard.Add(moment.Tell());
            }
        );

        Assert.True(report.IsSame, $"{report}");
        Assert.Equal((3, 0, 0), (report.Machines, report.Lost, report.Passed));
        Assert.Empty(report.Cut);
        Assert.Contains(request, static line => line.Contains("Requested", StringComparison.Ordinal));
        Assert.Contains(request, static line => line.Contains("Deliver", StringComparison.Ordinal));
        Assert.Contains(shard, static line => line.Contains("SendResume", StringComparison.Ordinal));
        Assert.Contains(shard, static line => line.Contains("identifies: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_token_and_nothing_that_was_written_is_on_a_redacted_tape()
    {
        var secrets = await RecordAsync(contents: false);
        var tape = Everything();
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, tape, StringComparison.Ordinal));
        Assert.Contains("MESSAGE_CREATE", tape, StringComparison.Ordinal);
        Assert.Contains("/interactions/{interaction_id}/{interaction_token}/callback", tape, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_are_on_the_tape_where_they_were_asked_for_but_never_the_bot_token()
    {
        var secrets = await RecordAsync(contents: true);
        var tape = Everything();
        Assert.All(secrets.Skip(1), secret => Assert.Contains(secret, tape, StringComparison.Ordinal));
        Assert.DoesNotContain(secrets[0], tape, StringComparison.Ordinal);
        Assert.True(TapePlayer.Play(_folder).IsSame);
    }

    [Fact]
    public async Task A_tape_that_ends_in_the_middle_of_a_line_is_read_up_to_there()
    {
        await RecordAsync(contents: false);
        var whole = TapePlayer.Play(_folder);
        var segment = Assert.Single(Directory.GetFiles(_folder));
        await using (var file = File.OpenWrite(segment))
            file.SetLength(file.Length - 10);
        var report = TapePlayer.Play(segment);
        Assert.True(report.IsSame, $"{report}");
        Assert.Equal(whole.Steps - 1, report.Steps);
        Assert.Single(report.Cut);
    }

    [Fact]
    public async Task A_difference_is_found_and_can_be_blessed()
    {
        await RecordAsync(contents: false);
        var segment = Assert.Single(Directory.GetFiles(_folder));
        var lines = await File.ReadAllLinesAsync(segment);
        var changed = Array.FindIndex(lines, static line => line.Contains("\"d\":\"", StringComparison.Ordinal));
        lines[changed] = lines[changed][..^18] + "0123456789abcdef\"}";
        await File.WriteAllTextAsync(segment, string.Join('\n', lines) + "\n");

        var report = TapePlayer.Play(segment);
        Assert.False(report.IsSame);
        Assert.Single(report.Differences);
        TapePlayer.Bless(segment);
        Assert.True(TapePlayer.Play(segment).IsSame);
    }

    [Fact]
    public async Task The_folder_never_outgrows_its_size_and_every_segment_can_be_played_alone()
    {
        const int Size = 64 * 1024;
        await using (
            var recorder = FlightRecorder.Open(
                new()
                {
                    Folder = _folder,
                    Bytes = Size,
                    Buffer = Size,
                }
            )
        )
        {
            using var host = Gate(recorder);
            for (var id = 1; id <= 3_000; id++)
            {
                Ask(host, id);
                if (id % 20 == 0)
                    await SettledAsync(recorder);
            }
        }
        var segments = Directory.GetFiles(_folder);
        Assert.InRange(segments.Sum(static segment => new FileInfo(segment).Length), Size / 2, Size + 1024);
        Assert.All(segments, static segment => Assert.True(TapePlayer.Play(segment).IsSame));
        var report = TapePlayer.Play(_folder);
        Assert.True(report is { IsSame: true, States: > 2 }, $"{report}");
    }

    [Fact]
    public async Task What_does_not_fit_is_dropped_counted_and_said_and_the_rest_is_still_proved()
    {
        var problems = new List<string>();
        await using (
            var recorder = FlightRecorder.Open(
                new()
                {
                    Folder = _folder,
                    Buffer = 4 * 1024,
                    Problem = problems.Add,
                }
            )
        )
        {
            using var host = Gate(recorder);
            for (var id = 1; id <= 20_000; id++)
                Ask(host, id);
            Assert.InRange(recorder.Dropped, 1, 40_000);
            await SettledAsync(recorder);
            for (var id = 20_001; id <= 23_000; id++)
            {
                Ask(host, id);
                if (id % 5 == 0)
                    await SettledAsync(recorder);
            }
            Assert.Contains(problems, static problem => problem.Contains("not on the tape", StringComparison.Ordinal));
        }
        var report = TapePlayer.Play(_folder);
        Assert.True(report is { IsSame: true, Lost: > 0 }, $"{report}");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_keeps_nobody_from_working()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        var problem = new TaskCompletionSource<string>();
        await using var recorder = FlightRecorder.Open(
            new() { Folder = Path.Combine(file, "tapes"), Problem = text => problem.TrySetResult(text) }
        );
        using var host = Gate(recorder);
        Ask(host, 1);
        Assert.Contains("Nothing is recorded", await problem.Task.WaitAsync(Patience), StringComparison.Ordinal);
    }

    /// <summary>A conversation with everything that must not be seen: the bot token first, then what is hidden unless asked for.</summary>
    private async Task<IReadOnlyList<string>> RecordAsync(bool contents)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        var sam = await discord.PersonAsync("Sam");
        var (said, clicked) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        await using var bot = Bots.Made(
            discord.Token,
            config =>
                config with
                {
                    ApiUrl = discord.ApiUrl,
                    Intents = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent,
                    Recorder = _folder,
                    RecorderContents = contents,
                }
        );
        bot.On<GatewayEvent.MessageCreated>(
            (created, _) =>
            {
                if (created.Message.Content == Secret)
                    said.TrySetResult();
                return Task.CompletedTask;
            }
        );
        bot.On<GatewayEvent.InteractionCreated>(
            async (created, stop) =>
            {
                await bot.Rest.Interactions.CreateInteractionResponse(
                    created.Interaction.Id,
                    created.Interaction.Token,
                    new InteractionResponse.ChannelMessageWithSource(new() { Content = Secret }),
                    cancellationToken: stop
                );
                clicked.TrySetResult(created.Interaction.Token.Reveal());
            }
        );
        Assert.True((await bot.Rest.Users.GetCurrentUser()).IsRight);
        var ready = Bots.IsUp(await bot.LoginAsync());
        await bot.Rest.ApplicationCommands.BulkOverwriteGlobalApplicationCommands(
            ready.Application.Id,
            [new() { Name = "ping", Description = "Answers" }]
        );
        await sam.RunCommandAsync("ping");
        await discord.Fate.DropConnectionsAsync();
        await sam.TypeAsync(Secret);
        await said.Task.WaitAsync(Patience);
        await discord.Fate.FailNextAsync(502);
        Assert.True((await bot.Rest.Users.GetCurrentUser()).IsRight);
        return [discord.Token, Secret, await clicked.Task.WaitAsync(Patience), ready.SessionId];
    }

    private string Everything() => string.Concat(Directory.GetFiles(_folder).Select(File.ReadAllText));

    // Each request is answered at once, so that the gate's state stays small.
    private static MachineHost<RequestGate.State, RequestGate.Event, RequestGate.Effect> Gate(FlightRecorder recorder) =>
        new(
            RequestGate.Machine with
            {
                Initial = RequestGate.Empty(),
            },
            new Server(),
            static now => new RequestGate.Event.Ticked(now),
            new(new FakeTime()),
            tape: recorder.TapeOf(TapeCodecs.RequestGate, "gate")
        );

    private static void Ask(MachineHost<RequestGate.State, RequestGate.Event, RequestGate.Effect> host, long id) =>
        host.Post(new RequestGate.Event.Requested(new(new(id), new("GET /a", $"{id % 50}")) { IsExempt = true }, Instant.Zero));

    private static async Task SettledAsync(FlightRecorder recorder)
    {
        while (!recorder.IsSettled)
            await Task.Yield();
    }

    private sealed class Server : IEffectHandler<RequestGate.Effect, RequestGate.Event>
    {
        public void Begin(RequestGate.Effect effect, Func<RequestGate.Event, bool> post)
        {
            if (effect is RequestGate.Effect.Send(var permit))
                post(new RequestGate.Event.Answered(permit, new(200), Instant.Zero, 0.5));
        }
    }
}
