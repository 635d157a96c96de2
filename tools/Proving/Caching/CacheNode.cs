using System.Collections.Concurrent;
using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Infrastructure.Redis;
using Oven.Functional.Infrastructure.Sqlite;

namespace Oven.Functional.Tools.Proving.Caching;

/// <summary>
/// One process of several that share a cache: <c>cache-node REDIS FOLDER SEED SKEW-SECONDS</c>. It reads and writes counters that live in a
/// database file, through a cache of memory, Redis and SQLite, until it is told to stop on its input, and says what it saw on its output:
/// <code>
/// P               fifty more writes were acknowledged
/// W key n at      write n was acknowledged then
/// R key n at      n was read as fresh by a read that began then
/// F key n         what is read at the end, when nobody writes
/// X message       what must not happen
/// </code>
/// Times are of the machine's monotonic clock, which all its processes share; the wall clock of this one is wrong by as much as asked for.
/// </summary>
internal sealed class CacheNode(string redis, string folder, int seed, TimeSpan skew)
{
    private const int Workers = 4;
    private const int WritesPerLine = 50;
    private const int MostNotes = 2_000_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1); // leaves the machine to the others

    private readonly Counters _counters = new(Path.Combine(folder, "truth.db"));
    private readonly ConcurrentQueue<string> _notes = new();
    private int _acknowledged;

    /// <summary>Runs until a line comes in; then reads everything once more at each further line.</summary>
    public async Task<int> RunAsync()
    {
        TaskScheduler.UnobservedTaskException += (_, unobserved) => _notes.Enqueue($"X {unobserved.Exception.Message}");
        var clock = new SkewedTime(skew);
        await using var tier = new RedisCacheTier(redis, time: clock);
        await using var disk = new SqliteCacheTier(Path.Combine(folder, "cache.db"), time: clock);
        await using var cache = new CacheManager(
            new()
            {
                Tiers = [tier, disk],
                Authority = tier,
                Time = clock,
            }
        );
        using var stop = new CancellationTokenSource();
        var workers = Enumerable
            .Range(0, Workers)
            .Select(worker => Task.Run(() => Work(cache, new((seed * 16) + worker), stop.Token)))
            .ToArray();
        await Console.In.ReadLineAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        while (_notes.TryDequeue(out var note))
            Console.WriteLine(note);
        Console.WriteLine("stopped");
        await Console.In.ReadLineAsync(CancellationToken.None);
        for (var key = 0; key < Counters.Count; key++)
            foreach (var kind in new[] { "truth", "copy" })
                Console.WriteLine($"F {key} {Said(await Read(cache, kind, key))}");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        while (_notes.TryDequeue(out var note))
            Console.WriteLine(note);
        return 0;
    }

    private async Task Work(CacheManager cache, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var key = random.Next(Counters.Count);
            try
            {
                if (random.Next(6) == 0)
                    await Write(cache, key);
                else
                    await ReadAndNote(cache, random.Next(2) == 0 ? "truth" : "copy", key);
            }
            catch (Exception thrown)
            {
                Note($"X {thrown}");
            }
            await Task.Delay(Pace, CancellationToken.None);
        }
    }

    private async Task Write(CacheManager cache, int key)
    {
        var written = _counters.Raise(key);
        var done = await cache.Invalidation.Invalidate($"truth:{key}");
        if (done.IsLeft)
            return;
        Note($"W {key} {written} {TimeProvider.System.GetTimestamp()}");
        if (Interlocked.Increment(ref _acknowledged) % WritesPerLine == 0)
            Console.WriteLine("P");
    }

    private async Task ReadAndNote(CacheManager cache, string kind, int key)
    {
        var began = TimeProvider.System.GetTimestamp();
        (await Read(cache, kind, key)).IfRight(read =>
        {
            if (!read.IsStale)
                Note($"R {key} {read.Value} {began}");
        });
    }

    private Task<Either<OvenError, Cached<long>>> Read(CacheManager cache, string kind, int key) =>
        cache.GetOrLoad<long>(
            $"{kind}:{key}",
            (load, _) =>
            {
                if (kind == "copy")
                    load.DependsOn($"truth:{key}");
                return Task.FromResult<Either<OvenError, long>>(_counters.Read(key));
            }
        );

    private void Note(string note)
    {
        if (_notes.Count < MostNotes)
            _notes.Enqueue(note);
    }

    private static string Said(Either<OvenError, Cached<long>> read) =>
        read.Match(
            Right: static value => value.IsStale ? "stale" : value.Value.ToString(CultureInfo.InvariantCulture),
            Left: static error => error.Message
        );

    private sealed class SkewedTime(TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
    }
}
