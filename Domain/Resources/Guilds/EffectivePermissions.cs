using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Guilds;

/// <summary>
/// What a member may really do, worked out from roles, exceptions and timeouts as Discord does it. Source: Discord documentation,
/// Permissions, Permission Hierarchy, Permission Overwrites, Implicit Permissions, Inherited Permissions (Threads), Permissions for Timed Out
/// Members.
/// </summary>
public static class EffectivePermissions
{
    /// <summary>What is left to members who are timed out.</summary>
    private const Permissions WhenTimedOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    // Without these nothing else in a channel can be done.
    private const Permissions ImpliedBySending =
        Permissions.MentionEveryone | Permissions.SendTtsMessages | Permissions.AttachFiles | Permissions.EmbedLinks;

    /// <summary>What a member may do in a guild, channels left aside: everything for its owner and for administrators.</summary>
    /// <param name="guild">The guild with its roles.</param>
    /// <param name="user">The member's user.</param>
    /// <param name="roles">The member's roles, @everyone left out.</param>
    public static Permissions InGuild(Guild guild, UserId user, EquatableList<RoleId> roles)
    {
        if (guild.OwnerId == user)
            return Permissions.All;
        var granted = Permissions.None;
        foreach (var role in guild.Roles)
        {
            if (IsEveryone(guild, role.Id) || Holds(roles, role.Id))
                granted |= role.Permissions;
        }
        return granted.HasFlag(Permissions.Administrator) ? Permissions.All : granted;
    }

    /// <summary>What a member may do in a channel. For a thread give the channel it hangs on, and see <see cref="InThread"/>.</summary>
    /// <param name="guild">The guild with its roles.</param>
    /// <param name="channel">The channel with its exceptions.</param>
    /// <param name="user">The member's user.</param>
    /// <param name="member">The member.</param>
    /// <param name="now">The time by which a timeout is over or not.</param>
    public static Permissions InChannel(Guild guild, Channel channel, UserId user, GuildMember member, DateTimeOffset now)
    {
        var granted = InGuild(guild, user, member.Roles);
        if (granted.HasFlag(Permissions.Administrator))
            return Permissions.All;
        granted = Except(granted, guild, channel.PermissionOverwrites ?? [], user, member.Roles);
        if (!granted.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        if (!granted.HasFlag(Permissions.SendMessages))
            granted &= ~ImpliedBySending;
        return IsTimedOut(member, now) ? granted & WhenTimedOut : granted;
    }

    /// <summary>
    /// What a member may do in a thread, from what the member may do in its channel: writing goes by SEND_MESSAGES_IN_THREADS, and a private
    /// thread is seen by its members and by those with MANAGE_THREADS only.
    /// </summary>
    /// <param name="parent">What the member may do in the channel that the thread hangs on.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="isMember">Whether the member is in the thread.</param>
    public static Permissions InThread(Permissions parent, Channel thread, bool isMember)
    {
        if (thread.Type == ChannelType.PrivateThread && !isMember && !parent.HasFlag(Permissions.ManageThreads))
            return Permissions.None;
        return parent.HasFlag(Permissions.SendMessagesInThreads) ? parent | Permissions.SendMessages : parent & ~Permissions.SendMessages;
    }

    /// <summary>True while a member is timed out.</summary>
    public static bool IsTimedOut(GuildMember member, DateTimeOffset now) => member.CommunicationDisabledUntil.OrDefault > now;

    /// <summary>First the exception of @everyone, then those of all roles together, then the member's own; what is allowed wins each time.</summary>
    private static Permissions Except(
        Permissions granted,
        Guild guild,
        EquatableList<Overwrite> exceptions,
        UserId user,
        EquatableList<RoleId> roles
    )
    {
        var (everyone, anyRole, own) = (
            (Allow: Permissions.None, Deny: Permissions.None),
            (Allow: Permissions.None, Deny: Permissions.None),
            (Allow: Permissions.None, Deny: Permissions.None)
        );
        foreach (var exception in exceptions)
        {
            if (exception.Type == OverwriteType.Member)
                own = exception.Id == user.Value ? (exception.Allow, exception.Deny) : own;
            else if (IsEveryone(guild, new(exception.Id)))
                everyone = (exception.Allow, exception.Deny);
            else if (Holds(roles, new(exception.Id)))
                anyRole = (anyRole.Allow | exception.Allow, anyRole.Deny | exception.Deny);
        }
        granted = (granted & ~everyone.Deny) | everyone.Allow;
        granted = (granted & ~anyRole.Deny) | anyRole.Allow;
        return (granted & ~own.Deny) | own.Allow;
    }

    private static bool IsEveryone(Guild guild, RoleId role) => role.Value == guild.Id.Value;

    private static bool Holds(EquatableList<RoleId> roles, RoleId role) => roles.Span.Contains(role);
}
