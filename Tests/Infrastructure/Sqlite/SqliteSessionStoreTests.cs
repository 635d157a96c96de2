using LanguageExt;
using Microsoft.Data.Sqlite;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Sqlite;

namespace Oven.Functional.Tests.Infrastructure.Sqlite;

public sealed class SqliteSessionStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("oven-sessions-").FullName;

    private string File => Path.Combine(_folder, "sessions.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_saved_is_there_after_a_restart_until_it_is_cleared()
    {
        await using (var store = new SqliteSessionStore(File))
            foreach (var shard in new[] { 0, 1 })
                Assert.True((await store.Save(Session("a", 7, shard), default)).IsRight);
        await using var again = new SqliteSessionStore(File);
        Assert.Equal([Session("a", 7, 0), Session("a", 7, 1)], await Load(again));
        Assert.True((await again.Clear(0, default)).IsRight);
        Assert.Equal([Session("a", 7, 1)], await Load(again));
    }

    [Fact]
    public async Task The_sequence_of_a_session_never_goes_back_and_a_new_session_takes_its_place()
    {
        await using var store = new SqliteSessionStore(File);
        foreach (var sequence in new[] { 5L, 9, 3 })
            await store.Save(Session("a", sequence), default);
        Assert.Equal([Session("a", 9)], await Load(store));
        await store.Save(Session("b", 1), default);
        Assert.Equal([Session("b", 1)], await Load(store));
    }

    [Theory]
    [InlineData("CREATE TABLE oven_sessions (something TEXT)")]
    [InlineData("CREATE TABLE other (id INTEGER); BEGIN EXCLUSIVE")]
    public async Task A_foreign_or_locked_file_is_an_error(string statements)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync();
        await using var store = new SqliteSessionStore(File, TimeSpan.FromSeconds(1));
        Assert.IsType<OvenError.Transport>((await store.LoadAll(default)).Match(Right: static _ => null!, Left: static error => error));
        Assert.True((await store.Save(Session("a", 1), default)).IsLeft);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_counts_as_absent()
    {
        await using var store = new SqliteSessionStore(File);
        await store.Save(Session("a", 1, 0), default);
        await store.Save(Session("a", 1, 1), default);
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE oven_sessions SET ready = '{' WHERE shard = 0";
        await command.ExecuteNonQueryAsync();
        Assert.Equal([Session("a", 1, 1)], await Load(store));
    }

    [Fact]
    public async Task A_file_that_cannot_be_and_a_closed_store_are_errors()
    {
        await using var nowhere = new SqliteSessionStore(Path.Combine(_folder, "no", "such", "folder", "sessions.db"));
        Assert.True((await nowhere.Save(Session("a", 1), default)).IsLeft);
        var closed = new SqliteSessionStore(File, TimeSpan.FromMilliseconds(50));
        await closed.DisposeAsync();
        Assert.IsType<OvenError.TimedOut>((await closed.Clear(0, default)).Match(Right: static _ => null!, Left: static error => error));
    }

    internal static StoredSession Session(string id, long sequence, int shard = 0) =>
        new(
            shard,
            2,
            Intents.Guilds,
            new(id, "wss://resume", sequence),
            new()
            {
                Version = 10,
                User = new()
                {
                    Id = new(1),
                    Username = "bot",
                    GlobalName = null,
                    Avatar = null,
                },
                SessionId = id,
                ResumeGatewayUrl = "wss://resume",
                Application = new() { Id = new(1) },
            }
        );

    private static async Task<StoredSession[]> Load(SqliteSessionStore store) =>
        (await store.LoadAll(default)).Match(
            Right: static sessions => sessions.ToArray(),
            Left: static error => throw new Xunit.Sdk.XunitException(error.Message)
        );
}
