using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Messages;

/// <summary>How many reacted with one emoji. Source: Discord documentation, Message, Reaction Object.</summary>
public sealed record Reaction
{
    /// <summary>How many, super reactions included.</summary>
    public int Count { get; init; }

    /// <summary>How many of each kind.</summary>
    public ReactionCountDetails? CountDetails { get; init; }

    /// <summary>Whether the current user did.</summary>
    public bool Me { get; init; }

    /// <summary>Whether the current user did with a super reaction.</summary>
    public bool MeBurst { get; init; }

    /// <summary>The emoji.</summary>
    public required Emoji Emoji { get; init; }

    /// <summary>The colors of super reactions, as hex.</summary>
    public EquatableList<string> BurstColors { get; init; }
}

/// <summary>How many reacted in which way. Source: Discord documentation, Message, Reaction Count Details Structure.</summary>
public sealed record ReactionCountDetails
{
    /// <summary>How many super reactions.</summary>
    public int Burst { get; init; }

    /// <summary>How many ordinary ones.</summary>
    public int Normal { get; init; }
}

/// <summary>How somebody reacts. Source: Discord documentation, Message, Reaction Types.</summary>
public enum ReactionType
{
    /// <summary>In the usual way.</summary>
    Normal = 0,

    /// <summary>With a super reaction.</summary>
    Burst = 1,
}
