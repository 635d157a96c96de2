using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>
/// What Discord dispatches over the gateway (opcode 0). A case is named after the event with its verb in the past tense: MESSAGE_CREATE is
/// <see cref="MessageCreated"/>. Source: Discord documentation, Gateway Events, Receive Events.
/// </summary>
public abstract partial record GatewayEvent
{
    private GatewayEvent() { }

    /// <summary>READY: a new session has begun.</summary>
    public sealed record Ready : GatewayEvent
    {
        /// <summary>The version of the API; <c>v</c> on the wire.</summary>
        public int Version { get; init; }

        /// <summary>The bot itself.</summary>
        public required User User { get; init; }

        /// <summary>The guilds that will follow as GUILD_CREATE.</summary>
        public EquatableList<UnavailableGuild> Guilds { get; init; }

        /// <summary>Names the session, for resuming.</summary>
        public required string SessionId { get; init; }

        /// <summary>Where to resume the session.</summary>
        public required string ResumeGatewayUrl { get; init; }

        /// <summary>The shard's number and how many there are; absent where the session is not sharded.</summary>
        public EquatableList<int>? Shard { get; init; }

        /// <summary>The bot's application.</summary>
        public required ReadyApplication Application { get; init; }
    }

    /// <summary>RESUMED: everything missed has been replayed.</summary>
    public sealed record Resumed : GatewayEvent;

    /// <summary>RATE_LIMITED: something was asked too often over the gateway.</summary>
    /// <param name="Opcode">What was asked: 8 for members.</param>
    /// <param name="RetryAfter">After how many seconds it can be asked again.</param>
    /// <param name="Meta">What the question was about.</param>
    public sealed record RateLimited(int Opcode, double RetryAfter, RateLimitMeta Meta) : GatewayEvent;

    /// <summary>An event without a type in this version, kept as it came.</summary>
    /// <param name="Name">Discord's name: <c>SOMETHING_CREATE</c>.</param>
    /// <param name="Data">The event's <c>d</c>.</param>
    public sealed record Unknown(string Name, RawJson Data) : GatewayEvent;
}

/// <summary>What READY says of the application. Source: Discord documentation, Gateway Events, Ready.</summary>
public sealed record ReadyApplication
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }

    /// <summary>What it is and may do.</summary>
    public ApplicationFlags? Flags { get; init; }
}

/// <summary>What a question that was asked too often was about. Source: Discord documentation, Gateway Events, Rate Limited.</summary>
public sealed record RateLimitMeta
{
    /// <summary>The guild whose members were asked for.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>What the question was named.</summary>
    public string? Nonce { get; init; }
}
