using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>What only modals hold: fields, files, boxes to tick and their captions.</summary>
public abstract partial record Component
{
    /// <summary>A text field, in a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    /// <param name="Style">One line or several.</param>
    public sealed record TextInput(string CustomId, TextInputStyle Style) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.TextInput;

        /// <summary>Deprecated: put the field into a label component.</summary>
        public Optional<string?> Label { get; init; }

        /// <summary>The shortest text, 0 to 4000 characters.</summary>
        public Optional<int?> MinLength { get; init; }

        /// <summary>The longest text, 1 to 4000 characters.</summary>
        public Optional<int?> MaxLength { get; init; }

        /// <summary>Whether it must be filled in; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>What stands there at first; at most 4000 characters.</summary>
        public string? Value { get; init; }

        /// <summary>Shown while it is empty; at most 100 characters.</summary>
        public string? Placeholder { get; init; }
    }

    /// <summary>A caption over one component, at the top level of a modal.</summary>
    /// <param name="Label">1 to 45 characters.</param>
    /// <param name="Component">A text input, select, file upload, radio group, checkbox group or checkbox.</param>
    public sealed record Labeled(string Label, Component Component) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Label;

        /// <summary>Stands under the caption; 1 to 100 characters.</summary>
        public string? Description { get; init; }
    }

    /// <summary>A place to drop files, in a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record FileUpload(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.FileUpload;

        /// <summary>How many files there must be, 0 to 10; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many files there may be, 1 to 10; 1 where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>Whether there must be files; true where absent.</summary>
        public bool? Required { get; init; }

        /// <summary>At most 10 of <c>image</c>, <c>video</c>, <c>audio</c> or endings like <c>.pdf</c>; all where absent.</summary>
        public EquatableList<string>? FileTypes { get; init; }
    }

    /// <summary>One of several options, in a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    /// <param name="Options">2 to 10.</param>
    public sealed record RadioGroup(string CustomId, EquatableList<ComponentOption> Options) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.RadioGroup;

        /// <summary>Whether one must be chosen; true where absent.</summary>
        public bool? Required { get; init; }
    }

    /// <summary>Any of several options, in a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    /// <param name="Options">1 to 10.</param>
    public sealed record CheckboxGroup(string CustomId, EquatableList<ComponentOption> Options) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.CheckboxGroup;

        /// <summary>How many must be chosen, 0 to 10; 1 where absent.</summary>
        public int? MinValues { get; init; }

        /// <summary>How many may be chosen, 1 to 10; all where absent.</summary>
        public int? MaxValues { get; init; }

        /// <summary>Whether any must be chosen; true where absent.</summary>
        public bool? Required { get; init; }
    }

    /// <summary>Yes or no, in a modal's label.</summary>
    /// <param name="CustomId">Comes back in the interaction; 1 to 100 characters.</param>
    public sealed record Checkbox(string CustomId) : Component
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Checkbox;

        /// <summary>Whether it is ticked at first; false where absent.</summary>
        public bool? Default { get; init; }
    }
}
