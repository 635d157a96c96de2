using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Runs loaders. One load per key at a time, shared by all who wait for it (and, with an authority, by all processes). A load runs to its end whoever gives up waiting, within the hard timeout.
/// An invalidation detaches the load under way: whoever asks after it starts another.
/// </summary>
internal sealed class CacheLoads(
    CacheOptions options,
    CacheClock clock,
    MemoryTier memory,
    TierStack tiers,
    CacheKeeper keeper,
    InvalidationManager invalidation,
    CacheMetrics metrics,
    Func<string, CachePolicy> policyOf
) : IAsyncDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentDictionary<string, Task> _flights = new();
    private readonly CancellationTokenSource _closing = new();

    /// <summary>The value of a key that memory does not have fresh.</summary>
    public async Task<Either<OvenError, Cached<T>>> GetOrLoad<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CancellationToken cancellationToken
    )
    {
        var policy = policyOf(key);
        Option<T> stale = memory.Find(key) is { Value: T old } entry && clock.Now < entry.GraceUntil ? Some(old) : None;
        var flight = Fly(key, loader, policy);
        var patience =
            stale.IsNone ? Timeout.InfiniteTimeSpan
            : policy.ServesStaleWhileLoading ? TimeSpan.Zero
            : policy.SoftTimeout;
        try
        {
            if (patience == TimeSpan.Zero && !flight.IsCompleted)
                return Stale(stale);
            var result = await flight.WaitAsync(patience, options.Time, cancellationToken).ConfigureAwait(false);
            return result.Match(
                Right: static value => value,
                Left: error => stale.IsSome && error is not OvenError.NotFound ? Stale(stale) : error
            );
        }
        catch (TimeoutException)
        {
            return Stale(stale);
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    /// <summary>True while a load of the key is under way.</summary>
    public bool IsLoading(string key) => _flights.ContainsKey(key);

    /// <summary>Whoever asks for the key from now on does not join the load under way.</summary>
    public void Detach(string key) => _flights.TryRemove(key, out _);

    /// <summary>The same for all keys.</summary>
    public void DetachAll() => _flights.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var flight in _flights.Values)
            await flight.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private Task<Either<OvenError, Cached<T>>> Fly<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CachePolicy policy
    )
    {
        var mine = new TaskCompletionSource<Either<OvenError, Cached<T>>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = _flights.GetOrAdd(key, mine.Task);
        if (ReferenceEquals(flight, mine.Task))
        {
            _ = Land(key, loader, policy, mine);
            return mine.Task;
        }
        metrics.Joined();
        // Another type under the same key: it cannot share the load, so it makes its own.
        if (flight is Task<Either<OvenError, Cached<T>>> shared)
            return shared;
        _ = Land(key, loader, policy, mine);
        return mine.Task;
    }

    private async Task Land<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CachePolicy policy,
        TaskCompletionSource<Either<OvenError, Cached<T>>> landing
    )
    {
        Either<OvenError, Cached<T>> result;
        using var limit = new CancellationTokenSource(policy.HardTimeout, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _closing.Token);
        try
        {
            result = await Load(key, loader, policy, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            result = _closing.IsCancellationRequested
                ? new OvenError.Cancelled()
                : new OvenError.TimedOut($"Loading {key}", policy.HardTimeout, false);
        }
        catch (Exception bug)
        {
            result = new OvenError.HandlerFailed($"The loader of {key}", bug.Message);
        }
        _flights.TryRemove(new KeyValuePair<string, Task>(key, landing.Task));
        if (memory.Find(key) is null)
            invalidation.Gone(key);
        landing.TrySetResult(result);
    }

    private async Task<Either<OvenError, Cached<T>>> Load<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CachePolicy policy,
        CancellationToken cancellationToken
    )
    {
        var since = invalidation.LocalNow;
        var look = await tiers.Find<T>([key], cancellationToken).ConfigureAwait(false);
        if (options.Authority is not { } authority || look.Now is null || IsFresh(look, key))
            return await Load(key, loader, policy, look, since, cancellationToken).ConfigureAwait(false);
        while (await AnotherLeads(authority, key, policy, cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(PollEvery, options.Time, cancellationToken).ConfigureAwait(false);
            since = invalidation.LocalNow;
            look = await tiers.Find<T>([key], cancellationToken).ConfigureAwait(false);
            if (IsFresh(look, key))
                return await Load(key, loader, policy, look, since, cancellationToken).ConfigureAwait(false);
        }
        try
        {
            since = invalidation.LocalNow;
            look = await tiers.Find<T>([key], cancellationToken).ConfigureAwait(false); // who led before may just have stored it
            return await Load(key, loader, policy, look, since, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await authority.EndLead(key, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static bool IsFresh<T>(TierLook<T> look, string key) => look.Found.TryGetValue(key, out var find) && find.IsFresh;

    // Where nobody can say, nobody is waited for.
    private static async Task<bool> AnotherLeads(
        IInvalidationAuthority authority,
        string key,
        CachePolicy policy,
        CancellationToken cancellationToken
    ) =>
        (await authority.TryLead(key, policy.HardTimeout, cancellationToken).ConfigureAwait(false)).Match(
            Right: static mine => !mine,
            Left: static _ => false
        );

    private async Task<Either<OvenError, Cached<T>>> Load<T>(
        string key,
        Func<CacheLoad, CancellationToken, Task<Either<OvenError, T>>> loader,
        CachePolicy policy,
        TierLook<T> look,
        CacheMoment since,
        CancellationToken cancellationToken
    )
    {
        look.Found.TryGetValue(key, out var find);
        if (find is { IsFresh: true })
        {
            metrics.TierHit();
            keeper.Keep(key, find, since);
            return new Cached<T>(find.Value, false);
        }
        metrics.Miss();
        var load = new CacheLoad(key, invalidation.Depend);
        var start = options.Time.GetTimestamp();
        var loaded = await loader(load, cancellationToken).ConfigureAwait(false);
        metrics.Loaded(options.Time.GetElapsedTime(start), loaded.IsLeft);
        if (!loaded.TryGet(out var value, out var error))
            return Failed(key, error, find, policy, since);
        await keeper.Keep(key, value, look.Now, since, load, policy, cancellationToken).ConfigureAwait(false);
        return new Cached<T>(value, false);
    }

    private Either<OvenError, Cached<T>> Failed<T>(string key, OvenError error, TierFind<T>? stale, CachePolicy policy, CacheMoment since)
    {
        if (error is OvenError.NotFound)
        {
            if (policy.AbsentFor > TimeSpan.Zero)
                keeper.KeepAbsence(key, policy, since);
            return error;
        }
        return stale is null ? error : Stale(Some(stale.Value));
    }

    private Either<OvenError, Cached<T>> Stale<T>(Option<T> stale)
    {
        metrics.Stale();
        return stale.Match<Either<OvenError, Cached<T>>>(
            Some: static value => new Cached<T>(value, true),
            None: static () => new OvenError.Cancelled()
        );
    }
}
