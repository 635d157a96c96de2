using LanguageExt;
using Microsoft.Data.Sqlite;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Sqlite;

/// <summary>
/// A cache tier in a file: survives restarts and needs nothing installed. One connection, one statement at a time, away from the caller's
/// thread; write-ahead logging, so that several processes may share the file. Entries past their time are removed a few at a time as others
/// are written. A file that is damaged, locked or full is an error of the call, never an exception.
/// </summary>
public sealed class SqliteCacheTier : ICacheTier, IAsyncDisposable
{
    private const int SweepBatch = 64;
    private const int ParametersPerStatement = 500;

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private bool _isOpen;

    /// <summary>A tier in this file; it is made when it is first used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="timeout">How long one call may take; two seconds.</param>
    /// <param name="time">Where time comes from.</param>
    public SqliteCacheTier(string path, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        (_timeout, _time) = (timeout ?? TimeSpan.FromSeconds(2), time ?? TimeProvider.System);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)_timeout.TotalSeconds),
        };
        _connection = new(settings.ToString());
    }

    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Run("Reading", () => new TierReads(ReadRows(keys)), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, EquatableList<bool>>> Write(EquatableList<TierWrite> entries, CancellationToken cancellationToken) =>
        Run("Writing", () => WriteRows(entries), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Run("Removing", () => RemoveRows(keys), cancellationToken);

    /// <summary>Closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private EquatableList<TierRead> ReadRows(EquatableList<string> keys)
    {
        var found = new Dictionary<string, byte[]>();
        foreach (var chunk in keys.Chunk(ParametersPerStatement))
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"SELECT key, bytes FROM cache WHERE until > $now AND key IN ({Bind(command, chunk)})";
            command.Parameters.AddWithValue("$now", Now);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                if (!rows.IsDBNull(1))
                    found[rows.GetString(0)] = rows.GetFieldValue<byte[]>(1);
        }
        return keys.Select(key => new TierRead(
            found.TryGetValue(key, out var bytes) ? new ReadOnlyMemory<byte>(bytes) : default(ReadOnlyMemory<byte>?)
        ));
    }

    private EquatableList<bool> WriteRows(EquatableList<TierWrite> entries)
    {
        using var transaction = _connection.BeginTransaction();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText =
                "INSERT INTO cache (key, bytes, until) VALUES ($key, $bytes, $until) ON CONFLICT (key) DO UPDATE SET bytes = $bytes, until = $until";
            var (key, bytes, until) = (command.CreateParameter(), command.CreateParameter(), command.CreateParameter());
            (key.ParameterName, bytes.ParameterName, until.ParameterName) = ("$key", "$bytes", "$until");
            command.Parameters.AddRange([key, bytes, until]);
            foreach (var entry in entries)
            {
                (key.Value, bytes.Value) = (entry.Key, entry.Bytes.ToArray());
                until.Value = Now + (long)Math.Min(entry.KeepFor.TotalMilliseconds, long.MaxValue / 4);
                command.ExecuteNonQuery();
            }
        }
        using (var sweep = _connection.CreateCommand())
        {
            sweep.CommandText = $"DELETE FROM cache WHERE key IN (SELECT key FROM cache WHERE until <= $now LIMIT {SweepBatch})";
            sweep.Parameters.AddWithValue("$now", Now);
            sweep.ExecuteNonQuery();
        }
        transaction.Commit();
        return entries.Select(static _ => true);
    }

    private Unit RemoveRows(EquatableList<string> keys)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var chunk in keys.Chunk(ParametersPerStatement))
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"DELETE FROM cache WHERE key IN ({Bind(command, chunk)})";
            command.ExecuteNonQuery();
        }
        transaction.Commit();
        return unit;
    }

    private void Open()
    {
        if (_isOpen)
            return;
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS cache (key TEXT PRIMARY KEY, bytes BLOB NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS cache_until ON cache (until);
            """;
        command.ExecuteNonQuery();
        _isOpen = true;
    }

    private async Task<Either<OvenError, T>> Run<T>(string what, Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _one.WaitAsync(_timeout, cancellationToken).ConfigureAwait(false))
                return new OvenError.TimedOut($"{what} the SQLite cache", _timeout, false);
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
        try
        {
            return await Task.Run(
                    () =>
                    {
                        Open();
                        return work();
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException or InvalidCastException or IOException)
        {
            return new OvenError.Transport($"{what} the SQLite cache", failure.Message, true);
        }
        finally
        {
            _one.Release();
        }
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Bind(SqliteCommand command, string[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
            command.Parameters.AddWithValue($"$k{i}", keys[i]);
        return string.Join(',', Enumerable.Range(0, keys.Length).Select(static i => $"$k{i}"));
    }
}
