using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Resources;

public sealed class EffectivePermissionsTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);
    private static readonly UserId Ada = new(7);
    private static readonly RoleId Moderators = new(20);
    private static readonly RoleId Muted = new(21);

    [Fact]
    public void The_owner_may_do_everything() => Assert.Equal(Permissions.All, EffectivePermissions.InGuild(Guild(), new(1), []));

    [Fact]
    public void An_administrator_may_do_everything_whatever_a_channel_denies()
    {
        var guild = Guild(
            new Role
            {
                Id = Moderators,
                Name = "mods",
                Permissions = Permissions.Administrator,
            }
        );
        var channel = Channel(
            new Overwrite
            {
                Id = Ada.Value,
                Type = OverwriteType.Member,
                Deny = Permissions.ViewChannel,
            }
        );
        Assert.Equal(Permissions.All, EffectivePermissions.InChannel(guild, channel, Ada, Member(Moderators), Now));
    }

    [Fact]
    public void Exceptions_count_in_the_order_everyone_roles_member()
    {
        var guild = Guild(new Role { Id = Moderators, Name = "mods" }, new Role { Id = Muted, Name = "muted" });
        var channel = Channel(
            new Overwrite
            {
                Id = Ada.Value,
                Type = OverwriteType.Member,
                Deny = Permissions.AddReactions,
            },
            new Overwrite
            {
                Id = Moderators.Value,
                Type = OverwriteType.Role,
                Allow = Permissions.SendMessages | Permissions.AddReactions,
            },
            new Overwrite
            {
                Id = Muted.Value,
                Type = OverwriteType.Role,
                Deny = Permissions.SendMessages,
            },
            new Overwrite
            {
                Id = new(10),
                Type = OverwriteType.Role,
                Deny = Permissions.SendMessages,
            }
        );
        var granted = EffectivePermissions.InChannel(guild, channel, Ada, Member(Moderators, Muted), Now);
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, granted);
    }

    [Fact]
    public void Who_does_not_see_a_channel_can_do_nothing_there()
    {
        var channel = Channel(
            new Overwrite
            {
                Id = new(10),
                Type = OverwriteType.Role,
                Deny = Permissions.ViewChannel,
            }
        );
        Assert.Equal(Permissions.None, EffectivePermissions.InChannel(Guild(), channel, Ada, Member(), Now));
    }

    [Theory]
    [InlineData(1, Permissions.ViewChannel)]
    [InlineData(-1, Permissions.ViewChannel | Permissions.SendMessages)]
    public void A_timeout_leaves_seeing_and_reading_until_it_is_over(int minutes, Permissions expected)
    {
        var member = Member() with { CommunicationDisabledUntil = Now.AddMinutes(minutes) };
        Assert.Equal(expected, EffectivePermissions.InChannel(Guild(), Channel(), Ada, member, Now));
    }

    [Fact]
    public void Writing_in_a_thread_goes_by_its_own_permission()
    {
        var thread = new Channel { Id = new(31), Type = ChannelType.PublicThread };
        Assert.Equal(
            Permissions.ViewChannel,
            EffectivePermissions.InThread(Permissions.ViewChannel | Permissions.SendMessages, thread, isMember: false)
        );
        Assert.True(
            EffectivePermissions
                .InThread(Permissions.ViewChannel | Permissions.SendMessagesInThreads, thread, isMember: false)
                .HasFlag(Permissions.SendMessages)
        );
    }

    [Fact]
    public void A_private_thread_is_seen_by_its_members_and_by_those_who_manage_threads()
    {
        var thread = new Channel { Id = new(31), Type = ChannelType.PrivateThread };
        Assert.Equal(Permissions.None, EffectivePermissions.InThread(Permissions.ViewChannel, thread, isMember: false));
        Assert.True(EffectivePermissions.InThread(Permissions.ViewChannel, thread, isMember: true).HasFlag(Permissions.ViewChannel));
        Assert.True(
            EffectivePermissions
                .InThread(Permissions.ViewChannel | Permissions.ManageThreads, thread, isMember: false)
                .HasFlag(Permissions.ViewChannel)
        );
    }

    private static Guild Guild(params ReadOnlySpan<Role> roles) =>
        new()
        {
            Id = new(10),
            Name = "guild",
            OwnerId = new(1),
            Roles =
            [
                new()
                {
                    Id = new(10),
                    Name = "@everyone",
                    Permissions = Permissions.ViewChannel | Permissions.SendMessages,
                },
                .. roles,
            ],
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

    private static Channel Channel(params ReadOnlySpan<Overwrite> exceptions) =>
        new() { Id = new(30), PermissionOverwrites = EquatableList.Create(exceptions) };

    private static GuildMember Member(params ReadOnlySpan<RoleId> roles) => new() { Roles = EquatableList.Create(roles) };
}
