using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Applications;

/// <summary>A running activity. Source: Discord documentation, Application, Get Application Activity Instance.</summary>
public sealed record ActivityInstance
{
    /// <summary>Its application.</summary>
    public required ApplicationId ApplicationId { get; init; }

    /// <summary>Names it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The start that it began with.</summary>
    public string LaunchId { get; init; } = "";

    /// <summary>Where it runs.</summary>
    public required ActivityLocation Location { get; init; }

    /// <summary>Who takes part.</summary>
    public EquatableList<UserId> Users { get; init; }
}

/// <summary>Where an activity runs. Source: Discord documentation, Application, Activity Location Object.</summary>
public sealed record ActivityLocation
{
    /// <summary>Names the place.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of place it is.</summary>
    public ActivityLocationKind Kind { get; init; }

    /// <summary>The channel.</summary>
    public ChannelId ChannelId { get; init; }

    /// <summary>The guild.</summary>
    public Optional<GuildId?> GuildId { get; init; }
}

/// <summary>What kind of place an activity runs in. Source: Discord documentation, Application, Activity Location Kind Enum.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct ActivityLocationKind(string Value)
{
    /// <summary>A channel of a guild.</summary>
    public static ActivityLocationKind GuildChannel => new("gc");

    /// <summary>Direct messages.</summary>
    public static ActivityLocationKind PrivateChannel => new("pc");

    /// <summary>A party; only in the specification.</summary>
    public static ActivityLocationKind Party => new("party");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>
/// A condition that linked roles can ask for. Source: Discord documentation, Application Role Connection Metadata, Application Role
/// Connection Metadata Object.
/// </summary>
public sealed record ApplicationRoleConnectionMetadata
{
    /// <summary>How it is compared.</summary>
    public ApplicationRoleConnectionMetadataType Type { get; init; }

    /// <summary>1 to 50 of <c>a-z</c>, <c>0-9</c> and <c>_</c>.</summary>
    public required string Key { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> NameLocalizations { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description in other languages.</summary>
    public Optional<EquatableMap<Locale, string>?> DescriptionLocalizations { get; init; }
}

/// <summary>
/// How a condition of a linked role is compared. Source: Discord documentation, Application Role Connection Metadata, Application Role
/// Connection Metadata Type.
/// </summary>
public enum ApplicationRoleConnectionMetadataType
{
    /// <summary>At most so many.</summary>
    IntegerLessThanOrEqual = 1,

    /// <summary>At least so many.</summary>
    IntegerGreaterThanOrEqual = 2,

    /// <summary>Exactly so many.</summary>
    IntegerEqual = 3,

    /// <summary>Any but so many.</summary>
    IntegerNotEqual = 4,

    /// <summary>At least so many days ago.</summary>
    DatetimeLessThanOrEqual = 5,

    /// <summary>At most so many days ago.</summary>
    DatetimeGreaterThanOrEqual = 6,

    /// <summary>Yes.</summary>
    BooleanEqual = 7,

    /// <summary>No.</summary>
    BooleanNotEqual = 8,
}

/// <summary>A file uploaded for an activity; only in the specification.</summary>
public sealed record UploadedAttachment
{
    /// <summary>The file.</summary>
    public required Attachment Attachment { get; init; }
}
