using Oven.Functional.Domain.Resources.Guilds;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>A change to a member; what is not set stays. Source: Discord documentation, Guild, Modify Guild Member.</summary>
public sealed record MemberSettingsBuilder : Builder<GuildMemberPatch>
{
    /// <summary>No change yet.</summary>
    public MemberSettingsBuilder() { }

    internal string? Nick { get; init; }

    internal DateTimeOffset? Until { get; init; }

    internal long DaysAhead { get; init; }

    /// <summary>The name in the guild; 1 to 32 characters.</summary>
    public MemberSettingsBuilder SetNick(string nick) => this with { Nick = nick };

    /// <summary>Times the member out, for at most 28 days.</summary>
    /// <param name="duration">For how long.</param>
    /// <param name="now">The present moment; Domain has no clock.</param>
    public MemberSettingsBuilder SetTimeout(TimeSpan duration, DateTimeOffset now) =>
        this with
        {
            Until = now + duration,
            DaysAhead = (long)Math.Ceiling(duration.TotalDays),
        };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("nick", Nick, Limits.Guild.Nickname);
        problems.Number("communication_disabled_until", DaysAhead, Limits.Guild.TimeoutDays);
    }

    internal override GuildMemberPatch Make() =>
        new() { Nick = Nick is null ? default : new(Nick), CommunicationDisabledUntil = Until is { } until ? new(until) : default };
}
