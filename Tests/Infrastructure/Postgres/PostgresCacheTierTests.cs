using LanguageExt;
using Npgsql;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Infrastructure.Postgres;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Postgres;

/// <summary>Against a real server, one for all tests of the class; each has keys of its own.</summary>
public sealed class PostgresCacheTierTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task What_is_written_is_read_by_others_until_its_time_is_over()
    {
        var time = new FakeTime();
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20), time);
        await using var other = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20), time);
        Right(await tier.Write([Entry("t:a", 0), Entry("t:b", 2), Entry("t:a", 1)], default));
        Assert.Equal([1, null, 2], await Read(other, "t:a", "t:missing", "t:b"));
        Right(await other.Remove(["t:b"], default));
        Assert.Equal([1, null], await Read(tier, "t:a", "t:b"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([null], await Read(tier, "t:a"));
    }

    [Fact]
    public async Task Thousands_of_keys_and_writers_that_meet_in_any_order_go_through()
    {
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20));
        var keys = Enumerable.Range(0, 3000).Select(static i => $"m:'{i}\\ü").ToArray();
        var orders = Enumerable.Range(0, 8).Select(seed => new Random(seed).GetItems(keys, keys.Length));
        var written = await Task.WhenAll(
            orders.Select(order => tier.Write(order.Select(static key => Entry(key, 7)).ToEquatableList(), default))
        );
        Assert.All(written, static answer => Assert.True(answer.IsRight));
        Right(await tier.Write(keys.Select(static key => Entry(key, 7)).ToEquatableList(), default));
        Assert.All(await Read(tier, keys), static value => Assert.Equal((byte)7, value));
    }

    [Fact]
    public async Task What_has_ended_is_swept_away_by_later_writes()
    {
        var time = new FakeTime();
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20), time);
        Right(await tier.Write([Entry("s:old", 1)], default));
        time.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 100; i++)
            Right(await tier.Write([Entry("s:new", 1)], default));
        Assert.Equal(0L, await Scalar("SELECT count(*) FROM oven_cache WHERE key = 's:old'"));
    }

    [Fact]
    public async Task A_wrong_password_a_wrong_address_and_no_address_are_errors_and_the_cache_goes_on()
    {
        foreach (var wrong in new[] { server.With("wrong"), "Host=127.0.0.1;Port=1;Username=x", "no such thing", "" })
        {
            await using var tier = new PostgresCacheTier(wrong, TimeSpan.FromSeconds(20));
            Assert.IsType<OvenError>(Left(await tier.Read(["a"], default)), exactMatch: false);
            await using var cache = new CacheManager(new() { Tiers = [tier] });
            Assert.True((await cache.GetOrLoad<string>("a", static (_, _) => Task.FromResult<Either<OvenError, string>>("v"))).IsRight);
        }
    }

    [Fact]
    public async Task Bytes_of_another_version_are_a_miss_and_removed()
    {
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20));
        Right(await tier.Write([Entry("u:a", 9)], default));
        await using var cache = new CacheManager(new() { Tiers = [tier] });
        Assert.True(Right(await cache.Get<string>("u:a")).IsNone);
        Assert.Equal([null], await Read(tier, "u:a"));
        Assert.Equal(1, cache.Statistics.Undecodable);
    }

    [Fact]
    public async Task A_table_that_somebody_dropped_is_made_again()
    {
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20));
        Right(await tier.Write([Entry("d:a", 1)], default));
        await Scalar("DROP TABLE oven_cache");
        Assert.IsType<OvenError.Transport>(Left(await tier.Read(["d:a"], default)));
        Assert.Equal([null], await Read(tier, "d:a"));
    }

    [Fact]
    public async Task Who_gives_up_gets_that_at_once_and_a_server_that_hangs_is_a_timeout()
    {
        await using var tier = new PostgresCacheTier(server.Address, TimeSpan.FromMilliseconds(300));
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await tier.Read(["a"], given.Token)));
        await using var warm = new PostgresCacheTier(server.Address, TimeSpan.FromSeconds(20));
        Right(await warm.Write([Entry("h:a", 1)], default));
        await using var source = NpgsqlDataSource.Create(server.Address);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE oven_cache IN ACCESS EXCLUSIVE MODE", connection, transaction))
            await hold.ExecuteNonQueryAsync();
        Assert.IsType<OvenError.TimedOut>(Left(await tier.Read(["h:a"], default)));
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task After_a_kill_and_a_start_what_was_acknowledged_is_there()
    {
        await using var own = new Own();
        await own.Server.InitializeAsync();
        await using var tier = new PostgresCacheTier(own.Server.Address, TimeSpan.FromSeconds(20));
        Right(await tier.Write([Entry("k:a", 5)], default));
        await own.Server.Kill();
        Assert.IsType<OvenError.Transport>(Left(await tier.Read(["k:a"], default)));
        await own.Server.Start();
        Either<OvenError, TierReads> read = await tier.Read(["k:a"], default);
        for (var i = 0; i < 50 && read.IsLeft; i++)
            read = await tier.Read(["k:a"], default);
        Assert.Equal((byte)5, Right(read).Entries[0].Bytes!.Value.Span[0]);
    }

    private async Task<object?> Scalar(string text)
    {
        await using var source = NpgsqlDataSource.Create(server.Address);
        await using var command = source.CreateCommand(text);
        return await command.ExecuteScalarAsync();
    }

    private static TierWrite Entry(string key, byte value) => new(key, new[] { value }, TimeSpan.FromMinutes(1));

    private static async Task<byte?[]> Read(PostgresCacheTier tier, params string[] keys) =>
        [.. Right(await tier.Read(keys.ToEquatableList(), default)).Entries.Select(static entry => entry.Bytes?.Span[0])];

    private static T Right<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => value, Left: static error => throw new Xunit.Sdk.XunitException(error.Message));

    private static OvenError Left<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => throw new Xunit.Sdk.XunitException($"{value}"), Left: static error => error);

    private sealed class Own : IAsyncDisposable
    {
        public PostgresServer Server { get; } = new();

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
