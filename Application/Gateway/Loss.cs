using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Application.Gateway;

/// <summary>How a connection was lost.</summary>
/// <param name="Reason">Why, for people.</param>
/// <param name="KeepsSession">False where Discord has said that the session is gone.</param>
/// <param name="Pause">How long Discord wants us to wait; zero where it said nothing, and then the address itself may be wrong.</param>
public readonly record struct Loss(OvenError Reason, bool KeepsSession, TimeSpan Pause = default)
{
    /// <summary>We gave it up: it was silent, or Discord asked for it.</summary>
    public static Loss GivenUp(string reason) => new(Of(reason), KeepsSession: true);

    /// <summary>It ended, with a code or without one.</summary>
    public static Loss Closed(OvenError reason, int? code) => new(reason, CloseVerdict.Of(code) is CloseVerdict.Resume);

    /// <summary>Opcode 9. Discord wants a pause, lest a fleet asks again at once: 1 to 5 seconds at random.</summary>
    public static Loss Refused(bool resumable, double roll) =>
        new(Of("the session is not accepted."), resumable, TimeSpan.FromSeconds(1 + (4 * roll)));

    /// <summary>An error of the connection.</summary>
    public static OvenError Of(string reason) => new OvenError.Transport("The gateway connection", reason, MayHaveBeenExecuted: false);
}
