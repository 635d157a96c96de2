using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Caching;

/// <summary>A cache of memory only, on a clock moved by hand, and short ways to use it.</summary>
public abstract class CacheStory : IAsyncDisposable
{
    private int _loaded;

    protected CacheStory() =>
        Cache = new(
            new()
            {
                Time = Time,
                Policy = new()
                {
                    FreshFor = TimeSpan.FromSeconds(10),
                    StaleFor = TimeSpan.FromSeconds(60),
                    AbsentFor = TimeSpan.FromSeconds(5),
                },
                Kinds = new Dictionary<string, CachePolicy>
                {
                    ["slide"] = new() { FreshFor = TimeSpan.FromSeconds(10), IsSliding = true },
                    ["quick"] = new() { FreshFor = TimeSpan.FromSeconds(10), ServesStaleWhileLoading = true },
                    ["strict"] = new() { FreshFor = TimeSpan.FromSeconds(10), StaleFor = TimeSpan.Zero },
                },
            }
        );

    protected FakeTime Time { get; } = new();

    protected CacheManager Cache { get; }

    /// <summary>How many loads there were.</summary>
    protected int Loads => Volatile.Read(ref _loaded);

    public async ValueTask DisposeAsync()
    {
        await Cache.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<string> Value(string key) => Right(await Load(key, Next)).Value;

    protected Task<Either<OvenError, Cached<string>>> Load(
        string key,
        Func<Task<Either<OvenError, string>>> loader,
        CancellationToken cancellationToken = default
    ) => Cache.GetOrLoad(key, (_, _) => loader(), cancellationToken);

    protected Task<Either<OvenError, string>> Next() => Task.FromResult(Loaded());

    protected Either<OvenError, string> Loaded() => $"v{Interlocked.Increment(ref _loaded)}";

    protected bool[] Kept(params string[] keys) => [.. keys.Select(key => Cache.TryGet<string>(key, out _))];

    protected static T Right<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => value, Left: static error => throw new Xunit.Sdk.XunitException(error.Message));

    protected static OvenError Left<T>(Either<OvenError, T> answer) =>
        answer.Match(Right: static value => throw new Xunit.Sdk.XunitException($"{value}"), Left: static error => error);

    protected static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
