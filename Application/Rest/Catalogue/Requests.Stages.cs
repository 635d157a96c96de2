using LanguageExt;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Has a stage go live.</summary>
    public static RestRequest<StageInstance> CreateStageInstance(StageInstanceDraft draft, string? reason = null) =>
        new(Endpoints.CreateStageInstance, []) { Body = draft, Reason = reason };

    /// <summary>The live stage of a channel.</summary>
    public static RestRequest<StageInstance> GetStageInstance(ChannelId channel) => new(Endpoints.GetStageInstance, [$"{channel}"]);

    /// <summary>Ends a live stage.</summary>
    public static RestRequest<Unit> DeleteStageInstance(ChannelId channel, string? reason = null) =>
        new(Endpoints.DeleteStageInstance, [$"{channel}"]) { Reason = reason };

    /// <summary>Changes a live stage.</summary>
    public static RestRequest<StageInstance> ModifyStageInstance(ChannelId channel, StageInstancePatch patch, string? reason = null) =>
        new(Endpoints.ModifyStageInstance, [$"{channel}"]) { Body = patch, Reason = reason };
}
