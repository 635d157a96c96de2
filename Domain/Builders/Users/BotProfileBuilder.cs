using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Users;

/// <summary>A change to the bot itself; what is not set stays. Source: Discord documentation, User, Modify Current User.</summary>
public sealed record BotProfileBuilder : Builder<CurrentUserPatch>
{
    /// <summary>No change yet.</summary>
    public BotProfileBuilder() { }

    internal string? Username { get; init; }

    internal ImageData? Avatar { get; init; }

    /// <summary>The name; 2 to 32 characters.</summary>
    public BotProfileBuilder SetUsername(string username) => this with { Username = username };

    /// <summary>The picture.</summary>
    public BotProfileBuilder SetAvatar(ImageData avatar) => this with { Avatar = avatar };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("username", Username, Limits.Guild.Username);
    }

    internal override CurrentUserPatch Make() =>
        new() { Username = Username is null ? default : new(Username), Avatar = Avatar is { } avatar ? new(avatar) : default };
}
