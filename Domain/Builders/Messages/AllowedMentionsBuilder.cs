using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>Who may be notified by a message. Begins with nobody. Source: Discord documentation, Message, Allowed Mentions Object.</summary>
public sealed record AllowedMentionsBuilder : Builder<AllowedMentions>
{
    /// <summary>Nobody may be notified.</summary>
    public AllowedMentionsBuilder() { }

    internal bool ParsesEveryone { get; init; }

    internal bool ParsesUsers { get; init; }

    internal bool ParsesRoles { get; init; }

    internal bool? RepliedUser { get; init; }

    internal EquatableList<UserId> Users { get; init; }

    internal EquatableList<RoleId> Roles { get; init; }

    /// <summary>As it was built, to be changed.</summary>
    public static AllowedMentionsBuilder From(AllowedMentions mentions) =>
        new()
        {
            ParsesEveryone = Parses(mentions, AllowedMentionType.Everyone),
            ParsesUsers = Parses(mentions, AllowedMentionType.Users),
            ParsesRoles = Parses(mentions, AllowedMentionType.Roles),
            RepliedUser = mentions.RepliedUser,
            Users = mentions.Users ?? [],
            Roles = mentions.Roles ?? [],
        };

    /// <summary>Lets <c>@everyone</c> and <c>@here</c> notify.</summary>
    public AllowedMentionsBuilder ParseEveryone() => this with { ParsesEveryone = true };

    /// <summary>Lets all mentioned users be notified; not together with a list of users.</summary>
    public AllowedMentionsBuilder ParseUsers() => this with { ParsesUsers = true };

    /// <summary>Lets all mentioned roles be notified; not together with a list of roles.</summary>
    public AllowedMentionsBuilder ParseRoles() => this with { ParsesRoles = true };

    /// <summary>More users that may be notified; 100 at most.</summary>
    public AllowedMentionsBuilder AddUsers(params ReadOnlySpan<UserId> users) => this with { Users = [.. Users.Span, .. users] };

    /// <summary>More roles that may be notified; 100 at most.</summary>
    public AllowedMentionsBuilder AddRoles(params ReadOnlySpan<RoleId> roles) => this with { Roles = [.. Roles.Span, .. roles] };

    /// <summary>Whether the author of the message that is answered is notified.</summary>
    public AllowedMentionsBuilder SetRepliedUser(bool notified = true) => this with { RepliedUser = notified };

    internal override void Check(ref Problems problems)
    {
        problems.Number("users", Users.Count, Limits.Message.MentionedUsers);
        problems.Number("roles", Roles.Count, Limits.Message.MentionedRoles);
        problems.Rule(!ParsesUsers || Users.IsEmpty, "users", Limits.Message.MentionUsersOnce);
        problems.Rule(!ParsesRoles || Roles.IsEmpty, "roles", Limits.Message.MentionRolesOnce);
    }

    internal override AllowedMentions Make()
    {
        EquatableList<AllowedMentionType> parse = [];
        if (ParsesRoles)
            parse = parse.Add(AllowedMentionType.Roles);
        if (ParsesUsers)
            parse = parse.Add(AllowedMentionType.Users);
        if (ParsesEveryone)
            parse = parse.Add(AllowedMentionType.Everyone);
        return new()
        {
            Parse = parse,
            Users = Users.IsEmpty ? null : [.. Users.Distinct()],
            Roles = Roles.IsEmpty ? null : [.. Roles.Distinct()],
            RepliedUser = RepliedUser,
        };
    }

    private static bool Parses(AllowedMentions mentions, AllowedMentionType type) => mentions.Parse?.Contains(type) ?? false;
}
