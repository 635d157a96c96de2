namespace Oven.Functional.Domain.Resources.Components;

/// <summary>What kind of component it is. Source: Discord documentation, Components, Component Types.</summary>
public enum ComponentType
{
    /// <summary>A row of buttons, or one select.</summary>
    ActionRow = 1,

    /// <summary>Something to click.</summary>
    Button = 2,

    /// <summary>A choice among given texts.</summary>
    StringSelect = 3,

    /// <summary>A text field of a modal.</summary>
    TextInput = 4,

    /// <summary>A choice among users.</summary>
    UserSelect = 5,

    /// <summary>A choice among roles.</summary>
    RoleSelect = 6,

    /// <summary>A choice among users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A choice among channels.</summary>
    ChannelSelect = 8,

    /// <summary>Text beside a button or a picture.</summary>
    Section = 9,

    /// <summary>Markdown text.</summary>
    TextDisplay = 10,

    /// <summary>A small picture beside a section.</summary>
    Thumbnail = 11,

    /// <summary>Pictures and videos in a grid.</summary>
    MediaGallery = 12,

    /// <summary>An attached file.</summary>
    File = 13,

    /// <summary>A gap, with or without a line.</summary>
    Separator = 14,

    /// <summary>Components in a box with a colored edge.</summary>
    Container = 17,

    /// <summary>A caption over one component of a modal.</summary>
    Label = 18,

    /// <summary>A place to drop files in a modal.</summary>
    FileUpload = 19,

    /// <summary>One of several options, in a modal.</summary>
    RadioGroup = 21,

    /// <summary>Any of several options, in a modal.</summary>
    CheckboxGroup = 22,

    /// <summary>Yes or no, in a modal.</summary>
    Checkbox = 23,
}
