using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>Questions for new members. Source: Discord documentation, Guild, Modify Guild Onboarding.</summary>
public sealed record OnboardingBuilder : Builder<GuildOnboardingPatch>
{
    /// <summary>Onboarding that is off.</summary>
    public OnboardingBuilder() { }

    internal EquatableList<OnboardingPromptBuilder> Prompts { get; init; }

    internal EquatableList<ChannelId> DefaultChannels { get; init; }

    internal bool Enabled { get; init; }

    internal OnboardingMode? Mode { get; init; }

    /// <summary>More questions; 15 at most.</summary>
    public OnboardingBuilder AddPrompts(params ReadOnlySpan<OnboardingPromptBuilder> prompts) =>
        this with
        {
            Prompts = [.. Prompts.Span, .. prompts],
        };

    /// <summary>More channels that everybody sees; 500 at most, and at least 7 where it is on.</summary>
    public OnboardingBuilder AddDefaultChannels(params ReadOnlySpan<ChannelId> defaultChannels) =>
        this with
        {
            DefaultChannels = [.. DefaultChannels.Span, .. defaultChannels],
        };

    /// <summary>Whether it is on.</summary>
    public OnboardingBuilder SetEnabled(bool enabled = true) => this with { Enabled = enabled };

    /// <summary>What counts towards what Discord asks of onboarding.</summary>
    public OnboardingBuilder SetMode(OnboardingMode mode) => this with { Mode = mode };

    internal override void Check(ref Problems problems)
    {
        problems.Number("prompts", Prompts.Count, Limits.Guild.Prompts);
        problems.Each("prompts", Prompts);
        problems.Number(
            "default_channel_ids",
            DefaultChannels.Count,
            Enabled ? Limits.Guild.OnboardingEnabled : Limits.Guild.OnboardingChannels
        );
    }

    internal override GuildOnboardingPatch Make() =>
        new()
        {
            Prompts = new(Prompts.Select(static prompt => prompt.Make())),
            DefaultChannelIds = new(DefaultChannels),
            Enabled = new(Enabled),
            Mode = Mode is { } mode ? new(mode) : default,
        };
}

/// <summary>A question for new members. Source: Discord documentation, Guild, Onboarding Prompt Structure.</summary>
public sealed record OnboardingPromptBuilder : Builder<OnboardingPrompt>
{
    /// <summary>A question; 1 to 100 characters.</summary>
    public OnboardingPromptBuilder(string title) => Title = title;

    internal string Title { get; init; }

    internal EquatableList<OnboardingPromptOptionBuilder> Options { get; init; }

    internal OnboardingPromptType Type { get; init; }

    internal bool SingleSelect { get; init; }

    internal bool Required { get; init; }

    internal bool InOnboarding { get; init; }

    internal OnboardingPromptId Id { get; init; }

    /// <summary>Another question; 1 to 100 characters.</summary>
    public OnboardingPromptBuilder SetTitle(string title) => this with { Title = title };

    /// <summary>More answers; 1 to 50 in all.</summary>
    public OnboardingPromptBuilder AddOptions(params ReadOnlySpan<OnboardingPromptOptionBuilder> options) =>
        this with
        {
            Options = [.. Options.Span, .. options],
        };

    /// <summary>How it is shown.</summary>
    public OnboardingPromptBuilder SetType(OnboardingPromptType type) => this with { Type = type };

    /// <summary>Whether only one answer can be chosen.</summary>
    public OnboardingPromptBuilder SetSingleSelect(bool singleSelect = true) => this with { SingleSelect = singleSelect };

    /// <summary>Whether it must be answered before onboarding ends.</summary>
    public OnboardingPromptBuilder SetRequired(bool required = true) => this with { Required = required };

    /// <summary>Whether it is asked on joining; else only in Channels &amp; Roles.</summary>
    public OnboardingPromptBuilder SetInOnboarding(bool inOnboarding = true) => this with { InOnboarding = inOnboarding };

    internal override void Check(ref Problems problems)
    {
        problems.Text("title", Title, Limits.Guild.PromptTitle);
        problems.Number("options", Options.Count, Limits.Guild.PromptOptions);
        problems.Each("options", Options);
    }

    internal override OnboardingPrompt Make() =>
        new()
        {
            Id = Id,
            Title = Title,
            Options = Options.Select(static option => option.Make()),
            Type = Type,
            SingleSelect = SingleSelect,
            Required = Required,
            InOnboarding = InOnboarding,
        };
}

/// <summary>An answer to a question for new members. Source: Discord documentation, Guild, Prompt Option Structure.</summary>
public sealed record OnboardingPromptOptionBuilder : Builder<OnboardingPromptOption>
{
    /// <summary>An answer; 1 to 50 characters. It gives at least one role or channel.</summary>
    public OnboardingPromptOptionBuilder(string title) => Title = title;

    internal string Title { get; init; }

    internal string? Description { get; init; }

    internal EquatableList<RoleId> Roles { get; init; }

    internal EquatableList<ChannelId> Channels { get; init; }

    /// <summary>Another answer; 1 to 50 characters.</summary>
    public OnboardingPromptOptionBuilder SetTitle(string title) => this with { Title = title };

    /// <summary>The smaller text below; at most 100 characters.</summary>
    public OnboardingPromptOptionBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>More roles that it gives; 50 at most.</summary>
    public OnboardingPromptOptionBuilder AddRoles(params ReadOnlySpan<RoleId> roles) => this with { Roles = [.. Roles.Span, .. roles] };

    /// <summary>More channels that it opens; 50 at most.</summary>
    public OnboardingPromptOptionBuilder AddChannels(params ReadOnlySpan<ChannelId> channels) =>
        this with
        {
            Channels = [.. Channels.Span, .. channels],
        };

    internal override void Check(ref Problems problems)
    {
        problems.Text("title", Title, Limits.Guild.PromptOptionTitle);
        problems.OptionalText("description", Description, Limits.Guild.PromptOptionDescription);
        problems.Number("role_ids", Roles.Count, Limits.Guild.PromptOptionRoles);
        problems.Number("channel_ids", Channels.Count, Limits.Guild.PromptOptionChannels);
        problems.Rule(!Roles.IsEmpty || !Channels.IsEmpty, "", Limits.Guild.PromptOptionGives);
    }

    internal override OnboardingPromptOption Make() =>
        new()
        {
            Title = Title,
            Description = Description,
            RoleIds = Roles,
            ChannelIds = Channels,
        };
}
