using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.State;

/// <summary>
/// What one shard knows of Discord: a fold over its events. A value, so whoever reads holds one moment of it for as long as they like, on any
/// thread and without a lock, while one writer goes on. It holds packed rows (<see cref="RowMap"/>), not records: a member with its user
/// took 94 bytes where a million of them were weighed (benchmarks/README.md).
/// <para>Rule 1: an event twice is an event once. Rule 2: events of different guilds can change places. Rule 3: GUILD_DELETE leaves nothing
/// behind, users included that no other guild of the shard has. Rule 4: what a kind's policy does not keep is not there.</para>
/// </summary>
public sealed class ClientState
{
    private ClientState(CachePolicy policy) => Policy = policy;

    /// <summary>What is kept.</summary>
    public CachePolicy Policy { get; }

    /// <summary>The bot itself; null before READY.</summary>
    public User? Self { get; internal init; }

    internal IdMap<GuildState> Guilds { get; init; } = IdMap<GuildState>.Empty;

    /// <summary>Guilds that READY has named and that have not come yet, or that are down.</summary>
    internal IdMap<bool> Unavailable { get; init; } = IdMap<bool>.Empty;

    /// <summary>Users; before each row how many members refer to it.</summary>
    internal UserTable Users { get; init; } = UserTable.Empty;

    /// <summary>The guild of every channel and thread.</summary>
    internal IdMap<ulong> GuildOfChannel { get; init; } = IdMap<ulong>.Empty;

    internal RowMap DirectChannels { get; init; } = RowMap.Empty;

    /// <summary>Messages of direct channels, by channel.</summary>
    internal IdMap<RowMap> DirectMessages { get; init; } = IdMap<RowMap>.Empty;

    /// <summary>See <see cref="GuildState.LastCounted"/>, for direct messages.</summary>
    internal ulong LastCounted { get; init; }

    /// <summary>A shard that has heard nothing yet.</summary>
    public static ClientState Empty(CachePolicy policy) => new(policy);

    /// <summary>The state after an event, and what changed by it. The same state where nothing did.</summary>
    public (ClientState State, EquatableList<StateChange> Changes) Apply(GatewayEvent @event) => Fold.Apply(this, @event);

    /// <summary>The state without the messages whose time is over (<see cref="CachePolicy.MessageLifetime"/>).</summary>
    /// <param name="now">The wall clock, since the age of a message is in its id.</param>
    public ClientState Expire(DateTimeOffset now) => Fold.Expire(this, now);

    /// <summary>True where both know the same.</summary>
    public bool SameAs(ClientState other) =>
        ReferenceEquals(this, other)
        || (
            Equals(Self, other.Self)
            && Guilds.Count == other.Guilds.Count
            && Guilds.All(guild => other.Guilds.TryGet(guild.Key, out var theirs) && guild.Value.SameAs(theirs))
            && Unavailable.SequenceEqual(other.Unavailable)
            && Users.Rows.SameAs(other.Users.Rows)
            && GuildOfChannel.SequenceEqual(other.GuildOfChannel)
            && DirectChannels.SameAs(other.DirectChannels)
            && DirectMessages.Count == other.DirectMessages.Count
            && DirectMessages.All(channel => other.DirectMessages.TryGet(channel.Key, out var theirs) && channel.Value.SameAs(theirs))
        );

    internal ClientState With(
        User? self,
        IdMap<GuildState> guilds,
        IdMap<bool> unavailable,
        UserTable users,
        IdMap<ulong> guildOfChannel,
        RowMap directChannels,
        IdMap<RowMap> directMessages,
        ulong lastCounted
    ) =>
        new(Policy)
        {
            Self = self,
            Guilds = guilds,
            Unavailable = unavailable,
            Users = users,
            GuildOfChannel = guildOfChannel,
            DirectChannels = directChannels,
            DirectMessages = directMessages,
            LastCounted = lastCounted,
        };
}
