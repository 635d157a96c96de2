using LanguageExt;
using Microsoft.Data.Sqlite;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Sqlite;

/// <summary>
/// A file of ours: one connection, one statement at a time, away from the caller's thread; write-ahead logging, so that several processes
/// may share it. What is wrong with the file is an error of the call, never an exception.
/// </summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly string _name;
    private readonly string _schema;
    private readonly TimeSpan _timeout;
    private bool _isOpen;

    /// <summary>The file is opened, or made with this schema, when it is first used.</summary>
    public SqliteFile(string path, string name, string schema, TimeSpan timeout)
    {
        (_name, _schema, _timeout) = (name, schema, timeout);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)timeout.TotalSeconds),
        };
        _connection = new(settings.ToString());
    }

    /// <summary>Does the work when its turn comes.</summary>
    public async Task<Either<OvenError, T>> Run<T>(string what, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _one.WaitAsync(_timeout, cancellationToken).ConfigureAwait(false))
                return new OvenError.TimedOut($"{what} {_name}", _timeout, false);
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
                        return work(_connection);
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException or InvalidCastException or IOException)
        {
            return new OvenError.Transport($"{what} {_name}", failure.Message, true);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Closes the file once the call that runs has ended; later ones are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Open()
    {
        if (_isOpen)
            return;
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " + _schema;
        command.ExecuteNonQuery();
        _isOpen = true;
    }
}
