namespace Oven.Functional.Simulator.Model.Gateway;

/// <summary>Why Discord closes a gateway connection. Source: Discord documentation, Opcodes and Status Codes, Gateway.</summary>
internal static class CloseCode
{
    public const int UnknownError = 4000;
    public const int Opcode = 4001;
    public const int Decode = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>The sentence that goes with the code.</summary>
    public static string Reason(int code) =>
        code switch
        {
            UnknownError => "Unknown error.",
            Opcode => "Unknown opcode.",
            Decode => "Decode error.",
            NotAuthenticated => "Not authenticated.",
            AuthenticationFailed => "Authentication failed.",
            AlreadyAuthenticated => "Already authenticated.",
            InvalidSequence => "Invalid seq.",
            RateLimited => "Rate limited.",
            SessionTimedOut => "Session timed out.",
            InvalidShard => "Invalid shard.",
            ShardingRequired => "Sharding required.",
            InvalidVersion => "Invalid API version.",
            InvalidIntents => "Invalid intent(s).",
            DisallowedIntents => "Disallowed intent(s).",
            _ => "",
        };
}
