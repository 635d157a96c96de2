using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Commands;

/// <summary>
/// A parameter, a subcommand or a group of those. Source: Discord documentation, Application Commands, Application Command Option
/// Structure.
/// </summary>
public sealed record ApplicationCommandOption
{
    /// <summary>What kind it is.</summary>
    public required ApplicationCommandOptionType Type { get; init; }

    /// <summary>1 to 32 characters, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> NameLocalizations { get; init; }

    /// <summary>The name in the language that was asked for.</summary>
    public string? NameLocalized { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> DescriptionLocalizations { get; init; }

    /// <summary>The description in the language that was asked for.</summary>
    public string? DescriptionLocalized { get; init; }

    /// <summary>Whether it must be given; false where absent.</summary>
    public bool? Required { get; init; }

    /// <summary>What can be chosen, at most 25; texts, integers and numbers only.</summary>
    public EquatableList<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>What a subcommand takes, or the subcommands of a group; at most 25.</summary>
    public EquatableList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Only channels of these types.</summary>
    public EquatableList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The least integer or number.</summary>
    public OptionValue? MinValue { get; init; }

    /// <summary>The greatest integer or number.</summary>
    public OptionValue? MaxValue { get; init; }

    /// <summary>The shortest text, 0 to 6000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The longest text, 1 to 6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether choices are asked for while it is typed; not together with choices.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>Only files of these types, at most 10; attachments only.</summary>
    public EquatableList<string>? FileTypes { get; init; }
}

/// <summary>What kind of option it is. Source: Discord documentation, Application Commands, Application Command Option Type.</summary>
public enum ApplicationCommandOptionType
{
    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>A group of subcommands.</summary>
    SubCommandGroup = 2,

    /// <summary>A text.</summary>
    String = 3,

    /// <summary>An integer between -2^53+1 and 2^53-1.</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel; categories included.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,

    /// <summary>A number between -2^53 and 2^53.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}

/// <summary>
/// Something that can be chosen for an option. Source: Discord documentation, Application Commands, Application Command Option Choice
/// Structure.
/// </summary>
public sealed record ApplicationCommandOptionChoice
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> NameLocalizations { get; init; }

    /// <summary>The name in the language that was asked for.</summary>
    public string? NameLocalized { get; init; }

    /// <summary>A text of at most 100 characters, an integer or a number, as the option is.</summary>
    public required OptionValue Value { get; init; }
}
