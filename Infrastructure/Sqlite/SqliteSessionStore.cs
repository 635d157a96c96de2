using System.Text;
using LanguageExt;
using Microsoft.Data.Sqlite;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Sqlite;

/// <summary>Sessions in a file: one row for each shard. A file that is damaged, locked, full or of somebody else is an error of the call.</summary>
public sealed class SqliteSessionStore : ISessionStore, IAsyncDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS oven_sessions (
            shard INTEGER PRIMARY KEY, shards INTEGER NOT NULL, intents INTEGER NOT NULL,
            session_id TEXT NOT NULL, resume_url TEXT NOT NULL, sequence INTEGER NOT NULL, ready TEXT NOT NULL
        );
        """;

    // READY may be long, and does not change while its session lasts.
    private const string Advance = """
        UPDATE oven_sessions SET sequence = max(sequence, $sequence)
        WHERE shard = $shard AND shards = $shards AND intents = $intents AND session_id = $session AND resume_url = $url
        """;

    private const string Replace = """
        INSERT OR REPLACE INTO oven_sessions (shard, shards, intents, session_id, resume_url, sequence, ready)
        VALUES ($shard, $shards, $intents, $session, $url, $sequence, $ready)
        """;

    private readonly SqliteFile _file;

    /// <summary>A store in this file; it is made when it is first used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="timeout">How long one call may wait for the file; two seconds.</param>
    public SqliteSessionStore(string path, TimeSpan? timeout = null) =>
        _file = new(path, "the session store", Schema, timeout ?? TimeSpan.FromSeconds(2));

    /// <summary>Every session that is kept; a row that cannot be read counts as absent.</summary>
    public Task<Either<OvenError, EquatableList<StoredSession>>> LoadAll(CancellationToken cancellationToken) =>
        _file.Run("Reading", ReadRows, cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Save(StoredSession session, CancellationToken cancellationToken) =>
        _file.Run("Writing", connection => WriteRow(connection, session), cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Clear(int shard, CancellationToken cancellationToken) =>
        _file.Run("Clearing", connection => RemoveRow(connection, shard), cancellationToken);

    /// <summary>Closes the file.</summary>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static EquatableList<StoredSession> ReadRows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT shard, shards, intents, session_id, resume_url, sequence, ready FROM oven_sessions ORDER BY shard";
        using var rows = command.ExecuteReader();
        var sessions = new List<StoredSession>();
        while (rows.Read())
        {
            var checkpoint = new SessionCheckpoint(rows.GetString(3), rows.GetString(4), rows.GetInt64(5));
            var ready = DiscordJson.DecodeEvent("READY", Encoding.UTF8.GetBytes(rows.GetString(6)));
            if (ready.MatchUnsafe(Right: static read => read as GatewayEvent.Ready, Left: static _ => null) is { } said)
                sessions.Add(new(rows.GetInt32(0), rows.GetInt32(1), (Intents)rows.GetInt64(2), checkpoint, said));
        }
        return sessions.ToEquatableList();
    }

    private static Unit WriteRow(SqliteConnection connection, StoredSession session)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = Advance;
        command.Parameters.AddWithValue("$shard", session.Shard);
        command.Parameters.AddWithValue("$shards", session.Shards);
        command.Parameters.AddWithValue("$intents", (long)session.Intents);
        command.Parameters.AddWithValue("$session", session.Checkpoint.SessionId);
        command.Parameters.AddWithValue("$url", session.Checkpoint.ResumeUrl);
        command.Parameters.AddWithValue("$sequence", session.Checkpoint.Sequence);
        if (command.ExecuteNonQuery() == 0)
        {
            command.CommandText = Replace;
            command.Parameters.AddWithValue("$ready", Encoding.UTF8.GetString(DiscordJson.EncodeEvent(session.Ready).Data));
            command.ExecuteNonQuery();
        }
        transaction.Commit();
        return unit;
    }

    private static Unit RemoveRow(SqliteConnection connection, int shard)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM oven_sessions WHERE shard = $shard";
        command.Parameters.AddWithValue("$shard", shard);
        command.ExecuteNonQuery();
        return unit;
    }
}
