using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>A user that somebody named, with the membership where it happened in a guild.</summary>
/// <param name="User">The user.</param>
/// <param name="Member">The user in this guild, without its <see cref="GuildMember.User"/>; null outside of guilds and for who is not in it.</param>
public sealed record ResolvedUser(User User, GuildMember? Member)
{
    /// <summary>The user's id.</summary>
    public UserId Id => User.Id;
}

/// <summary>A user or a role that somebody named.</summary>
public abstract record Mentionable
{
    private Mentionable() { }

    /// <summary>A user.</summary>
    public sealed record OfUser(ResolvedUser User) : Mentionable;

    /// <summary>A role.</summary>
    public sealed record OfRole(Role Role) : Mentionable;
}

/// <summary>One option as Discord sent it, with what its id stands for. Discord has checked it; what cannot be read means that another version of the command is registered.</summary>
internal readonly record struct GivenOption(InteractionDataOption Option, ResolvedData? Resolved)
{
    internal Parsed<string> Text() => Option.Value?.AsText is { } text ? text : Wrong("a text");

    internal Parsed<long> Integer() => Option.Value?.AsInteger is { } number ? number : Wrong("a whole number");

    internal Parsed<double> Number() => Option.Value?.AsNumber is { } number ? number : Wrong("a number");

    internal Parsed<bool> Truth() => Option.Value?.AsTruth is { } truth ? truth : Wrong("true or false");

    internal Parsed<ResolvedUser> User() => Id() is { } id && Resolved.UserOf(new(id)) is { } user ? user : Wrong("a user");

    internal Parsed<Role> Role() => Id() is { } id && Resolved.RoleOf(new(id)) is { } role ? role : Wrong("a role");

    internal Parsed<Channel> Channel() => Id() is { } id && Resolved.ChannelOf(new(id)) is { } channel ? channel : Wrong("a channel");

    internal Parsed<Mentionable> Mentionable() =>
        Id() is { } id && Resolved.MentionableOf(id) is { } mentionable ? mentionable : Wrong("a user or a role");

    internal Parsed<Attachment> Attachment() =>
        Id() is { } id && Resolved?.Attachments?.Find(new(id)) is { } attachment ? attachment : Wrong("a file");

    private Snowflake? Id() => Option.Value?.AsSnowflake;

    private FieldError Wrong(string allowed) =>
        new(Option.Name, "OPTION_TYPE", "The registered command differs from the declared one.", $"{Option.Value}", allowed);
}

/// <summary>Finds what ids stand for.</summary>
internal static class Resolving
{
    internal static ResolvedUser? UserOf(this ResolvedData? resolved, UserId id) =>
        resolved?.Users?.Find(id) is { } user ? new(user, resolved.Members?.Find(id)) : null;

    internal static Role? RoleOf(this ResolvedData? resolved, RoleId id) => resolved?.Roles?.Find(id);

    internal static Channel? ChannelOf(this ResolvedData? resolved, ChannelId id) => resolved?.Channels?.Find(id);

    internal static Mentionable? MentionableOf(this ResolvedData? resolved, Snowflake id) =>
        resolved.UserOf(new(id)) is { } user ? new Mentionable.OfUser(user)
        : resolved.RoleOf(new(id)) is { } role ? new Mentionable.OfRole(role)
        : null;
}
