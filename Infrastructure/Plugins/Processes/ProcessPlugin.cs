using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>
/// The bot's side: stands for a plugin in another process, and is a plugin like any other, so that its calls are judged and its limits kept
/// as everybody's are. A process that ends, talks nonsense or grows past its limit is killed and counts as collapsed.
/// </summary>
internal sealed class ProcessPlugin : IPlugin, IDisposable
{
    private static readonly Dictionary<string, Endpoint> s_endpoints = Endpoints.All.ToDictionary(PipeMessage.NameOf);
    private static readonly TimeSpan s_weighing = TimeSpan.FromMilliseconds(250);

    private readonly Process _process;
    private readonly Pipe _pipe;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<string?>> _events = new();
    private readonly TaskCompletionSource<string?> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _ids;
    private volatile bool _ending;

    private ProcessPlugin(Process process, Pipe pipe, PluginManifest manifest) => (_process, _pipe, Manifest) = (process, pipe, manifest);

    public PluginManifest Manifest { get; }

    /// <summary>Starts a process and waits until it has said who it is.</summary>
    public static async Task<Either<OvenError, ProcessPlugin>> StartAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { }; // read, so that a talkative plugin does not fill its pipe and stop
            process.BeginErrorReadLine();
            var pipe = new Pipe(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
            if (await pipe.ReceiveAsync(cancellation).ConfigureAwait(false) is PipeMessage.Introduce(var manifest))
                return new ProcessPlugin(process, pipe, manifest);
            Kill(process);
            return new OvenError.PluginFailed(start.FileName, "it did not say who it is.");
        }
        catch (Exception broken) when (broken is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            Kill(process);
            return new OvenError.PluginFailed(start.FileName, $"it cannot be started: {broken.Message}");
        }
    }

    public async Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation)
    {
        _ = ListenAsync(context);
        await _pipe.SendAsync(new PipeMessage.Load(context.Section.Values), cancellation).ConfigureAwait(false);
        var problem = await _loaded.Task.WaitAsync(cancellation).ConfigureAwait(false);
        if (problem is not null)
            return new OvenError.PluginFailed(Manifest.Name, problem);
        context.Every(s_weighing, _ => WeighAsync(context));
        return Unit.Default;
    }

    public async Task Unload(CancellationToken cancellation)
    {
        _ending = true;
        await _pipe.SendAsync(new PipeMessage.Stop(), cancellation).ConfigureAwait(false);
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _ending = true;
        Kill(_process);
        _pipe.Dispose();
        _process.Dispose();
    }

    private async Task ListenAsync(PluginContext context)
    {
        while (await _pipe.ReceiveAsync(CancellationToken.None).ConfigureAwait(false) is { } message)
        {
            switch (message)
            {
                case PipeMessage.Loaded(var problem):
                    _loaded.TrySetResult(problem);
                    break;
                case PipeMessage.Listen(var name):
                    var kind = JsonCodecs.EventType(Encoding.UTF8.GetBytes(name));
                    JsonCodecs.Listen(context, kind, (@event, stop) => BringAsync(@event, stop));
                    break;
                case PipeMessage.Handled(var id, var problem) when _events.TryRemove(id, out var waiting):
                    waiting.TrySetResult(problem);
                    break;
                case PipeMessage.Call call:
                    _ = CarryAsync(call, context);
                    break;
            }
        }
        _loaded.TrySetResult("its process ended.");
        foreach (var waiting in _events.Values)
            waiting.TrySetResult("its process ended.");
        if (!_ending)
            context.Collapse("Its process ended, or sent what is no message.");
    }

    private async Task BringAsync(GatewayEvent @event, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _ids);
        var (name, data) = DiscordJson.EncodeEvent(@event);
        var handled = _events[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (!await _pipe.SendAsync(new PipeMessage.Happened(id, name, new(Encoding.UTF8.GetString(data))), stop).ConfigureAwait(false))
                throw new IOException($"{name} could not be sent to its process.");
            if (await handled.Task.WaitAsync(stop).ConfigureAwait(false) is { } problem)
                throw new InvalidOperationException(problem);
        }
        finally
        {
            _events.TryRemove(id, out _);
        }
    }

    private async Task CarryAsync(PipeMessage.Call call, PluginContext context)
    {
        Either<OvenError, ReadOnlyMemory<byte>> result = s_endpoints.TryGetValue(call.Endpoint, out var endpoint)
            ? await context
                .Rest.SendAsync(
                    new RestRequest<ReadOnlyMemory<byte>>(endpoint, call.Path)
                    {
                        Query = call.Query.Select(static entry => new QueryParameter(entry.Key, entry.Value)).ToEquatableList(),
                        Reason = call.Reason,
                        Body = string.IsNullOrEmpty(call.Body.Text) ? null : call.Body,
                    },
                    context.Stopping
                )
                .ConfigureAwait(false)
            : new OvenError.PluginFailed(Manifest.Name, $"there is no operation {call.Endpoint}.");
        var answer = result.Match(
            Right: body => new PipeMessage.Answer(call.Id, new(Encoding.UTF8.GetString(body.Span)), null),
            Left: error => new PipeMessage.Answer(call.Id, default, PipeProblem.Of(error))
        );
        await _pipe.SendAsync(answer, CancellationToken.None).ConfigureAwait(false);
    }

    private Task WeighAsync(PluginContext context)
    {
        _process.Refresh();
        if (!_ending && !_process.HasExited && _process.WorkingSet64 > context.MostMemory)
        {
            Kill(_process);
            context.Collapse($"Its process grew past {context.MostMemory} bytes and was killed.");
        }
        return Task.CompletedTask;
    }

    private static void Kill(Process? process)
    {
        try
        {
            process?.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
