using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Components;

/// <summary>
/// What somebody put into a component of a modal. Source: Discord documentation, Receiving and Responding, Modal Submit Data Structure.
/// </summary>
public abstract record SubmittedComponent
{
    private SubmittedComponent() { }

    /// <summary>Which kind it is.</summary>
    public abstract ComponentType Type { get; }

    /// <summary>Names the component within its modal.</summary>
    public int? Id { get; init; }

    /// <summary>Deprecated: a row with a text input.</summary>
    /// <param name="Components">Its text input.</param>
    public sealed record ActionRow(EquatableList<SubmittedComponent> Components) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.ActionRow;
    }

    /// <summary>Text that the modal showed.</summary>
    public sealed record TextDisplay : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.TextDisplay;
    }

    /// <summary>A caption with its component.</summary>
    /// <param name="Component">What was put in.</param>
    public sealed record Labeled(SubmittedComponent Component) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Label;
    }

    /// <summary>A text.</summary>
    /// <param name="CustomId">The field's custom id.</param>
    /// <param name="Value">What was typed.</param>
    public sealed record TextInput(string CustomId, string Value) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.TextInput;
    }

    /// <summary>Chosen texts.</summary>
    /// <param name="CustomId">The select's custom id.</param>
    /// <param name="Values">The values of what was chosen.</param>
    public sealed record StringSelect(string CustomId, EquatableList<string> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.StringSelect;
    }

    /// <summary>Chosen users.</summary>
    /// <param name="CustomId">The select's custom id.</param>
    /// <param name="Values">Who was chosen.</param>
    public sealed record UserSelect(string CustomId, EquatableList<UserId> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.UserSelect;

        /// <summary>The users behind the ids.</summary>
        public ResolvedData? Resolved { get; init; }
    }

    /// <summary>Chosen roles.</summary>
    /// <param name="CustomId">The select's custom id.</param>
    /// <param name="Values">Which were chosen.</param>
    public sealed record RoleSelect(string CustomId, EquatableList<RoleId> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.RoleSelect;

        /// <summary>The roles behind the ids.</summary>
        public ResolvedData? Resolved { get; init; }
    }

    /// <summary>Chosen users and roles.</summary>
    /// <param name="CustomId">The select's custom id.</param>
    /// <param name="Values">Who was chosen.</param>
    public sealed record MentionableSelect(string CustomId, EquatableList<Snowflake> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.MentionableSelect;

        /// <summary>The users and roles behind the ids.</summary>
        public ResolvedData? Resolved { get; init; }
    }

    /// <summary>Chosen channels.</summary>
    /// <param name="CustomId">The select's custom id.</param>
    /// <param name="Values">Which were chosen.</param>
    public sealed record ChannelSelect(string CustomId, EquatableList<ChannelId> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.ChannelSelect;

        /// <summary>The channels behind the ids.</summary>
        public ResolvedData? Resolved { get; init; }
    }

    /// <summary>Uploaded files.</summary>
    /// <param name="CustomId">The component's custom id.</param>
    /// <param name="Values">The attachments; found in the interaction's resolved data.</param>
    public sealed record FileUpload(string CustomId, EquatableList<AttachmentId> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.FileUpload;
    }

    /// <summary>The chosen option.</summary>
    /// <param name="CustomId">The group's custom id.</param>
    /// <param name="Value">Its value; null where none was chosen.</param>
    public sealed record RadioGroup(string CustomId, string? Value) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.RadioGroup;
    }

    /// <summary>The ticked options.</summary>
    /// <param name="CustomId">The group's custom id.</param>
    /// <param name="Values">Their values.</param>
    public sealed record CheckboxGroup(string CustomId, EquatableList<string> Values) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.CheckboxGroup;
    }

    /// <summary>Yes or no.</summary>
    /// <param name="CustomId">The checkbox's custom id.</param>
    /// <param name="Value">Whether it was ticked.</param>
    public sealed record Checkbox(string CustomId, bool Value) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type => ComponentType.Checkbox;
    }

    /// <summary>A kind this version does not know, kept as it came.</summary>
    /// <param name="Type">The number that tells the kind.</param>
    /// <param name="Json">The whole object.</param>
    public sealed record Unknown(ComponentType Type, RawJson Json) : SubmittedComponent
    {
        /// <inheritdoc/>
        public override ComponentType Type { get; } = Type;
    }
}
