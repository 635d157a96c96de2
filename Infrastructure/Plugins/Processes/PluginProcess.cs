using System.Collections.Concurrent;
using LanguageExt;
using Microsoft.Extensions.Logging.Abstractions;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Dispatch;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>
/// The plugin's side: the whole <c>Main</c> of a program that is a plugin is <c>await PluginProcess.RunAsync(new MyPlugin())</c>. The
/// same class runs inside the bot as well. Standard output belongs to the bot: write to standard error instead.
/// </summary>
public static class PluginProcess
{
    /// <summary>Serves a bot over standard input and output until it says stop or goes away.</summary>
    public static async Task RunAsync(IPlugin plugin)
    {
        using var pipe = new Pipe(Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetOut(Console.Error);
        await RunAsync(plugin, pipe).ConfigureAwait(false);
    }

    internal static async Task RunAsync(IPlugin plugin, Pipe pipe)
    {
        using var ended = new CancellationTokenSource();
        var bot = new Bot(pipe, plugin.Manifest.Name);
        await pipe.SendAsync(new PipeMessage.Introduce(plugin.Manifest), ended.Token).ConfigureAwait(false);
        using var route = new PluginRoute(bot);
        PluginInstance? instance = null;
        while (await pipe.ReceiveAsync(ended.Token).ConfigureAwait(false) is { } message and not PipeMessage.Stop)
        {
            switch (message)
            {
                case PipeMessage.Load(var section):
                    // Not awaited here: while it loads, the answers to its calls come over the same pipe.
                    _ = LoadAsync(section);
                    break;
                case PipeMessage.Happened happened:
                    _ = bot.HandleAsync(happened, ended.Token);
                    break;
                case PipeMessage.Answer answer:
                    bot.Answered(answer);
                    break;
            }
        }
        await ended.CancelAsync().ConfigureAwait(false);
        if (instance is not null)
            await instance.CloseAsync(CancellationToken.None).ConfigureAwait(false);

        async Task LoadAsync(EquatableMap<string, string> section)
        {
            var world = new PluginWorld(
                bot,
                new(TimeProvider.System, bot.Report),
                new MonotonicClock(TimeProvider.System),
                NullLoggerFactory.Instance
            )
            {
                Granted = static _ => Capability.All, // the bot judges
                Limits = static _ =>
                    new()
                    {
                        EffectsPerSecond = 50,
                        EffectBurst = 1000,
                        HandlerTime = TimeSpan.FromMinutes(10),
                    },
                Section = _ => new(section),
            };
            var started = await PluginInstance
                .StartAsync(new BuiltInPlugin(plugin), world, bot.Fault, bot.Fault, route, ended.Token)
                .ConfigureAwait(false);
            var problem = started.MatchUnsafe<string?>(
                Right: loaded =>
                {
                    instance = loaded;
                    route.Switch(loaded);
                    return null;
                },
                Left: static error => error.Message
            );
            await pipe.SendAsync(new PipeMessage.Loaded(problem), ended.Token).ConfigureAwait(false);
        }
    }

    /// <summary>The bot as the plugin's process sees it.</summary>
    private sealed class Bot(Pipe pipe, string name) : IEventSource, IRestClient
    {
        private readonly ConcurrentDictionary<Type, Func<GatewayEvent, CancellationToken, Task>> _handlers = new();
        private readonly ConcurrentDictionary<long, TaskCompletionSource<PipeMessage.Answer>> _calls = new();
        private readonly AsyncLocal<List<string>?> _faults = new();
        private long _ids;

        public IDisposable On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
            where TEvent : GatewayEvent
        {
            _handlers[typeof(TEvent)] = (@event, stop) => handler((TEvent)@event, stop);
            _ = pipe.SendAsync(new PipeMessage.Listen(JsonCodecs.EventName(JsonCodecs.KindOf(typeof(TEvent)))), CancellationToken.None);
            return new Silence(() => _handlers.TryRemove(typeof(TEvent), out _));
        }

        public async Task HandleAsync(PipeMessage.Happened happened, CancellationToken stop)
        {
            var faults = _faults.Value = [];
            var decoded = DiscordJson.DecodeEvent(happened.Event, System.Text.Encoding.UTF8.GetBytes(happened.Data.Text));
            await decoded
                .Match(
                    Right: @event => _handlers.TryGetValue(@event.GetType(), out var handler) ? handler(@event, stop) : Task.CompletedTask,
                    Left: error =>
                    {
                        faults.Add(error.Message);
                        return Task.CompletedTask;
                    }
                )
                .ConfigureAwait(false);
            await pipe.SendAsync(new PipeMessage.Handled(happened.Id, faults.Count == 0 ? null : string.Join("; ", faults)), stop)
                .ConfigureAwait(false);
        }

        public async Task<Either<OvenError, T>> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken = default)
        {
            if (!request.Files.IsEmpty || !request.Form.IsEmpty || request.Bearer is not null)
                return new OvenError.PluginFailed(
                    name,
                    $"{request} with files, a form or a token of its own cannot be made from another process."
                );
            var id = Interlocked.Increment(ref _ids);
            var answered = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var body = request.Body is { } value ? new RawJson(System.Text.Encoding.UTF8.GetString(DiscordJson.Encode(value))) : default;
            var query = new EquatableMap<string, string>([
                .. request.Query.Select(static each => KeyValuePair.Create(each.Name, each.Value)),
            ]);
            try
            {
                var call = new PipeMessage.Call(id, PipeMessage.NameOf(request.Endpoint), request.Path, query, request.Reason, body);
                if (!await pipe.SendAsync(call, cancellationToken).ConfigureAwait(false))
                    return new OvenError.Transport($"{request}", "the bot is gone, or the call is too long.", MayHaveBeenExecuted: false);
                var answer = await answered.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                return answer.Problem is { } problem ? problem.ToError(name)
                    : typeof(T) == typeof(Unit) ? (T)(object)Unit.Default
                    : DiscordJson.Decode<T>(System.Text.Encoding.UTF8.GetBytes(answer.Body.Text ?? "null"));
            }
            catch (OperationCanceledException)
            {
                return new OvenError.Cancelled();
            }
            finally
            {
                _calls.TryRemove(id, out _);
            }
        }

        public void Answered(PipeMessage.Answer answer)
        {
            if (_calls.TryRemove(answer.Id, out var waiting))
                waiting.TrySetResult(answer);
        }

        public void Report(OvenError error) => Fault(error.Message);

        // Of the event that is being handled, where there is one.
        public void Fault(string reason) => _faults.Value?.Add(reason);

        private sealed class Silence(Action release) : IDisposable
        {
            public void Dispose() => release();
        }
    }
}
