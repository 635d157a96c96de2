using Oven.Functional.Infrastructure.Caching;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Caching;

public sealed class EnvelopeTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Property]
    public void What_goes_in_comes_out(byte[] payload, long sequence, string epoch, ushort seconds)
    {
        epoch = new([.. epoch.Where(static c => !char.IsSurrogate(c))]);
        var envelope = new Envelope(Day.AddSeconds(seconds), Day.AddSeconds(2 * seconds), new(epoch, sequence), payload);
        var back = Envelope.Decode(envelope.Encode(typeof(string)), typeof(string))!;
        Assert.Equal((envelope.FreshUntil, envelope.StaleUntil, envelope.LoadedAt), (back.FreshUntil, back.StaleUntil, back.LoadedAt));
        Assert.Equal(payload, back.Payload.ToArray());
        Assert.Null(Envelope.Decode(envelope.Encode(typeof(string)), typeof(int)));
    }

    [Property(MaxTest = 1000)]
    public void Damaged_bytes_are_nothing_or_the_same_length_of_payload_but_never_an_exception(
        byte[] payload,
        ushort at,
        byte value,
        ushort cut
    )
    {
        var bytes = new Envelope(Day, Day, new("epoch", 5), payload).Encode(typeof(string));
        bytes[at % bytes.Length] = value;
        if (Envelope.Decode(bytes, typeof(string)) is { } read)
            Assert.True(read.Payload.Length <= bytes.Length);
        Assert.Null(Envelope.Decode(bytes.AsMemory(0, cut % bytes.Length), typeof(string)));
    }

    [Property]
    public void Any_bytes_are_read_without_an_exception(byte[] bytes) => Envelope.Decode(bytes, typeof(string));
}
