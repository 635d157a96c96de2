using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Webhooks;

/// <summary>What GitHub tells. Source: Discord documentation, Webhook, Execute GitHub-Compatible Webhook.</summary>
public sealed record GithubWebhook
{
    /// <summary>What happened.</summary>
    public string? Action { get; init; }

    /// <summary>The branch or tag; <c>ref</c> on the wire.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether it is a branch or a tag; <c>ref_type</c> on the wire.</summary>
    public string? ReferenceType { get; init; }

    /// <summary>A comment.</summary>
    public GithubComment? Comment { get; init; }

    /// <summary>An issue.</summary>
    public GithubIssue? Issue { get; init; }

    /// <summary>A pull request.</summary>
    public GithubIssue? PullRequest { get; init; }

    /// <summary>The repository.</summary>
    public GithubRepository? Repository { get; init; }

    /// <summary>The fork.</summary>
    public GithubRepository? Forkee { get; init; }

    /// <summary>Who did it.</summary>
    public required GithubUser Sender { get; init; }

    /// <summary>Who was added.</summary>
    public GithubUser? Member { get; init; }

    /// <summary>A release.</summary>
    public GithubRelease? Release { get; init; }

    /// <summary>The last commit.</summary>
    public GithubCommit? HeadCommit { get; init; }

    /// <summary>The commits.</summary>
    public EquatableList<GithubCommit>? Commits { get; init; }

    /// <summary>Whether history was rewritten.</summary>
    public bool? Forced { get; init; }

    /// <summary>Where the difference is shown.</summary>
    public string? Compare { get; init; }

    /// <summary>A review.</summary>
    public GithubReview? Review { get; init; }

    /// <summary>A check.</summary>
    public GithubCheckRun? CheckRun { get; init; }

    /// <summary>A set of checks.</summary>
    public GithubCheckSuite? CheckSuite { get; init; }

    /// <summary>A discussion.</summary>
    public GithubDiscussion? Discussion { get; init; }

    /// <summary>An answer in a discussion.</summary>
    public GithubComment? Answer { get; init; }
}

/// <summary>Somebody on GitHub.</summary>
public sealed record GithubUser
{
    /// <summary>Names the person.</summary>
    public required long Id { get; init; }

    /// <summary>The account name.</summary>
    public required string Login { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>The avatar.</summary>
    public required string AvatarUrl { get; init; }
}

/// <summary>Who wrote a commit.</summary>
public sealed record GithubAuthor
{
    /// <summary>The account name.</summary>
    public string? Username { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }
}

/// <summary>A repository.</summary>
public sealed record GithubRepository
{
    /// <summary>Names the repository.</summary>
    public required long Id { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name with its owner.</summary>
    public required string FullName { get; init; }
}

/// <summary>A commit.</summary>
public sealed record GithubCommit
{
    /// <summary>Its hash.</summary>
    public required string Id { get; init; }

    /// <summary>The page.</summary>
    public required string Url { get; init; }

    /// <summary>What it says.</summary>
    public required string Message { get; init; }

    /// <summary>Who wrote it.</summary>
    public required GithubAuthor Author { get; init; }
}

/// <summary>A comment.</summary>
public sealed record GithubComment
{
    /// <summary>Names the comment.</summary>
    public required long Id { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>Who wrote it.</summary>
    public required GithubUser User { get; init; }

    /// <summary>The commit it is on.</summary>
    public string? CommitId { get; init; }

    /// <summary>What it says.</summary>
    public required string Body { get; init; }
}

/// <summary>An issue or pull request.</summary>
public sealed record GithubIssue
{
    /// <summary>Names it.</summary>
    public required long Id { get; init; }

    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>Who opened it.</summary>
    public required GithubUser User { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it says.</summary>
    public string? Body { get; init; }

    /// <summary>There where an issue is a pull request.</summary>
    public RawJson? PullRequest { get; init; }
}

/// <summary>A release.</summary>
public sealed record GithubRelease
{
    /// <summary>Names the release.</summary>
    public required long Id { get; init; }

    /// <summary>Its tag.</summary>
    public required string TagName { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>Who made it.</summary>
    public required GithubUser Author { get; init; }
}

/// <summary>A review.</summary>
public sealed record GithubReview
{
    /// <summary>Who reviewed.</summary>
    public required GithubUser User { get; init; }

    /// <summary>What it says.</summary>
    public string? Body { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>What was decided.</summary>
    public required string State { get; init; }
}

/// <summary>A discussion.</summary>
public sealed record GithubDiscussion
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>The page of its answer.</summary>
    public string? AnswerHtmlUrl { get; init; }

    /// <summary>What it says.</summary>
    public string? Body { get; init; }

    /// <summary>Who opened it.</summary>
    public required GithubUser User { get; init; }
}

/// <summary>A check.</summary>
public sealed record GithubCheckRun
{
    /// <summary>How it ended.</summary>
    public string? Conclusion { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The page.</summary>
    public required string HtmlUrl { get; init; }

    /// <summary>The set it belongs to.</summary>
    public required GithubCheckSuite CheckSuite { get; init; }

    /// <summary>Where there is more.</summary>
    public string? DetailsUrl { get; init; }

    /// <summary>What it says.</summary>
    public GithubCheckRunOutput? Output { get; init; }

    /// <summary>The pull requests it is for.</summary>
    public EquatableList<GithubCheckPullRequest>? PullRequests { get; init; }
}

/// <summary>What a check says.</summary>
public sealed record GithubCheckRunOutput
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The summary.</summary>
    public string? Summary { get; init; }
}

/// <summary>A set of checks.</summary>
public sealed record GithubCheckSuite
{
    /// <summary>How it ended.</summary>
    public string? Conclusion { get; init; }

    /// <summary>The branch.</summary>
    public string? HeadBranch { get; init; }

    /// <summary>The commit.</summary>
    public required string HeadSha { get; init; }

    /// <summary>The pull requests it is for.</summary>
    public EquatableList<GithubCheckPullRequest>? PullRequests { get; init; }

    /// <summary>Who checks.</summary>
    public required GithubCheckApp App { get; init; }
}

/// <summary>Who checks.</summary>
public sealed record GithubCheckApp
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}

/// <summary>A pull request that is checked.</summary>
public sealed record GithubCheckPullRequest
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }
}
