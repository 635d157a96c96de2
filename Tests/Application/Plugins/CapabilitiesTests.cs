using System.Reflection;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Gateway;
using static Oven.Functional.Domain.Configuration.Capability;

namespace Oven.Functional.Tests.Application.Plugins;

public sealed class CapabilitiesTests
{
    private const Capability Reading = ReadMessages | ReadGuild | ReadMembers;

    private static readonly IReadOnlyList<Endpoint> s_endpoints =
    [
        .. typeof(Endpoints)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.GetValue(null))
            .OfType<Endpoint>(),
    ];

    [Fact]
    public void Each_operation_needs_one_capability_and_writing_never_only_a_reading_one()
    {
        Assert.True(s_endpoints.Count > 240, $"Only {s_endpoints.Count} endpoints were found.");
        foreach (var endpoint in s_endpoints)
        {
            var needed = Capabilities.NeededBy(endpoint);
            Assert.True(IsOne(needed), $"{endpoint} needs {needed}");
            Assert.True(
                endpoint.Method is RestMethod.Get
                    || endpoint.Name.Contains("search", StringComparison.Ordinal)
                    || (needed & Reading) == None,
                $"{endpoint} changes something and needs only {needed}"
            );
        }
    }

    [Fact]
    public void Each_event_needs_one_capability() =>
        Assert.All(Enum.GetValues<GatewayEventType>(), static type => Assert.True(IsOne(Capabilities.NeededBy(type)), $"{type}"));

    [Fact]
    public void The_usual_things_need_what_one_would_think()
    {
        Assert.Equal(SendMessages, Capabilities.NeededBy(Endpoints.CreateMessage));
        Assert.Equal(ReadMessages, Capabilities.NeededBy(Endpoints.GetChannelMessages));
        Assert.Equal(ManageMessages, Capabilities.NeededBy(Endpoints.BulkDeleteMessages));
        Assert.Equal(ManageMembers, Capabilities.NeededBy(Endpoints.CreateGuildBan));
        Assert.Equal(ManageRoles, Capabilities.NeededBy(Endpoints.AddGuildMemberRole));
        Assert.Equal(RespondToInteractions, Capabilities.NeededBy(Endpoints.CreateInteractionResponse));
        Assert.Equal(ManageCommands, Capabilities.NeededBy(Endpoints.BulkOverwriteGlobalApplicationCommands));
        Assert.Equal(ManageBot, Capabilities.NeededBy(Endpoints.ModifyCurrentUser));
        Assert.Equal(ReadMessages, Capabilities.NeededBy(GatewayEventType.MessageCreate));
        Assert.Equal(ReadMembers, Capabilities.NeededBy(GatewayEventType.GuildMemberAdd));
        Assert.Equal(RespondToInteractions, Capabilities.NeededBy(GatewayEventType.InteractionCreate));
        Assert.Equal(ReadGuild, Capabilities.NeededBy(GatewayEventType.ChannelPinsUpdate));
    }

    [Fact]
    public void An_operation_nobody_knows_needs_the_highest_one() =>
        Assert.Equal(ManageBot, Capabilities.NeededBy(new Endpoint("new", RestMethod.Post, "/secrets/{secret_id}")));

    private static bool IsOne(Capability capability) => capability != None && (capability & (capability - 1)) == None;
}
