namespace Oven.Functional.Domain.Builders.Components;

// Where a component may stand is said by its type. The internal member closes the set: nobody outside can place something else.

/// <summary>A component that can be placed somewhere.</summary>
public interface IPlaceable
{
    internal ComponentBuilder Self { get; }
}

/// <summary>May stand at the top of a message. All but rows need the flag IS_COMPONENTS_V2, which the message builder sets.</summary>
public interface IMessagePart : IPlaceable;

/// <summary>May stand in a container: everything that may stand in a message, but no container.</summary>
public interface IContainerPart : IMessagePart;

/// <summary>May stand beside the texts of a section: a button or a thumbnail.</summary>
public interface IAccessory : IPlaceable;

/// <summary>A button, of any kind.</summary>
public interface IButton : IAccessory;

/// <summary>A select, of any kind.</summary>
public interface ISelect : ILabelPart;

/// <summary>May stand under a label of a modal.</summary>
public interface ILabelPart : IPlaceable;

/// <summary>May stand at the top of a modal: a label or a text display.</summary>
public interface IModalPart : IPlaceable;

/// <summary>A row of buttons or with a select: all that may stand in a message without IS_COMPONENTS_V2.</summary>
public interface IRow : IContainerPart;
