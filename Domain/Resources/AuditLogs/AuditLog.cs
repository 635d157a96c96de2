using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.AuditLogs;

/// <summary>What was done in a guild, with what it refers to. Source: Discord documentation, Audit Log, Audit Log Object.</summary>
public sealed record AuditLog
{
    /// <summary>Commands.</summary>
    public EquatableList<ApplicationCommand> ApplicationCommands { get; init; }

    /// <summary>What was done, newest first.</summary>
    public EquatableList<AuditLogEntry> AuditLogEntries { get; init; }

    /// <summary>Auto-moderation rules.</summary>
    public EquatableList<AutoModerationRule> AutoModerationRules { get; init; }

    /// <summary>Events.</summary>
    public EquatableList<GuildScheduledEvent> GuildScheduledEvents { get; init; }

    /// <summary>Integrations, in part.</summary>
    public EquatableList<Integration> Integrations { get; init; }

    /// <summary>Threads.</summary>
    public EquatableList<Channel> Threads { get; init; }

    /// <summary>Users.</summary>
    public EquatableList<User> Users { get; init; }

    /// <summary>Webhooks.</summary>
    public EquatableList<Webhook> Webhooks { get; init; }
}

/// <summary>One thing that was done. Source: Discord documentation, Audit Log, Audit Log Entry Object.</summary>
public sealed record AuditLogEntry
{
    /// <summary>What it was done to: mostly a snowflake.</summary>
    public required string? TargetId { get; init; }

    /// <summary>What is different now.</summary>
    public EquatableList<AuditLogChange>? Changes { get; init; }

    /// <summary>Who did it.</summary>
    public required UserId? UserId { get; init; }

    /// <summary>Names the entry.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What was done.</summary>
    public AuditLogEventType ActionType { get; init; }

    /// <summary>More about it, for some kinds.</summary>
    public AuditLogEntryInfo? Options { get; init; }

    /// <summary>Why; at most 512 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>The guild; only in GUILD_AUDIT_LOG_ENTRY_CREATE.</summary>
    public GuildId? GuildId { get; init; }
}

/// <summary>What is different after something was done. Source: Discord documentation, Audit Log, Audit Log Change Object.</summary>
public sealed record AuditLogChange
{
    /// <summary>What it is now.</summary>
    public RawJson? NewValue { get; init; }

    /// <summary>What it was.</summary>
    public RawJson? OldValue { get; init; }

    /// <summary>The field, or one of the exceptions of the documentation.</summary>
    public required string? Key { get; init; }
}

/// <summary>More about something that was done. Source: Discord documentation, Audit Log, Optional Audit Entry Info.</summary>
public sealed record AuditLogEntryInfo
{
    /// <summary>The application whose commands were changed.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>The rule that acted.</summary>
    public string? AutoModerationRuleName { get; init; }

    /// <summary>What the rule looks for.</summary>
    public string? AutoModerationRuleTriggerType { get; init; }

    /// <summary>Where it was done.</summary>
    public ChannelId? ChannelId { get; init; }

    /// <summary>How many.</summary>
    public string? Count { get; init; }

    /// <summary>For how long members had been inactive.</summary>
    public string? DeleteMemberDays { get; init; }

    /// <summary>The role or member with the exception.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>How many members were removed.</summary>
    public string? MembersRemoved { get; init; }

    /// <summary>The message.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The role with the exception.</summary>
    public string? RoleName { get; init; }

    /// <summary>What the id names: <c>0</c> a role, <c>1</c> a member.</summary>
    public string? Type { get; init; }

    /// <summary>Which integration added or removed the member.</summary>
    public string? IntegrationType { get; init; }

    /// <summary>What the voice channel says of itself.</summary>
    public string? Status { get; init; }

    /// <summary>The occurrence of an event; only in the specification.</summary>
    public GuildScheduledEventExceptionId? EventExceptionId { get; init; }
}
