using System.Globalization;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Who voted for an answer.</summary>
    public static RestRequest<PollVoters> GetAnswerVoters(
        ChannelId channel,
        MessageId message,
        int answer,
        UserId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.GetAnswerVoters, [$"{channel}", $"{message}", answer.ToString(CultureInfo.InvariantCulture)])
        {
            Query = QueryParameter.Set(("after", after), ("limit", limit)),
        };

    /// <summary>Ends a poll of the bot.</summary>
    public static RestRequest<Message> EndPoll(ChannelId channel, MessageId message) =>
        new(Endpoints.EndPoll, [$"{channel}", $"{message}"]);
}
