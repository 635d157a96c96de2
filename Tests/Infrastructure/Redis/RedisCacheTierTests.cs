using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Infrastructure.Redis;
using Oven.Functional.Infrastructure.Sqlite;

namespace Oven.Functional.Tests.Infrastructure.Redis;

/// <summary>Against a real server. Two nodes here are two connections with two memories: all they share is Redis, as two processes would.</summary>
public sealed class RedisCacheTierTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RedisServer _server = new();

    public Task InitializeAsync() => _server.Start();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_one_node_stores_another_reads_in_one_call()
    {
        await using var one = await Node.Start(_server.Address);
        await using var two = await Node.Start(_server.Address);
        var values = Enumerable.Range(0, 2500).Select(static i => new KeyValuePair<string, int>($"n:{i}", i)).ToEquatableList();
        Right(await one.Cache.SetMany(values));
        var read = Right(await two.Cache.GetMany<int>(values.Select(static pair => pair.Key)));
        Assert.Equal(2500, read.Count);
        Assert.Equal(1234, read["n:1234"]);
    }

    [Fact]
    public async Task An_invalidation_reaches_the_memory_of_the_other_node_before_it_is_acknowledged()
    {
        await using var one = await Node.Start(_server.Address);
        await using var two = await Node.Start(_server.Address);
        for (var round = 0; round < 20; round++)
        {
            Right(await one.Cache.Set("a", $"v{round}"));
            Assert.Equal($"v{round}", Text(await two.Cache.Get<string>("a")));
            Assert.True(two.Cache.TryGet<string>("a", out _));
            Right(await one.Cache.Invalidation.Invalidate("a"));
            Assert.False(two.Cache.TryGet<string>("a", out _));
            Assert.True(Right(await two.Cache.Get<string>("a")).IsNone);
        }
    }

    [Fact]
    public async Task A_cascade_crosses_processes()
    {
        await using var one = await Node.Start(_server.Address);
        await using var two = await Node.Start(_server.Address);
        Right(
            await one.Cache.GetOrLoad<string>(
                "page",
                static (load, _) =>
                {
                    load.DependsOn("role");
                    return Task.FromResult<Either<OvenError, string>>("page");
                }
            )
        );
        Right(await two.Cache.Invalidation.AddDependency("site", ["page"]));
        Right(await two.Cache.Set("site", "site"));
        Right(await two.Cache.Invalidation.Invalidate("role"));
        Assert.False(one.Cache.TryGet<string>("page", out _));
        Assert.True(Right(await one.Cache.Get<string>("page")).IsNone);
        Assert.True(Right(await one.Cache.Get<string>("site")).IsNone);
    }

    [Fact]
    public async Task Processes_share_one_load()
    {
        await using var one = await Node.Start(_server.Address);
        await using var two = await Node.Start(_server.Address);
        var loads = 0;
        var gate = new TaskCompletionSource();
        async Task<Either<OvenError, string>> Slow()
        {
            Interlocked.Increment(ref loads);
            await gate.Task;
            return "v";
        }
        var first = one.Cache.GetOrLoad<string>("a", (_, _) => Slow());
        await Until(() => Volatile.Read(ref loads) == 1);
        var second = two.Cache.GetOrLoad<string>("a", (_, _) => Slow());
        gate.SetResult();
        Assert.Equal("v", Right(await first).Value);
        Assert.Equal("v", Right(await second).Value);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task A_load_that_another_node_overtook_is_stored_nowhere()
    {
        await using var one = await Node.Start(_server.Address);
        await using var two = await Node.Start(_server.Address);
        var gate = new TaskCompletionSource();
        var loading = new TaskCompletionSource();
        var load = one.Cache.GetOrLoad<string>(
            "page",
            async (load, _) =>
            {
                load.DependsOn("role");
                loading.SetResult();
                await gate.Task;
                return "old";
            }
        );
        await loading.Task;
        Right(await two.Cache.Invalidation.Invalidate("role"));
        gate.SetResult();
        Right(await load);
        Assert.False(one.Cache.TryGet<string>("page", out _));
        Assert.True(Right(await two.Cache.Get<string>("page")).IsNone);
    }

    [Theory]
    [InlineData("right address,password=wrong")]
    [InlineData("127.0.0.1:1")]
    [InlineData("no=such=thing,,==")]
    [InlineData("")]
    public async Task A_wrong_password_or_address_is_an_error_and_a_cache_that_goes_on(string wrong)
    {
        await using var locked = new RedisServer("secret");
        await locked.Start();
        await using var node = new Node(wrong.Replace("right address", locked.Address, StringComparison.Ordinal));
        Assert.True((await node.Cache.Set("a", "v")).IsLeft);
        Assert.Equal(
            "loaded",
            Right(await node.Cache.GetOrLoad<string>("a", static (_, _) => Task.FromResult<Either<OvenError, string>>("loaded"))).Value
        );
    }

    [Fact]
    public async Task Bytes_of_another_version_are_a_miss_and_removed()
    {
        await using var node = await Node.Start(_server.Address);
        var moment = Right(await node.Tier.Read(["a"], default)).Now;
        Assert.Equal([true], Right(await node.Tier.Write([new("a", new byte[] { 1, 2, 3 }, TimeSpan.FromMinutes(1), moment)], default)));
        Assert.True(Right(await node.Cache.Get<string>("a")).IsNone);
        Assert.Null(Right(await node.Tier.Read(["a"], default)).Entries[0].Bytes);
    }

    [Fact]
    public async Task After_a_kill_memory_is_not_fresh_any_more_and_after_the_start_everything_works_within_a_second()
    {
        await using var node = await Node.Start(_server.Address);
        Right(await node.Cache.Set("a", "v"));
        await _server.Kill();
        await Until(() => !node.Tier.MemoryIsCurrent);
        Assert.False(node.Cache.TryGet<string>("a", out _));
        Assert.Equal(
            new Cached<string>("v", true),
            Right(
                await node.Cache.GetOrLoad<string>(
                    "a",
                    static (_, _) => Task.FromResult<Either<OvenError, string>>(new OvenError.TimedOut("x", default, false))
                )
            )
        );
        Assert.True((await node.Cache.Invalidation.Invalidate("a")).IsLeft);
        await _server.Start();
        var start = TimeProvider.System.GetTimestamp();
        while ((await node.Cache.Set("a", "w")).IsLeft)
            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal("w", Text(await node.Cache.Get<string>("a")));
    }

    /// <summary>
    /// The promise, under whatever comes: after an invalidation was acknowledged nobody is given an older value as fresh. A truth per key only
    /// grows; a read that began after the acknowledgement of truth n must not give less than n.
    /// </summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task No_read_is_older_than_the_last_acknowledged_write(int seed, bool restarts)
    {
        var folder = Directory.CreateTempSubdirectory("oven-cache-");
        await using (var disk = new SqliteCacheTier(Path.Combine(folder.FullName, "cache.db")))
        await using (var one = await Node.Start(_server.Address, disk))
        await using (var two = await Node.Start(_server.Address, disk))
        {
            var truth = new int[4];
            var acknowledged = new int[4];
            var stale = new ConcurrentQueue<string>();
            using var done = new CancellationTokenSource();
            var workers = new[] { one, two, one, two }
                .Select((node, worker) => Task.Run(() => Work(node, new Random((seed * 100) + worker))))
                .ToArray();
            if (restarts)
            {
                for (var i = 0; i < 3; i++)
                {
                    await Until(() => acknowledged.Sum() > 40 * (i + 1));
                    await _server.Kill();
                    await _server.Start();
                }
            }
            await Until(() => acknowledged.Sum() > 300);
            await done.CancelAsync();
            await Task.WhenAll(workers);
            Assert.Empty(stale);

            async Task Work(Node node, Random random)
            {
                while (!done.IsCancellationRequested)
                {
                    var key = random.Next(truth.Length);
                    if (random.Next(6) == 0)
                    {
                        var written = Interlocked.Increment(ref truth[key]);
                        if ((await node.Cache.Invalidation.Invalidate($"truth:{key}")).IsRight)
                            RaiseTo(ref acknowledged[key], written);
                        continue;
                    }
                    var least = Volatile.Read(ref acknowledged[key]);
                    var read = await node.Cache.GetOrLoad<int>(
                        random.Next(2) == 0 ? $"truth:{key}" : $"copy:{key}",
                        async (load, _) =>
                        {
                            if (load.Key[0] == 'c')
                                load.DependsOn($"truth:{key}");
                            var value = Volatile.Read(ref truth[key]);
                            if (random.Next(3) == 0)
                                await Task.Yield();
                            return value;
                        }
                    );
                    read.IfRight(cached =>
                    {
                        if (!cached.IsStale && cached.Value < least)
                            stale.Enqueue($"key {key}: {cached.Value} after {least}");
                    });
                }
            }
        }
        folder.Delete(recursive: true);
    }

    private static string Text(Either<OvenError, Option<string>> answer) =>
        Right(answer).Match(Some: static text => text, None: static () => "nothing");

    private static void RaiseTo(ref int target, int value)
    {
        for (var now = Volatile.Read(ref target); now < value; now = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, now);
    }

    private static T Right<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => value, Left: static error => throw new Xunit.Sdk.XunitException(error.Message));

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Node : IAsyncDisposable
    {
        public Node(string address, params ICacheTier[] below)
        {
            Tier = new(address);
            Cache = new(new() { Tiers = [Tier, .. below], Authority = Tier });
        }

        public RedisCacheTier Tier { get; }

        public CacheManager Cache { get; }

        public static async Task<Node> Start(string address, params ICacheTier[] below)
        {
            var node = new Node(address, below);
            await Until(() => node.Tier.MemoryIsCurrent);
            return node;
        }

        public async ValueTask DisposeAsync()
        {
            await Cache.DisposeAsync();
            await Tier.DisposeAsync();
        }
    }
}
