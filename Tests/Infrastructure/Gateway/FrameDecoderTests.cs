using System.Text;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Gateway;

public sealed class FrameDecoderTests
{
    private const string Event = """{"t":"SOMETHING_NEW","s":42,"op":0,"d":{"a":[1,{"b":"}\""}],"c":null}}""";

    public static TheoryData<string, GatewayFrame> Frames =>
        new()
        {
            {
                """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["x"]}}""",
                new GatewayFrame.Hello(TimeSpan.FromSeconds(41.25))
            },
            { """{"op":11}""", new GatewayFrame.Ack() },
            { """{"op":1,"d":251}""", new GatewayFrame.HeartbeatRequest() },
            { """{"op":7,"d":null}""", new GatewayFrame.Reconnect() },
            { """{"op":9,"d":true}""", new GatewayFrame.InvalidSession(true) },
            { """{"op":9,"d":false}""", new GatewayFrame.InvalidSession(false) },
            { """{"op":9}""", new GatewayFrame.InvalidSession(false) },
            { """{"t":"RESUMED","s":5,"op":0,"d":{}}""", new GatewayFrame.Dispatch(5, new GatewayEvent.Resumed()) },
            { Event, Unknown(42, """{"a":[1,{"b":"}\""}],"c":null}""") },
            { """{"d":{"x":1},"op":0,"t":"LATE","s":7}""", Unknown(7, """{"x":1}""", "LATE") },
            { """{"op":0,"d":[],"extra":{"d":1},"s":7,"t":"LATE"}""", Unknown(7, "[]", "LATE") },
        };

    public static TheoryData<string, long?> Broken =>
        new()
        {
            { "", null },
            { "nonsense", null },
            { "[]", null },
            { "17", null },
            { "{}", null },
            { """{"op":99,"d":{}}""", null },
            { """{"op":"0","d":{}}""", null },
            { """{"op":1e99}""", null },
            { """{"op":{"op":1}}""", null },
            { """{"op":10,"d":{}}""", null },
            { """{"op":10,"d":{"heartbeat_interval":"soon"}}""", null },
            { """{"op":10,"d":{"heartbeat_interval":-5}}""", null },
            { """{"op":10,"d":3}""", null },
            { """{"op":0,"t":"X","d":{}}""", null },
            { """{"op":0,"s":3,"d":{}}""", 3 },
            { """{"t":"READY","s":1,"op":0,"d":{}}""", 1 },
            { """{"t":"READY","s":1,"op":0,"d":null}""", 1 },
            { """{"t":"MESSAGE_CREATE","s":8,"op":0,"d":{"id":[]}}""", 8 },
            { """{"t":"MESSAGE_CREATE","s":8,"op":0,"d":"text"}""", 8 },
        };

    [Theory, MemberData(nameof(Frames))]
    public void A_payload_is_read_whole(string payload, GatewayFrame frame) => Assert.Equal([frame], Decode(payload));

    [Theory, MemberData(nameof(Frames))]
    public void A_payload_is_never_read_from_a_part_of_it(string payload, GatewayFrame frame)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        for (var length = 1; length < bytes.Length; length++)
            Assert.DoesNotContain(frame, Decode(bytes.AsSpan(0, length)));
    }

    [Theory, MemberData(nameof(Frames))]
    public void What_follows_a_payload_does_not_spoil_it(string payload, GatewayFrame frame)
    {
        Assert.Equal([frame], Decode(payload + " \r\n "));
        Assert.Equal([frame, frame, new GatewayFrame.Ack()], Decode($$"""{{payload}}{{payload}} {"op":11}"""));
        var decoded = Decode(payload + "junk");
        Assert.Equal(frame, decoded[0]);
        Assert.IsType<GatewayFrame.Malformed>(Assert.Single(decoded[1..]));
    }

    [Theory, MemberData(nameof(Broken))]
    public void What_cannot_be_read_is_malformed_with_its_sequence(string payload, long? sequence)
    {
        foreach (var frame in Decode(payload))
            Assert.Equal(sequence, Assert.IsType<GatewayFrame.Malformed>(frame).Sequence);
    }

    [Fact]
    public void A_broken_body_does_not_spoil_the_payload_after_it() =>
        Assert.Equal(
            [typeof(GatewayFrame.Malformed), typeof(GatewayFrame.Ack)],
            Decode("""{"t":"READY","s":1,"op":0,"d":{"user":[[{}]],"x":{"y":2}}}{"op":11}""").Select(static frame => frame.GetType())
        );

    [Fact]
    public void An_event_nobody_wants_only_counts() =>
        Assert.Equal([new GatewayFrame.Dispatch(42, null)], Decode(Encoding.UTF8.GetBytes(Event), static _ => false));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.IsType<GatewayFrame.Malformed>(
            Assert.Single(Decode($$"""{"t":"X","s":1,"op":0,"d":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}"""))
        );

    [Fact]
    public void Text_that_is_not_utf_8_is_survived()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"t":"MESSAGE_CREATE","s":8,"op":0,"d":{"id":"1","content":"?"}}""");
        bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xFF;
        Assert.Single(Decode(bytes));
    }

    [Property(MaxTest = 2_000)]
    public void No_bytes_throw_and_every_message_ends(byte[] junk, int cut, int at, byte with)
    {
        Decode(junk);
        foreach (var payload in Frames.Select(static row => Encoding.UTF8.GetBytes((string)row[0])))
        {
            payload[(uint)at % payload.Length] = with;
            Decode(payload.AsSpan(0, (int)((uint)cut % payload.Length)));
            Decode(payload);
        }
    }

    private static GatewayFrame.Dispatch Unknown(long sequence, string data, string name = "SOMETHING_NEW") =>
        new(sequence, new GatewayEvent.Unknown(name, new(data)));

    private static List<GatewayFrame> Decode(string message) => Decode(Encoding.UTF8.GetBytes(message));

    private static List<GatewayFrame> Decode(ReadOnlySpan<byte> message, Func<string, bool>? interest = null)
    {
        var frames = new List<GatewayFrame>();
        while (FrameDecoder.Next(ref message, interest ?? (static _ => true)) is { } frame)
            frames.Add(frame);
        return frames;
    }
}
