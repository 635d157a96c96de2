using Oven.Functional.Application.Client.Effects;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Infrastructure.Dispatch;

/// <summary>What subscriptions need of the client they belong to.</summary>
/// <param name="Hub">Where events come from.</param>
/// <param name="Clock">When it is.</param>
/// <param name="CarryOut">Does what a handler answers with.</param>
/// <param name="Missing">Why events of a type cannot come; null where they can.</param>
/// <param name="Report">Where losses go.</param>
internal sealed record EventDesk(
    EventHub Hub,
    MonotonicClock Clock,
    Func<BotEffect, CancellationToken, Task> CarryOut,
    Func<Type, FieldError?> Missing,
    Action<OvenError> Report
);
