using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Resources.Guilds;

namespace Oven.Functional.Application.Client.State;

/// <summary>One guild, packed. A value: every version stays as it is for whoever holds it.</summary>
internal sealed record GuildState(ulong Id)
{
    /// <summary>The guild itself, without what has a map below.</summary>
    public byte[] Row { get; init; } = [];

    public int? MemberCount { get; init; }

    public RowMap Channels { get; init; } = RowMap.Empty;

    public RowMap Threads { get; init; } = RowMap.Empty;

    public RowMap Roles { get; init; } = RowMap.Empty;

    public RowMap Members { get; init; } = RowMap.Empty;

    public RowMap Emojis { get; init; } = RowMap.Empty;

    public RowMap Stickers { get; init; } = RowMap.Empty;

    public RowMap VoiceStates { get; init; } = RowMap.Empty;

    public RowMap Presences { get; init; } = RowMap.Empty;

    public RowMap StageInstances { get; init; } = RowMap.Empty;

    public RowMap ScheduledEvents { get; init; } = RowMap.Empty;

    public RowMap Sounds { get; init; } = RowMap.Empty;

    /// <summary>The messages of channels and threads, by channel.</summary>
    public IdMap<RowMap> Messages { get; init; } = IdMap<RowMap>.Empty;

    /// <summary>The last event that moved a counter, as a number, so that the same event once more moves nothing.</summary>
    public ulong LastCounted { get; init; }

    /// <summary>The guild without its parts.</summary>
    public Guild Guild => (Row.Length == 0 ? Nothing(Id) : RowKinds.Guild.Unpack(Row, Id, Id)) with { MemberCount = MemberCount };

    /// <summary>True where both say the same.</summary>
    public bool SameAs(GuildState other) =>
        Row.AsSpan().SequenceEqual(other.Row)
        && MemberCount == other.MemberCount
        && Channels.SameAs(other.Channels)
        && Threads.SameAs(other.Threads)
        && Roles.SameAs(other.Roles)
        && Members.SameAs(other.Members)
        && Emojis.SameAs(other.Emojis)
        && Stickers.SameAs(other.Stickers)
        && VoiceStates.SameAs(other.VoiceStates)
        && Presences.SameAs(other.Presences)
        && StageInstances.SameAs(other.StageInstances)
        && ScheduledEvents.SameAs(other.ScheduledEvents)
        && Sounds.SameAs(other.Sounds)
        && Messages.Count == other.Messages.Count
        && Messages.All(channel => other.Messages.TryGet(channel.Key, out var theirs) && channel.Value.SameAs(theirs));

    private static Guild Nothing(ulong id) =>
        new()
        {
            Id = new(id),
            Name = "",
            Icon = null,
            Splash = null,
            DiscoverySplash = null,
            AfkChannelId = null,
            ApplicationId = null,
            SystemChannelId = null,
            RulesChannelId = null,
            VanityUrlCode = null,
            Description = null,
            Banner = null,
            PublicUpdatesChannelId = null,
            SafetyAlertsChannelId = null,
            IncidentsData = null,
        };
}
