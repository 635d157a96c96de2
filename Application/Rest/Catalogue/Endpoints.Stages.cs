using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Create Stage Instance.</summary>
    public static readonly Endpoint CreateStageInstance = new("create_stage_instance", Post, "/stage-instances") { TakesReason = true };

    /// <summary>Get Stage Instance.</summary>
    public static readonly Endpoint GetStageInstance = new("get_stage_instance", Get, "/stage-instances/{channel_id}");

    /// <summary>Delete Stage Instance.</summary>
    public static readonly Endpoint DeleteStageInstance = new("delete_stage_instance", Delete, "/stage-instances/{channel_id}")
    {
        TakesReason = true,
    };

    /// <summary>Modify Stage Instance.</summary>
    public static readonly Endpoint ModifyStageInstance = new("update_stage_instance", Patch, "/stage-instances/{channel_id}")
    {
        TakesReason = true,
    };
}
