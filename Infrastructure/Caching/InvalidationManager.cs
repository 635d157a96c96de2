using LanguageExt;
using Oven.Functional.Application.Caching.Invalidation;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using static LanguageExt.Prelude;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>
/// Dependencies between cached values, and their invalidation. After <see cref="Invalidate(string, CancellationToken)"/> has answered without an error no reader, here or in
/// another process, is given a value that was loaded before, or computed from one that was.
/// <para>
/// How: invalidations are counted. A load notes the count when it begins; its result is kept only if neither its key nor anything it was
/// computed from was invalidated since. With several processes the authority (Redis) counts, and calls an invalidation done when every
/// process has confirmed it or has lost the right to serve from its memory.
/// </para>
/// </summary>
public sealed class InvalidationManager
{
    private const int MostDependencies = 1 << 20;

    private readonly Lock _gate = new();
    private readonly InvalidationGraph _graph = new();
    private readonly System.Collections.Generic.HashSet<string> _declared = [];
    private readonly EquatableList<ICacheTier> _tiers;
    private readonly IInvalidationAuthority? _authority;
    private readonly Action<IReadOnlyList<string>?> _drop;
    private readonly string _instance = Guid.NewGuid().ToString("N");

    internal InvalidationManager(EquatableList<ICacheTier> tiers, IInvalidationAuthority? authority, Action<IReadOnlyList<string>?> drop)
    {
        (_tiers, _authority, _drop) = (tiers, authority, drop);
    }

    /// <summary>From now on what other processes invalidate is dropped here.</summary>
    internal void Listen()
    {
        if (_authority is not null)
            _authority.Heard = Hear;
    }

    /// <summary>The key under which everything with a tag can be invalidated: depend on it, then invalidate it.</summary>
    public static string Tag(string tag) => $"#{tag}";

    /// <summary>
    /// Declares that a key is computed from others, for as long as the cache lives: whenever one of them is invalidated, so is it. A loader that
    /// knows what it reads says so through its <see cref="CacheLoad"/> instead.
    /// </summary>
    /// <returns>An error where the key is empty, the other processes cannot be told, or more than a million dependencies are declared.</returns>
    public async Task<Either<OvenError, Unit>> AddDependency(
        string key,
        EquatableList<string> dependsOn,
        CancellationToken cancellationToken = default
    )
    {
        if (CacheKey.Check([key, .. dependsOn]) is { } wrong)
            return wrong;
        lock (_gate)
        {
            if (_graph.Count + dependsOn.Count > MostDependencies)
                return new OvenError.QueueFull("cache dependency", MostDependencies);
            _declared.Add(key);
            foreach (var dependency in dependsOn)
                _graph.Add(key, dependency);
        }
        return _authority is null ? unit : await _authority.AddDependencies(key, dependsOn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a key and everything computed from it out of date.</summary>
    public Task<Either<OvenError, Unit>> Invalidate(string key, CancellationToken cancellationToken = default) =>
        Invalidate([key], cancellationToken);

    /// <summary>Makes everything with the tag, and everything computed from it, out of date.</summary>
    public Task<Either<OvenError, Unit>> InvalidateTag(string tag, CancellationToken cancellationToken = default) =>
        Invalidate([Tag(tag)], cancellationToken);

    /// <summary>Makes keys and everything computed from them out of date.</summary>
    /// <returns>An error where a tier or another process could not be told: the values are gone here, but may be served elsewhere.</returns>
    public Task<Either<OvenError, Unit>> Invalidate(EquatableList<string> keys, CancellationToken cancellationToken = default) =>
        InvalidateNow(keys, cancellationToken).Map(static done => done.Map(static _ => unit));

    /// <summary>The same, with the moment from which on new values may be stored.</summary>
    internal async Task<Either<OvenError, CacheMoment>> InvalidateNow(EquatableList<string> keys, CancellationToken cancellationToken)
    {
        if (CacheKey.Check(keys) is { } wrong)
            return wrong;
        var (affected, at) = Apply(keys);
        if (_authority is not null)
        {
            var told = await _authority.Invalidate(affected.ToEquatableList(), cancellationToken).ConfigureAwait(false);
            if (!told.TryGet(out var done, out var error))
                return error;
            (affected, at) = (done.Keys, done.At);
        }
        foreach (var tier in _tiers.Where(tier => !ReferenceEquals(tier, _authority)))
        {
            var removed = await tier.Remove(affected.ToEquatableList(), cancellationToken).ConfigureAwait(false);
            if (removed.IsLeft && _authority is null)
                return removed.Map(static _ => default(CacheMoment)); // with an authority the entry's moment already rules it out
        }
        return at;
    }

    /// <summary>Which keys are computed from this one, directly, as far as this process knows.</summary>
    public EquatableList<string> DependantsOf(string key)
    {
        lock (_gate)
            return _graph.DependantsOf(key).ToEquatableList();
    }

    internal bool MemoryIsCurrent => _authority?.MemoryIsCurrent ?? true;

    /// <summary>The moment now, as this process counts.</summary>
    internal CacheMoment LocalNow
    {
        get
        {
            lock (_gate)
                return new(_instance, _graph.Now);
        }
    }

    /// <summary>True where none of the keys was invalidated, as far as this process has heard, since it counted so.</summary>
    internal bool IsCurrent(CacheMoment local, string key, IEnumerable<string> dependsOn)
    {
        lock (_gate)
            return !_graph.MovedSince(key, local.Sequence) && !dependsOn.Any(dependency => _graph.MovedSince(dependency, local.Sequence));
    }

    /// <summary>
    /// True where what lies in a tier is not out of date. With an authority its order decides. Without one this process is alone: what it wrote
    /// itself it can date, and what an earlier run left was removed if it was invalidated.
    /// </summary>
    internal bool MayTrust(string key, CacheMoment loadedAt, CacheMoment? invalidated) =>
        _authority is not null
            ? invalidated is { } last && loadedAt.Covers(last)
            : loadedAt.Epoch != _instance || IsCurrent(loadedAt, key, []);

    /// <summary>Notes a dependency; past the bound it is not noted, and the value is then only as fresh as its time.</summary>
    internal void Depend(string key, string dependsOn)
    {
        lock (_gate)
            if (_graph.Count < MostDependencies)
                _graph.Add(key, dependsOn);
    }

    /// <summary>True while a load of the key is under way, whose dependencies must be known until it is done. Set once.</summary>
    internal Func<string, bool> IsLoading { get; set; } = static _ => false;

    /// <summary>The key is not in memory any more: what its value was computed from need not be known.</summary>
    internal void Gone(string key)
    {
        lock (_gate)
            if (!_declared.Contains(key) && !IsLoading(key))
                _graph.Forget(key);
    }

    private (IReadOnlyList<string> Affected, CacheMoment At) Apply(IEnumerable<string> keys)
    {
        IReadOnlyList<string> affected;
        CacheMoment at;
        lock (_gate)
            (affected, at) = (_graph.Invalidate(keys), new(_instance, _graph.Now));
        _drop(affected);
        return (affected, at);
    }

    private void Hear(EquatableList<string> keys)
    {
        if (!keys.IsEmpty)
        {
            Apply(keys);
            return;
        }
        lock (_gate)
            _graph.InvalidateAll();
        _drop(null);
    }
}
