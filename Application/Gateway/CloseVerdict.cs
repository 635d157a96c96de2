using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// What a close code means for the session. Source: Discord documentation, Opcodes and Status Codes, Gateway Close Event Codes; what the
/// table does not list, or a socket that vanished without a code, leaves the session resumable.
/// </summary>
public abstract record CloseVerdict
{
    private CloseVerdict() { }

    /// <summary>
    /// The code we close with when we mean to come back. Any code but 1000 and 1001 keeps the session; this one is none of Discord's own,
    /// so that it can be told apart in a log.
    /// </summary>
    public const int KeepSession = 4900;

    /// <summary>The code we close with when the bot goes offline for good.</summary>
    public const int EndSession = 1000;

    /// <summary>Reconnect and resume.</summary>
    public sealed record Resume : CloseVerdict;

    /// <summary>Reconnect and identify: the session is gone.</summary>
    public sealed record Renew : CloseVerdict;

    /// <summary>Stop: reconnecting would fail in the same way.</summary>
    public sealed record Stop(OvenError Reason) : CloseVerdict;

    /// <summary>The verdict on a code; null where the connection ended without one.</summary>
    public static CloseVerdict Of(int? code) =>
        code switch
        {
            4004 => new Stop(new OvenError.Unauthorized()),
            4010 => Fatal(
                4010,
                "The shard id is not below the shard count, or the count is no multiple of the number assigned to a large bot."
            ),
            4011 => Fatal(4011, "One shard may serve at most 2500 guilds: raise the shard count, or leave it automatic."),
            4012 => Fatal(4012, "Discord no longer speaks this version of the gateway: update Oven."),
            4013 => Fatal(4013, "The intents hold a bit that Discord does not know: check the intents in the options."),
            4014 => Fatal(
                4014,
                "A privileged intent is asked for but not switched on: open the Bot page of the developer portal and switch on Presence, "
                    + "Server Members or Message Content Intent, or leave them out of the intents."
            ),
            4007 or 4009 => new Renew(),
            _ => new Resume(),
        };

    private static Stop Fatal(int code, string advice) => new(new OvenError.GatewayClosed(code, advice));
}
