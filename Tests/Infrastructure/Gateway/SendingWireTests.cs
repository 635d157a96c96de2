using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>Rows of the robustness table about what the bot sends, over sockets.</summary>
public sealed class SendingWireTests
{
    [Fact]
    [Row("member-chunks", RowKind.Sockets, "all chunks by nonce; RATE_LIMITED says when; the rest fails locally")]
    public async Task Member_chunks()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MembersPerChunk = 2 });
        for (var person = 0; person < 9; person++)
            await discord.PersonAsync($"Person {person}");
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        var everybody = new RequestGuildMembers { GuildId = discord.Guild, Query = "" };
        var some = everybody with { Query = "Person", Limit = 3 };
        var answers = await Task.WhenAll(
            bot.Manager.RequestMembersAsync(everybody, bot.Limit),
            bot.Manager.RequestMembersAsync(some, bot.Limit),
            bot.Manager.RequestMembersAsync(
                everybody with
                {
                    Query = null,
                    UserIds = EquatableList.Create<UserId>([new(new Snowflake(7))]),
                },
                bot.Limit
            )
        );
        Assert.Equal(
            [10, 3, 0],
            answers.Select(static answer => answer.Match(Right: static found => found.Members.Count, Left: static _ => -1))
        );
        Assert.Equal([new Snowflake(7)], answers[2].Match(Right: static found => found.NotFound, Left: static _ => default));
        var again = Assert.IsType<OvenError.RateLimited>(Error(await bot.Manager.RequestMembersAsync(everybody, bot.Limit)));
        Assert.InRange(again.RetryAfter.TotalSeconds, 1, 30);
        var wrong = Assert.IsType<OvenError.ValidationFailed>(
            Error(
                await bot.Manager.RequestMembersAsync(
                    new()
                    {
                        GuildId = discord.Guild,
                        Query = "x",
                        Limit = 101,
                        Presences = true,
                        UserIds = Enumerable.Range(0, 101).Select(static id => new UserId(new Snowflake((ulong)id))).ToEquatableList(),
                    },
                    bot.Limit
                )
            )
        );
        Assert.Equal(4, wrong.Problems.Count);
        Rows.Measured($"10 members in 5 chunks; RATE_LIMITED: {again.RetryAfter.TotalSeconds:0} s; 4 problems at once");
    }

    [Fact]
    public async Task Members_that_never_come_are_a_timeout_and_a_caller_can_give_up()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord, static options => options with { MemberPatience = TimeSpan.FromMilliseconds(300) });
        await bot.Start();
        await discord.Fate.StopEventsAsync();
        var request = new RequestGuildMembers
        {
            GuildId = discord.Guild,
            Query = "S",
            Limit = 1,
        };
        Assert.IsType<OvenError.TimedOut>(Error(await bot.Manager.RequestMembersAsync(request, bot.Limit)));
        using var impatience = new CancellationTokenSource();
        var asking = bot.Manager.RequestMembersAsync(request, impatience.Token);
        await impatience.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Error(await asking));
    }

    [Fact]
    [Row("send-limit", RowKind.Sockets, "at most 120 in any 60 s; every heartbeat; 0 × 4008")]
    public async Task Send_limit()
    {
        var time = new FakeTime();
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        await using var bot = new SimulatedBot(discord, options => options with { Time = time });
        await bot.Start();
        var sends = Enumerable
            .Range(0, 200)
            .Select(_ => bot.Manager.UpdatePresenceAsync(new() { Status = BotStatus.Idle }, 0, bot.Limit))
            .ToList();
        // A second at a time, and never before the answer to a heartbeat that is due has come.
        for (var second = 0; second < 150 && !sends.TrueForAll(static send => send.IsCompleted); second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await bot.Until(() => Beats(bot) >= Due(time.Elapsed));
        }
        Assert.All(await Task.WhenAll(sends), static sent => Assert.True(sent.IsRight));
        var sent = discord.Transcript.Entries.OfType<TranscriptEntry.CommandReceived>().Select(static command => command.At).ToList();
        var worst = sent.Max(at => sent.Count(other => other >= at && other - at < TimeSpan.FromSeconds(60)));
        Assert.InRange(worst, 100, 120);
        Assert.Single(discord.Transcript.Entries.OfType<TranscriptEntry.ConnectionOpened>());
        Rows.Measured($"200 of 200 sent, {worst} in the worst 60 s, {discord.Transcript.Heartbeats} heartbeats");
    }

    // The first one after a twentieth of the interval, as the roll says, and then one each interval.
    private static int Due(TimeSpan elapsed) =>
        elapsed < TimeSpan.FromSeconds(2.1) ? 0 : 1 + (int)((elapsed.TotalSeconds - 2.0625) / 41.25);

    private static int Beats(SimulatedBot bot) => bot.Notices.Count(static said => said.Notice is GatewayNotice.Latency);

    private static OvenError Error<T>(LanguageExt.Either<OvenError, T> outcome) =>
        outcome.Match(Right: _ => throw new InvalidOperationException("It went well."), Left: static error => error);
}
