using Oven.Functional.Domain.Gateway;
using Oven.Functional.Generators.Codecs;

namespace Oven.Functional.Tests.Domain.Gateway;

public sealed class EventCatalogTests
{
    private static IEnumerable<string[]> Documented =>
        File.ReadLines(Repository.Shared("discord", "gateway-events.tsv")).Skip(1).Select(static line => line.Split('\t'));

    [Fact]
    public void Every_documented_event_has_a_type_and_a_case()
    {
        var names = Enum.GetNames<GatewayEventType>().Where(static name => name != nameof(GatewayEventType.Unknown)).ToList();
        Assert.Equal(79, names.Count);
        Assert.Equal(Documented.Select(static row => row[0]).Order(), names.Select(Names.Dispatch).Order());
        Assert.All(names, static name => Assert.NotNull(typeof(GatewayEvent).GetNestedType(Names.PastTense(name))));
    }

    [Fact]
    public void Every_event_needs_the_documented_intents()
    {
        foreach (var row in Documented)
        {
            var type = Enum.Parse<GatewayEventType>(row[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            var intents =
                row[1] == "-"
                    ? []
                    : row[1]
                        .Split(',')
                        .Select(static name => Enum.Parse<Intents>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
            Assert.Equal(intents.Aggregate(Intents.None, static (all, one) => all | one), EventCatalog.IntentsOf(type));
        }
    }

    [Fact]
    public void Intents_follow_from_events_and_events_from_intents()
    {
        Assert.Equal(
            Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages,
            EventCatalog.IntentsOf([GatewayEventType.MessageCreate, GatewayEventType.GuildCreate, GatewayEventType.InteractionCreate])
        );
        Assert.Equal(16, EventCatalog.EventsOf(Intents.None).Count());
        Assert.Contains(GatewayEventType.PresenceUpdate, EventCatalog.EventsOf(Intents.GuildPresences));
    }
}
