using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Infrastructure.Interactions;

/// <summary>What a person does with <see cref="CommandBot"/> and sees; the same whichever way interactions come.</summary>
internal static class InteractionStory
{
    public static async Task EverythingWorksAsync(SimulatedPerson sam)
    {
        var greeted = await sam.RunCommandAsync("greet", [("user", sam.Id), ("times", 3)]);
        Assert.Equal("Sam greets Sam 3 times", (await greeted.ReplyAsync()).Content, ignoreCase: true);

        var typed = await sam.CompleteAsync("weather", "city", "Ber");
        Assert.Equal(["Berlin", "Bern"], await typed.ChoicesAsync());

        var counter = await (await sam.RunCommandAsync("count")).ReplyAsync();
        for (var count = 1; count <= 3; count++)
        {
            var clicked = await (await sam.ClickAsync(counter.Id, counter.CustomIds[0])).ReplyAsync();
            Assert.Equal((counter.Id, $"Count {count}"), (clicked.Id, clicked.Content));
            counter = clicked;
        }

        var menu = await (await sam.RunCommandAsync("paint")).ReplyAsync();
        Assert.Equal("Painted blue", (await (await sam.ChooseAsync(menu.Id, menu.CustomIds[0], ["blue"])).ReplyAsync()).Content);

        var dialog = await (await sam.RunCommandAsync("ticket")).ModalAsync();
        var sent = await sam.SubmitModalAsync(dialog, [("subject", "Door"), ("body", "It squeaks")]);
        Assert.Equal("42: Door (It squeaks)", (await sent.ReplyAsync()).Content);

        Assert.Equal("done", (await (await sam.RunCommandAsync("rare")).ReplyAsync()).Content);
        Assert.StartsWith("Please wait another 60 s", (await (await sam.RunCommandAsync("rare")).ReplyAsync()).Content);

        Assert.Contains("only for the owners", (await (await sam.RunCommandAsync("secret")).ReplyAsync()).Content);
        Assert.StartsWith("Something went wrong", (await (await sam.RunCommandAsync("broken")).ReplyAsync()).Content);
    }
}
