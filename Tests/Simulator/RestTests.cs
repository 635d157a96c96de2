using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Simulator;

/// <summary>The REST API over real sockets, as the documentation describes it.</summary>
public sealed class RestTests : IAsyncLifetime, IAsyncDisposable
{
    private DiscordSimulator _discord = null!;
    private RawBot _bot = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = new(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    private string Messages => $"channels/{_discord.Channel}/messages";

    [Fact]
    public async Task A_message_is_created_edited_read_reacted_to_and_deleted()
    {
        var (status, created, _) = await _bot.CallAsync("POST", Messages, """{"content":"one","embeds":[{"title":"t"}]}""");
        Assert.Equal((200, "one", "rich"), (status, (string)created!["content"]!, (string)created["embeds"]![0]!["type"]!));
        var one = $"{Messages}/{created["id"]}";

        var (_, edited, _) = await _bot.CallAsync("PATCH", one, """{"content":"two"}""");
        Assert.Equal(("two", "t"), ((string)edited!["content"]!, (string)edited["embeds"]![0]!["title"]!));
        Assert.NotNull(edited["edited_timestamp"]);

        Assert.Equal(204, (await _bot.CallAsync("PUT", $"{one}/reactions/{Uri.EscapeDataString("👍")}/@me")).Status);
        var (_, read, _) = await _bot.CallAsync("GET", one);
        Assert.Equal(
            ("👍", 1, true),
            ((string)read!["reactions"]![0]!["emoji"]!["name"]!, (int)read["reactions"]![0]!["count"]!, (bool)read["reactions"]![0]!["me"]!)
        );

        Assert.Equal(204, (await _bot.CallAsync("DELETE", one)).Status);
        var (gone, error, _) = await _bot.CallAsync("GET", one);
        Assert.Equal((404, 10008), (gone, (int)error!["code"]!));
    }

    [Theory]
    [InlineData("GET", "no/such/route", 404, 0)]
    [InlineData("DELETE", "gateway", 405, 0)]
    [InlineData("GET", "channels/1", 404, 10003)]
    [InlineData("GET", "guilds/1", 404, 10004)]
    [InlineData("GET", "channels/abc", 400, 50035)]
    [InlineData("POST", "webhooks/1/token", 404, 10015)]
    [InlineData("POST", "interactions/1/token/callback", 404, 10062)]
    public async Task What_is_not_there_is_refused_with_its_code(string method, string path, int status, int code)
    {
        var answer = await _bot.CallAsync(method, path, method == "POST" ? """{"type":6}""" : null);
        Assert.Equal((status, code), (answer.Status, (int)answer.Body!["code"]!));
    }

    [Fact]
    public async Task A_wrong_token_is_401_and_a_foreign_user_agent_is_blocked()
    {
        using var wrong = new HttpClient { BaseAddress = _bot.Http.BaseAddress };
        wrong.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
        wrong.DefaultRequestHeaders.Authorization = new("Bot", "wrong");
        using var unauthorized = await wrong.GetAsync("users/@me");
        Assert.Equal(401, (int)unauthorized.StatusCode);
        Assert.Equal("""{"message":"401: Unauthorized","code":0}""", await unauthorized.Content.ReadAsStringAsync());

        wrong.DefaultRequestHeaders.UserAgent.Clear();
        wrong.DefaultRequestHeaders.UserAgent.ParseAdd("curl/8");
        using var blocked = await wrong.GetAsync("gateway");
        Assert.Equal(40333, (int)JsonNode.Parse(await blocked.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task Every_problem_of_a_body_is_reported_where_it_is()
    {
        var body = $$"""{"content":"{{new string('x', 2001)}}","embeds":[{"title":"{{new string('y', 257)}}"}]}""";
        var (status, error, _) = await _bot.CallAsync("POST", Messages, body);
        Assert.Equal((400, 50035, "Invalid Form Body"), (status, (int)error!["code"]!, (string)error["message"]!));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (string)error["errors"]!["content"]!["_errors"]![0]!["code"]!);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (string)error["errors"]!["embeds"]!["0"]!["title"]!["_errors"]![0]!["code"]!);
    }

    [Theory]
    [InlineData("{}", 50006)]
    [InlineData("{", 50109)]
    [InlineData("""{"content":"\ud800"}""", 50109)]
    [InlineData("""{"content":"a","content":"b"}""", 50109)]
    [InlineData("""{"content":5}""", 50035)]
    [InlineData("""{"embeds":[1]}""", 50035)]
    public async Task A_body_that_is_no_message_is_400(string body, int code)
    {
        var answer = await _bot.CallAsync("POST", Messages, body);
        Assert.Equal((400, code), (answer.Status, (int)answer.Body!["code"]!));
    }

    [Fact]
    public async Task Files_come_as_multipart_with_their_description()
    {
        using var form = new MultipartFormDataContent();
        form.Add(
            new StringContent("""{"content":"see","attachments":[{"id":0,"description":"d"}]}""", Encoding.UTF8, "application/json"),
            "payload_json"
        );
        var file = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } };
        form.Add(file, "files[0]", "pic.png");
        using var response = await _bot.Http.PostAsync(Messages, form);
        var attachment = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["attachments"]![0]!;
        Assert.Equal(
            ("pic.png", 3, "d", "image/png"),
            (
                (string)attachment["filename"]!,
                (int)attachment["size"]!,
                (string)attachment["description"]!,
                (string)attachment["content_type"]!
            )
        );
    }

    [Fact]
    public async Task The_call_after_the_last_of_a_bucket_is_429_with_headers_and_body_that_agree()
    {
        for (var left = 4; left >= 0; left--)
        {
            var (status, _, headers) = await _bot.CallAsync("POST", Messages, """{"content":"x"}""");
            Assert.Equal((200, $"{left}", "5"), (status, One(headers, "X-RateLimit-Remaining"), One(headers, "X-RateLimit-Limit")));
        }
        var (limited, body, limits) = await _bot.CallAsync("POST", Messages, """{"content":"x"}""");
        Assert.Equal((429, false, "user"), (limited, (bool)body!["global"]!, One(limits, "X-RateLimit-Scope")));
        var retryAfter = (double)body["retry_after"]!;
        Assert.InRange(retryAfter, 0.001, 5);
        Assert.Equal(Math.Ceiling(retryAfter), double.Parse(One(limits, "Retry-After"), CultureInfo.InvariantCulture));
        Assert.Equal(retryAfter, double.Parse(One(limits, "X-RateLimit-Reset-After"), CultureInfo.InvariantCulture), 3);

        var elsewhere = await _discord.AddGuildAsync("Elsewhere");
        Assert.Equal(200, (await _bot.CallAsync("POST", $"channels/{elsewhere.Channel}/messages", """{"content":"x"}""")).Status);
    }

    [Fact]
    public async Task An_enforced_nonce_posts_once()
    {
        const string Body = """{"content":"once","nonce":"n1","enforce_nonce":true}""";
        var (_, first, _) = await _bot.CallAsync("POST", Messages, Body);
        var (_, again, _) = await _bot.CallAsync("POST", Messages, Body);
        Assert.Equal((string)first!["id"]!, (string)again!["id"]!);
    }

    [Fact]
    public async Task Commands_are_upserted_by_name_and_overwritten_in_bulk()
    {
        var commands = $"applications/{_discord.ApplicationId}/commands";
        const string Ping = """{"name":"ping","description":"d"}""";
        var (created, first, _) = await _bot.CallAsync("POST", commands, Ping);
        var (updated, second, _) = await _bot.CallAsync("POST", commands, Ping);
        Assert.Equal((201, 200), (created, updated));
        Assert.Equal((string)first!["id"]!, (string)second!["id"]!);

        var (_, bulk, _) = await _bot.CallAsync(
            "PUT",
            commands,
            """[{"name":"pong","description":"d"},{"name":"ping","description":"new"}]"""
        );
        Assert.Equal((2, (string)first["id"]!), (bulk!.AsArray().Count, (string)bulk[1]!["id"]!));
        var (status, error, _) = await _bot.CallAsync("PUT", commands, """[{"name":"Not Lowercase","description":""}]""");
        Assert.Equal(400, status);
        Assert.NotNull(error!["errors"]!["0"]!["name"]);
        Assert.NotNull(error["errors"]!["0"]!["description"]);
    }

    [Fact]
    public async Task Messages_are_paged_by_id_newest_first()
    {
        var sam = await _discord.PersonAsync("Sam");
        var typed = new List<string>();
        for (var i = 0; i < 5; i++)
            typed.Add($"{(await sam.TypeAsync($"{i}")).Id}");
        Assert.Equal([typed[4], typed[3]], Ids((await _bot.CallAsync("GET", $"{Messages}?limit=2")).Body));
        Assert.Equal([typed[1], typed[0]], Ids((await _bot.CallAsync("GET", $"{Messages}?limit=2&before={typed[2]}")).Body));
        Assert.Equal([typed[4], typed[3]], Ids((await _bot.CallAsync("GET", $"{Messages}?after={typed[2]}")).Body));
        Assert.Equal([typed[3], typed[2]], Ids((await _bot.CallAsync("GET", $"{Messages}?limit=2&after={typed[1]}")).Body));
        Assert.Equal([typed[3], typed[2], typed[1]], Ids((await _bot.CallAsync("GET", $"{Messages}?limit=3&around={typed[2]}")).Body));
    }

    private static string[] Ids(JsonNode? page) => [.. page!.AsArray().Select(static message => (string)message!["id"]!)];

    private static string One(HttpResponseHeaders headers, string name) => headers.GetValues(name).Single();
}
