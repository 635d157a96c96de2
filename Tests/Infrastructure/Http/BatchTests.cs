using System.Text.Json.Nodes;
using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Simulator;
using static Oven.Functional.Tests.Infrastructure.Http.RestClientTests;

namespace Oven.Functional.Tests.Infrastructure.Http;

/// <summary>Lists of requests over real sockets: few calls, and every request its own result.</summary>
public sealed class BatchTests
{
    private static readonly GuildId Guild = new(9);

    [Fact]
    public async Task Messages_are_deleted_with_one_call_and_old_ones_alone()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = ClientOf(discord);
        var sent = new List<MessageId>();
        for (var i = 0; i < 3; i++)
            sent.Add(Right(await rest.Channels.CreateMessage(discord.Channel, new MessageDraft { Content = $"{i}" })).Id);
        var old = new MessageId(Snowflake.At(DateTimeOffset.UtcNow.AddDays(-20)));

        var results = await rest.BatchAsync(
            new[] { sent[0], old, sent[1], sent[2] }.Select(id => Requests.DeleteMessage(discord.Channel, id)).ToEquatableList()
        );

        Assert.Equal([true, false, true, true], results.Select(static result => result.IsRight));
        Assert.IsType<OvenError.NotFound>(Left(results[1]));
        Assert.All(
            sent,
            id => Assert.DoesNotContain(discord.Transcript.Requests, seen => seen.Path.EndsWith($"/{id}", StringComparison.Ordinal))
        );
        Assert.Single(discord.Transcript.Requests, static seen => seen.Path.EndsWith("/bulk-delete", StringComparison.Ordinal));
        foreach (var id in sent)
            Assert.IsType<OvenError.NotFound>(Left(await rest.SendAsync(Requests.GetChannelMessage(discord.Channel, id))));
    }

    [Fact]
    public async Task Channels_are_moved_with_one_call_where_Discord_takes_them_together()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var rest = ClientOf(discord);
        var channels = new List<ChannelId> { discord.Channel };
        for (var i = 0; i < 3; i++)
            channels.Add(Right(await rest.Channels.CreateGuildChannel(discord.Guild, new() { Name = $"c{i}" })).Id);
        var category = channels[3];
        var results = await rest.BatchAsync(
            channels
                .Take(3)
                .Select(
                    (channel, at) =>
                        Requests.ModifyGuildChannelPositions(
                            discord.Guild,
                            [
                                new()
                                {
                                    Id = channel,
                                    Position = 10 + at,
                                    ParentId = at < 2 ? category : default(Optional<ChannelId?>),
                                },
                            ]
                        )
                )
                .ToEquatableList()
        );
        Assert.All(results, static result => Assert.True(result.IsRight));
        // Two change their category, of which each call takes one.
        Assert.Equal(2, discord.Transcript.Requests.Count(static seen => seen.Method == "PATCH"));
        var moved = Right(await rest.Channels.GetGuildChannels(discord.Guild));
        Assert.Equal([10, 11, 12], channels.Take(3).Select(id => moved.Single(channel => channel.Id == id).Position));
    }

    [Fact]
    public async Task Equal_reads_at_the_same_time_are_one_call_and_each_caller_can_leave_alone()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { Faults = [new(new Mishap.Hung()) { Times = 1 }] });
        using var rest = ClientOf(discord);
        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var first = rest.Channels.GetChannel(discord.Channel, one.Token);
        var second = rest.Channels.GetChannel(discord.Channel, other.Token);
        await discord.Transcript.WaitForAsync<TranscriptEntry.RequestReceived>(static _ => true);
        await one.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await first));
        Assert.False(second.IsCompleted);
        await other.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await second));
        Assert.Single(discord.Transcript.Requests);

        var together = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rest.Channels.GetChannel(discord.Channel)));
        Assert.All(together, result => Assert.Equal(discord.Channel, Right(result).Id));
        Assert.Equal(2, discord.Transcript.Requests.Count);
    }

    [Fact]
    public async Task Whoever_has_seen_a_change_succeed_reads_it()
    {
        await using var discord = await DiscordSimulator.StartAsync(
            new() { Faults = [new(new Mishap.Slow(TimeSpan.FromSeconds(1))) { Method = "GET", Times = 1 }] }
        );
        using var rest = ClientOf(discord);
        var before = rest.Channels.GetChannel(discord.Channel); // executed at once, answered late
        await discord.Transcript.WaitForAsync<TranscriptEntry.RequestReceived>(static _ => true);
        Right(await rest.Channels.ModifyChannel(discord.Channel, new() { Name = "renamed" }));
        Assert.Equal("renamed", Right(await rest.Channels.GetChannel(discord.Channel)).Name);
        Assert.Equal("general", Right(await before).Name);
    }

    private static RestClient ClientOf(DiscordSimulator discord) =>
        new(
            new()
            {
                BaseUrl = discord.ApiUrl,
                Token = Token
                    .From(discord.Token)
                    .Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException()),
            }
        );

    [Fact]
    public async Task Bans_that_a_bulk_ban_does_not_confirm_get_an_answer_of_their_own()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, seen) =>
                seen.Path switch
                {
                    "/guilds/9/bulk-ban" => Json(context, 200, """{"banned_users":["1","4"],"failed_users":["2","3"]}"""),
                    "/guilds/9/bans/2" => NoContent(context),
                    _ => Json(context, 403, """{"code":50013,"message":"Missing Permissions"}"""),
                }
        );
        using var rest = Client(server);

        var results = await rest.BatchAsync(Bans(1, 2, 3, 4));

        Assert.Equal([true, true, false, true], results.Select(static result => result.IsRight));
        Assert.Equal(new OvenError.MissingPermissions(50013, "Missing Permissions"), Left(results[2]));
        Assert.Equal(
            ["/guilds/9/bans/2", "/guilds/9/bans/3", "/guilds/9/bulk-ban"],
            server.Requests.Select(static seen => seen.Path).Order()
        );
        var body = JsonNode.Parse(server.Requests.First().Body)!;
        Assert.Equal(["1", "2", "3", "4"], body["user_ids"]!.AsArray().Select(static id => (string)id!));
    }

    [Fact]
    public async Task A_refused_bulk_call_is_made_one_by_one()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, seen) =>
                seen.Path == "/guilds/9/bulk-ban"
                    ? Json(context, 403, """{"code":50013,"message":"Missing Permissions"}""")
                    : NoContent(context)
        );
        using var rest = Client(server);

        Assert.All(await rest.BatchAsync(Bans(1, 2)), static result => Assert.True(result.IsRight));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task An_error_that_is_the_same_for_each_is_not_asked_for_again()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, _) => Json(context, 404, """{"code":10004,"message":"Unknown Guild"}""")
        );
        using var rest = Client(server);

        Assert.All(
            await rest.BatchAsync(Bans(1, 2)),
            static result => Assert.Equal(new OvenError.NotFound(10004, "Unknown Guild"), Left(result))
        );
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Identical_reads_share_one_answer()
    {
        await using var server = await LoopbackServer.StartAsync(
            static (context, seen) =>
                Json(
                    context,
                    200,
                    $$$"""{"reason":"{{{seen.Path}}}","user":{"id":"1","username":"a","discriminator":"0","avatar":null} }"""
                )
        );
        using var rest = Client(server);
        var (one, two) = (Requests.GetGuildBan(Guild, new(1)), Requests.GetGuildBan(Guild, new(2)));

        var results = await rest.BatchAsync<Oven.Functional.Domain.Resources.Guilds.Ban>([one, two, one]);

        Assert.Equal(["/guilds/9/bans/1", "/guilds/9/bans/2", "/guilds/9/bans/1"], results.Select(static result => Right(result).Reason));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_cancelled_batch_gives_every_request_its_error()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => NoContent(context));
        using var rest = Client(server);

        var results = await rest.BatchAsync(Bans(1, 2, 3), new CancellationToken(canceled: true));

        Assert.Equal(3, results.Count);
        Assert.All(results, static result => Assert.IsType<OvenError.Cancelled>(Left(result)));
        Assert.Empty(server.Requests);
        Assert.Empty(await rest.BatchAsync<Unit>([]));
    }

    private static EquatableList<RestRequest<Unit>> Bans(params ulong[] users) =>
        users.Select(static user => Requests.CreateGuildBan(Guild, new(user), new())).ToEquatableList();

    private static Task NoContent(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }
}
