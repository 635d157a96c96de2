using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Answer Voters.</summary>
    public static readonly Endpoint GetAnswerVoters = new(
        "get_answer_voters",
        Get,
        "/channels/{channel_id}/polls/{message_id}/answers/{answer_id}"
    )
    {
        Major = Channel,
    };

    /// <summary>End Poll.</summary>
    public static readonly Endpoint EndPoll = new("poll_expire", Post, "/channels/{channel_id}/polls/{message_id}/expire")
    {
        Major = Channel,
    };
}
