namespace Oven.Functional.Domain.Values;

/// <summary>A snowflake that knows what it names. Implemented by the generator for every <see cref="SnowflakeIdAttribute"/>.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface ISnowflakeId<TSelf>
    where TSelf : struct, ISnowflakeId<TSelf>
{
    /// <summary>The id without its kind.</summary>
    Snowflake Value { get; }

    /// <summary>Wraps a snowflake that is known to be of this kind.</summary>
    static abstract TSelf From(Snowflake value);
}

/// <summary>Asks the generator for the body of a typed id.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SnowflakeIdAttribute : Attribute;

/// <summary>Names an application (a bot's "client id").</summary>
[SnowflakeId]
public readonly partial record struct ApplicationId;

/// <summary>Names an attachment of a message.</summary>
[SnowflakeId]
public readonly partial record struct AttachmentId;

/// <summary>Names a channel or thread.</summary>
[SnowflakeId]
public readonly partial record struct ChannelId;

/// <summary>Names a registered application command.</summary>
[SnowflakeId]
public readonly partial record struct CommandId;

/// <summary>Names a custom emoji.</summary>
[SnowflakeId]
public readonly partial record struct EmojiId;

/// <summary>Names a guild ("server").</summary>
[SnowflakeId]
public readonly partial record struct GuildId;

/// <summary>Names an interaction.</summary>
[SnowflakeId]
public readonly partial record struct InteractionId;

/// <summary>Names a message.</summary>
[SnowflakeId]
public readonly partial record struct MessageId;

/// <summary>Names a role.</summary>
[SnowflakeId]
public readonly partial record struct RoleId;

/// <summary>Names a user.</summary>
[SnowflakeId]
public readonly partial record struct UserId;

/// <summary>Names a webhook.</summary>
[SnowflakeId]
public readonly partial record struct WebhookId;
