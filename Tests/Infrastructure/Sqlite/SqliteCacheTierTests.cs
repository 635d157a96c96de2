using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Infrastructure.Sqlite;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Sqlite;

public sealed class SqliteCacheTierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("oven-cache-").FullName;

    private string File => Path.Combine(_folder, "cache.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_written_is_read_again_after_a_restart_until_its_time_is_over()
    {
        var time = new FakeTime();
        await using (var tier = new SqliteCacheTier(File, time: time))
            Assert.True((await tier.Write([Entry("a", 1), Entry("b", 2)], default)).IsRight);
        await using var again = new SqliteCacheTier(File, time: time);
        Assert.Equal([1, null, 2], await Read(again, "a", "missing", "b"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([null, null], await Read(again, "a", "b"));
    }

    [Fact]
    public async Task Thousands_of_keys_go_in_one_call()
    {
        await using var tier = new SqliteCacheTier(File);
        var keys = Enumerable.Range(0, 3000).Select(static i => $"key{i}").ToArray();
        await tier.Write(keys.Select(static key => Entry(key, 7)).ToEquatableList(), default);
        Assert.All(await Read(tier, keys), static value => Assert.Equal((byte)7, value));
        Assert.True((await tier.Remove(keys.ToEquatableList(), default)).IsRight);
        Assert.All(await Read(tier, keys), static value => Assert.Null(value));
    }

    [Fact]
    public async Task A_file_that_is_no_database_and_a_full_one_are_errors()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("this is not a database ", 100)));
        await using var broken = new SqliteCacheTier(File);
        Assert.IsType<OvenError.Transport>(
            (await broken.Read(["a"], default)).Match(Right: static _ => null!, Left: static error => error)
        );
        await using var nowhere = new SqliteCacheTier(Path.Combine(_folder, "no", "such", "folder", "cache.db"));
        Assert.True((await nowhere.Write([Entry("a", 1)], default)).IsLeft);
        await using var full = new SqliteCacheTier("/dev/full");
        Assert.True((await full.Write([Entry("a", 1)], default)).IsLeft);
    }

    [Fact]
    public async Task The_cache_goes_on_without_a_broken_tier_and_survives_a_restart_with_a_good_one()
    {
        await using var broken = new SqliteCacheTier(Path.Combine(_folder, "no", "cache.db"));
        await using (var cache = new CacheManager(new() { Tiers = [broken] }))
            Assert.True(
                (await cache.GetOrLoad<string>("a", static (_, _) => Task.FromResult<Either<OvenError, string>>("loaded"))).IsRight
            );
        await using var tier = new SqliteCacheTier(File);
        await using (var cache = new CacheManager(new() { Tiers = [tier] }))
            Assert.True((await cache.Set("a", "kept")).IsRight);
        await using var restarted = new CacheManager(new() { Tiers = [tier] });
        Assert.Equal(
            "kept",
            (await restarted.Get<string>("a")).Match(Right: static found => found.IfNone("nothing"), Left: static error => error.Message)
        );
    }

    [Fact]
    public async Task Bytes_of_another_version_are_a_miss_and_removed()
    {
        await using var tier = new SqliteCacheTier(File);
        await tier.Write([Entry("a", 9)], default);
        await using var cache = new CacheManager(new() { Tiers = [tier] });
        Assert.True((await cache.Get<string>("a")).Match(Right: static found => found.IsNone, Left: static _ => false));
        Assert.Equal([null], await Read(tier, "a"));
        Assert.Equal(1, cache.Statistics.Undecodable);
    }

    private static TierWrite Entry(string key, byte value) => new(key, new[] { value }, TimeSpan.FromMinutes(1));

    private static async Task<byte?[]> Read(SqliteCacheTier tier, params string[] keys) =>
        (await tier.Read(keys.ToEquatableList(), default)).Match(
            Right: static reads => reads.Entries.Select(static entry => entry.Bytes?.Span[0]).ToArray(),
            Left: static error => throw new Xunit.Sdk.XunitException(error.Message)
        );
}
