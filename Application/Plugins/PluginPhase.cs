using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>What a plugin is doing; data lives where it is valid.</summary>
public abstract record PluginPhase
{
    private PluginPhase() { }

    /// <summary>Known, and never loaded.</summary>
    public sealed record Discovered : PluginPhase;

    /// <summary>Being loaded.</summary>
    /// <param name="Until">When that has failed.</param>
    public sealed record Loading(Instant Until) : PluginPhase;

    /// <summary>Up.</summary>
    /// <param name="Since">Since when.</param>
    /// <param name="Faults">How many faults the current window has seen.</param>
    /// <param name="CountingSince">When that window began.</param>
    public sealed record Running(Instant Since, int Faults, Instant CountingSince) : PluginPhase;

    /// <summary>Down, and to be tried again.</summary>
    /// <param name="Reason">What it last died of.</param>
    /// <param name="Until">When it is tried again.</param>
    public sealed record Failing(string Reason, Instant Until) : PluginPhase;

    /// <summary>Being unloaded.</summary>
    /// <param name="Then">What follows.</param>
    /// <param name="Until">When it is cut off.</param>
    public sealed record Unloading(Afterwards Then, Instant Until) : PluginPhase;

    /// <summary>Down, because somebody wanted it.</summary>
    public sealed record Unloaded : PluginPhase;

    /// <summary>Down until a person says otherwise.</summary>
    /// <param name="Reason">What it died of.</param>
    public sealed record Quarantined(string Reason) : PluginPhase;
}

/// <summary>What follows when a plugin is unloaded.</summary>
public abstract record Afterwards
{
    private Afterwards() { }

    /// <summary>Nothing.</summary>
    public sealed record Rest : Afterwards;

    /// <summary>It is loaded again.</summary>
    public sealed record Load : Afterwards;

    /// <summary>It is loaded again after a pause.</summary>
    public sealed record TryAgain(string Reason) : Afterwards;

    /// <summary>Quarantine.</summary>
    public sealed record Quarantine(string Reason) : Afterwards;
}
