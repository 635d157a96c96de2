using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

/// <summary>Rows of the robustness table about close codes, over sockets.</summary>
public sealed class CloseWireTests
{
    [Theory]
    [Row("fatal-close", RowKind.Sockets, "stops with an error that says what to change; 0 further connections")]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Fatal_close(int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        await discord.Fate.CloseConnectionsAsync(code);
        var reason = await bot.Manager.Failed.WaitAsync(bot.Limit);
        Assert.True(
            reason is OvenError.Unauthorized && code == 4004 || reason is OvenError.GatewayClosed { CloseCode: var seen } && seen == code
        );
        Assert.Equal(ShardStatus.Stopped, bot.Manager.Health[0].Status);
        Assert.Single(discord.Transcript.Entries.OfType<TranscriptEntry.ConnectionOpened>());
        Rows.Measured("stopped with the reason; 0 further connections");
    }

    [Theory]
    [Row("fresh-close", RowKind.Sockets, "new session")]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Fresh_close(int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        await bot.Start();
        await discord.Fate.CloseConnectionsAsync(code);
        await bot.Until(() => bot.Manager.Health[0] is { Identifies: 2, Status: ShardStatus.Ready });
        Assert.Equal((2, 0), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Rows.Measured("2 identifies, 0 resumes");
    }

    [Fact]
    [Row("other-close", RowKind.Sockets, "resumes")]
    public async Task Other_close()
    {
        int?[] codes = [4000, 4001, 4002, 4003, 4005, 4008, null];
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new SimulatedBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.Start();
        foreach (var code in codes)
        {
            await (code is { } known ? discord.Fate.CloseConnectionsAsync(known) : discord.Fate.DropConnectionsAsync());
            await sam.TypeAsync($"after {code ?? 1006}");
            await bot.Hear($"after {code ?? 1006}");
        }
        Assert.Equal((1, codes.Length), (discord.Transcript.Identifies, discord.Transcript.Resumes));
        Rows.Measured($"{codes.Length} of {codes.Length} resumed; 0 lost");
    }
}
