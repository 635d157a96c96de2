using System.Collections.Concurrent;
using System.Globalization;
using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>Hosts <see cref="MemberRequests"/>: sends questions, sees the chunks come by, and keeps them until the answer is whole.</summary>
internal sealed class MemberDesk : IEffectHandler<MemberRequests.Effect, MemberRequests.Event>, IDisposable
{
    private readonly ConcurrentDictionary<MemberRequestId, Caller> _callers = new();
    private readonly MonotonicClock _clock;
    private readonly TimeSpan _patience;
    private readonly MachineHost<MemberRequests.State, MemberRequests.Event, MemberRequests.Effect> _host;
    private long _last;

    public MemberDesk(MonotonicClock clock, TimeSpan patience)
    {
        (_clock, _patience) = (clock, patience);
        _host = new(MemberRequests.Machine, this, static now => new MemberRequests.Event.Ticked(now), clock);
    }

    /// <summary>Asks, and waits for the whole answer.</summary>
    /// <param name="request">What to ask; its nonce is replaced.</param>
    /// <param name="send">Sends a payload over the right shard.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Either<OvenError, GuildMembers>> AskAsync(
        RequestGuildMembers request,
        Func<ReadOnlyMemory<byte>, CancellationToken, Task<Either<OvenError, Unit>>> send,
        CancellationToken cancellation
    )
    {
        var id = new MemberRequestId(Interlocked.Increment(ref _last));
        var named = request with { Nonce = id.Value.ToString(CultureInfo.InvariantCulture) };
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var caller = _callers[id] = new(() => send(GatewayCommand.RequestMembers(named), gone.Token));
        await using var withdrawal = cancellation.Register(() => Withdraw(id, new OvenError.Cancelled())).ConfigureAwait(false);
        if (!_host.Post(new MemberRequests.Event.Asked(id, request.GuildId, _patience, _clock.Now)))
            End(id, new OvenError.Cancelled());
        var answer = await caller.Answer.Task.ConfigureAwait(false);
        await gone.CancelAsync().ConfigureAwait(false); // a question that still waits to be sent
        return answer;
    }

    /// <summary>An event comes by.</summary>
    public void See(GatewayEvent @event)
    {
        switch (@event)
        {
            case GatewayEvent.GuildMembersChunkReceived chunk
                when Number(chunk.Nonce) is { } id && _callers.TryGetValue(id, out var caller):
                caller.Chunks[chunk.ChunkIndex] = chunk;
                _host.Post(new MemberRequests.Event.Arrived(id, chunk.ChunkIndex, chunk.ChunkCount, _clock.Now));
                break;
            case GatewayEvent.RateLimited { Opcode: GatewayCommand.MembersOpcode } refused:
                var wait = TimeSpan.FromSeconds(Math.Clamp(refused.RetryAfter, 0, 86_400));
                _host.Post(new MemberRequests.Event.Refused(Number(refused.Meta.Nonce), refused.Meta.GuildId, wait));
                break;
        }
    }

    public void Begin(MemberRequests.Effect effect, Func<MemberRequests.Event, bool> post)
    {
        switch (effect)
        {
            case MemberRequests.Effect.Ask(var id) when _callers.TryGetValue(id, out var caller):
                _ = SendAsync(id, caller);
                break;
            case MemberRequests.Effect.Answer(var id) when _callers.TryGetValue(id, out var caller):
                End(id, caller.Whole());
                break;
            case MemberRequests.Effect.Fail(var id, var reason):
                End(id, reason);
                break;
        }
    }

    public void Dispose()
    {
        _host.Dispose();
        foreach (var id in _callers.Keys)
            End(id, new OvenError.Cancelled());
    }

    private async Task SendAsync(MemberRequestId id, Caller caller)
    {
        var outcome = await caller.Send().ConfigureAwait(false);
        outcome.IfLeft(error => Withdraw(id, error));
    }

    private void Withdraw(MemberRequestId id, OvenError reason) => _host.Post(new MemberRequests.Event.Withdrawn(id, reason));

    private void End(MemberRequestId id, Either<OvenError, GuildMembers> answer)
    {
        if (_callers.TryRemove(id, out var caller))
            caller.Answer.TrySetResult(answer);
    }

    private static MemberRequestId? Number(string? nonce) =>
        long.TryParse(nonce, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new MemberRequestId(number) : null;

    private sealed record Caller(Func<Task<Either<OvenError, Unit>>> Send)
    {
        public ConcurrentDictionary<int, GatewayEvent.GuildMembersChunkReceived> Chunks { get; } = new();

        public TaskCompletionSource<Either<OvenError, GuildMembers>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public GuildMembers Whole()
        {
            var chunks = Chunks.OrderBy(static chunk => chunk.Key).Select(static chunk => chunk.Value).ToEquatableList();
            return new(
                chunks.SelectMany(static chunk => chunk.Members).ToEquatableList(),
                chunks.SelectMany(static chunk => chunk.NotFound ?? []).ToEquatableList(),
                chunks
            );
        }
    }
}
