using LanguageExt;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Configuration;

public sealed class OvenConfigTests
{
    private const string Secret = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    /// <summary>For every option with a text form: a good text, and a text that is one problem.</summary>
    private static readonly (string Name, string Good, string Bad)[] Texts =
    [
        ("Intents", "GUILDS,GuildMessages", "GUILDS,GUILD_MESAGES"),
        ("ApiUrl", "http://127.0.0.1:8080/api/v10/", "ftp://discord.com"),
        ("GatewayUrl", "wss://gateway.discord.gg", "https://gateway.discord.gg"),
        ("Shards", "4", "0"),
        ("LargeThreshold", "250", "251"),
        ("Compression", "zlib-stream", "gzip"),
        ("MaxPayloadBytes", "1000000", "1"),
        ("MaxResponseBytes", "1000000", "many"),
        ("UserAgent", "my-bot 1.0", "ü"),
        ("RequestTimeout", "2.5", "0"),
        ("MaxRetries", "0", "11"),
        ("ConnectTimeout", "500ms", "-1"),
        ("GuildTimeout", "00:00:10", "soon"),
        ("HandlerTimeout", "1h", "2h"),
        ("StopTimeout", "2m", "NaN"),
        ("RequestQueue", "1", "0"),
        ("SendQueue", "100000", "100001"),
        ("EventQueue", "5", "99999999999"),
        ("SessionStore", "sessions.db", "sessions\0.db"),
        ("Recorder", "tapes", "tapes\0"),
        ("RecorderBytes", "1048576", "1000"),
        ("RecorderContents", "true", "perhaps"),
        ("CustomIdSecret", "a-long-secret", "two words"),
    ];

    [Fact]
    public void Every_option_of_the_record_has_a_row_in_the_table_and_a_text_in_this_test()
    {
        var properties = typeof(OvenConfig).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order().ToArray();
        Assert.Equal(properties, OvenOptions.All.Select(option => option.Name).Order());
        Assert.Equal(properties.Where(name => name != "Token"), Texts.Select(text => text.Name).Order());
    }

    [Fact]
    public void The_defaults_with_a_token_are_valid() => Assert.Empty(Problems(OvenConfig.Create(Secret)));

    [Fact]
    public void A_configuration_without_a_token_says_where_to_get_one()
    {
        var problem = Assert.Single(Problems(new OvenConfig().Validate()));
        Assert.Equal(("token", "BASE_TYPE_REQUIRED"), (problem.Path, problem.Code));
        Assert.Contains("DISCORD_TOKEN", problem.Message, StringComparison.Ordinal);
        Assert.Equal(problem, Assert.Single(Problems(OvenConfig.Create(""))));
        Assert.Equal(problem, Assert.Single(Problems(OvenConfig.From(new Dictionary<string, string?>()))));
    }

    [Property(MaxTest = 300)]
    public void As_many_problems_are_reported_as_were_planted_wherever_the_texts_come_from(ulong planted, ulong environment, bool badToken)
    {
        var settings = new Dictionary<string, string?> { ["DISCORD_TOKEN"] = badToken ? "two words" : Secret };
        var expected = new List<string>();
        for (var i = 0; i < Texts.Length; i++)
        {
            var option = OvenOptions.All.Single(row => row.Name == Texts[i].Name);
            var bad = (planted >> i & 1) == 1;
            settings[(environment >> i & 1) == 1 ? option.EnvironmentName : option.Key] = bad ? Texts[i].Bad : Texts[i].Good;
            if (bad)
                expected.Add(option.Path == "intents" ? "intents[1]" : option.Path);
        }
        if (badToken)
            expected.Add("token");

        var problems = Problems(OvenConfig.From(settings));

        Assert.Equal(expected.Order(), problems.Select(problem => problem.Path).Order());
        Assert.All(problems, problem => Assert.NotEmpty(problem.Message));
        Assert.All(problems, problem => Assert.True(problem.Allowed is not null || problem.Path == "token"));
        Assert.All(problems, problem => Assert.DoesNotContain("two words", problem.ToString(), StringComparison.Ordinal));
    }

    [Property]
    public void As_many_problems_are_reported_as_were_planted_in_code(bool[] planted)
    {
        Func<OvenConfig, OvenConfig>[] faults =
        [
            config => config with { Intents = (Intents)(1 << 30) },
            config => config with { ApiUrl = new("relative", UriKind.Relative) },
            config => config with { GatewayUrl = new("ws://user:password@host") },
            config => config with { Shards = -1 },
            config => config with { LargeThreshold = 49 },
            config => config with { Compression = (GatewayCompression)7 },
            config => config with { UserAgent = "two\nlines" },
            config => config with { RequestTimeout = TimeSpan.MaxValue },
            config => config with { EventQueue = int.MinValue },
        ];
        var chosen = faults.Where((_, i) => i < planted.Length && planted[i]).ToArray();
        var problems = Problems(OvenConfig.Create(Secret, config => chosen.Aggregate(config, (changed, fault) => fault(changed))));
        Assert.Equal(chosen.Length, problems.Count);
        Assert.Equal(problems.Count, problems.Select(problem => problem.Path).Distinct().Count());
        Assert.All(problems, problem => Assert.DoesNotContain("password", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Good_texts_arrive_as_values()
    {
        var settings = Texts.ToDictionary(text => "oven:" + text.Name.ToUpperInvariant(), string? (text) => text.Good);
        settings["discord_token"] = $" Bot {Secret} ";
        var config = OvenConfig
            .From(settings)
            .Match(Succ: config => config, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(Secret, config.Token.Reveal());
        Assert.Equal(Intents.Guilds | Intents.GuildMessages, config.Intents);
        Assert.Equal("http://127.0.0.1:8080/api/v10", config.ApiUrl.ToString());
        Assert.Equal(4, config.Shards);
        Assert.Equal(TimeSpan.FromSeconds(2.5), config.RequestTimeout);
        Assert.Equal(TimeSpan.FromSeconds(0.5), config.ConnectTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), config.GuildTimeout);
        Assert.Equal(TimeSpan.FromHours(1), config.HandlerTimeout);
        Assert.Equal(TimeSpan.FromMinutes(2), config.StopTimeout);
        Assert.Equal("my-bot 1.0", config.UserAgent);
        Assert.Equal(GatewayCompression.ZlibStream, config.Compression);
    }

    [Fact]
    public void The_environment_goes_before_the_file()
    {
        var settings = new Dictionary<string, string?>
        {
            ["DISCORD_TOKEN"] = Secret,
            ["Oven:Token"] = "from-the-file",
            ["Oven:Shards"] = "2",
            ["OVEN_SHARDS"] = "auto",
            ["Oven:MaxRetries"] = "5",
            ["OVEN_MAX_RETRIES"] = " ",
        };
        var config = OvenConfig
            .From(settings)
            .Match(Succ: config => config, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal((Secret, null, 5), (config.Token.Reveal(), config.Shards, config.MaxRetries));
    }

    [Fact]
    public void An_unknown_key_of_our_section_is_an_error_that_names_the_nearest_option()
    {
        var problems = Problems(
            OvenConfig.From(
                new Dictionary<string, string?>
                {
                    ["DISCORD_TOKEN"] = Secret,
                    ["Oven:LargeTreshold"] = "60",
                    ["Oven:Zebra"] = "1",
                    ["Oven:Plugins:Music:Volume"] = "3",
                    ["OVEN_REQUEST_TIMOUT"] = "3",
                    ["OVEN_SOMEBODY_ELSES"] = "3",
                    ["PATH"] = "/bin",
                }
            )
        );
        Assert.Equal(["OVEN_REQUEST_TIMOUT", "Oven:LargeTreshold", "Oven:Zebra"], problems.Select(problem => problem.Path));
        Assert.Contains("OVEN_REQUEST_TIMEOUT?", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Oven:LargeThreshold?", problems[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain('?', problems[2].Message);
    }

    [Fact]
    public void Every_default_reads_back_as_itself()
    {
        foreach (var option in OvenOptions.All.Where(option => option.Default is not ("none" or "empty" or "asked of Discord")))
            Assert.True(
                option.Read(new OvenConfig(), option.Default).Match(Succ: read => read == new OvenConfig(), Fail: _ => false),
                option.Name
            );
    }

    private static List<FieldError> Problems(Validation<FieldError, OvenConfig> checkedConfig) =>
        checkedConfig.Match(Succ: _ => [], Fail: problems => problems.ToList());
}
