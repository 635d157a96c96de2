using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Gateway;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.WebSockets;

namespace Oven.Functional.Tools.Proving.Fuzzing;

/// <summary>What is fed: everything of ours that reads bytes from Discord. Each must take any bytes; only a bug throws.</summary>
internal sealed class Targets(Samples samples) : IDisposable
{
    private const int Limit = 1024 * 1024;

    private static readonly int[] Statuses = [200, 204, 400, 401, 403, 404, 429, 429, 500, 502];
    private static readonly string?[] Headers =
    [
        null,
        "",
        "0",
        "1",
        "-1",
        "5",
        "abc",
        "1e400",
        "NaN",
        "0.001",
        "99999999999999999999",
        "global",
        "shared",
        "user",
        "true",
        "\0",
    ];

    private readonly IReadOnlyList<byte[]> _zlib = [.. samples.Frames.Select(static frame => Samples.Zlib(frame))];
    private readonly IReadOnlyList<byte[]> _zstd = [.. samples.Frames.Select(static frame => Samples.Zstd(frame))];
    private readonly Mutator _frames = new(samples.Frames);
    private readonly Mutator _answers = new(samples.Answers);
    private readonly PayloadBuffer _buffer = new();

    /// <summary>How many payloads were read from inputs: a fuzzer that only ever hits the first byte proves little.</summary>
    public long Read { get; private set; }

    /// <summary>Feeds one input.</summary>
    public void Feed(ref Chance chance)
    {
        switch (chance.Below(8))
        {
            case < 4:
                Decode(_frames.Spoil(Draw(samples.Frames, ref chance), ref chance).Span);
                break;
            case 4:
                using (var zlib = new ZlibInflater())
                    Inflate(zlib, _frames.Spoil(Draw(_zlib, ref chance), ref chance));
                break;
            case 5 when ZstdInflater.IsAvailable:
                using (var zstd = new ZstdInflater())
                    Inflate(zstd, _frames.Spoil(Draw(_zstd, ref chance), ref chance));
                break;
            default:
                Answer(_answers.Spoil(Draw(samples.Answers, ref chance), ref chance), ref chance);
                break;
        }
    }

    public void Dispose() => _buffer.Dispose();

    // Small ones far more often: their mutations hit something. The large ones are there for depth and size.
    private static byte[] Draw(IReadOnlyList<byte[]> from, ref Chance chance) =>
        from[chance.Below(chance.Below(64) == 0 ? from.Count : Math.Max(1, from.Count / 2))];

    private void Decode(ReadOnlySpan<byte> message)
    {
        for (var left = message.Length + 1; FrameDecoder.Next(ref message, static _ => true) is not null; left = message.Length)
        {
            Read++;
            if (message.Length >= left)
                throw new InvalidOperationException("The decoder makes no progress.");
        }
    }

    private void Inflate(Inflater inflater, ReadOnlyMemory<byte> packed)
    {
        _buffer.Clear();
        _ = inflater.EndsPayload(packed.Span);
        if (inflater.Inflate(packed, _buffer, Limit) is null)
            Decode(_buffer.Written.Span);
    }

    private void Answer(ReadOnlyMemory<byte> body, ref Chance chance)
    {
        var answer = new HttpAnswer(
            Statuses[chance.Below(Statuses.Length)],
            HeadersOf(ref chance),
            body,
            IsTruncated: chance.Below(16) == 0
        );
        _ = AnswerReader.Read(answer);
        Read++;
        switch (chance.Below(5))
        {
            case 0:
                ReadAs<User>(answer);
                break;
            case 1:
                ReadAs<Message>(answer);
                break;
            case 2:
                ReadAs<EquatableList<Message>>(answer);
                break;
            case 3:
                ReadAs<Channel>(answer);
                break;
            default:
                ReadAs<Guild>(answer);
                break;
        }
    }

    private static void ReadAs<T>(HttpAnswer answer) =>
        ResultReader
            .Read(new RestRequest<T>(Endpoint, []), answer)
            .Match(Right: static _ => Unit.Default, Left: static error => Say(error.Message));

    private static Unit Say(string message) => message.Length >= 0 ? Unit.Default : throw new InvalidOperationException();

    private static AnswerHeaders HeadersOf(ref Chance chance) =>
        new()
        {
            Bucket = Header(ref chance),
            Limit = Header(ref chance),
            Remaining = Header(ref chance),
            ResetAfter = Header(ref chance),
            Scope = Header(ref chance),
            Global = Header(ref chance),
            RetryAfter = Header(ref chance),
            Via = Header(ref chance),
        };

    private static string? Header(ref Chance chance) => Headers[chance.Below(Headers.Length)];

    private static Endpoint Endpoint => Application.Rest.Catalogue.Endpoints.GetCurrentUser;
}
