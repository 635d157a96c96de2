using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>What new members see first. Source: Discord documentation, Guild, Modify Guild Welcome Screen.</summary>
public sealed record WelcomeScreenBuilder : Builder<WelcomeScreenPatch>
{
    /// <summary>A screen that is not shown yet.</summary>
    public WelcomeScreenBuilder() { }

    internal string? Description { get; init; }

    internal bool Enabled { get; init; }

    internal EquatableList<WelcomeScreenChannel> Channels { get; init; }

    /// <summary>The text; at most 140 characters.</summary>
    public WelcomeScreenBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>Whether it is shown.</summary>
    public WelcomeScreenBuilder SetEnabled(bool enabled = true) => this with { Enabled = enabled };

    /// <summary>One more channel, five at most; the text has 1 to 50 characters.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="emoji">What stands before it.</param>
    public WelcomeScreenBuilder AddChannel(ChannelId channel, string description, EmojiReference? emoji = null) =>
        this with
        {
            Channels = Channels.Add(
                new()
                {
                    ChannelId = channel,
                    Description = description,
                    EmojiId = (emoji as EmojiReference.Custom)?.Id,
                    EmojiName = (emoji as EmojiReference.Unicode)?.Characters ?? (emoji as EmojiReference.Custom)?.Name,
                }
            ),
        };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("description", Description, Limits.Guild.WelcomeDescription);
        problems.Number("welcome_channels", Channels.Count, Limits.Guild.WelcomeChannels);
        for (var i = 0; i < Channels.Count; i++)
            problems.Text($"welcome_channels[{i}].description", Channels[i].Description, Limits.Guild.WelcomeChannelDescription);
    }

    internal override WelcomeScreenPatch Make() =>
        new()
        {
            Description = new(Description),
            Enabled = new(Enabled),
            WelcomeChannels = new(Channels),
        };
}
