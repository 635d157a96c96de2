using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Guilds;

/// <summary>Users to be banned. Source: Discord documentation, Guild, Bulk Guild Ban.</summary>
public sealed record BanBuilder : Builder<BulkBanDraft>
{
    /// <summary>Nobody yet.</summary>
    public BanBuilder() { }

    internal EquatableList<UserId> Users { get; init; }

    internal int? DeleteMessageSeconds { get; init; }

    /// <summary>More users; 200 at most.</summary>
    public BanBuilder AddUsers(params ReadOnlySpan<UserId> users) => this with { Users = [.. Users.Span, .. users] };

    /// <summary>Deletes their messages of so many seconds; 0 to 604800.</summary>
    public BanBuilder SetDeleteMessageSeconds(int deleteMessageSeconds) => this with { DeleteMessageSeconds = deleteMessageSeconds };

    internal override void Check(ref Problems problems)
    {
        problems.Number("user_ids", Users.Count, Limits.Guild.BulkBan);
        problems.OptionalNumber("delete_message_seconds", DeleteMessageSeconds, Limits.Guild.BanSeconds);
    }

    internal override BulkBanDraft Make() => new() { UserIds = Users, DeleteMessageSeconds = DeleteMessageSeconds };
}
