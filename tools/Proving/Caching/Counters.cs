using Microsoft.Data.Sqlite;

namespace Oven.Functional.Tools.Proving.Caching;

/// <summary>The truth that a cache is about: counters in a database file that several processes raise and read.</summary>
internal sealed class Counters
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;

    private readonly string _file;
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;

    /// <summary>The counters in this file, which is made where it is missing.</summary>
    public Counters(string path) =>
        _file = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>Raises a counter by one; what it is then.</summary>
    public long Raise(int key) => Ask("UPDATE truth SET n = n + 1 WHERE key = $key RETURNING n", key);

    /// <summary>What a counter is.</summary>
    public long Read(int key) => Ask("SELECT n FROM truth WHERE key = $key", key);

    private long Ask(string text, int key)
    {
        lock (_gate)
        {
            using var command = Open().CreateCommand();
            command.CommandText = text;
            command.Parameters.AddWithValue("$key", key);
            return (long)command.ExecuteScalar()!;
        }
    }

    private SqliteConnection Open()
    {
        if (_connection is not null)
            return _connection;
        var connection = new SqliteConnection(_file);
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS truth (key INTEGER PRIMARY KEY, n INTEGER NOT NULL);";
        make.ExecuteNonQuery();
        for (var key = 0; key < Count; key++)
        {
            make.CommandText = $"INSERT OR IGNORE INTO truth VALUES ({key}, 0)";
            make.ExecuteNonQuery();
        }
        return _connection = connection;
    }
}
