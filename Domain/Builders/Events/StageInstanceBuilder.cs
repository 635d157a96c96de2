using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Events;

/// <summary>A stage to go live. Source: Discord documentation, Stage Instance, Create Stage Instance.</summary>
public sealed record StageInstanceBuilder : Builder<StageInstanceDraft>
{
    /// <summary>A stage with its topic; 1 to 120 characters.</summary>
    public StageInstanceBuilder(ChannelId channel, string topic) => (Channel, Topic) = (channel, topic);

    internal ChannelId Channel { get; init; }

    internal string Topic { get; init; }

    internal bool Notifies { get; init; }

    /// <summary>Whether everyone is notified.</summary>
    public StageInstanceBuilder SetSendStartNotification(bool notifies = true) => this with { Notifies = notifies };

    internal override void Check(ref Problems problems) => problems.Text("topic", Topic, Limits.Event.StageTopic);

    internal override StageInstanceDraft Make() =>
        new()
        {
            ChannelId = Channel,
            Topic = Topic,
            SendStartNotification = Notifies,
        };
}
