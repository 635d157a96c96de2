using LanguageExt;
using Oven.Functional.Application.Caching.Retention;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// A cache of several tiers: memory, then whatever <see cref="CacheOptions.Tiers"/> names (Redis, SQLite), then the caller's loader.
/// <code>
/// var settings = await cache.GetOrLoad("guild:81:settings", (load, cancel) => Read(load.Key, cancel));
/// await cache.Invalidation.Invalidate("guild:81:settings");
/// </code>
/// What is kept in memory is chosen by learned policies (<see cref="Explain"/> says why), what will be missed is predicted and loaded ahead
/// (<see cref="Prediction"/>), and what was invalidated is not served again (<see cref="Invalidation"/>).
/// <para>Nothing throws: errors are values, and so is cancellation. A loader that throws is an error too.</para>
/// </summary>
public sealed class CacheManager : IAsyncDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    private readonly CacheOptions _options;
    private readonly CacheClock _clock;
    private readonly MemoryTier _memory;
    private readonly TierStack _tiers;
    private readonly CacheMetrics _metrics = new();
    private readonly CacheKeeper _keeper;
    private readonly CacheLoads _loads;
    private readonly BackgroundLoads _background;
    private readonly Dictionary<string, CachePolicy>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly ITimer _sweeper;

    /// <summary>A cache with these options, empty.</summary>
    public CacheManager(CacheOptions? options = null)
    {
        _options = options ?? new();
        _clock = new(_options.Time);
        _kinds = new Dictionary<string, CachePolicy>(_options.Kinds).GetAlternateLookup<ReadOnlySpan<char>>();
        var retention = new RetentionOptions(
            _options.Capacity,
            _options.ExpectedEntries,
            Predicts: _options.Predicts,
            Seed: (ulong)_options.Time.GetTimestamp()
        );
        Invalidation = new(_options.Tiers, _options.Authority, Drop);
        _memory = new(new(retention), _clock, verdict => Prediction!.Advise(verdict), Invalidation.Gone);
        _tiers = new(_options, Invalidation, _metrics);
        _keeper = new(_options, _clock, _memory, _tiers, Invalidation, _metrics, PolicyOf);
        _loads = new(_options, _clock, _memory, _tiers, _keeper, Invalidation, _metrics, PolicyOf);
        _background = new(_options, _tiers, _keeper, Invalidation);
        Invalidation.IsLoading = _loads.IsLoading;
        Prediction = new(_options, retention.History / 2, _memory, _background, _metrics);
        Invalidation.Listen();
        _sweeper = _options.Time.CreateTimer(static memory => ((MemoryTier)memory!).Sweep(), _memory, SweepEvery, SweepEvery);
    }

    /// <summary>Dependencies, tags, invalidation.</summary>
    public InvalidationManager Invalidation { get; }

    /// <summary>Patterns, predicted misses, preloading.</summary>
    public PredictiveEngine Prediction { get; }

    /// <summary>What the cache did since it was made.</summary>
    public CacheStatistics Statistics => _metrics.Read(_memory);

    /// <summary>
    /// The value in memory, if it is there and fresh. No task, no allocation: for hot paths, before <see cref="GetOrLoad{T}"/>.
    /// </summary>
    public bool TryGet<T>(string key, out T value)
    {
        if (CacheKey.IsGood(key) && Invalidation.MemoryIsCurrent && _memory.FindFresh(key) is { Value: T found })
        {
            _metrics.MemoryHit();
            Prediction.Asked(key);
            value = found;
            return true;
        }
        value = default!;
        return false;
    }

    /// <summary>The fresh value under the key in any tier; none where there is none.</summary>
    public async Task<Either<OvenError, Option<T>>> Get<T>(string key, CancellationToken cancellationToken = default)
    {
        var found = await GetMany<T>([key], cancellationToken).ConfigureAwait(false);
        return found.Map(values => values.TryGetValue(key, out var value) ? Some(value) : None);
    }

    /// <summary>The fresh values under the keys, by key; those that are nowhere are left out. At most one round trip per tier.</summary>
    public async Task<Either<OvenError, IReadOnlyDictionary<string, T>>> GetMany<T>(
        EquatableList<string> keys,
        CancellationToken cancellationToken = default
    )
    {
        if (CacheKey.Check(keys) is { } wrong)
            return wrong;
        if (cancellationToken.IsCancellationRequested)
            return new OvenError.Cancelled();
        var values = new Dictionary<string, T>(keys.Count);
        var missing = new System.Collections.Generic.HashSet<string>();
        foreach (var key in keys)
        {
            if (values.ContainsKey(key))
                continue;
            if (TryGet<T>(key, out var value))
                values[key] = value;
            else
                missing.Add(key);
        }
        if (missing.Count == 0)
            return values;
        foreach (var key in missing)
            Miss(key);
        foreach (var (key, value) in await _keeper.FromTiers<T>(missing, cancellationToken).ConfigureAwait(false))
            values[key] = value;
        return cancellationToken.IsCancellationRequested ? new OvenError.Cancelled() : values;
    }

    /// <summary>
    /// The value under the key, loaded where no tier has it fresh. Callers who ask for the same key meanwhile share one load, in this process and,
    /// with an authority, across processes. A loader that answers <see cref="OvenError.NotFound"/> is not asked again for
    /// <see cref="CachePolicy.AbsentFor"/>.
    /// </summary>
    /// <param name="key">1 to 512 characters; what stands before the first colon is its kind.</param>
    /// <param name="loader">Loads the value. Runs to its end within <see cref="CachePolicy.HardTimeout"/> even if this caller gives up.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public async Task<Either<OvenError, Cached<T>>> GetOrLoad<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CancellationToken cancellationToken = default
    )
    {
        if (CacheKey.Check([key]) is { } wrong)
            return wrong;
        if (cancellationToken.IsCancellationRequested)
            return new OvenError.Cancelled();
        if (TryGet<T>(key, out var value))
            return new Cached<T>(value, false);
        if (Invalidation.MemoryIsCurrent && _memory.FindFresh(key) is { Value: null })
            return new OvenError.NotFound(0, $"{key} does not exist; that is remembered for a while.");
        Miss(key);
        return await _loads.GetOrLoad(key, loader, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores a value in every tier, in place of any older one; what was computed from the older one is invalidated.</summary>
    /// <returns>An error where a tier could not be told; the value may then be in some tiers and not in others.</returns>
    public Task<Either<OvenError, Unit>> Set<T>(string key, T value, CancellationToken cancellationToken = default) =>
        SetMany<T>([new(key, value)], cancellationToken);

    /// <summary>Stores values; the same as <see cref="Set{T}"/> for each, in one round trip per tier and step.</summary>
    public async Task<Either<OvenError, Unit>> SetMany<T>(
        EquatableList<KeyValuePair<string, T>> values,
        CancellationToken cancellationToken = default
    )
    {
        if (CacheKey.Check(values.Select(static pair => pair.Key)) is { } wrong)
            return wrong;
        foreach (var (key, value) in values)
            if (value is null)
                return Wrong($"value of {key}", "null", "a value; Remove takes a key out");
        var invalidated = await Invalidation.InvalidateNow(values.Select(static pair => pair.Key), cancellationToken).ConfigureAwait(false);
        return await invalidated
            .MatchAsync(RightAsync: at => _keeper.Store(values, at, cancellationToken), Left: static error => Left<OvenError, Unit>(error))
            .ConfigureAwait(false);
    }

    /// <summary>Takes a key out of every tier, and invalidates what was computed from it.</summary>
    public Task<Either<OvenError, Unit>> Remove(string key, CancellationToken cancellationToken = default) =>
        Invalidation.Invalidate(key, cancellationToken);

    /// <summary>
    /// Names the loader of a kind, which lets the cache load ahead by itself: predicted misses, refreshes of what is about to expire, and the saved
    /// hot set at start. Takes several keys; leaves out those that do not exist.
    /// </summary>
    /// <param name="kind">What stands before the first colon of the keys.</param>
    /// <param name="loader">Loads them.</param>
    public void Loads<T>(
        string kind,
        Func<EquatableList<string>, CancellationToken, Task<Either<OvenError, IReadOnlyDictionary<string, T>>>> loader
    ) => _background.Register(kind, loader);

    /// <summary>Why a key is in memory, or is not; null where nothing is known of it.</summary>
    public Standing? Explain(string key) =>
        CacheKey.IsGood(key) ? _memory.Ask(policy => policy.Explain(Application.Caching.Fingerprint.Of(key))) : null;

    /// <summary>Stops background work. Tiers are their owner's to close.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sweeper.DisposeAsync().ConfigureAwait(false);
        await _loads.DisposeAsync().ConfigureAwait(false);
        await _background.DisposeAsync().ConfigureAwait(false);
        _metrics.Dispose();
    }

    private void Miss(string key)
    {
        Prediction.Asked(key);
        Prediction.Cold(key);
        _memory.Missed(key);
    }

    private CachePolicy PolicyOf(string key) => _kinds.TryGetValue(CacheKey.KindOf(key), out var policy) ? policy : _options.Policy;

    private void Drop(IReadOnlyList<string>? keys)
    {
        if (keys is null)
        {
            _loads.DetachAll();
            _memory.Clear();
            return;
        }
        foreach (var key in keys)
        {
            _loads.Detach(key);
            _memory.Remove(key);
        }
    }

    private static OvenError.ValidationFailed Wrong(string path, string given, string allowed) =>
        new([new FieldError(path, "CACHE_VALUE", "This cannot be cached.", given, allowed)]);
}
