using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Users;

/// <summary>A person or a bot. Source: Discord documentation, User, User Object.</summary>
public sealed record User
{
    /// <summary>Names the user.</summary>
    public required UserId Id { get; init; }

    /// <summary>The account name; unique only for people.</summary>
    public required string Username { get; init; }

    /// <summary>The display name; null where none was set.</summary>
    public string? GlobalName { get; init; }

    /// <summary>True for bots.</summary>
    public bool Bot { get; init; }
}
