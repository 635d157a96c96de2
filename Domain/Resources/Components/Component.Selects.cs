using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>The selects: choices among texts, users, roles or channels.</summary>
public abstract partial record Component
{
    /// <summary>A choice among given texts, in an action row or a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    /// <param name="Options">1 to 25.</param>
    public sealed record StringSelect(string CustomId, EquatableList<SelectOption> Options) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.StringSelect;

        /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
        public string? Placeholder { get; init; }

        /// <summary>How many must be chosen, 0 to 25; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 25; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>In a modal: whether it must be answered; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>In a message: true where nothing can be chosen.</summary>
        public bool? Disabled { get; init; }
    }

    /// <summary>A choice among users, in an action row or a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record UserSelect(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.UserSelect;

        /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
        public string? Placeholder { get; init; }

        /// <summary>Who is chosen at first; as many as may be chosen.</summary>
        public EquatableList<SelectDefaultValue>? DefaultValues { get; init; }

        /// <summary>How many must be chosen, 0 to 25; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 25; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>In a modal: whether it must be answered; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>In a message: true where nothing can be chosen.</summary>
        public bool? Disabled { get; init; }
    }

    /// <summary>A choice among roles, in an action row or a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record RoleSelect(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.RoleSelect;

        /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
        public string? Placeholder { get; init; }

        /// <summary>Which are chosen at first; as many as may be chosen.</summary>
        public EquatableList<SelectDefaultValue>? DefaultValues { get; init; }

        /// <summary>How many must be chosen, 0 to 25; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 25; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>In a modal: whether it must be answered; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>In a message: true where nothing can be chosen.</summary>
        public bool? Disabled { get; init; }
    }

    /// <summary>A choice among users and roles, in an action row or a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record MentionableSelect(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.MentionableSelect;

        /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
        public string? Placeholder { get; init; }

        /// <summary>Who is chosen at first; as many as may be chosen.</summary>
        public EquatableList<SelectDefaultValue>? DefaultValues { get; init; }

        /// <summary>How many must be chosen, 0 to 25; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 25; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>In a modal: whether it must be answered; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>In a message: true where nothing can be chosen.</summary>
        public bool? Disabled { get; init; }
    }

    /// <summary>A choice among channels, in an action row or a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record ChannelSelect(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.ChannelSelect;

        /// <summary>Only channels of these types; all where absent.</summary>
        public EquatableList<ChannelType>? ChannelTypes { get; init; }

        /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
        public string? Placeholder { get; init; }

        /// <summary>Which are chosen at first; as many as may be chosen.</summary>
        public EquatableList<SelectDefaultValue>? DefaultValues { get; init; }

        /// <summary>How many must be chosen, 0 to 25; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 25; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>In a modal: whether it must be answered; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>In a message: true where nothing can be chosen.</summary>
        public bool? Disabled { get; init; }
    }
}
