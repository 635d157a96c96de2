using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Infrastructure.Hosting;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Samples.QuickStart;

/// <summary>The whole bot: answers "!ping", the slash command /ping, and the button below its answers.</summary>
public static class PingBot
{
    public const Intents Needs = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;

    private static readonly MessageDraft s_pong = new()
    {
        Content = "Pong!",
        Components = [new Component.ActionRow([new Component.Button(ButtonStyle.Primary, Label: "Again", CustomId: "again")])],
    };

    public static void Teach(OvenClient bot)
    {
        bot.On<Ready>(
            (ready, stop) =>
                bot.Rest.ApplicationCommands.BulkOverwriteGlobalApplicationCommands(
                    ready.Application.Id,
                    [new() { Name = "ping", Description = "Answers with pong" }],
                    stop
                )
        );

        bot.On<MessageCreated>(
            (created, stop) =>
                created.Message is { Content: "!ping", Author.Bot: false } message
                    ? bot.Rest.Channels.CreateMessage(message.ChannelId, s_pong, stop)
                    : Task.CompletedTask
        );

        bot.On<InteractionCreated>(
            (created, stop) =>
                created.Interaction switch
                {
                    { Data.Name: "ping" } command => Answer(command, s_pong, stop),
                    { Data.CustomId: "again" } click => Answer(click, s_pong with { Content = "Pong again!" }, stop),
                    _ => Task.CompletedTask,
                }
        );

        Task Answer(Interaction interaction, MessageDraft draft, CancellationToken stop) =>
            bot.Rest.Interactions.CreateInteractionResponse(
                interaction.Id,
                interaction.Token,
                new InteractionResponse.ChannelMessageWithSource(draft),
                stop
            );
    }
}
