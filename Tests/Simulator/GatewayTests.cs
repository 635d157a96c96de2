using System.Text.Json.Nodes;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Simulator;

/// <summary>The gateway over real sockets, as the documentation describes it.</summary>
public sealed class GatewayTests
{
    [Theory, InlineData("v=10&encoding=json"), InlineData("v=10&encoding=json&compress=zlib-stream")]
    public async Task Hello_then_ready_then_the_guilds_then_what_people_say(string query)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");

        var hello = await bot.ConnectAsync(query);
        Assert.Equal((10, 41_250), ((int)hello["op"]!, (int)hello["d"]!["heartbeat_interval"]!));
        await bot.SendAsync(RawBot.IdentifyFrame(discord.Token));
        var ready = await bot.ReceiveAsync();
        Assert.Equal(("READY", 1), ((string)ready["t"]!, (int)ready["s"]!));
        Assert.True((bool)ready["d"]!["guilds"]![0]!["unavailable"]!);
        Assert.Equal(discord.ResumeUrl.GetLeftPart(UriPartial.Authority), (string)ready["d"]!["resume_gateway_url"]!);
        var guild = await bot.ReceiveAsync();
        Assert.Equal(("GUILD_CREATE", 2), ((string)guild["t"]!, (int)guild["s"]!));
        Assert.Equal(discord.Guild.ToString(), (string)guild["d"]!["id"]!);

        await sam.TypeAsync("Grüße ☕");
        var message = await bot.ReceiveAsync();
        Assert.Equal(("MESSAGE_CREATE", 3, "Grüße ☕"), ((string)message["t"]!, (int)message["s"]!, (string)message["d"]!["content"]!));
    }

    [Theory]
    [InlineData(4001, """{"op":99,"d":null}""")]
    [InlineData(4002, "not json")]
    [InlineData(4002, """{"op":2,"d":{"token":"no intents"}}""")]
    [InlineData(4003, """{"op":3,"d":{}}""")]
    [InlineData(4004, """{"op":2,"d":{"token":"wrong","intents":0,"properties":{}}}""")]
    [InlineData(4010, """{"op":2,"d":{"token":"T","intents":0,"shard":[2,2],"properties":{}}}""")]
    [InlineData(4013, """{"op":2,"d":{"token":"T","intents":131072,"properties":{}}}""")]
    [InlineData(4014, """{"op":2,"d":{"token":"T","intents":256,"properties":{}}}""")]
    [InlineData(4004, """{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""")]
    public async Task What_is_wrong_closes_with_its_code(int code, string frame)
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Token = "T", AllowsGuildPresences = false });
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();
        await bot.SendAsync(frame);
        Assert.Equal(code, await bot.UntilClosedAsync());
    }

    [Fact]
    public async Task Whoever_identifies_twice_sends_too_much_or_too_long_is_closed()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MaxConcurrency = 16 });
        await using var twice = new RawBot(discord);
        await twice.IdentifyAsync(shard: 0, shards: 16);
        await twice.SendAsync(RawBot.IdentifyFrame(discord.Token));
        Assert.Equal(4005, await twice.UntilClosedAsync());

        await using var big = new RawBot(discord);
        await big.IdentifyAsync(shard: 1, shards: 16);
        await big.SendAsync($$$"""{"op":3,"d":{"x":"{{{new string('a', 4096)}}}"}}""");
        Assert.Equal(4002, await big.UntilClosedAsync());

        await using var fast = new RawBot(discord);
        await fast.IdentifyAsync(shard: 2, shards: 16); // the first of 121
        for (var i = 0; i < 120; i++)
            await fast.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(4008, await fast.UntilClosedAsync());
    }

    [Fact]
    public async Task Payloads_are_compressed_one_by_one_where_identify_asks_for_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();
        await bot.SendAsync(
            RawBot.IdentifyFrame(discord.Token).Replace("\"intents\"", "\"compress\":true,\"intents\"", StringComparison.Ordinal)
        );
        await bot.EventAsync("GUILD_CREATE");
        Assert.Equal(2, bot.CompressedPayloads);
    }

    [Theory, InlineData("v=9&encoding=json", 4012), InlineData("v=10&encoding=etf", 4002)]
    public async Task Another_version_or_encoding_is_refused(string query, int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.ConnectAsync(query));
        Assert.Equal(code, bot.CloseCode);
    }

    [Fact]
    public async Task A_resume_replays_exactly_what_was_missed()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        var session = (string)(await bot.IdentifyAsync())["d"]!["session_id"]!;
        await sam.TypeAsync("one");
        var heard = (int)(await bot.EventAsync("MESSAGE_CREATE"))["s"]!;

        await discord.Fate.DropConnectionsAsync();
        Assert.Null(await bot.UntilClosedAsync());
        await sam.TypeAsync("two");
        await sam.TypeAsync("three");
        await bot.ConnectAsync(url: discord.ResumeUrl);
        await bot.SendAsync(bot.ResumeFrame(session, heard));
        var frames = new[] { await bot.ReceiveAsync(), await bot.ReceiveAsync(), await bot.ReceiveAsync() };

        Assert.Equal(["two", "three"], frames[..2].Select(static frame => (string)frame["d"]!["content"]!));
        Assert.Equal("RESUMED", (string)frames[2]["t"]!);
        Assert.Equal([heard + 1, heard + 2, heard + 3], frames.Select(static frame => (int)frame["s"]!));
    }

    [Theory, InlineData(1000, false), InlineData(1001, false), InlineData(4200, true)]
    public async Task Only_a_close_with_another_code_keeps_the_session(int code, bool keeps)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var session = (string)(await bot.IdentifyAsync())["d"]!["session_id"]!;
        await bot.EventAsync("GUILD_CREATE");
        await bot.CloseAsync(code);
        await discord.Transcript.WaitForAsync<TranscriptEntry.ConnectionClosed>();
        await bot.ConnectAsync();
        await bot.SendAsync(bot.ResumeFrame(session, 2));
        var answer = await bot.ReceiveAsync();
        Assert.Equal(keeps ? 0 : 9, (int)answer["op"]!);
    }

    [Fact]
    public async Task A_sequence_from_the_future_is_4007_and_a_second_identify_within_5_seconds_is_op_9()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var session = (string)(await bot.IdentifyAsync())["d"]!["session_id"]!;
        await discord.Fate.AskToReconnectAsync();
        while ((int)(await bot.ReceiveAsync())["op"]! != 7) { }

        await bot.ConnectAsync();
        await bot.SendAsync(bot.ResumeFrame(session, 99));
        Assert.Equal(4007, await bot.UntilClosedAsync());
        await bot.ConnectAsync();
        await bot.SendAsync(RawBot.IdentifyFrame(discord.Token));
        var invalid = await bot.ReceiveAsync();
        Assert.Equal((9, false), ((int)invalid["op"]!, (bool)invalid["d"]!));
    }

    [Fact]
    public async Task Without_message_content_only_open_messages_have_their_text()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.IdentifyAsync(RawBot.EveryIntent & ~(1 << 15));
        await sam.TypeAsync("secret");
        await sam.TypeAsync($"open <@{discord.BotId}>");
        await (await sam.InDirectMessagesAsync()).TypeAsync("private");
        await bot.CallAsync("POST", $"channels/{discord.Channel}/messages", """{"content":"own"}""");

        var contents = new List<string>();
        for (var i = 0; i < 4; i++)
            contents.Add((string)(await bot.EventAsync("MESSAGE_CREATE"))["d"]!["content"]!);
        Assert.Equal(["", $"open <@{discord.BotId}>", "private", "own"], contents);
    }

    [Fact]
    public async Task Sessions_without_the_intent_hear_nothing()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        var sam = await discord.PersonAsync("Sam");
        await bot.IdentifyAsync(intents: 1 << 12); // direct messages only
        await sam.TypeAsync("not for you");
        await (await sam.InDirectMessagesAsync()).TypeAsync("for you");
        Assert.Equal("for you", (string)(await bot.ReceiveAsync())["d"]!["content"]!);
    }

    [Fact]
    public async Task Every_guild_is_on_the_shard_that_its_id_says_and_direct_messages_are_on_shard_0()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { MoreGuilds = 19, MaxConcurrency = 4 });
        var sam = await discord.PersonAsync("Sam");
        var found = new List<string>();
        for (var shard = 0; shard < 4; shard++)
        {
            await using var bot = new RawBot(discord);
            var ready = await bot.IdentifyAsync(shard: shard, shards: 4);
            var guilds = ready["d"]!["guilds"]!.AsArray().Select(static guild => (string)guild!["id"]!).ToList();
            Assert.All(guilds, id => Assert.Equal(shard, (int)((ulong.Parse(id) >> 22) % 4)));
            found.AddRange(guilds);
            foreach (var _ in guilds)
                await bot.EventAsync("GUILD_CREATE");
            if (shard == 0)
            {
                await (await sam.InDirectMessagesAsync()).TypeAsync("hi");
                await bot.EventAsync("MESSAGE_CREATE");
            }
        }
        Assert.Equal(20, found.Distinct().Count());
    }

    [Fact]
    public async Task A_bot_that_stops_beating_is_closed_with_4009_and_must_start_anew()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        await using var bot = new RawBot(discord);
        var session = (string)(await bot.IdentifyAsync())["d"]!["session_id"]!;
        await bot.SendAsync("""{"op":1,"d":1}""");
        JsonNode? frame;
        while ((int)(frame = await bot.ReceiveAsync())["op"]! != 11) { }
        Assert.Equal(4009, await bot.UntilClosedAsync());
        await bot.ConnectAsync();
        await bot.SendAsync(bot.ResumeFrame(session, 2));
        Assert.Equal(9, (int)(await bot.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task Members_are_sent_in_a_chunk_with_the_nonce()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = new RawBot(discord);
        await discord.PersonAsync("Sam");
        await bot.IdentifyAsync();
        await bot.SendAsync($$$"""{"op":8,"d":{"guild_id":"{{{discord.Guild}}}","query":"s","limit":0,"nonce":"n"}}""");
        var chunk = (await bot.EventAsync("GUILD_MEMBERS_CHUNK"))["d"]!;
        Assert.Equal(("n", "Sam"), ((string)chunk["nonce"]!, (string)chunk["members"]![0]!["user"]!["username"]!));
    }

    [Fact]
    public async Task One_session_more_than_a_day_allows_resets_the_token()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { SessionStarts = 1, MaxConcurrency = 2 });
        await using var first = new RawBot(discord);
        await using var second = new RawBot(discord);
        await first.IdentifyAsync(shard: 0, shards: 2);
        await second.ConnectAsync();
        await second.SendAsync(RawBot.IdentifyFrame(discord.Token, shard: 1, shards: 2));
        Assert.Equal(4004, await second.UntilClosedAsync());
        Assert.Equal(4004, await first.UntilClosedAsync());
        Assert.Equal(401, (await first.CallAsync("GET", "users/@me")).Status);
    }
}
