using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>What new members choose. Source: Discord documentation, Guild, Guild Onboarding Object.</summary>
public sealed record GuildOnboarding
{
    /// <summary>The guild.</summary>
    public required GuildId GuildId { get; init; }

    /// <summary>The questions.</summary>
    public EquatableList<OnboardingPrompt> Prompts { get; init; }

    /// <summary>What everybody sees.</summary>
    public EquatableList<ChannelId> DefaultChannelIds { get; init; }

    /// <summary>Whether it is on.</summary>
    public bool Enabled { get; init; }

    /// <summary>What counts towards what Discord asks of onboarding.</summary>
    public OnboardingMode Mode { get; init; }
}

/// <summary>A question for new members. Source: Discord documentation, Guild, Onboarding Prompt Structure.</summary>
public sealed record OnboardingPrompt
{
    /// <summary>Names the question; any number for a new one.</summary>
    public required OnboardingPromptId Id { get; init; }

    /// <summary>How it is shown.</summary>
    public OnboardingPromptType Type { get; init; }

    /// <summary>The answers.</summary>
    public EquatableList<OnboardingPromptOption> Options { get; init; }

    /// <summary>The question; 1 to 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Whether only one answer can be chosen.</summary>
    public bool SingleSelect { get; init; }

    /// <summary>Whether it must be answered before onboarding ends.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is asked on joining; else only in Channels &amp; Roles.</summary>
    public bool InOnboarding { get; init; }
}

/// <summary>An answer to a question for new members. Source: Discord documentation, Guild, Prompt Option Structure.</summary>
public sealed record OnboardingPromptOption
{
    /// <summary>Names the answer; absent for a new one.</summary>
    public OnboardingPromptOptionId? Id { get; init; }

    /// <summary>The channels it opens.</summary>
    public EquatableList<ChannelId> ChannelIds { get; init; }

    /// <summary>The roles it gives.</summary>
    public EquatableList<RoleId> RoleIds { get; init; }

    /// <summary>The emoji beside it, as read.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>A custom emoji, to be set.</summary>
    public EmojiId? EmojiId { get; init; }

    /// <summary>The emoji itself or the custom emoji's name, to be set.</summary>
    public string? EmojiName { get; init; }

    /// <summary>Whether the custom emoji moves, to be set.</summary>
    public bool? EmojiAnimated { get; init; }

    /// <summary>1 to 50 characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most 100 characters.</summary>
    public required string? Description { get; init; }
}

/// <summary>What counts towards what Discord asks of onboarding. Source: Discord documentation, Guild, Onboarding Mode.</summary>
public enum OnboardingMode
{
    /// <summary>Only default channels.</summary>
    OnboardingDefault = 0,

    /// <summary>Default channels and questions.</summary>
    OnboardingAdvanced = 1,
}

/// <summary>How a question is shown. Source: Discord documentation, Guild, Prompt Types.</summary>
public enum OnboardingPromptType
{
    /// <summary>As a list.</summary>
    MultipleChoice = 0,

    /// <summary>As a menu.</summary>
    Dropdown = 1,
}

/// <summary>
/// A change to onboarding; absent fields stay as they are. Source: Discord documentation, Guild, Modify Guild Onboarding.
/// </summary>
public sealed record GuildOnboardingPatch
{
    /// <summary>The questions; at most 15.</summary>
    public Optional<EquatableList<OnboardingPrompt>?> Prompts { get; init; }

    /// <summary>What everybody sees; at most 500.</summary>
    public Optional<EquatableList<ChannelId>?> DefaultChannelIds { get; init; }

    /// <summary>Whether it is on.</summary>
    public Optional<bool?> Enabled { get; init; }

    /// <summary>What counts towards what Discord asks of onboarding.</summary>
    public Optional<OnboardingMode?> Mode { get; init; }
}
