using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Ports;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>
/// The custom id of a button, select or modal that carries typed state: <c>route:payload</c>, where the payload is base64url of the version,
/// the end of its life where it has one, the state, and a 64-bit seal over all of it and the route. So state needs no storage, survives
/// restarts, and comes back only as it was written. The state is not secret: whoever sees the component can read it.
/// <para>At most 100 characters, of which 9 to 13 bytes and a third go to the above: 54 bytes of state with a route of 10 characters. A state
/// that does not fit makes an id that every builder refuses.</para>
/// </summary>
/// <typeparam name="T">The state.</typeparam>
public sealed record CustomId<T>
{
    private const int SealBytes = 8;
    private const int ExpiryBytes = 4;

    internal CustomId(string route, StateField<T> state) => (Route, State) = (route, state);

    /// <summary>Names the handler; what stands before the colon.</summary>
    public string Route { get; }

    /// <summary>How the state is kept.</summary>
    public StateField<T> State { get; }

    /// <summary>The form of the state; an id of another version is answered with <see cref="CommandError.Outdated"/>.</summary>
    public byte Version { get; init; } = 1;

    /// <summary>How long an id can be used, in whole seconds; null for ever.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Raise it when the form of the state changes: ids of messages that are still there are then refused and not misread.</summary>
    public CustomId<T> OfVersion(byte version) => this with { Version = version };

    /// <summary>Ids can be used for so long after they were made.</summary>
    public CustomId<T> ExpiringAfter(TimeSpan lifetime) => this with { Lifetime = lifetime };

    /// <summary>The id of a component with this state.</summary>
    /// <param name="state">What comes back when the component is used.</param>
    /// <param name="seal">The bot's; inside a handler use <see cref="InteractionContext.CustomId{T}"/>.</param>
    /// <param name="now">When it is made.</param>
    public string Write(T state, ISeal seal, DateTimeOffset now)
    {
        var bytes = Head();
        bytes.Write((ReadOnlySpan<byte>)[Version]);
        if (Lifetime is { } lifetime)
        {
            var end = Math.Clamp((now + lifetime).ToUnixTimeSeconds(), 0, uint.MaxValue);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.GetSpan(ExpiryBytes), (uint)end);
            bytes.Advance(ExpiryBytes);
        }
        State.Write(state, bytes);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.GetSpan(SealBytes), seal.Stamp(bytes.WrittenSpan));
        bytes.Advance(SealBytes);
        return $"{Route}:{Base64Url.EncodeToString(bytes.WrittenSpan[RouteBytes..])}";
    }

    /// <summary>The state of an id that was used.</summary>
    /// <param name="customId">The whole id.</param>
    /// <param name="seal">The bot's.</param>
    /// <param name="now">When it was used.</param>
    public Either<CommandError, T> Read(string customId, ISeal seal, DateTimeOffset now)
    {
        var payload = customId.Length > Route.Length + 1 ? customId.AsSpan(Route.Length + 1) : [];
        Span<byte> bytes = stackalloc byte[Base64Url.GetMaxDecodedLength(payload.Length)];
        if (
            payload.IsEmpty
            || customId[Route.Length] != ':'
            || !customId.StartsWith(Route, StringComparison.Ordinal)
            || Base64Url.DecodeFromChars(payload, bytes, out _, out var length) != OperationStatus.Done
            || length < 1 + SealBytes
        )
            return new CommandError.Tampered(Route);
        var body = bytes[..(length - SealBytes)];
        var given = bytes[(length - SealBytes)..length];
        var known = Head();
        known.Write(body);
        // Written back and compared, because base64 has several texts for the same bytes.
        if (
            seal.Stamp(known.WrittenSpan) != BinaryPrimitives.ReadUInt64BigEndian(given)
            || !Base64Url.EncodeToString(bytes[..length]).AsSpan().SequenceEqual(payload)
        )
            return new CommandError.Tampered(Route);
        return ReadSealed(body, now);
    }

    private Either<CommandError, T> ReadSealed(ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (body[0] != Version)
            return new CommandError.Outdated(Route, body[0], Version);
        body = body[1..];
        if (Lifetime is not null)
        {
            if (!BinaryPrimitives.TryReadUInt32BigEndian(body, out var end))
                return new CommandError.Outdated(Route, Version, Version);
            if (now.ToUnixTimeSeconds() >= end)
                return new CommandError.Expired(Route, DateTimeOffset.FromUnixTimeSeconds(end));
            body = body[ExpiryBytes..];
        }
        return State.Read(body, out var state, out var length) && length == body.Length
            ? state
            : new CommandError.Outdated(Route, Version, Version);
    }

    private int RouteBytes => Encoding.UTF8.GetByteCount(Route) + 1;

    // The route is sealed with the state, so that no payload can be moved to another handler.
    private ArrayBufferWriter<byte> Head()
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        Encoding.UTF8.GetBytes(Route, bytes);
        bytes.Write((ReadOnlySpan<byte>)[0]);
        return bytes;
    }
}

/// <summary>Declares custom ids.</summary>
public static class CustomId
{
    /// <summary>A custom id with state.</summary>
    /// <param name="route">Names the handler: 1 to 32 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, unique in the bot.</param>
    /// <param name="state">How the state is kept.</param>
    public static CustomId<T> Of<T>(string route, StateField<T> state) => new(route, state);

    /// <summary>A custom id that is always the same, without state and seal.</summary>
    public static PlainId Plain(string route) => new(route);
}

/// <summary>A custom id without state: the route itself.</summary>
/// <param name="Route">The whole id; 1 to 100 characters without a colon, unique in the bot.</param>
public sealed record PlainId(string Route)
{
    /// <summary>The id.</summary>
    public override string ToString() => Route;
}
