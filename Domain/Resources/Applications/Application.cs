using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.WebhookEvents;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Applications;

/// <summary>An application (the owner of a bot). Source: Discord documentation, Application, Application Object.</summary>
public sealed record Application
{
    /// <summary>Names the application.</summary>
    public required ApplicationId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of its icon.</summary>
    public required string? Icon { get; init; }

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where RPC is used from.</summary>
    public EquatableList<string>? RpcOrigins { get; init; }

    /// <summary>Whether anybody may add the bot.</summary>
    public bool? BotPublic { get; init; }

    /// <summary>Whether adding the bot takes the whole OAuth2 flow.</summary>
    public bool? BotRequireCodeGrant { get; init; }

    /// <summary>The bot.</summary>
    public User? Bot { get; init; }

    /// <summary>The terms of service.</summary>
    public string? TermsOfServiceUrl { get; init; }

    /// <summary>The privacy policy.</summary>
    public string? PrivacyPolicyUrl { get; init; }

    /// <summary>Who owns it.</summary>
    public User? Owner { get; init; }

    /// <summary>The public key of interactions and webhook events, hex.</summary>
    public string? VerifyKey { get; init; }

    /// <summary>The team that owns it.</summary>
    public required Team? Team { get; init; }

    /// <summary>Its support guild.</summary>
    public GuildId? GuildId { get; init; }

    /// <summary>Its support guild.</summary>
    public PartialGuild? Guild { get; init; }

    /// <summary>What it is sold as, if it is a game.</summary>
    public SkuId? PrimarySkuId { get; init; }

    /// <summary>The end of its store URL.</summary>
    public string? Slug { get; init; }

    /// <summary>The hash of its cover.</summary>
    public string? CoverImage { get; init; }

    /// <summary>What it is and may do.</summary>
    public ApplicationFlags? Flags { get; init; }

    /// <summary>The same as decimal text, as wide as it takes.</summary>
    public string? FlagsNew { get; init; }

    /// <summary>In how many guilds it is, about.</summary>
    public int? ApproximateGuildCount { get; init; }

    /// <summary>How many users have installed it, about.</summary>
    public int? ApproximateUserInstallCount { get; init; }

    /// <summary>How many users have authorized it, about.</summary>
    public int? ApproximateUserAuthorizationCount { get; init; }

    /// <summary>Where OAuth2 may lead back to.</summary>
    public EquatableList<string>? RedirectUris { get; init; }

    /// <summary>Where interactions are sent over HTTP.</summary>
    public Optional<string?> InteractionsEndpointUrl { get; init; }

    /// <summary>Where users verify linked roles.</summary>
    public Optional<string?> RoleConnectionsVerificationUrl { get; init; }

    /// <summary>Where webhook events are sent.</summary>
    public Optional<string?> EventWebhooksUrl { get; init; }

    /// <summary>Whether webhook events are sent.</summary>
    public ApplicationEventWebhookStatus? EventWebhooksStatus { get; init; }

    /// <summary>Which webhook events are sent.</summary>
    public EquatableList<WebhookEventType>? EventWebhooksTypes { get; init; }

    /// <summary>At most 5 of 20 characters.</summary>
    public EquatableList<string>? Tags { get; init; }

    /// <summary>What the install button asks for.</summary>
    public InstallParams? InstallParams { get; init; }

    /// <summary>What is asked for, per kind of installation.</summary>
    public EquatableMap<ApplicationIntegrationType, ApplicationIntegrationTypeConfiguration>? IntegrationTypesConfig { get; init; }

    /// <summary>Where the install button leads instead.</summary>
    public string? CustomInstallUrl { get; init; }

    /// <summary>What kind of application it is; only in the specification.</summary>
    public Optional<ApplicationType?> Type { get; init; }

    /// <summary>How many may take part in its activity; only in the specification.</summary>
    public Optional<int?> MaxParticipants { get; init; }

    /// <summary>Whose pictures are scanned; only in the specification.</summary>
    public ApplicationExplicitContentFilter? ExplicitContentFilter { get; init; }

    /// <summary>What it may ask for; only in the specification.</summary>
    public EquatableList<OAuth2Scope>? EligibleOAuth2Scopes { get; init; }
}

/// <summary>What kind of application it is; only in the specification.</summary>
public enum ApplicationType
{
    /// <summary>Sells role subscriptions of a guild.</summary>
    GuildRoleSubscriptions = 4,
}

/// <summary>Whose pictures are scanned; only in the specification.</summary>
public enum ApplicationExplicitContentFilter
{
    /// <summary>As the guild says.</summary>
    Inherit = 0,

    /// <summary>Everybody's.</summary>
    Always = 1,
}

/// <summary>Whether webhook events are sent. Source: Discord documentation, Application, Application Event Webhook Status.</summary>
public enum ApplicationEventWebhookStatus
{
    /// <summary>They are off.</summary>
    Disabled = 1,

    /// <summary>They are on.</summary>
    Enabled = 2,

    /// <summary>Discord switched them off.</summary>
    DisabledByDiscord = 3,
}

/// <summary>How an application is installed. Source: Discord documentation, Application, Application Integration Types.</summary>
public enum ApplicationIntegrationType
{
    /// <summary>In guilds.</summary>
    GuildInstall = 0,

    /// <summary>By users.</summary>
    UserInstall = 1,
}

/// <summary>What an application is and may do. Source: Discord documentation, Application, Application Flags.</summary>
[Flags]
public enum ApplicationFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Uses auto-moderation.</summary>
    ApplicationAutoModerationRuleCreateBadge = 1 << 6,

    /// <summary>May ask for presences.</summary>
    GatewayPresence = 1 << 12,

    /// <summary>May ask for presences while it is small.</summary>
    GatewayPresenceLimited = 1 << 13,

    /// <summary>May ask for members.</summary>
    GatewayGuildMembers = 1 << 14,

    /// <summary>May ask for members while it is small.</summary>
    GatewayGuildMembersLimited = 1 << 15,

    /// <summary>Grew in an unusual way.</summary>
    VerificationPendingGuildLimit = 1 << 16,

    /// <summary>Lives within Discord.</summary>
    Embedded = 1 << 17,

    /// <summary>May ask for message content.</summary>
    GatewayMessageContent = 1 << 18,

    /// <summary>May ask for message content while it is small.</summary>
    GatewayMessageContentLimited = 1 << 19,

    /// <summary>Has commands.</summary>
    ApplicationCommandBadge = 1 << 23,
}

/// <summary>What adding an application asks for. Source: Discord documentation, Application, Install Params Object.</summary>
public sealed record InstallParams
{
    /// <summary>The scopes.</summary>
    public EquatableList<OAuth2Scope> Scopes { get; init; }

    /// <summary>The bot's permissions.</summary>
    public Permissions Permissions { get; init; }
}

/// <summary>
/// What one kind of installation asks for. Source: Discord documentation, Application, Application Integration Type Configuration Object.
/// </summary>
public sealed record ApplicationIntegrationTypeConfiguration
{
    /// <summary>Scopes and permissions.</summary>
    public InstallParams? OAuth2InstallParams { get; init; }
}

/// <summary>
/// A change to the application; absent fields stay as they are. Source: Discord documentation, Application, Edit Current Application.
/// </summary>
public sealed record ApplicationPatch
{
    /// <summary>Where the install button leads instead.</summary>
    public Optional<string> CustomInstallUrl { get; init; }

    /// <summary>What it does.</summary>
    public Optional<ApplicationDescription?> Description { get; init; }

    /// <summary>Where users verify linked roles.</summary>
    public Optional<string> RoleConnectionsVerificationUrl { get; init; }

    /// <summary>What the install button asks for.</summary>
    public Optional<InstallParams?> InstallParams { get; init; }

    /// <summary>What is asked for, per kind of installation.</summary>
    public Optional<EquatableMap<
        ApplicationIntegrationType,
        ApplicationIntegrationTypeConfiguration
    >?> IntegrationTypesConfig { get; init; }

    /// <summary>Only the limited intents can be changed.</summary>
    public Optional<ApplicationFlags?> Flags { get; init; }

    /// <summary>The icon.</summary>
    public Optional<ImageData?> Icon { get; init; }

    /// <summary>The cover.</summary>
    public Optional<ImageData?> CoverImage { get; init; }

    /// <summary>Where interactions are sent over HTTP.</summary>
    public Optional<string?> InteractionsEndpointUrl { get; init; }

    /// <summary>At most 5 of 20 characters.</summary>
    public Optional<EquatableList<string>?> Tags { get; init; }

    /// <summary>Where webhook events are sent.</summary>
    public Optional<string?> EventWebhooksUrl { get; init; }

    /// <summary>On or off.</summary>
    public Optional<ApplicationEventWebhookStatus> EventWebhooksStatus { get; init; }

    /// <summary>Which webhook events are sent.</summary>
    public Optional<EquatableList<WebhookEventType>?> EventWebhooksTypes { get; init; }

    /// <summary>The team it goes to; only in the specification.</summary>
    public Optional<TeamId> TeamId { get; init; }

    /// <summary>Whose pictures are scanned; only in the specification.</summary>
    public Optional<ApplicationExplicitContentFilter> ExplicitContentFilter { get; init; }

    /// <summary>How many may take part in its activity; only in the specification.</summary>
    public Optional<int?> MaxParticipants { get; init; }

    /// <summary>What kind of application it is; only in the specification.</summary>
    public Optional<ApplicationType> Type { get; init; }
}

/// <summary>What an application does, in several languages; a plain text in the documentation, an object in the specification.</summary>
public sealed record ApplicationDescription
{
    /// <summary>In the default language; at most 400 characters.</summary>
    public required string Default { get; init; }

    /// <summary>In other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> Localizations { get; init; }
}
