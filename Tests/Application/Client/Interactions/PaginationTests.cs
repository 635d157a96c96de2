using System.Globalization;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Application.Client.Commands;
using static Oven.Functional.Tests.Application.Client.Commands.Interactions;

namespace Oven.Functional.Tests.Application.Client.Interactions;

/// <summary>Pages turn in both directions, end at the ends, and only for who opened them.</summary>
public sealed class PaginationTests
{
    private static readonly Pagination<long> s_pages = new(
        "pages",
        StateField.Integer,
        static (_, year, page) => (new MessageBuilder(string.Create(CultureInfo.InvariantCulture, $"{year}/{page}")), 3)
    );

    private static readonly CommandSet<Answer> s_bot = Set<Answer>(s_pages.Handler());

    [Fact]
    public void Pages_turn_until_the_ends()
    {
        var first = Assert
            .IsType<InteractionResponse.ChannelMessageWithSource>(s_pages.Show(new(Slash("list"), Seal), 2026).Response)
            .Data!;
        var second = Turned(Buttons(first.Components)[1]);
        var third = Turned(Buttons(second.Components.OrDefault)[1]);

        Assert.Equal(("2026/0", "2026/1", "2026/2"), (first.Content, second.Content.OrDefault, third.Content.OrDefault));
        Assert.Equal([true, false], Buttons(first.Components).Select(static button => button.Disabled is true));
        Assert.Equal([false, true], Buttons(third.Components.OrDefault).Select(static button => button.Disabled is true));
    }

    [Fact]
    public void Nobody_else_turns_them()
    {
        var first = Assert
            .IsType<InteractionResponse.ChannelMessageWithSource>(s_pages.Show(new(Slash("list"), Seal), 2026).Response)
            .Data!;
        var click = Click(Buttons(first.Components)[1]);
        var kim = click with { User = Sam with { Id = new(8) } };

        Assert.True(s_bot.Find(click).Match(Right: route => route.Against(new(click, Seal)) is null, Left: static _ => false));
        Assert.True(s_bot.Find(kim).Match(Right: route => route.Against(new(kim, Seal)) is Refusal.Because, Left: static _ => false));
    }

    private static MessagePatch Turned(Component.Button button) =>
        s_bot
            .Do(Click(button))
            .Match(
                Right: static answer => ((InteractionResponse.UpdateMessage)answer.Response).Data!,
                Left: static error => throw new Xunit.Sdk.XunitException(error.Message)
            );

    private static Interaction Click(Component.Button button) =>
        Of(InteractionType.MessageComponent, new() { CustomId = button.CustomId, ComponentType = ComponentType.Button });

    private static List<Component.Button> Buttons(EquatableList<Component> rows) =>
        [.. ((Component.ActionRow)rows[0]).Components.Cast<Component.Button>()];
}
