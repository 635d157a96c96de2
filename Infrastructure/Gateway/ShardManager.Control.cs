using LanguageExt;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>What can be done with shards that run.</summary>
public sealed partial class ShardManager
{
    /// <summary>Sends a payload over a shard once its session is up, within 120 per 60 seconds, in order.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="payload">The JSON of the whole payload, at most 4096 bytes.</param>
    /// <param name="cancellation">Takes the request back while it waits.</param>
    public async Task<Either<OvenError, Unit>> SendAsync(int shard, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        (Unknown(shard) ?? SendBudget.TooLong(payload.Length)) is { } problem
            ? new OvenError.ValidationFailed([problem])
            : await Shards[shard].SendAsync(payload, cancellation).ConfigureAwait(false);

    /// <summary>Sends a payload over every shard.</summary>
    /// <param name="payload">The JSON of the whole payload, at most 4096 bytes.</param>
    /// <param name="cancellation">Takes back what still waits.</param>
    /// <returns>The first failure, where there is one; the others are sent all the same.</returns>
    public async Task<Either<OvenError, Unit>> BroadcastAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Count).Select(shard => SendAsync(shard, payload, cancellation)))
            .ConfigureAwait(false);
        return outcomes.FirstOrDefault(static outcome => outcome.IsLeft, Unit.Default);
    }

    /// <summary>Shows the bot differently, on one shard or, without one, on all; sessions that begin later show it too.</summary>
    public async Task<Either<OvenError, Unit>> UpdatePresenceAsync(BotPresence presence, int? shard, CancellationToken cancellation)
    {
        if (shard is { } named && Unknown(named) is { } problem)
            return new OvenError.ValidationFailed([problem]);
        foreach (var target in shard is { } one ? [Shards[one]] : Shards)
            target.Presence = presence;
        var payload = GatewayCommand.UpdatePresence(presence);
        return shard is { } only
            ? await SendAsync(only, payload, cancellation).ConfigureAwait(false)
            : await BroadcastAsync(payload, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Asks for members of a guild and waits for all of the answer. Source: Discord documentation, Gateway Events, Request Guild Members.
    /// </summary>
    /// <param name="request">Made by <c>RequestMembersBuilder</c>, or by hand: its nonce is replaced.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// The members and the ids that were not found; or <see cref="OvenError.ValidationFailed"/>, <see cref="OvenError.RateLimited"/> with the
    /// wait (all members of a guild may be asked for once in 30 seconds), <see cref="OvenError.TimedOut"/> after
    /// <see cref="GatewayOptions.MemberPatience"/> without a chunk, or what kept the question from being sent.
    /// </returns>
    public async Task<Either<OvenError, GuildMembers>> RequestMembersAsync(RequestGuildMembers request, CancellationToken cancellation)
    {
        if (Count == 0)
            return new OvenError.ValidationFailed([new("", "NOT_STARTED", "The shards have not been started.")]);
        var problems = MemberRules.Of(request, _options.Config.Intents);
        return problems.IsEmpty
            ? await _members
                .AskAsync(request, (payload, token) => SendAsync(ShardCount.Hearing(request.GuildId, Count), payload, token), cancellation)
                .ConfigureAwait(false)
            : new OvenError.ValidationFailed(problems);
    }

    /// <summary>Completes when all guilds of every shard's READY have come, or the wait for them is over.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The guilds that have not come: they are down.</returns>
    public async Task<Either<OvenError, EquatableList<GuildId>>> WaitForGuildsAsync(CancellationToken cancellation)
    {
        try
        {
            var missing = await Task.WhenAll(Shards.Select(static shard => shard.Guilds.Task))
                .WaitAsync(cancellation)
                .ConfigureAwait(false);
            return missing.SelectMany(static guilds => guilds).ToEquatableList();
        }
        catch (OperationCanceledException)
        {
            return new OvenError.Cancelled();
        }
    }

    /// <summary>Stops one shard; the others go on. It can be started again with <see cref="SpawnAsync"/>.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="keepSession">True to leave its session resumable.</param>
    public async Task<Either<OvenError, Unit>> KillAsync(int shard, bool keepSession)
    {
        if (Unknown(shard) is { } problem)
            return new OvenError.ValidationFailed([problem]);
        await Shards[shard].PauseAsync(keepSession).ConfigureAwait(false);
        return Unit.Default;
    }

    /// <summary>Starts one shard that has stopped, and waits until it is up; it resumes where its session was kept.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="cancellation">Stops waiting; the shard goes on.</param>
    public async Task<Either<OvenError, Unit>> SpawnAsync(int shard, CancellationToken cancellation)
    {
        if (Unknown(shard) is { } problem)
            return new OvenError.ValidationFailed([problem]);
        if (Shards[shard].Health.Status != ShardStatus.Stopped)
            return new OvenError.ValidationFailed([new("shard", "ALREADY_STARTED", "The shard is running.", $"{shard}")]);
        var outcome = await _set!.SpawnAsync(shard, cancellation).ConfigureAwait(false);
        Watch([Shards[shard]]);
        return outcome;
    }

    /// <summary>Stops one shard and starts it again.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="keepSession">True to resume, false to identify.</param>
    /// <param name="cancellation">Stops waiting; the shard goes on.</param>
    public async Task<Either<OvenError, Unit>> RestartAsync(int shard, bool keepSession, CancellationToken cancellation)
    {
        var killed = await KillAsync(shard, keepSession).ConfigureAwait(false);
        return killed.IsLeft ? killed : await SpawnAsync(shard, cancellation).ConfigureAwait(false);
    }

    private FieldError? Unknown(int shard) =>
        shard < 0 || shard >= Count ? new("shard", "NUMBER_TYPE_RANGE", "There is no such shard.", $"{shard}", $"0 to {Count - 1}") : null;
}
