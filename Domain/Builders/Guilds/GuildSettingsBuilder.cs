using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>A change to a guild; what is not set stays. Source: Discord documentation, Guild, Modify Guild.</summary>
public sealed record GuildSettingsBuilder : Builder<GuildPatch>
{
    /// <summary>No change yet.</summary>
    public GuildSettingsBuilder() { }

    internal string? Name { get; init; }

    internal string? Description { get; init; }

    internal int? AfkTimeout { get; init; }

    internal ChannelId? AfkChannel { get; init; }

    internal ChannelId? SystemChannel { get; init; }

    /// <summary>The name; 2 to 100 characters without white space around it.</summary>
    public GuildSettingsBuilder SetName(string name) => this with { Name = name };

    /// <summary>The description; at most 300 characters.</summary>
    public GuildSettingsBuilder SetDescription(string description) => this with { Description = description };

    /// <summary>After how many seconds idle people are moved: 60, 300, 900, 1800 or 3600.</summary>
    public GuildSettingsBuilder SetAfkTimeout(int afkTimeout) => this with { AfkTimeout = afkTimeout };

    /// <summary>Where idle people are moved.</summary>
    public GuildSettingsBuilder SetAfkChannel(ChannelId afkChannel) => this with { AfkChannel = afkChannel };

    /// <summary>Where joins and boosts are told.</summary>
    public GuildSettingsBuilder SetSystemChannel(ChannelId systemChannel) => this with { SystemChannel = systemChannel };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("description", Description, Limits.Guild.Description);
        problems.OptionalText("name", Name?.Trim(), Limits.Guild.Name);
        problems.Rule(AfkTimeout is null or 60 or 300 or 900 or 1800 or 3600, "afk_timeout", Limits.Guild.AfkTimeout, $"{AfkTimeout}");
    }

    internal override GuildPatch Make() =>
        new()
        {
            Name = Name is null ? default : new(Name.Trim()),
            Description = Description is null ? default : new(Description),
            AfkTimeout = AfkTimeout is { } seconds ? new(seconds) : default,
            AfkChannelId = AfkChannel is { } afk ? new(afk) : default,
            SystemChannelId = SystemChannel is { } system ? new(system) : default,
        };
}
