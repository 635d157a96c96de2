using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Caching;

public sealed partial class CacheManagerTests : IAsyncDisposable
{
    private readonly FakeTime _time = new();
    private readonly CacheManager _cache;
    private int _loads;

    public CacheManagerTests() =>
        _cache = new(
            new()
            {
                Time = _time,
                Policy = new()
                {
                    FreshFor = TimeSpan.FromSeconds(10),
                    StaleFor = TimeSpan.FromSeconds(60),
                    AbsentFor = TimeSpan.FromSeconds(5),
                },
                Kinds = new Dictionary<string, CachePolicy>
                {
                    ["slide"] = new() { FreshFor = TimeSpan.FromSeconds(10), IsSliding = true },
                    ["quick"] = new() { FreshFor = TimeSpan.FromSeconds(10), ServesStaleWhileLoading = true },
                    ["strict"] = new() { FreshFor = TimeSpan.FromSeconds(10), StaleFor = TimeSpan.Zero },
                },
            }
        );

    public ValueTask DisposeAsync() => _cache.DisposeAsync();

    [Fact]
    public async Task A_value_is_loaded_once_and_then_served_from_memory()
    {
        Assert.Equal("v1", await Value("a"));
        Assert.Equal("v1", await Value("a"));
        Assert.True(_cache.TryGet<string>("a", out var value));
        Assert.Equal(("v1", 1), (value, _loads));
        Assert.Equal((2L, 1L), (_cache.Statistics.MemoryHits, _cache.Statistics.Loads));
    }

    [Fact]
    public async Task It_is_never_fresh_for_less_than_its_time_nor_for_a_tick_more()
    {
        await Value("a");
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(_cache.TryGet<string>("a", out _));
        _time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.False(_cache.TryGet<string>("a", out _));
        Assert.Equal("v2", await Value("a"));
    }

    [Fact]
    public async Task Sliding_time_starts_again_with_each_use()
    {
        await Value("slide:a");
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(6));
            Assert.True(_cache.TryGet<string>("slide:a", out _));
        }
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.False(_cache.TryGet<string>("slide:a", out _));
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
        await Until(() => _cache.Statistics.Joined == 49);
        gate.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("v1", Right(answer).Value));
        Assert.Equal(1, _loads);
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
            _loads++;
            return new OvenError.NotFound(0, "no");
        }
        for (var i = 0; i < 3; i++)
            Assert.IsType<OvenError.NotFound>(Left(await Load("a", () => Task.FromResult(Missing()))));
        Assert.Equal(1, _loads);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.IsType<OvenError.NotFound>(Left(await Load("a", () => Task.FromResult(Missing()))));
        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task A_failing_loader_yields_the_old_value_marked_as_stale_within_its_grace()
    {
        await Value("a");
        await Value("strict:a");
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(new Cached<string>("v1", true), Right(await Load("a", Broken)));
        Assert.IsType<OvenError.HandlerFailed>(Left(await Load("strict:a", Broken)));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<OvenError.HandlerFailed>(Left(await Load("a", Broken)));

        static Task<Either<OvenError, string>> Broken() => throw new InvalidOperationException("boom");
    }

    [Fact]
    public async Task A_slow_load_yields_the_old_value_after_the_soft_timeout_and_an_error_after_the_hard_one()
    {
        await Value("a");
        _time.Advance(TimeSpan.FromSeconds(20));
        var never = new TaskCompletionSource<Either<OvenError, string>>();
        var stale = Load("a", () => never.Task);
        var nothing = Load("b", () => never.Task);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Cached<string>("v1", true), Right(await stale));
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.IsType<OvenError.TimedOut>(Left(await nothing));
    }

    [Fact]
    public async Task Stale_while_loading_answers_at_once_and_loads_behind()
    {
        await Value("quick:a");
        _time.Advance(TimeSpan.FromSeconds(20));
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
        await Until(() => _cache.TryGet<string>("quick:a", out var value) && value == "v2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_key_without_characters_is_an_error_of_every_call(string? key)
    {
        Assert.False(_cache.TryGet<string>(key!, out _));
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Get<string>(key!)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await Load(key!, Next)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Set(key!, "v")));
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Remove(key!)));
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Invalidation.AddDependency("a", [key!])));
        Assert.Null(_cache.Explain(key!));
    }

    [Fact]
    public async Task A_value_over_the_limit_is_an_error_to_set_and_not_kept_when_loaded()
    {
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Set("a", new string('x', 2 << 20))));
        Assert.IsType<OvenError.ValidationFailed>(Left(await _cache.Set<string?>("a", null)));
        Assert.Equal([false], Kept("a"));
    }

    [Fact]
    public async Task A_value_of_another_type_is_a_miss()
    {
        await _cache.Set("a", 5);
        Assert.False(_cache.TryGet<string>("a", out _));
        Assert.Equal("v1", await Value("a"));
    }

    [Fact]
    public async Task Explain_says_where_a_key_is()
    {
        Assert.Null(_cache.Explain("a"));
        await Value("a");
        Assert.True(_cache.Explain("a") is { Kept: true, Uses: 1 });
    }

    [Fact]
    public async Task An_event_finds_loaded_what_events_of_its_type_asked_for()
    {
        var batches = new List<EquatableList<string>>();
        _cache.Loads<string>(
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
            using (await _cache.Prediction.Begin(new("MESSAGE_CREATE", guild, 7, 9)))
            {
                await Value($"guild:{guild}:settings");
                await Value($"guild:{guild}:prefix");
            }
        }
        var blocked = _loads;
        batches.Clear();
        using (await _cache.Prediction.Begin(new("MESSAGE_CREATE", 5000, 7, 9)))
        {
            Assert.Equal("guild:5000:settings", await Value("guild:5000:settings"));
            Assert.Equal("guild:5000:prefix", await Value("guild:5000:prefix"));
        }
        Assert.Equal(blocked, _loads);
        Assert.Equal(["guild:5000:prefix", "guild:5000:settings"], Assert.Single(batches).Order());
        Assert.Contains(
            _cache.Prediction.AnalyzePatterns(),
            static pattern => pattern is { Template: "guild:{0}:settings", Probability: > 0.9 }
        );
    }

    private async Task<string> Value(string key) => Right(await Load(key, Next)).Value;

    private Task<Either<OvenError, Cached<string>>> Load(
        string key,
        Func<Task<Either<OvenError, string>>> loader,
        CancellationToken cancellationToken = default
    ) => _cache.GetOrLoad(key, (_, _) => loader(), cancellationToken);

    private Task<Either<OvenError, string>> Next() => Task.FromResult(Loaded());

    private Either<OvenError, string> Loaded() => $"v{Interlocked.Increment(ref _loads)}";

    private bool[] Kept(params string[] keys) => [.. keys.Select(key => _cache.TryGet<string>(key, out _))];

    private static T Right<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => value, Left: static error => throw new Xunit.Sdk.XunitException(error.Message));

    private static OvenError Left<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => throw new Xunit.Sdk.XunitException($"{value}"), Left: static error => error);

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
