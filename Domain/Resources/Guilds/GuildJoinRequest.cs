using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>A person who asks to join a guild; only in the specification.</summary>
public sealed record GuildJoinRequest
{
    /// <summary>Names the request.</summary>
    public required GuildJoinRequestId Id { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required GuildJoinRequestStatus? ApplicationStatus { get; init; }

    /// <summary>Why it was refused.</summary>
    public required string? RejectionReason { get; init; }

    /// <summary>Which guild.</summary>
    public GuildId GuildId { get; init; }

    /// <summary>Who asks.</summary>
    public UserId UserId { get; init; }

    /// <summary>The person.</summary>
    public Optional<User?> User { get; init; }

    /// <summary>The filled-in form.</summary>
    public Optional<EquatableList<JoinFormField>?> FormResponses { get; init; }

    /// <summary>Who decided.</summary>
    public Optional<User?> ActionedByUser { get; init; }
}

/// <summary>What became of a request to join.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct GuildJoinRequestStatus(string Value)
{
    /// <summary>The form is not sent yet.</summary>
    public static GuildJoinRequestStatus Started => new("STARTED");

    /// <summary>The form is sent.</summary>
    public static GuildJoinRequestStatus Submitted => new("SUBMITTED");

    /// <summary>The request was refused.</summary>
    public static GuildJoinRequestStatus Rejected => new("REJECTED");

    /// <summary>The person has joined.</summary>
    public static GuildJoinRequestStatus Approved => new("APPROVED");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>One question of a form to join, with its answer.</summary>
public sealed record JoinFormField
{
    /// <summary>What kind of question it is.</summary>
    public required JoinFormFieldType FieldType { get; init; }

    /// <summary>The question.</summary>
    public string? Label { get; init; }

    /// <summary>What stands under it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool? Required { get; init; }

    /// <summary>The rules to agree to.</summary>
    public EquatableList<string>? Values { get; init; }

    /// <summary>The answers to choose from.</summary>
    public EquatableList<string>? Choices { get; init; }

    /// <summary>Shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The answer: a text, the number of a choice, or whether the rules were agreed to.</summary>
    public OptionValue? Response { get; init; }
}

/// <summary>What kind of question a form to join asks.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct JoinFormFieldType(string Value)
{
    /// <summary>Rules to agree to.</summary>
    public static JoinFormFieldType Terms => new("TERMS");

    /// <summary>One line of text.</summary>
    public static JoinFormFieldType TextInput => new("TEXT_INPUT");

    /// <summary>Several lines of text.</summary>
    public static JoinFormFieldType Paragraph => new("PARAGRAPH");

    /// <summary>A choice.</summary>
    public static JoinFormFieldType MultipleChoice => new("MULTIPLE_CHOICE");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Requests to join a guild; only in the specification.</summary>
public sealed record GuildJoinRequestPage
{
    /// <summary>How many there are.</summary>
    public int? Total { get; init; }

    /// <summary>Some of them.</summary>
    public EquatableList<GuildJoinRequest>? GuildJoinRequests { get; init; }
}

/// <summary>Whether somebody may join; only in the specification.</summary>
public sealed record GuildJoinRequestDecision
{
    /// <summary>Approved or rejected.</summary>
    public required GuildJoinRequestStatus Action { get; init; }

    /// <summary>Why not.</summary>
    public Optional<string?> RejectionReason { get; init; }
}
