using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Gateway;

/// <summary>What Discord dispatches over the gateway (opcode 0). Source: Discord documentation, Gateway Events, Receive Events.</summary>
public abstract partial record GatewayEvent
{
    private GatewayEvent() { }

    /// <summary>READY: a new session has begun.</summary>
    public sealed record Ready : GatewayEvent
    {
        /// <summary>The bot itself.</summary>
        public required User User { get; init; }

        /// <summary>Names the session, for resuming.</summary>
        public required string SessionId { get; init; }

        /// <summary>Where to resume the session.</summary>
        public required string ResumeGatewayUrl { get; init; }

        /// <summary>The guilds that will follow as GUILD_CREATE.</summary>
        public EquatableList<UnavailableGuild> Guilds { get; init; }

        /// <summary>The bot's application.</summary>
        public required ReadyApplication Application { get; init; }
    }

    /// <summary>RESUMED: everything missed has been replayed.</summary>
    public sealed record Resumed : GatewayEvent;

    /// <summary>GUILD_CREATE: a guild was joined, came back, or is sent for the first time in this session.</summary>
    public sealed record GuildCreated(Guild Guild) : GatewayEvent;

    /// <summary>MESSAGE_CREATE: somebody wrote a message.</summary>
    public sealed record MessageCreated(Message Message) : GatewayEvent;

    /// <summary>INTERACTION_CREATE: somebody used a command, a component or a modal.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    /// <summary>An event without a type in this version, kept as it came.</summary>
    /// <param name="Name">Discord's name: <c>SOMETHING_CREATE</c>.</param>
    /// <param name="Data">The event's <c>d</c>.</param>
    public sealed record Unknown(string Name, RawJson Data) : GatewayEvent;
}

/// <summary>What READY says of the application.</summary>
public sealed record ReadyApplication
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }
}
