using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Loads that nobody waits for: predicted misses, refreshes, preloading. Each kind of key has its loader, which takes several keys. There are few
/// places; what finds none is dropped, because it was only a guess.
/// </summary>
internal sealed class BackgroundLoads(CacheOptions options, TierStack tiers, CacheKeeper keeper, InvalidationManager invalidation)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<EquatableList<string>, bool, CancellationToken, Task>> _kinds = new();
    private readonly CancellationTokenSource _closing = new();
    private int _background;

    /// <summary>Names the loader of a kind.</summary>
    public void Register<T>(
        string kind,
        Func<EquatableList<string>, CancellationToken, Task<Either<OvenError, IReadOnlyDictionary<string, T>>>> loader
    ) => _kinds[kind] = (keys, announced, cancellationToken) => Ahead(keys, announced, loader, cancellationToken);

    /// <summary>True where the keys of this kind can be loaded ahead.</summary>
    public bool CanLoadAhead(string key) => _kinds.ContainsKey(CacheKey.KindOf(key).ToString());

    /// <summary>Loads keys ahead, a batch per kind, as far as the background has room.</summary>
    public Task LoadAhead(IReadOnlyCollection<string> keys, bool announced)
    {
        var batches = keys.GroupBy(static key => CacheKey.KindOf(key).ToString())
            .Where(batch => _kinds.ContainsKey(batch.Key))
            .Select(batch => InBackground(cancel => _kinds[batch.Key](batch.ToEquatableList(), announced, cancel)));
        return Task.WhenAll(batches);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _closing.CancelAsync().ConfigureAwait(false);

    private async Task Ahead<T>(
        EquatableList<string> keys,
        bool announced,
        Func<EquatableList<string>, CancellationToken, Task<Either<OvenError, IReadOnlyDictionary<string, T>>>> loader,
        CancellationToken cancellationToken
    )
    {
        var since = invalidation.LocalNow;
        var look = await tiers.Find<T>([.. keys], cancellationToken).ConfigureAwait(false);
        foreach (var (key, find) in look.Found.Where(static pair => pair.Value.IsFresh))
            keeper.Keep(key, find, since, foreseen: true, announced);
        var missing = keys.Where(key => !look.Found.TryGetValue(key, out var find) || !find.IsFresh).ToEquatableList();
        if (missing.IsEmpty)
            return;
        var loaded = (await loader(missing, cancellationToken).ConfigureAwait(false)).Match(
            Right: static values => values,
            Left: static _ => new Dictionary<string, T>()
        );
        await keeper.StoreAhead(loaded, look.Now, since, announced, cancellationToken).ConfigureAwait(false);
    }

    private async Task InBackground(Func<CancellationToken, Task> work)
    {
        if (Interlocked.Increment(ref _background) <= options.MostBackgroundLoads && !_closing.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(options.Policy.HardTimeout, options.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _closing.Token);
            await work(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
        Interlocked.Decrement(ref _background);
    }
}
