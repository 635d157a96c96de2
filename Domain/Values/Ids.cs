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

/// <summary>Names an auto-moderation rule.</summary>
[SnowflakeId]
public readonly partial record struct AutoModerationRuleId;

/// <summary>Names an entitlement.</summary>
[SnowflakeId]
public readonly partial record struct EntitlementId;

/// <summary>Names a request to join a guild.</summary>
[SnowflakeId]
public readonly partial record struct GuildJoinRequestId;

/// <summary>Names an occurrence of a scheduled event that differs.</summary>
[SnowflakeId]
public readonly partial record struct GuildScheduledEventExceptionId;

/// <summary>Names a scheduled event.</summary>
[SnowflakeId]
public readonly partial record struct GuildScheduledEventId;

/// <summary>Names an integration of a guild.</summary>
[SnowflakeId]
public readonly partial record struct IntegrationId;

/// <summary>Names a lobby.</summary>
[SnowflakeId]
public readonly partial record struct LobbyId;

/// <summary>Names a question for new members.</summary>
[SnowflakeId]
public readonly partial record struct OnboardingPromptId;

/// <summary>Names an answer to a question for new members.</summary>
[SnowflakeId]
public readonly partial record struct OnboardingPromptOptionId;

/// <summary>Names something an application sells.</summary>
[SnowflakeId]
public readonly partial record struct SkuId;

/// <summary>Names a soundboard sound.</summary>
[SnowflakeId]
public readonly partial record struct SoundId;

/// <summary>Names a live stage.</summary>
[SnowflakeId]
public readonly partial record struct StageInstanceId;

/// <summary>Names a sticker.</summary>
[SnowflakeId]
public readonly partial record struct StickerId;

/// <summary>Names a pack of standard stickers.</summary>
[SnowflakeId]
public readonly partial record struct StickerPackId;

/// <summary>Names a subscription.</summary>
[SnowflakeId]
public readonly partial record struct SubscriptionId;

/// <summary>Names a tag of a forum.</summary>
[SnowflakeId]
public readonly partial record struct TagId;

/// <summary>Names the team behind an application.</summary>
[SnowflakeId]
public readonly partial record struct TeamId;
