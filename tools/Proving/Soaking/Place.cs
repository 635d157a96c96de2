using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>
/// A channel in which one message is edited again and again: its content counts, so that a lost, doubled or overtaken event shows. Editing
/// costs the Simulator no memory, which is why the soak does not write new messages.
/// </summary>
internal sealed class Place(SimulatedPerson person, ChannelId channel, MessageId message)
{
    private long _said;
    private long _heard;

    /// <summary>Where it is.</summary>
    public ChannelId Channel => channel;

    /// <summary>The message that is edited.</summary>
    public MessageId Message => message;

    /// <summary>The bot's own message there.</summary>
    public MessageId Own { get; set; }

    /// <summary>How many events are still on their way.</summary>
    public long Missing => Interlocked.Read(ref _said) - Interlocked.Read(ref _heard);

    /// <summary>The next event.</summary>
    public Task SayAsync() => person.EditAsync(message, $"{Interlocked.Increment(ref _said)}");

    /// <summary>An event arrived: how many before it did not; negative where it came a second time.</summary>
    public long Hear(long number)
    {
        var missing = number - _heard - 1;
        if (missing >= 0)
            Interlocked.Exchange(ref _heard, number);
        return missing;
    }
}
