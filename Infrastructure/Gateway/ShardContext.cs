using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Gateway;

/// <summary>What all shards of one set have in common.</summary>
/// <param name="Set">Numbers the sets of a bot, from 0: each resharding makes one more.</param>
/// <param name="Count">How many shards the set has.</param>
/// <param name="Options">What the bot was made from.</param>
/// <param name="Transport">Opens connections.</param>
/// <param name="Clock">Where time comes from.</param>
/// <param name="Identifies">Asks for permits, which all sets share.</param>
/// <param name="Sink">Gets the events.</param>
/// <param name="See">Sees them before they wait for the sink; must return at once.</param>
internal sealed record ShardContext(
    int Set,
    int Count,
    GatewayOptions Options,
    IGatewayTransport Transport,
    MonotonicClock Clock,
    Action<IdentifyQueue.Event> Identifies,
    GatewaySink Sink,
    Action<GatewayEvent> See
);
