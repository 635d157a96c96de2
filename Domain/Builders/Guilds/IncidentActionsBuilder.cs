using Oven.Functional.Domain.Resources.Guilds;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>Security actions of a guild, for at most 24 hours. Source: Discord documentation, Guild, Modify Guild Incident Actions.</summary>
public sealed record IncidentActionsBuilder : Builder<IncidentActionsPatch>
{
    /// <summary>No change yet.</summary>
    public IncidentActionsBuilder() { }

    internal DateTimeOffset? InvitesUntil { get; init; }

    internal DateTimeOffset? MessagesUntil { get; init; }

    internal long InviteHours { get; init; }

    internal long MessageHours { get; init; }

    /// <summary>Stops invites, for at most 24 hours.</summary>
    /// <param name="duration">For how long.</param>
    /// <param name="now">The present moment; Domain has no clock.</param>
    public IncidentActionsBuilder StopInvites(TimeSpan duration, DateTimeOffset now) =>
        this with
        {
            InvitesUntil = now + duration,
            InviteHours = (long)Math.Ceiling(duration.TotalHours),
        };

    /// <summary>Stops direct messages between members, for at most 24 hours.</summary>
    /// <param name="duration">For how long.</param>
    /// <param name="now">The present moment; Domain has no clock.</param>
    public IncidentActionsBuilder StopDirectMessages(TimeSpan duration, DateTimeOffset now) =>
        this with
        {
            MessagesUntil = now + duration,
            MessageHours = (long)Math.Ceiling(duration.TotalHours),
        };

    internal override void Check(ref Problems problems)
    {
        problems.Number("invites_disabled_until", InviteHours, Limits.Guild.IncidentHours);
        problems.Number("dms_disabled_until", MessageHours, Limits.Guild.IncidentHours);
    }

    internal override IncidentActionsPatch Make() =>
        new()
        {
            InvitesDisabledUntil = InvitesUntil is { } invites ? new(invites) : default,
            DmsDisabledUntil = MessagesUntil is { } messages ? new(messages) : default,
        };
}
