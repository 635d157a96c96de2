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

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS cache (key TEXT PRIMARY KEY, bytes BLOB NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS cache_until ON cache (until);
        """;

    private readonly SqliteFile _file;
    private readonly TimeProvider _time;

    /// <summary>A tier in this file; it is made when it is first used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="timeout">How long one call may take; two seconds.</param>
    /// <param name="time">Where time comes from.</param>
    public SqliteCacheTier(string path, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _file = new(path, "the SQLite cache", Schema, timeout ?? TimeSpan.FromSeconds(2));
    }

    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken) =>
        _file.Run("Reading", connection => new TierReads(ReadRows(connection, keys)), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, EquatableList<bool>>> Write(EquatableList<TierWrite> entries, CancellationToken cancellationToken) =>
        _file.Run("Writing", connection => WriteRows(connection, entries), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken) =>
        _file.Run("Removing", connection => RemoveRows(connection, keys), cancellationToken);

    /// <summary>Closes the file.</summary>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private EquatableList<TierRead> ReadRows(SqliteConnection connection, EquatableList<string> keys)
    {
        var found = new Dictionary<string, byte[]>();
        foreach (var chunk in keys.Chunk(ParametersPerStatement))
        {
            using var command = connection.CreateCommand();
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

    private EquatableList<bool> WriteRows(SqliteConnection connection, EquatableList<TierWrite> entries)
    {
        using var transaction = connection.BeginTransaction();
        using (var command = connection.CreateCommand())
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
        using (var sweep = connection.CreateCommand())
        {
            sweep.CommandText = $"DELETE FROM cache WHERE key IN (SELECT key FROM cache WHERE until <= $now LIMIT {SweepBatch})";
            sweep.Parameters.AddWithValue("$now", Now);
            sweep.ExecuteNonQuery();
        }
        transaction.Commit();
        return entries.Select(static _ => true);
    }

    private static Unit RemoveRows(SqliteConnection connection, EquatableList<string> keys)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var chunk in keys.Chunk(ParametersPerStatement))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"DELETE FROM cache WHERE key IN ({Bind(command, chunk)})";
            command.ExecuteNonQuery();
        }
        transaction.Commit();
        return unit;
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Bind(SqliteCommand command, string[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
            command.Parameters.AddWithValue($"$k{i}", keys[i]);
        return string.Join(',', Enumerable.Range(0, keys.Length).Select(static i => $"$k{i}"));
    }
}
