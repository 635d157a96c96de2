using LanguageExt;
using Npgsql;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Postgres;

/// <summary>
/// A cache tier in a PostgreSQL database: survives restarts and is shared by machines. One table, <c>oven_cache</c>, made when it is first
/// used; each call is one round trip. Entries past their time are removed a few at a time as others are written. A server that is away,
/// refuses the password or is full is an error of the call, never an exception.
/// </summary>
public sealed class PostgresCacheTier : ICacheTier, IAsyncDisposable
{
    private const int SweepBatch = 64;

    // Two processes that make the table at once would collide in the catalogue, so they take turns.
    private const string Schema = """
        SELECT pg_advisory_xact_lock(7887622);
        CREATE TABLE IF NOT EXISTS oven_cache (key text PRIMARY KEY, bytes bytea NOT NULL, until bigint NOT NULL);
        CREATE INDEX IF NOT EXISTS oven_cache_until ON oven_cache (until);
        """;

    private const string Select = "SELECT key, bytes FROM oven_cache WHERE key = ANY($1) AND until > $2";

    private const string Upsert = """
        INSERT INTO oven_cache (key, bytes, until) SELECT * FROM unnest($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes, until = excluded.until
        """;

    private const string Delete = "DELETE FROM oven_cache WHERE key = ANY($1)";

    // SKIP LOCKED: whoever writes such a row just now makes it live again, and nobody waits for a sweep.
    private static readonly string Sweep = $"""
        DELETE FROM oven_cache WHERE key IN
        (SELECT key FROM oven_cache WHERE until <= $1 LIMIT {SweepBatch} FOR UPDATE SKIP LOCKED)
        """;

    private readonly Either<OvenError, NpgsqlDataSource> _source;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private volatile bool _isMade;

    /// <summary>A tier in this database. Returns at once; while the server cannot be reached, calls answer with errors.</summary>
    /// <param name="server">As Npgsql takes it: <c>Host=localhost;Database=bot;Username=bot;Password=…</c>.</param>
    /// <param name="timeout">How long one call may take; two seconds.</param>
    /// <param name="time">Where time comes from.</param>
    public PostgresCacheTier(string server, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        (_timeout, _time) = (timeout ?? TimeSpan.FromSeconds(2), time ?? TimeProvider.System);
        _source = Open(server);
    }

    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Run("Reading from", (source, cancel) => ReadRows(source, keys, cancel), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, EquatableList<bool>>> Write(EquatableList<TierWrite> entries, CancellationToken cancellationToken) =>
        Run("Writing to", (source, cancel) => WriteRows(source, entries, cancel), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Run("Removing from", (source, cancel) => RemoveRows(source, keys, cancel), cancellationToken);

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => _source.Match(Right: static source => source.DisposeAsync(), Left: static _ => default);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<TierReads> ReadRows(NpgsqlDataSource source, EquatableList<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, byte[]>();
        using var command = Command(source, Select, keys.ToArray(), Now);
        var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                found[rows.GetString(0)] = await rows.GetFieldValueAsync<byte[]>(1, cancellationToken).ConfigureAwait(false);
        return new(
            keys.Select(key => new TierRead(
                found.TryGetValue(key, out var bytes) ? new ReadOnlyMemory<byte>(bytes) : default(ReadOnlyMemory<byte>?)
            ))
        );
    }

    private async Task<EquatableList<bool>> WriteRows(
        NpgsqlDataSource source,
        EquatableList<TierWrite> entries,
        CancellationToken cancellationToken
    )
    {
        // A statement may not touch a row twice: the last one counts. In one order everywhere, or two writers could wait for each other.
        var rows = entries
            .GroupBy(static entry => entry.Key)
            .Select(static same => same.Last())
            .OrderBy(static row => row.Key, StringComparer.Ordinal)
            .ToList();
        var now = Now;
        using var batch = source.CreateBatch();
        batch.BatchCommands.Add(
            With(
                Upsert,
                rows.Select(static row => row.Key).ToArray(),
                rows.Select(static row => row.Bytes.ToArray()).ToArray(),
                rows.Select(row => now + (long)Math.Min(row.KeepFor.TotalMilliseconds, long.MaxValue / 4)).ToArray()
            )
        );
        batch.BatchCommands.Add(With(Sweep, now));
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return entries.Select(static _ => true);
    }

    private static async Task<Unit> RemoveRows(NpgsqlDataSource source, EquatableList<string> keys, CancellationToken cancellationToken)
    {
        using var command = Command(source, Delete, [.. keys.Order(StringComparer.Ordinal)]);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return unit;
    }

    private async Task<Either<OvenError, T>> Run<T>(
        string what,
        Func<NpgsqlDataSource, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        if (!_source.TryGet(out var source, out var unusable))
            return unusable;
        using var limit = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // The driver also waits for the server to take note of a cancellation; the caller does not.
            return await Made(source, work, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested
                ? new OvenError.Cancelled()
                : new OvenError.TimedOut($"{what} PostgreSQL", _timeout, true);
        }
        catch (Exception failure)
            when (failure
                    is NpgsqlException
                        or TimeoutException
                        or InvalidOperationException
                        or InvalidCastException
                        or IOException
                        or ArgumentException
            )
        {
            if (failure is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
                _isMade = false; // somebody dropped it, or this is another database now
            return new OvenError.Transport($"{what} PostgreSQL", failure.Message, true);
        }
    }

    private async Task<T> Made<T>(
        NpgsqlDataSource source,
        Func<NpgsqlDataSource, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        if (!_isMade)
        {
            using var make = source.CreateCommand(Schema);
            await make.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            _isMade = true;
        }
        return await work(source, cancellationToken).ConfigureAwait(false);
    }

    private static Either<OvenError, NpgsqlDataSource> Open(string server)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(server) { CancellationTimeout = 200, Enlist = false };
            // The slim builder: without reflection, and with nothing that a cache does not need.
            return new NpgsqlSlimDataSourceBuilder(settings.ToString()).EnableArrays().Build();
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidOperationException)
        {
            return new OvenError.ValidationFailed([
                new FieldError("server", "CACHE_SERVER", wrong.Message, "a connection string", "Host=…;Database=…;Username=…;Password=…"),
            ]);
        }
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, string text, string[] keys, long? now = null)
    {
        var command = source.CreateCommand(text);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = keys });
        if (now is { } moment)
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = moment });
        return command;
    }

    private static NpgsqlBatchCommand With(string text, string[] keys, byte[][] bytes, long[] until) =>
        new(text)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = keys },
                new NpgsqlParameter<byte[][]> { TypedValue = bytes },
                new NpgsqlParameter<long[]> { TypedValue = until },
            },
        };

    private static NpgsqlBatchCommand With(string text, long now) =>
        new(text) { Parameters = { new NpgsqlParameter<long> { TypedValue = now } } };
}
