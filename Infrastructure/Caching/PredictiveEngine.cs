using Oven.Functional.Application.Caching;
using Oven.Functional.Application.Caching.Prediction;
using Oven.Functional.Application.Caching.Retention;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Caching;

/// <summary>What the cache has learned about one kind of event.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Template">The key it asks for; <c>{0}</c> stands for the guild, <c>{1}</c> for the channel, <c>{2}</c> for the user.</param>
/// <param name="Probability">How often it does, in [0, 1].</param>
public sealed record AccessPattern(string Event, string Template, double Probability);

/// <summary>
/// Knows what will be asked for: by event templates (what one MESSAGE_CREATE needs, the next needs with other ids) and by what followed
/// what before. It learns as the cache is used; there is nothing to train. Prefetching is kept within a budget of extra loads and turns
/// itself down to off where it does harm.
/// </summary>
public sealed class PredictiveEngine
{
    private static readonly AsyncLocal<EventScope?> Current = new();

    private readonly Lock _gate = new();
    private readonly EventTemplates _templates = new();
    private readonly CacheOptions _options;
    private readonly MemoryTier _memory;
    private readonly BackgroundLoads _loads;
    private readonly CacheMetrics _metrics;
    private readonly string?[] _names;
    private volatile bool _hasScopes;

    internal PredictiveEngine(CacheOptions options, int names, MemoryTier memory, BackgroundLoads loads, CacheMetrics metrics)
    {
        (_options, _memory, _loads, _metrics) = (options, memory, loads, metrics);
        _names = options.Predicts ? new string?[names] : [];
    }

    /// <summary>
    /// An event has arrived: loads what handlers of such events ask for, in one batch, and learns from what they ask for until the scope is
    /// disposed. Keys must be of a kind whose loader was named (<see cref="CacheManager.Loads{T}"/>).
    /// </summary>
    public Task<IDisposable> Begin(EventContext context)
    {
        _hasScopes = true;
        var missing = PredictMisses(context);
        var scope = new EventScope(this, context, Current.Value);
        Current.Value = scope; // here, not behind an await, so that the caller's look-ups see it
        return missing.IsEmpty ? Task.FromResult<IDisposable>(scope) : Ahead(missing, scope);
    }

    /// <summary>What the events ask for, surest first.</summary>
    public EquatableList<AccessPattern> AnalyzePatterns()
    {
        lock (_gate)
            return _templates
                .Describe()
                .Select(static row => new AccessPattern(row.Type, row.Template, Math.Min(1, row.Asked / Math.Max(1, row.Events))))
                .OrderByDescending(static pattern => pattern.Probability)
                .ToEquatableList();
    }

    /// <summary>The keys an event would ask for that are not in memory now.</summary>
    public EquatableList<string> PredictMisses(EventContext context)
    {
        lock (_gate)
            return _templates.Predict(context).Where(key => _memory.Find(key) is null).ToEquatableList();
    }

    /// <summary>Loads keys ahead, by the loaders of their kinds. Keys of other kinds, and more than the background has room for, are left out.</summary>
    public Task Preload(EquatableList<string> keys) => _loads.LoadAhead([.. keys.Where(CacheKey.IsGood)], announced: true);

    internal void Advise(Verdict verdict)
    {
        var name = verdict.Kind == VerdictKind.Refresh ? _memory.KeyOf(verdict.Key) : NameOf(verdict.Key);
        if (name is null || !_loads.CanLoadAhead(name))
        {
            if (verdict.Kind == VerdictKind.Prefetch)
                _ = _memory.Ask(static policy => policy.PrefetchDeclined());
            return;
        }
        if (verdict.Kind == VerdictKind.Prefetch)
            _metrics.Prefetched(1);
        _ = _loads.LoadAhead([name], announced: false);
    }

    internal void Cold(string key)
    {
        if (_names.Length > 0)
            _names[Fingerprint.Of(key) & (ulong)(_names.Length - 1)] = key;
        if (_options.Predictor is not { } predictor)
            return;
        lock (_gate)
            foreach (var forecast in predictor.Next(key))
                if (
                    CacheKey.IsGood(forecast.Key)
                    && _memory.Find(forecast.Key) is null
                    && _memory.Ask(policy => policy.Budget.SpendOnOthers(forecast.Probability))
                )
                    Advise(new(VerdictKind.Prefetch, Remember(forecast.Key), (float)forecast.Probability));
    }

    internal void Asked(string key)
    {
        if (_hasScopes)
            Current.Value?.Asked(key);
    }

    private async Task<IDisposable> Ahead(EquatableList<string> keys, EventScope scope)
    {
        _metrics.Prefetched(keys.Count);
        await _loads.LoadAhead([.. keys], announced: true).ConfigureAwait(false);
        return scope;
    }

    private ulong Remember(string key)
    {
        var hash = Fingerprint.Of(key);
        if (_names.Length > 0)
            _names[hash & (ulong)(_names.Length - 1)] = key;
        return hash;
    }

    private string? NameOf(ulong hash) =>
        _names.Length > 0 && _names[hash & (ulong)(_names.Length - 1)] is { } name && Fingerprint.Of(name) == hash ? name : null;

    private sealed class EventScope(PredictiveEngine engine, EventContext context, EventScope? outer) : IDisposable
    {
        private const int Most = 4096;
        private readonly HashSet<string> _asked = [];

        public void Asked(string key)
        {
            lock (_asked)
                if (_asked.Count < Most)
                    _asked.Add(key);
        }

        public void Dispose()
        {
            if (ReferenceEquals(Current.Value, this))
                Current.Value = outer;
            string[] asked;
            lock (_asked)
                asked = [.. _asked];
            lock (engine._gate)
                engine._templates.Learn(context, asked);
        }
    }
}
