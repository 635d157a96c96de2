using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Infrastructure.Interactions;

namespace Oven.Functional.Tests.Infrastructure.Interactions;

/// <summary>A bot with one of everything, for tests over every way in which interactions come.</summary>
internal static class CommandBot
{
    private static readonly CustomId<long> s_count = CustomId.Of("count", StateField.Integer);
    private static readonly CustomId<bool> s_colors = CustomId.Of("colors", StateField.Flag);

    private static readonly Modal<long, (string Subject, string Body)> s_ticket = Modal.Of(
        CustomId.Of("ticket", StateField.Integer),
        "New ticket",
        Field.Short("subject", "Subject"),
        Field.Paragraph("body", "What happened?"),
        static (subject, body) => (subject, body)
    );

    private static readonly CommandOption<string> s_city = Option.String("city", "Where");

    public static void Teach(OvenClient bot, TaskCompletionSource<string>? slow = null)
    {
        bot.Handle(
            Command.Slash(
                "greet",
                "Greets",
                Option.User("user", "Whom"),
                Option.Integer("times", "How often", min: 1).Or(1),
                static (context, user, times) => Answer.Say($"{context.User.Username} greets {user.User.Username} {times} times")
            ),
            Command
                .Slash("weather", "Weather", s_city, static (_, city) => Answer.Whisper($"Rain in {city}"))
                .Completing(s_city, static (_, typed) => Answer.Offer($"{typed}lin", $"{typed}n")),
            Command.Slash("count", "Counts", static context => Answer.Say(Counter(context, 0))),
            s_count.OnButton(static (context, count) => Answer.Update(Counter(context, count + 1))),
            Command.Slash(
                "paint",
                "Paints",
                static context =>
                    Answer.Say(
                        new MessageBuilder("Which?").AddComponents(
                            ActionRowBuilder.Of(
                                new StringSelectMenuBuilder(context.CustomId(s_colors, true))
                                    .AddOption("Red", "red")
                                    .AddOption("Blue", "blue")
                            )
                        )
                    )
            ),
            s_colors.OnStringSelect(static (_, _, colors) => Answer.Say($"Painted {colors[0]}")),
            Command.Slash("ticket", "Opens a ticket", static context => s_ticket.Show(context, 42)),
            s_ticket.OnSubmit(static (_, number, ticket) => Answer.Say($"{number}: {ticket.Subject} ({ticket.Body})")),
            Command.Slash("rare", "Once a minute", static _ => Answer.Say("done")).Cooldown(TimeSpan.FromMinutes(1)),
            Command.Slash("secret", "Owners", static _ => Answer.Say("the secret")).OnlyForOwners(),
            Command.Slash("broken", "Fails", static Answer (_) => throw new InvalidOperationException("on purpose"))
        );
        bot.Handle(
            Command
                .Slash(
                    "think",
                    "Thinks long",
                    async Task<Answer> (_) => Answer.Say(slow is null ? "at once" : await slow.Task.ConfigureAwait(false))
                )
                .Defers(after: TimeSpan.Zero)
        );
        bot.Handle(
            Command.Slash<Func<NewInteraction, CancellationToken, Task<Either<OvenError, RespondedInteraction>>>>(
                "twice",
                "Answers twice",
                static _ =>
                    static async (interaction, stop) =>
                    {
                        var first = await interaction.RespondAsync(Answer.Say("first"), stop).ConfigureAwait(false);
                        var second = await interaction.RespondAsync(Answer.Say("second"), stop).ConfigureAwait(false);
                        var told = second.Match(Right: static _ => "sent twice", Left: static error => error.Message);
                        await first
                            .Match(
                                Right: responded => responded.FollowUpAsync(new() { Content = told }, cancellation: stop),
                                Left: static error => Task.FromResult<Either<OvenError, Message>>(error)
                            )
                            .ConfigureAwait(false);
                        return first;
                    }
            )
        );
    }

    private static MessageBuilder Counter(InteractionContext context, long count) =>
        new MessageBuilder($"Count {count}").AddComponents(
            new ActionRowBuilder(ButtonBuilder.Primary(context.CustomId(s_count, count), "More"))
        );
}
