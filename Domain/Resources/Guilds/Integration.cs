using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>Something connected to a guild. Source: Discord documentation, Guild, Integration Object.</summary>
public sealed record Integration
{
    /// <summary>Names the integration.</summary>
    public required IntegrationId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }

    /// <summary>What it connects to.</summary>
    public required IntegrationType Type { get; init; }

    /// <summary>Whether it is on.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether it is synchronizing.</summary>
    public bool? Syncing { get; init; }

    /// <summary>The role of subscribers.</summary>
    public RoleId? RoleId { get; init; }

    /// <summary>Whether emoticons are synchronized; Twitch only.</summary>
    public bool? EnableEmoticons { get; init; }

    /// <summary>What happens when a subscription ends.</summary>
    public IntegrationExpireBehavior? ExpireBehavior { get; init; }

    /// <summary>How many days later.</summary>
    public int? ExpireGracePeriod { get; init; }

    /// <summary>Who added it.</summary>
    public User? User { get; init; }

    /// <summary>The account it connects to.</summary>
    public IntegrationAccount? Account { get; init; }

    /// <summary>When it was last synchronized.</summary>
    public DateTimeOffset? SyncedAt { get; init; }

    /// <summary>How many subscribers.</summary>
    public int? SubscriberCount { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool? Revoked { get; init; }

    /// <summary>The bot or OAuth2 application.</summary>
    public IntegrationApplication? Application { get; init; }

    /// <summary>What the application was allowed.</summary>
    public EquatableList<OAuth2Scope>? Scopes { get; init; }

    /// <summary>The application; only in audit logs.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>The guild; only in gateway events.</summary>
    public GuildId? GuildId { get; init; }
}

/// <summary>What an integration connects to. Source: Discord documentation, Guild, Integration Object.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct IntegrationType(string Value)
{
    /// <summary>Twitch.</summary>
    public static IntegrationType Twitch => new("twitch");

    /// <summary>YouTube.</summary>
    public static IntegrationType YouTube => new("youtube");

    /// <summary>A bot.</summary>
    public static IntegrationType Discord => new("discord");

    /// <summary>Role subscriptions.</summary>
    public static IntegrationType GuildSubscription => new("guild_subscription");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>What happens to members whose subscription ends. Source: Discord documentation, Guild, Integration Expire Behaviors.</summary>
public enum IntegrationExpireBehavior
{
    /// <summary>They lose the role.</summary>
    RemoveRole = 0,

    /// <summary>They are removed.</summary>
    Kick = 1,
}

/// <summary>The account behind an integration. Source: Discord documentation, Guild, Integration Account Object.</summary>
public sealed record IntegrationAccount
{
    /// <summary>Names the account.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }
}

/// <summary>The application behind an integration. Source: Discord documentation, Guild, Integration Application Object.</summary>
public sealed record IntegrationApplication
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>What kind of application it is.</summary>
    public Optional<ApplicationType?> Type { get; init; }

    /// <summary>The hash of its cover.</summary>
    public string? CoverImage { get; init; }

    /// <summary>What it is sold as.</summary>
    public SkuId? PrimarySkuId { get; init; }

    /// <summary>Its bot.</summary>
    public User? Bot { get; init; }
}
