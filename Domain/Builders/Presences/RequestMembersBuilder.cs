using System.Text;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Presences;

/// <summary>Asks the gateway for members of a guild. Source: Discord documentation, Gateway Events, Request Guild Members.</summary>
public sealed record RequestMembersBuilder : Builder<RequestGuildMembers>
{
    /// <summary>All members of a guild.</summary>
    public RequestMembersBuilder(GuildId guild) => Guild = guild;

    internal GuildId Guild { get; init; }

    internal EquatableList<UserId> Users { get; init; }

    internal string Query { get; init; } = "";

    internal int? Limit { get; init; }

    internal string? Nonce { get; init; }

    internal bool Presences { get; init; }

    /// <summary>More users by id; 100 at most. Without any, members are searched by name.</summary>
    public RequestMembersBuilder AddUsers(params ReadOnlySpan<UserId> users) => this with { Users = [.. Users.Span, .. users] };

    /// <summary>How names begin; empty for all, which needs the intent GUILD_MEMBERS.</summary>
    public RequestMembersBuilder SetQuery(string query) => this with { Query = query };

    /// <summary>The most results of a query, 0 to 100; 0 for all.</summary>
    public RequestMembersBuilder SetLimit(int limit) => this with { Limit = limit };

    /// <summary>What marks the answers; at most 32 bytes.</summary>
    public RequestMembersBuilder SetNonce(string nonce) => this with { Nonce = nonce };

    /// <summary>Whether presences come along; needs the intent GUILD_PRESENCES.</summary>
    public RequestMembersBuilder SetPresences(bool presences = true) => this with { Presences = presences };

    internal override void Check(ref Problems problems)
    {
        problems.Number("user_ids", Users.Count, Limits.Presence.MemberIds);
        problems.OptionalNumber("limit", Limit, Limits.Presence.MemberLimit);
        problems.Number("nonce", Encoding.UTF8.GetByteCount(Nonce ?? ""), Limits.Presence.MemberNonce);
    }

    internal override RequestGuildMembers Make() =>
        new()
        {
            GuildId = Guild,
            UserIds = Users.IsEmpty ? null : Users,
            Query = Users.IsEmpty ? Query : null,
            Limit = Limit ?? 0,
            Nonce = Nonce,
            Presences = Presences ? true : null,
        };
}
