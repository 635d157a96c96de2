using System.Text.Json;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>
/// Reads gateway payloads in one pass. Discord writes <c>op</c>, <c>s</c> and <c>t</c> before <c>d</c>, so <c>d</c> is decoded, or passed
/// over where nobody is interested, when it is reached; only where it comes first it is gone back to. Nothing throws: what cannot be
/// read becomes <see cref="GatewayFrame.Malformed"/>, with its sequence where at least that is known.
/// </summary>
public static class FrameDecoder
{
    private static readonly JsonReaderOptions Several = new() { AllowMultipleValues = true };

    /// <summary>Reads the first payload of a message.</summary>
    /// <param name="message">One payload, or several one after another; afterwards what is left of it.</param>
    /// <param name="interest">True for the names of events somebody wants; READY and RESUMED always are.</param>
    /// <returns>The frame; null where nothing but white space was left.</returns>
    public static GatewayFrame? Next(ref ReadOnlySpan<byte> message, Func<string, bool> interest)
    {
        var whole = message;
        message = default; // what comes after a payload that is not JSON cannot be told apart from it
        var reader = new Utf8JsonReader(whole, Several);
        try
        {
            if (!reader.Read())
                return null;
            var frame = Envelope(ref reader, whole, interest);
            message = whole[(int)reader.BytesConsumed..];
            return frame;
        }
        catch (Exception broken) when (IsUnreadable(broken))
        {
            return Malformed(null, broken.Message, whole);
        }
    }

    private static GatewayFrame Envelope(ref Utf8JsonReader reader, ReadOnlySpan<byte> whole, Func<string, bool> interest)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return Malformed(null, "it is not an object.", whole);
        }

        var head = new Head();
        GatewayFrame? frame = null;
        var deferred = Nothing();
        var text = Null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            reader.Read();
            if (field != Field.Body)
                head = head.With(field, ref reader);
            else if (head.IsComplete)
                frame = Body(ref reader, whole, head, interest);
            else
            {
                deferred = reader;
                text = whole;
            }
            reader.Skip();
        }
        return frame ?? Body(ref deferred, text, head, interest);
    }

    // A body that cannot be read is passed over, so that the reader stands behind it and the next payload can be read.
    private static GatewayFrame Body(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, Head head, Func<string, bool> interest)
    {
        var start = reader;
        try
        {
            switch (head.Op)
            {
                case 0:
                    return Dispatch(ref reader, text, head, interest);
                case 1:
                    return new GatewayFrame.HeartbeatRequest();
                case 7:
                    return new GatewayFrame.Reconnect();
                case 9:
                    return new GatewayFrame.InvalidSession(reader.TokenType == JsonTokenType.True);
                case 10:
                    return Hello(ref reader, text);
                case 11:
                    return new GatewayFrame.Ack();
                default:
                    return Malformed(head.Sequence, head.Op is { } op ? $"opcode {op} is unknown." : "it has no opcode.", text);
            }
        }
        catch (Exception broken) when (IsUnreadable(broken))
        {
            reader = start;
            return Malformed(head.Sequence, broken.Message, text);
        }
    }

    private static GatewayFrame Dispatch(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, Head head, Func<string, bool> interest) =>
        head switch
        {
            { Sequence: null } => Malformed(null, "a dispatch has no sequence.", text),
            { Name: null } => Malformed(head.Sequence, "a dispatch has no event name.", text),
            { Sequence: { } sequence, Name: { } name } => new GatewayFrame.Dispatch(
                sequence,
                name is "READY" or "RESUMED" || interest(name) ? GatewayEventJson.Read(name, ref reader, text) : null
            ),
        };

    private static GatewayFrame Hello(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        double? interval = null;
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var named = reader.ValueTextEquals("heartbeat_interval"u8);
            reader.Read();
            if (named)
                interval = reader.GetDouble();
            reader.Skip();
        }
        return interval is > 0 and < int.MaxValue
            ? new GatewayFrame.Hello(TimeSpan.FromMilliseconds(interval.Value))
            : Malformed(null, "HELLO has no usable heartbeat_interval.", text);
    }

    private static GatewayFrame.Malformed Malformed(long? sequence, string reason, ReadOnlySpan<byte> text) =>
        new(sequence, new OvenError.Undecodable("A gateway payload", reason, DiscordJson.Excerpt(text)));

    // What the readers of System.Text.Json and the converters throw on text that is not what it should be.
    private static bool IsUnreadable(Exception broken) =>
        broken
            is JsonException
                or InvalidOperationException
                or FormatException
                or OverflowException
                or ArgumentException
                or KeyNotFoundException;

    private static ReadOnlySpan<byte> Null => "null"u8;

    private static Utf8JsonReader Nothing()
    {
        var reader = new Utf8JsonReader(Null);
        reader.Read();
        return reader;
    }

    private enum Field
    {
        Op,
        Sequence,
        Name,
        Body,
        Other,
    }

    private static Field FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("d"u8) ? Field.Body
        : reader.ValueTextEquals("op"u8) ? Field.Op
        : reader.ValueTextEquals("s"u8) ? Field.Sequence
        : reader.ValueTextEquals("t"u8) ? Field.Name
        : Field.Other;

    /// <summary>What stands around the body. A sequence and a name may be null, which is not the same as not having been met yet.</summary>
    private readonly record struct Head(int? Op, long? Sequence, string? Name, bool SequenceMet, bool NameMet)
    {
        public bool IsComplete => Op is { } op && (op != 0 || (SequenceMet && NameMet));

        public Head With(Field field, ref Utf8JsonReader reader) =>
            field switch
            {
                Field.Op => this with { Op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var op) ? op : null },
                Field.Sequence => this with
                {
                    Sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null,
                    SequenceMet = true,
                },
                Field.Name => this with { Name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null, NameMet = true },
                _ => this,
            };
    }
}
