using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;

namespace Oven.Functional.Tests.Infrastructure.Caching;

public sealed class CacheManagerTests : CacheStory
{
    [Fact]
    public async Task A_value_is_loaded_once_and_then_served_from_memory()
    {
        Assert.Equal("v1", await Value("a"));
        Assert.Equal("v1", await Value("a"));
        Assert.True(Cache.TryGet<string>("a", out var value));
        Assert.Equal(("v1", 1), (value, Loads));
        Assert.Equal((2L, 1L), (Cache.Statistics.MemoryHits, Cache.Statistics.Loads));
    }

    [Fact]
    public async Task It_is_never_fresh_for_less_than_itsTime_nor_for_a_tick_more()
    {
        await Value("a");
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(Cache.TryGet<string>("a", out _));
        Time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.False(Cache.TryGet<string>("a", out _));
        Assert.Equal("v2", await Value("a"));
    }

    [Fact]
    public async Task SlidingTime_starts_again_with_each_use()
    {
        await Value("slide:a");
        for (var i = 0; i < 5; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(6));
            Assert.True(Cache.TryGet<string>("slide:a", out _));
        }
        Time.Advance(TimeSpan.FromSeconds(11));
        Assert.False(Cache.TryGet<string>("slide:a", out _));
    }

    [Fact]
    public async Task All_who_ask_meanwhile_share_one_load()
    {
        var gate = new TaskCompletionSource();
        var asked = Enumerable
            .Range(0, 50)
            .Select(_ =>
                Task.Run(() =>
                    Load(
                        "a",
                        async () =>
                        {
                            await gate.Task;
                            return Loaded();
                        }
                    )
                )
            )
            .ToArray();
        await Until(() => Cache.Statistics.Joined == 49);
        gate.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("v1", Right(answer).Value));
        Assert.Equal(1, Loads);
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_the_load_of_the_others()
    {
        var gate = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var first = Load(
            "a",
            async () =>
            {
                await gate.Task;
                return Loaded();
            },
            cancel.Token
        );
        var second = Load("a", () => throw new InvalidOperationException("not this one"));
        await cancel.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await first));
        gate.SetResult();
        Assert.Equal("v1", Right(await second).Value);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_asked_for_again_for_a_while()
    {
        Either<OvenError, string> Missing()
        {
            Loaded();
            return new OvenError.NotFound(0, "no");
        }
        for (var i = 0; i < 3; i++)
            Assert.IsType<OvenError.NotFound>(Left(await Load("a", () => Task.FromResult(Missing()))));
        Assert.Equal(1, Loads);
        Time.Advance(TimeSpan.FromSeconds(6));
        Assert.IsType<OvenError.NotFound>(Left(await Load("a", () => Task.FromResult(Missing()))));
        Assert.Equal(2, Loads);
    }

    [Fact]
    public async Task A_failing_loader_yields_the_old_value_marked_as_stale_within_its_grace()
    {
        await Value("a");
        await Value("strict:a");
        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(new Cached<string>("v1", true), Right(await Load("a", Broken)));
        Assert.IsType<OvenError.HandlerFailed>(Left(await Load("strict:a", Broken)));
        Time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<OvenError.HandlerFailed>(Left(await Load("a", Broken)));

        static Task<Either<OvenError, string>> Broken() => throw new InvalidOperationException("boom");
    }

    [Fact]
    public async Task A_slow_load_yields_the_old_value_after_the_softTimeout_and_an_error_after_the_hard_one()
    {
        await Value("a");
        Time.Advance(TimeSpan.FromSeconds(20));
        var never = new TaskCompletionSource<Either<OvenError, string>>();
        var stale = Load("a", () => never.Task);
        var nothing = Load("b", () => never.Task);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Cached<string>("v1", true), Right(await stale));
        Time.Advance(TimeSpan.FromSeconds(9));
        Assert.IsType<OvenError.TimedOut>(Left(await nothing));
    }

    [Fact]
    public async Task Stale_while_loading_answers_at_once_andLoads_behind()
    {
        await Value("quick:a");
        Time.Advance(TimeSpan.FromSeconds(20));
        var gate = new TaskCompletionSource();
        Assert.Equal(
            new Cached<string>("v1", true),
            Right(
                await Load(
                    "quick:a",
                    async () =>
                    {
                        await gate.Task;
                        return Loaded();
                    }
                )
            )
        );
        gate.SetResult();
        await Until(() => Cache.TryGet<string>("quick:a", out var value) && value == "v2");
    }

    /// <summary>A half of a pair cannot stand in an attribute, which is kept in UTF-8: the same reason why it cannot be a key.</summary>
    public static TheoryData<int> NoKeys => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task A_key_that_some_tier_could_not_name_is_an_error_of_every_call(int which)
    {
        string? key = new[] { null, "", "a\0b", "half a pair: \uD800", new string('k', 513) }[which];
        Assert.False(Cache.TryGet<string>(key!, out _));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Get<string>(key!)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Load(key!, Next)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Set(key!, "v")));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Remove(key!)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Invalidation.AddDependency("a", [key!])));
        Assert.Null(Cache.Explain(key!));
    }

    [Fact]
    public async Task A_value_over_the_limit_is_an_error_to_set_and_not_kept_when_loaded()
    {
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Set("a", new string('x', 2 << 20))));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Cache.Set<string?>("a", null)));
        Assert.Equal([false], Kept("a"));
    }

    [Fact]
    public async Task A_value_of_another_type_is_a_miss()
    {
        await Cache.Set("a", 5);
        Assert.False(Cache.TryGet<string>("a", out _));
        Assert.Equal("v1", await Value("a"));
    }

    [Fact]
    public async Task Explain_says_where_a_key_is()
    {
        Assert.Null(Cache.Explain("a"));
        await Value("a");
        Assert.True(Cache.Explain("a") is { Kept: true, Uses: 1 });
    }

    [Fact]
    public async Task An_event_finds_loaded_what_events_of_its_type_asked_for()
    {
        var batches = new List<EquatableList<string>>();
        Cache.Loads<string>(
            "guild",
            (keys, _) =>
            {
                batches.Add(keys);
                return Task.FromResult<Either<OvenError, IReadOnlyDictionary<string, string>>>(
                    keys.ToDictionary(static key => key, static key => key)
                );
            }
        );
        for (var guild = 1001UL; guild <= 1012; guild++)
        {
            using (await Cache.Prediction.Begin(new("MESSAGE_CREATE", guild, 7, 9)))
            {
                await Value($"guild:{guild}:settings");
                await Value($"guild:{guild}:prefix");
            }
        }
        var blocked = Loads;
        batches.Clear();
        using (await Cache.Prediction.Begin(new("MESSAGE_CREATE", 5000, 7, 9)))
        {
            Assert.Equal("guild:5000:settings", await Value("guild:5000:settings"));
            Assert.Equal("guild:5000:prefix", await Value("guild:5000:prefix"));
        }
        Assert.Equal(blocked, Loads);
        Assert.Equal(["guild:5000:prefix", "guild:5000:settings"], Assert.Single(batches).Order());
        Assert.Contains(
            Cache.Prediction.AnalyzePatterns(),
            static pattern => pattern is { Template: "guild:{0}:settings", Probability: > 0.9 }
        );
    }
}
