using Oven.Functional.Application.Caching.Prediction;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Prediction;

public sealed class EventTemplatesTests
{
    [Property]
    public void A_key_made_of_the_events_ids_is_made_again_of_another_events(uint guild, uint channel, uint user)
    {
        var (first, second) = (
            Message(1_000_001, 2_000_001, 3_000_001),
            Message(4_000_000_000UL + guild, 9_000_000_000UL + channel, 14_000_000_000UL + user)
        );
        foreach (var shape in new[] { "guild:{0}:settings", "m:{0}/{2}", "{1}", "x{2}y{0}z" })
            Assert.Equal(
                string.Format(null, shape, second.Guild, second.Channel, second.User),
                second.Fill(first.Blank(string.Format(null, shape, first.Guild, first.Channel, first.User))!)
            );
    }

    [Fact]
    public void What_every_event_asked_for_is_predicted_for_the_next()
    {
        var templates = new EventTemplates();
        for (var i = 1UL; i <= 20; i++)
            templates.Learn(Message(100 + i, 200 + i, 300 + i), [$"guild:{100 + i}", $"user:{300 + i}", "config", $"random:{i * 7919}"]);
        Assert.Equal(["config", "guild:999", "user:777"], templates.Predict(Message(999, 888, 777)).Order());
    }

    [Fact]
    public void Nothing_is_predicted_before_the_trial_is_over()
    {
        var templates = new EventTemplates();
        for (var i = 0; i < EventTemplates.Trial - 1; i++)
            templates.Learn(Message(1, 2, 3), ["guild:1"]);
        Assert.Empty(templates.Predict(Message(4, 5, 6)));
        templates.Learn(Message(1, 2, 3), ["guild:1"]);
        Assert.Equal(["guild:4"], templates.Predict(Message(4, 5, 6)));
    }

    [Fact]
    public void A_template_that_needs_an_id_the_event_lacks_is_left_out()
    {
        var templates = new EventTemplates();
        for (var i = 0; i < 20; i++)
            templates.Learn(Message(1, 2, 3), ["user:3"]);
        Assert.Empty(templates.Predict(Message(1, 2, 0)));
    }

    [Fact]
    public void What_was_learned_can_be_saved_and_loaded()
    {
        var templates = new EventTemplates();
        for (var i = 0; i < 50; i++)
            templates.Learn(Message(1, 2, 3), ["guild:1", $"x{i}"]);
        var copy = new EventTemplates();
        copy.Restore(templates.Describe().ToList());
        Assert.Equal(templates.Describe().Order(), copy.Describe().Order());
        Assert.Equal(templates.Predict(Message(7, 8, 9)), copy.Predict(Message(7, 8, 9)));
    }

    [Fact]
    public void Templates_are_bounded()
    {
        var templates = new EventTemplates();
        for (var i = 0; i < 40; i++)
            templates.Learn(Message(1, 2, 3), Enumerable.Range(0, 1000).Select(n => $"key{i}x{n}"));
        Assert.InRange(templates.Describe().Count(), 1, EventTemplates.MostTemplates);
    }

    private static EventContext Message(ulong guild, ulong channel, ulong user) => new("MESSAGE_CREATE", guild, channel, user);
}
