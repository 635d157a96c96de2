using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Live stages.</summary>
public sealed partial class StagesGroup(IRestClient rest)
{
    /// <summary>Has a stage go live. Source: Discord documentation, Stage Instance, Create Stage Instance.</summary>
    public Task<Either<OvenError, StageInstance>> CreateStageInstance(
        StageInstanceDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateStageInstance(draft, reason), cancellationToken);

    /// <summary>The live stage of a channel. Source: Discord documentation, Stage Instance, Get Stage Instance.</summary>
    public Task<Either<OvenError, StageInstance>> GetStageInstance(ChannelId channel, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetStageInstance(channel), cancellationToken);

    /// <summary>Ends a live stage. Source: Discord documentation, Stage Instance, Delete Stage Instance.</summary>
    public Task<Either<OvenError, Unit>> DeleteStageInstance(
        ChannelId channel,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteStageInstance(channel, reason), cancellationToken);

    /// <summary>Changes a live stage. Source: Discord documentation, Stage Instance, Modify Stage Instance.</summary>
    public Task<Either<OvenError, StageInstance>> ModifyStageInstance(
        ChannelId channel,
        StageInstancePatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyStageInstance(channel, patch, reason), cancellationToken);
}
