using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Tests.Infrastructure.Caching;

public sealed class InvalidationManagerTests : CacheStory
{
    [Fact]
    public async Task Invalidation_reaches_what_was_computed_from_the_key_and_what_has_the_tag()
    {
        Right(await Load("role", Next));
        await Cache.GetOrLoad<string>(
            "permissions",
            (load, _) =>
            {
                load.DependsOn("role");
                return Next();
            }
        );
        await Cache.GetOrLoad<string>(
            "page",
            (load, _) =>
            {
                load.DependsOn("permissions");
                load.Tag("pages");
                return Next();
            }
        );
        await Cache.GetOrLoad<string>(
            "other",
            (load, _) =>
            {
                load.Tag("pages");
                return Next();
            }
        );
        Assert.True((await Cache.Invalidation.Invalidate("role")).IsRight);
        Assert.Equal([false, false, false, true], Kept("role", "permissions", "page", "other"));
        Assert.True((await Cache.Invalidation.InvalidateTag("pages")).IsRight);
        Assert.Equal([false], Kept("other"));
    }

    [Fact]
    public async Task A_declared_dependency_outlives_the_entry()
    {
        Assert.True((await Cache.Invalidation.AddDependency("page", ["role"])).IsRight);
        for (var i = 0; i < 3; i++)
        {
            await Cache.Set("page", $"p{i}");
            await Cache.Invalidation.Invalidate("role");
            Assert.Equal([false], Kept("page"));
        }
    }

    [Fact]
    public async Task A_load_that_was_overtaken_by_an_invalidation_is_not_kept_and_not_shared_any_more()
    {
        var gate = new TaskCompletionSource();
        var old = Cache.GetOrLoad<string>(
            "page",
            async (load, _) =>
            {
                load.DependsOn("role");
                await gate.Task;
                return "old";
            }
        );
        await Until(() => Cache.Statistics.Misses == 1);
        await Cache.Invalidation.Invalidate("page");
        Assert.Equal(
            "new",
            Right(await Cache.GetOrLoad<string>("page", (_, _) => Task.FromResult<Either<OvenError, string>>("new"))).Value
        );
        gate.SetResult();
        Assert.Equal("old", Right(await old).Value);
        Assert.True(Cache.TryGet<string>("page", out var kept));
        Assert.Equal("new", kept);
    }

    [Fact]
    public async Task A_load_whose_dependency_moved_meanwhile_is_not_kept()
    {
        var gate = new TaskCompletionSource();
        var load = Cache.GetOrLoad<string>(
            "page",
            async (load, _) =>
            {
                load.DependsOn("role");
                await gate.Task;
                return "old";
            }
        );
        await Until(() => Cache.Statistics.Misses == 1);
        await Cache.Invalidation.Invalidate("role");
        gate.SetResult();
        await load;
        Assert.Equal([false], Kept("page"));
        Assert.Equal(1, Cache.Statistics.Dropped);
    }
}
