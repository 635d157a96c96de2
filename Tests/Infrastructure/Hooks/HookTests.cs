using LanguageExt;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Hooks;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Infrastructure.Hosting;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Hooks;

public sealed class HookTests
{
    private readonly FakeTime _time = new();
    private readonly List<OvenError> _errors = [];

    [Fact]
    public async Task Handlers_see_the_value_by_priority_and_then_in_order()
    {
        var hook = Hook<string>();
        hook.Register(static (text, _) => new(text + "c"));
        hook.Register(static (text, _) => new(text + "a"), priority: 10);
        hook.Register(static (text, _) => new(text + "d"));
        hook.Register(static (text, _) => new(text + "b"), priority: 5);
        Assert.Equal("abcd", Right(await hook.ExecuteAsync("")));
    }

    [Fact]
    public async Task One_that_stops_it_stops_it_for_all_after_it()
    {
        var (hook, seen) = (Hook<int>(), 0);
        hook.Register(static (_, _) => new(new OvenError.Cancelled()), priority: 1);
        hook.Register((value, _) => new(seen = value));
        Assert.IsType<OvenError.Cancelled>(Left(await hook.ExecuteAsync(7)));
        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task One_that_throws_is_reported_and_passed_over()
    {
        var hook = Hook<int>();
        hook.Register(static (_, _) => throw new InvalidOperationException("oops"), name: "bad", priority: 1);
        hook.Register(static (value, _) => new(value + 1));
        Assert.Equal(8, Right(await hook.ExecuteAsync(7)));
        Assert.Contains("oops", Assert.Single(_errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_hangs_is_given_up_after_its_time()
    {
        var hook = Hook<int>();
        var never = new TaskCompletionSource<Either<OvenError, int>>();
        hook.Register((_, _) => new(never.Task), timeout: TimeSpan.FromSeconds(3));
        var result = hook.ExecuteAsync(7);
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(result.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(7, Right(await result));
        Assert.IsType<OvenError.TimedOut>(Assert.Single(_errors));
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        var hook = Hook<int>();
        using var cancel = new CancellationTokenSource();
        hook.Register(
            static (_, stop) => new(Task.Delay(-1, stop).ContinueWith(static _ => (Either<OvenError, int>)0)),
            timeout: TimeSpan.FromHours(1)
        );
        var result = hook.ExecuteAsync(7, cancel.Token);
        await cancel.CancelAsync();
        Assert.IsType<OvenError.Cancelled>(Left(await result));
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task What_was_taken_away_is_not_asked()
    {
        var hook = Hook<int>();
        hook.Register(static (value, _) => new(value + 1)).Dispose();
        Assert.True(hook.IsEmpty);
        Assert.Equal(7, Right(await hook.ExecuteAsync(7)));
    }

    [Property]
    public async Task Any_number_of_handlers_runs_from_the_highest_priority_to_the_lowest(int[] priorities)
    {
        var (hook, order) = (Hook<int>(), new List<(int Priority, int Index)>());
        foreach (var (priority, index) in priorities.Select(static (priority, index) => (priority, index)))
            hook.Register(
                (value, _) =>
                {
                    order.Add((priority, index));
                    return new(value);
                },
                priority
            );
        await hook.ExecuteAsync(1);
        Assert.Equal(order.OrderByDescending(static each => each.Priority).ThenBy(static each => each.Index), order);
        Assert.Equal(priorities.Length, order.Count);
    }

    [Fact]
    public async Task Around_a_call_it_can_change_stop_and_see_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = Bots.On(discord, Intents.None);
        var results = new List<CallResult>();
        bot.Hooks.AfterCall.Register(
            (result, _) =>
            {
                results.Add(result);
                return new(result);
            }
        );
        using (
            bot.Hooks.BeforeCall.Register(
                (request, _) =>
                    new(
                        request is { Body: Oven.Functional.Domain.Resources.Messages.MessageDraft draft }
                            ? request with
                            {
                                Body = draft with { Content = "changed" },
                            }
                            : request
                    )
            )
        )
            Assert.Equal(
                "changed",
                Right(await bot.Rest.SendAsync(Requests.CreateMessage(discord.Channel, new() { Content = "said" }))).Content
            );

        bot.Hooks.BeforeCall.Register(static (_, _) => new(new OvenError.NotGranted("nobody", "this", "that")));
        Assert.IsType<OvenError.NotGranted>(Left(await bot.Rest.Channels.CreateMessage(discord.Channel, new() { Content = "no" })));
        Assert.Equal([false, true], results.Select(static result => result.Problem is not null));
        Assert.Single(discord.Transcript.Requests);
    }

    private Hook<T> Hook<T>() => new HookManager(_time, _errors.Add).Of<T>("test")!;

    private static T Right<T>(Either<OvenError, T> result) =>
        result.Match(Right: static value => value, Left: static error => throw new InvalidOperationException(error.Message));

    private static OvenError Left<T>(Either<OvenError, T> result) =>
        result.Match(Right: static value => throw new InvalidOperationException($"{value}"), Left: static error => error);
}
