using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Application.Gateway;

/// <summary>One payload from the gateway, already read. Source: Discord documentation, Opcodes and Status Codes, Gateway Opcodes.</summary>
public abstract record GatewayFrame
{
    private GatewayFrame() { }

    /// <summary>Opcode 0: something happened.</summary>
    /// <param name="Sequence">Its number in this session.</param>
    /// <param name="Event">What happened; null where nobody is interested, so that only the number counts.</param>
    public sealed record Dispatch(long Sequence, GatewayEvent? Event) : GatewayFrame;

    /// <summary>Opcode 1: the gateway wants a heartbeat now.</summary>
    public sealed record HeartbeatRequest : GatewayFrame;

    /// <summary>Opcode 7: reconnect and resume.</summary>
    public sealed record Reconnect : GatewayFrame;

    /// <summary>Opcode 9: the session is not accepted.</summary>
    /// <param name="Resumable">True where resuming it again may work.</param>
    public sealed record InvalidSession(bool Resumable) : GatewayFrame;

    /// <summary>Opcode 10: the first payload of a connection.</summary>
    /// <param name="Interval">The time between two heartbeats.</param>
    public sealed record Hello(TimeSpan Interval) : GatewayFrame;

    /// <summary>Opcode 11: a heartbeat has arrived.</summary>
    public sealed record Ack : GatewayFrame;

    /// <summary>A payload that could not be read, or whose opcode is unknown. The connection goes on.</summary>
    /// <param name="Sequence">Its number where at least that was readable, so that a resume does not bring it back for ever.</param>
    /// <param name="Error">What was wrong with it.</param>
    public sealed record Malformed(long? Sequence, OvenError Error) : GatewayFrame;
}
