using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Memory;
using Oven.Functional.Infrastructure.Caching;

namespace Oven.Functional.Benchmarks.Caching;

/// <summary>A hit in memory beside a plain dictionary and Microsoft's MemoryCache: 10,000 string keys, asked for in a mixed order.</summary>
[MemoryDiagnoser]
public class CacheHit : IAsyncDisposable
{
    private const int Keys = 10_000;

    private readonly ConcurrentDictionary<string, object> _dictionary = new();
    private readonly MemoryCache _memoryCache = new(new MemoryCacheOptions());
    private readonly CacheManager _ours = new(
        new()
        {
            Capacity = 1 << 20,
            ExpectedEntries = Keys,
            WeightOf = static (_, _) => 1,
        }
    );
    private readonly string[] _order = new string[Keys];

    [GlobalSetup]
    public async Task Fill()
    {
        for (var i = 0; i < Keys; i++)
        {
            var key = $"guild:{1_000_000 + (i * 7919 % Keys)}:settings";
            (_order[i], _dictionary[key]) = (key, key);
            _memoryCache.Set(key, (object)key, TimeSpan.FromHours(1));
            await _ours.Set(key, key);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Keys)]
    public int Dictionary()
    {
        var found = 0;
        foreach (var key in _order)
            found += _dictionary.TryGetValue(key, out _) ? 1 : 0;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Keys)]
    public int Ours()
    {
        var found = 0;
        foreach (var key in _order)
            found += _ours.TryGet<string>(key, out _) ? 1 : 0;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Keys)]
    public int MicrosoftMemoryCache()
    {
        var found = 0;
        foreach (var key in _order)
            found += _memoryCache.TryGetValue(key, out _) ? 1 : 0;
        return found;
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _ours.DisposeAsync();
        _memoryCache.Dispose();
        GC.SuppressFinalize(this);
    }
}
