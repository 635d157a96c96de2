using System.Reflection;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Gateway;

public sealed class EventOriginTests
{
    // Found by reflection, so that an event added tomorrow is held to it too.
    [Property(MaxTest = 2_000)]
    public bool The_guild_of_an_event_is_the_one_it_names(GatewayEvent @event) => EventOrigin.Of(@event).Guild == Named(@event);

    [Property]
    public bool Direct_messages_keep_their_order_by_channel(GatewayEvent.MessageDeleted deleted) =>
        EventOrigin.Of(deleted).OrderKey == (deleted.GuildId?.Value.Value ?? deleted.ChannelId.Value.Value);

    [Property(MaxTest = 500)]
    public bool What_happened_nowhere_has_no_key(GatewayEvent @event) =>
        EventOrigin.Of(@event) is not { Guild: null, Channel: null, OrderKey: not 0 };

    /// <summary>The GuildId of the event, or of the one resource it is about.</summary>
    private static GuildId? Named(GatewayEvent @event) =>
        @event switch
        {
            GatewayEvent.GuildCreated(var guild) => guild.Id,
            GatewayEvent.GuildUpdated(var guild) => guild.Id,
            GatewayEvent.GuildDeleted(var guild) => guild.Id,
            GatewayEvent.RateLimited(_, _, var meta) => meta.GuildId,
            _ => Of(@event) ?? (Parts(@event) is [var only] && only.GetValue(@event) is { } whole ? Of(whole) : null),
        };

    private static GuildId? Of(object named) =>
        named.GetType().GetProperty("GuildId")?.GetValue(named) switch
        {
            GuildId guild => guild,
            Optional<GuildId?> optional => optional.OrDefault,
            _ => null,
        };

    private static PropertyInfo[] Parts(GatewayEvent @event) =>
        @event.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
