using Oven.Functional.Domain.Resources.Guilds;

namespace Oven.Functional.Domain.Builders.Users;

/// <summary>A change to the bot in one guild; what is not set stays. Source: Discord documentation, Guild, Modify Current Member.</summary>
public sealed record BotMemberBuilder : Builder<CurrentMemberPatch>
{
    /// <summary>No change yet.</summary>
    public BotMemberBuilder() { }

    internal string? Nick { get; init; }

    internal string? Bio { get; init; }

    /// <summary>The name in the guild; 1 to 32 characters.</summary>
    public BotMemberBuilder SetNick(string nick) => this with { Nick = nick };

    /// <summary>What it says of itself; at most 190 characters.</summary>
    public BotMemberBuilder SetBio(string bio) => this with { Bio = bio };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("nick", Nick, Limits.Guild.Nickname);
        problems.OptionalText("bio", Bio, Limits.Guild.Bio);
    }

    internal override CurrentMemberPatch Make() =>
        new() { Nick = Nick is null ? default : new(Nick), Bio = Bio is null ? default : new(Bio) };
}
