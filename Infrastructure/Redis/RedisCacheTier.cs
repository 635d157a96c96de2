using System.Collections.Concurrent;
using System.Globalization;
using LanguageExt;
using Oven.Functional.Application.Caching;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Caching;
using StackExchange.Redis;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Redis;

/// <summary>
/// A cache tier in Redis, shared by processes, which also keeps the order of their invalidations.
/// <para>
/// How a process may serve from its own memory: it holds a lease of <see cref="Lease"/>, renewed every <see cref="RenewEvery"/> and at every
/// message from the others. Renewing tells it the invalidations it does not know and confirms those it does. Whoever invalidates waits
/// until all that hold a lease have confirmed. So a lost message delays an invalidation by one renewal, a dead process by one lease, and a
/// process that cannot reach Redis stops serving from memory before anybody believes it has. A Redis that restarts has forgotten who holds a
/// lease, so it calls nothing done before the last of them has ended. Leases are measured by the monotonic clock
/// from before the renewal was sent: wall clocks do not matter.
/// </para>
/// One server; scripts name keys that a cluster could not place.
/// </summary>
public sealed class RedisCacheTier : ICacheTier, IInvalidationAuthority, IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(450);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50); // for clocks that run at different rates
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMilliseconds(100);
    private const int KeysPerCall = 1000;
    private const ulong Places = 1 << 16;

    private readonly RedisCacheLink _link;
    private readonly TimeProvider _time;
    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<CacheMoment, bool> _applied = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Task _renewing;
    private readonly Lock _gate = new();
    private long _currentUntil;
    private long _known = -1;
    private volatile Action<EquatableList<string>> _heard = static _ => { };

    /// <summary>A tier on this server. Returns at once; while the server cannot be reached, calls answer with errors.</summary>
    /// <param name="server">As StackExchange.Redis takes it: <c>localhost:6379,password=…</c>.</param>
    /// <param name="prefix">What the names of the cache's keys begin with; processes with the same prefix share a cache.</param>
    /// <param name="timeout">How long one call may take; half a second.</param>
    /// <param name="time">Where time comes from.</param>
    public RedisCacheTier(string server, string prefix = "oven:", TimeSpan? timeout = null, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _link = new(server, prefix, timeout ?? TimeSpan.FromMilliseconds(500), _time) { NewEpoch = Forget };
        _renewing = Task.Run(KeepRenewing);
    }

    /// <inheritdoc/>
    public string Name => "redis";

    /// <inheritdoc/>
    public bool MemoryIsCurrent => _time.GetTimestamp() < Volatile.Read(ref _currentUntil);

    /// <inheritdoc/>
    public Action<EquatableList<string>> Heard
    {
        get => _heard;
        set => _heard = value;
    }

    /// <inheritdoc/>
    public async Task<Either<OvenError, TierReads>> Read(EquatableList<string> keys, CancellationToken cancellationToken)
    {
        var reads = new List<TierRead>(keys.Count);
        CacheMoment? moment = null;
        foreach (var chunk in keys.Chunk(KeysPerCall))
        {
            var answer = await _link
                .Run(
                    "Reading from",
                    RedisScripts.Read,
                    [.. chunk.Select(static key => (RedisValue)key), .. chunk.Select(Place)],
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (!answer.TryGet(out var done, out var error))
                return error;
            var (result, epoch) = done;
            moment ??= new(epoch, (long)result[1]);
            var (values, places) = ((RedisValue[])result[2]!, (RedisValue[])result[3]!);
            for (var i = 0; i < chunk.Length; i++)
                reads.Add(
                    new(
                        values[i].IsNull ? default(ReadOnlyMemory<byte>?) : (byte[])values[i]!,
                        new CacheMoment(epoch, places[i].IsNull ? 0 : (long)places[i])
                    )
                );
        }
        return new TierReads(reads.ToEquatableList(), moment);
    }

    /// <inheritdoc/>
    public async Task<Either<OvenError, EquatableList<bool>>> Write(EquatableList<TierWrite> entries, CancellationToken cancellationToken)
    {
        var arguments = new List<RedisValue>();
        var epoch = _link.Epoch;
        foreach (var entry in entries)
        {
            // Loaded in another epoch: out of date whatever its count, which -1 says.
            var since = entry.LoadedAt is { } moment && moment.Epoch == epoch ? moment.Sequence : -1;
            var keepFor = Math.Clamp((long)entry.KeepFor.TotalMilliseconds, 1, (long)TimeSpan.FromDays(365).TotalMilliseconds);
            arguments.AddRange([entry.Key, Place(entry.Key), entry.Bytes.ToArray(), keepFor, since, entry.DependsOn.Count]);
            foreach (var dependency in entry.DependsOn)
                arguments.AddRange([dependency, Place(dependency)]);
        }
        var answer = await _link.Run("Writing to", RedisScripts.Write, arguments, cancellationToken).ConfigureAwait(false);
        return answer.Map(done =>
            done.Epoch == epoch
                ? ((RedisResult[])done.Answer[1]!).Select(static taken => (int)taken == 1).ToEquatableList()
                : entries.Select(static _ => false)
        );
    }

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Remove(EquatableList<string> keys, CancellationToken cancellationToken) =>
        Do("Removing from", RedisScripts.Remove, [.. keys.Select(static key => (RedisValue)key)], cancellationToken);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> AddDependencies(
        string key,
        EquatableList<string> dependsOn,
        CancellationToken cancellationToken
    ) => Do("Telling", RedisScripts.Depend, [Place(key), key, .. dependsOn.Select(static on => (RedisValue)on)], cancellationToken);

    /// <inheritdoc/>
    public async Task<Either<OvenError, CacheInvalidation>> Invalidate(EquatableList<string> keys, CancellationToken cancellationToken)
    {
        var arguments = new List<RedisValue> { _node };
        foreach (var key in keys)
            arguments.AddRange([key, Place(key)]);
        var answer = await _link.Run("Invalidating in", RedisScripts.Invalidate, arguments, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGet(out var done, out var error))
            return error;
        var (result, epoch) = done;
        var invalidation = new CacheInvalidation(
            ((RedisValue[])result[2]!).Select(static key => (string)key!).ToEquatableList(),
            new(epoch, (long)result[1])
        );
        // Applied before anything later is confirmed: until then the log's entry, which comes back to us too, is not passed over.
        _heard(invalidation.Keys);
        _applied[invalidation.At] = true;
        var unconfirmed = await AwaitOthers(invalidation.At, cancellationToken).ConfigureAwait(false);
        return unconfirmed is null ? invalidation : unconfirmed;
    }

    /// <inheritdoc/>
    public async Task<Either<OvenError, bool>> TryLead(string key, TimeSpan atMost, CancellationToken cancellationToken)
    {
        RedisValue[] arguments = [key, _node, (long)Math.Max(1, atMost.TotalMilliseconds)];
        var answer = await _link.Run("Asking", RedisScripts.Lead, arguments, cancellationToken).ConfigureAwait(false);
        return answer.Map(static done => (int)done.Answer[1] == 1);
    }

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> EndLead(string key, CancellationToken cancellationToken) =>
        Do("Telling", RedisScripts.Follow, [key, _node], cancellationToken);

    /// <summary>Gives the lease up by letting it end, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _link.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
        _wake.Dispose();
    }

    // Until every process that holds a lease has confirmed; none can hold one for longer than Lease without renewing, which confirms.
    private async Task<OvenError?> AwaitOthers(CacheMoment at, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        for (var pause = 1; ; pause = Math.Min(2 * pause, 32))
        {
            var answer = await _link
                .Run("Asking", RedisScripts.Pending, [_node, at.Sequence, (long)Lease.TotalMilliseconds], cancellationToken)
                .ConfigureAwait(false);
            if (!answer.TryGet(out var done, out var error))
                return error;
            var (result, epoch) = done;
            if (epoch != at.Epoch)
                return new OvenError.Transport("Invalidating in Redis", "The server restarted before every process had confirmed.", true);
            if ((int)result[1] == 0)
                return null;
            if (_time.GetElapsedTime(start) > 4 * Lease)
                return new OvenError.TimedOut("Confirmation of an invalidation by other processes", 4 * Lease, true);
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(pause), _time, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return new OvenError.Cancelled();
            }
        }
    }

    private async Task KeepRenewing()
    {
        _ = _link.Subscribe("bus", Wake);
        while (!_closing.IsCancellationRequested)
        {
            while (await Renew().ConfigureAwait(false))
                continue; // there was news: confirm it at once
            try
            {
                await _wake.WaitAsync(RenewEvery, _closing.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // True where there was news to confirm.
    private async Task<bool> Renew()
    {
        var sent = _time.GetTimestamp();
        long known;
        lock (_gate)
            known = _known;
        RedisValue[] arguments = [_node, (long)Lease.TotalMilliseconds, known];
        var answer = await _link.Run("Renewing with", RedisScripts.Renew, arguments, _closing.Token).ConfigureAwait(false);
        if (!answer.TryGet(out var done, out _))
            return false;
        var (result, epoch) = done;
        var (sequence, gap) = ((long)result[1], (int)result[2] == 1);
        lock (_gate)
        {
            if (epoch != _link.Epoch || known != _known)
                return true; // another epoch began under our feet: this answer is not about what we know now
            if (gap || known < 0)
                _heard([]);
            else
                foreach (var news in (RedisResult[])result[3]!)
                    Hear((RedisValue[])news!);
            _known = sequence;
            foreach (var applied in _applied.Keys.Where(applied => applied.Epoch != epoch || applied.Sequence <= sequence))
                _applied.TryRemove(applied, out _);
            Volatile.Write(ref _currentUntil, sent + (long)((Lease - Margin).TotalSeconds * _time.TimestampFrequency));
        }
        return sequence != known;
    }

    // Its id (sequence-part), author, then keys: id, n, node, k, key, k, key, …
    private void Hear(RedisValue[] fields)
    {
        var id = (string)fields[0]!;
        var sequence = long.Parse(id.AsSpan(0, id.IndexOf('-')), CultureInfo.InvariantCulture);
        if (fields[2] == _node && _applied.ContainsKey(new(_link.Epoch, sequence)))
            return;
        _heard(fields.Skip(4).Where(static (_, i) => i % 2 == 0).Select(static key => (string)key!).ToEquatableList());
    }

    private void Forget()
    {
        lock (_gate)
        {
            Volatile.Write(ref _currentUntil, 0);
            _known = -1;
            _applied.Clear();
            _heard([]);
        }
        Wake();
    }

    private void Wake()
    {
        try
        {
            if (_wake.CurrentCount == 0)
                _wake.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            return; // somebody else woke it, or it is closed
        }
    }

    private async Task<Either<OvenError, Unit>> Do(
        string what,
        RedisScripts script,
        IReadOnlyList<RedisValue> arguments,
        CancellationToken cancellationToken
    ) => (await _link.Run(what, script, arguments, cancellationToken).ConfigureAwait(false)).Map(static _ => unit);

    private static RedisValue Place(string key) => (Fingerprint.Of(key) & (Places - 1)).ToString(CultureInfo.InvariantCulture);
}
