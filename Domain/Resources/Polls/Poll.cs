using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Polls;

/// <summary>A poll. Source: Discord documentation, Poll, Poll Object.</summary>
public sealed record Poll
{
    /// <summary>What is asked.</summary>
    public required PollMedia Question { get; init; }

    /// <summary>What can be answered.</summary>
    public EquatableList<PollAnswer> Answers { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset? Expiry { get; init; }

    /// <summary>Whether several answers can be chosen.</summary>
    public bool AllowMultiselect { get; init; }

    /// <summary>How it looks.</summary>
    public PollLayoutType LayoutType { get; init; }

    /// <summary>How it stands; absent where Discord does not know.</summary>
    public PollResults? Results { get; init; }
}

/// <summary>How a poll looks. Source: Discord documentation, Poll, Layout Type.</summary>
public enum PollLayoutType
{
    /// <summary>As polls look.</summary>
    Default = 1,
}

/// <summary>The text and emoji of a question or an answer. Source: Discord documentation, Poll, Poll Media Object.</summary>
public sealed record PollMedia
{
    /// <summary>A question: 1 to 300 characters; an answer: 1 to 55.</summary>
    public string? Text { get; init; }

    /// <summary>The emoji of an answer; to be set with only its id or its name.</summary>
    public Emoji? Emoji { get; init; }
}

/// <summary>An answer of a poll. Source: Discord documentation, Poll, Poll Answer Object.</summary>
public sealed record PollAnswer
{
    /// <summary>Names the answer; absent for a new one.</summary>
    public int? AnswerId { get; init; }

    /// <summary>Text and emoji.</summary>
    public required PollMedia PollMedia { get; init; }
}

/// <summary>How a poll stands. Source: Discord documentation, Poll, Poll Results Object.</summary>
public sealed record PollResults
{
    /// <summary>Whether it is counted to the end.</summary>
    public bool IsFinalized { get; init; }

    /// <summary>How many votes each answer has; none means zero.</summary>
    public EquatableList<PollAnswerCount> AnswerCounts { get; init; }
}

/// <summary>How many voted for an answer. Source: Discord documentation, Poll, Poll Answer Count Object.</summary>
public sealed record PollAnswerCount
{
    /// <summary>Which answer.</summary>
    public int Id { get; init; }

    /// <summary>How many votes.</summary>
    public int Count { get; init; }

    /// <summary>Whether the current user voted for it.</summary>
    public bool MeVoted { get; init; }
}

/// <summary>A poll to be created. Source: Discord documentation, Poll, Poll Create Request Object.</summary>
public sealed record PollDraft
{
    /// <summary>What is asked.</summary>
    public required PollMedia Question { get; init; }

    /// <summary>At most 10.</summary>
    public required EquatableList<PollAnswer> Answers { get; init; }

    /// <summary>For how many hours, 1 to 768; 24 where absent.</summary>
    public int? Duration { get; init; }

    /// <summary>Whether several answers can be chosen.</summary>
    public bool AllowMultiselect { get; init; }

    /// <summary>How it looks.</summary>
    public PollLayoutType? LayoutType { get; init; }
}

/// <summary>Who voted for an answer. Source: Discord documentation, Poll, Get Answer Voters.</summary>
public sealed record PollVoters
{
    /// <summary>Some of them.</summary>
    public EquatableList<User> Users { get; init; }
}
