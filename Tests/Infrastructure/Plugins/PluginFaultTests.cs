using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Plugins;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>What a plugin does wrong hurts nobody else, and is named.</summary>
public sealed class PluginFaultTests : PluginBotTests
{
    [Fact]
    public async Task One_that_throws_is_put_into_quarantine_and_the_bot_goes_on()
    {
        Loaded(await Bot.Plugins.Load(Echo("good", "Hello ")));
        Loaded(
            await Bot.Plugins.Load(
                new ScriptedPlugin(
                    "strict",
                    static context => context.On<MessageCreated>(static (_, _) => throw new InvalidOperationException("oops"))
                )
            )
        );
        for (var i = 0; i < 3; i++)
            await SaysAsync($"{i}", $"Hello {i}");
        await EntersAsync("strict", static phase => phase is PluginPhase.Quarantined);
        Assert.Contains("oops", Assert.IsType<PluginPhase.Quarantined>(Phase("strict")).Reason, StringComparison.Ordinal);
        await SaysAsync("still here", "Hello still here");
        Assert.Contains(
            Errors,
            error => error is OvenError.PluginFailed("strict", var reason) && reason.Contains("oops", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_hangs_holds_up_nobody_and_is_named(bool blocksItsThread)
    {
        using var end = new ManualResetEventSlim();
        Loaded(await Bot.Plugins.Load(Echo("good", "Hello ")));
        Loaded(
            await Bot.Plugins.Load(
                new ScriptedPlugin(
                    "strict",
                    context =>
                        context.On<MessageCreated>(
                            (_, _) =>
                            {
                                if (!blocksItsThread)
                                    return new TaskCompletionSource().Task;
                                end.Wait(Patience, CancellationToken.None);
                                return Task.CompletedTask;
                            }
                        )
                )
            )
        );
        for (var i = 0; i < 3; i++)
            await SaysAsync($"{i}", $"Hello {i}");
        await EntersAsync("strict", static phase => phase is PluginPhase.Unloading);
        Assert.Contains(
            Errors,
            static error =>
                error is OvenError.PluginFailed("strict", var reason) && reason.Contains("took longer", StringComparison.Ordinal)
        );
        end.Set();
    }

    [Fact]
    public async Task One_that_allocates_without_end_is_stopped()
    {
        Loaded(
            await Bot.Plugins.Load(
                new ScriptedPlugin(
                    "greedy",
                    static context =>
                        context.On<MessageCreated>(
                            static (_, _) =>
                            {
                                GC.KeepAlive(new byte[2 << 20]);
                                return Task.CompletedTask;
                            }
                        )
                )
            )
        );
        await Sam.TypeAsync("eat");
        await EntersAsync("greedy", static phase => phase is PluginPhase.Quarantined);
        Assert.Contains(
            Errors,
            static error => error is OvenError.PluginFailed("greedy", var reason) && reason.Contains("allocated", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_was_not_granted_answers_an_error_and_sends_nothing()
    {
        var answered = new TaskCompletionSource<OvenError>();
        Loaded(
            await Bot.Plugins.Load(
                new ScriptedPlugin(
                    "mute",
                    context =>
                        context.On<MessageCreated>(
                            async (created, stop) =>
                                (
                                    await context.Rest.Channels.CreateMessage(created.Message.ChannelId, new() { Content = "no" }, stop)
                                ).IfLeft(answered.SetResult)
                        )
                )
            )
        );
        await Sam.TypeAsync("say something");
        Assert.Equal(
            new OvenError.NotGranted("mute", "POST /channels/{channel_id}/messages", "SendMessages"),
            await answered.Task.WaitAsync(Patience)
        );
        Assert.DoesNotContain("no", Answers());
    }

    [Fact]
    public async Task What_it_did_not_ask_for_it_does_not_get()
    {
        var heard = 0;
        var plugin = new ScriptedPlugin("modest", context => context.On<MessageCreated>((_, _) => Task.FromResult(heard++)))
        {
            Manifest = new("modest", new(1, 0, 0)) { Capabilities = Capability.ReadGuild },
        };
        Loaded(await Bot.Plugins.Load(plugin));
        Loaded(await Bot.Plugins.Load(Echo("good", "Hello ")));
        await SaysAsync("1", "Hello 1");
        Assert.Equal(0, heard);
        Assert.Contains(Errors, static error => error.Message.Contains("ReadMessages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_for_too_much_is_refused_with_the_time_to_wait()
    {
        PluginContext? its = null;
        Loaded(await Bot.Plugins.Load(new ScriptedPlugin("busy", context => its = context)));
        var refusals = new List<OvenError?>();
        for (var i = 0; i < 5; i++)
        {
            var result = await its!.Rest.Channels.CreateMessage(Discord.Channel, new() { Content = $"{i}" });
            refusals.Add(result.MatchUnsafe<OvenError?>(Right: static _ => null, Left: static error => error));
        }
        Assert.All(refusals[..3], Assert.Null);
        Assert.All(
            refusals[3..],
            static error => Assert.InRange(Assert.IsType<OvenError.RateLimited>(error).RetryAfter.TotalSeconds, 5, 10)
        );
    }

    [Fact]
    public async Task What_it_set_up_and_forgot_is_taken_back()
    {
        var ticks = 0;
        var ticked = new TaskCompletionSource();
        PluginContext? its = null;
        Loaded(
            await Bot.Plugins.Load(
                new ScriptedPlugin(
                    "forgetful",
                    context =>
                    {
                        its = context;
                        context.On<MessageCreated>(static (_, _) => Task.CompletedTask);
                        context.Every(
                            TimeSpan.FromMilliseconds(10),
                            _ =>
                            {
                                if (Interlocked.Increment(ref ticks) == 3)
                                    ticked.SetResult();
                                return Task.CompletedTask;
                            }
                        );
                        context.Hooks.Register(context.Hooks.All.Of<string>("greeting")!, static (text, _) => new(text + "!"));
                    }
                )
            )
        );
        await ticked.Task.WaitAsync(Patience);
        Loaded(await Bot.Plugins.Unload("forgetful"));
        var after = ticks;

        Assert.True(its!.Stopping.IsCancellationRequested);
        Assert.True(Bot.Hooks.Of<string>("greeting")!.IsEmpty);
        Assert.IsType<OvenError.Cancelled>(
            (await its.Rest.Gateway.GetGateway()).Match(Right: static _ => null!, Left: static error => error)
        );
        Assert.False(await its.Delay(TimeSpan.FromDays(1)));
        its.Every(TimeSpan.FromMilliseconds(10), _ => Task.FromResult(Interlocked.Increment(ref ticks)));
        Assert.Equal(after, ticks);
    }
}
