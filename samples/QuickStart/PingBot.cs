using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Infrastructure.Hosting;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Samples.QuickStart;

/// <summary>The whole bot: answers "!ping", the slash command /ping, and the button below its answers.</summary>
public static class PingBot
{
    public const Intents Needs = Intents.Guilds | Intents.GuildMessages | Intents.MessageContent;

    private static readonly PlainId s_again = CustomId.Plain("again");

    private static readonly MessageDraft s_pong = new()
    {
        Content = "Pong!",
        Components = [new Component.ActionRow([new Component.Button(ButtonStyle.Primary, Label: "Again", CustomId: s_again.Route)])],
    };

    public static void Teach(OvenClient bot)
    {
        bot.Handle(
            Command.Slash("ping", "Answers with pong", static _ => Answer.Say(s_pong)),
            s_again.OnButton(static _ => Answer.Say(s_pong with { Content = "Pong again!" }))
        );

        bot.On<Ready>((_, stop) => bot.SyncCommandsAsync(stop));

        bot.On<MessageCreated>(
            (created, stop) =>
                created.Message is { Content: "!ping", Author.Bot: false } message
                    ? bot.Rest.Channels.CreateMessage(message.ChannelId, s_pong, stop)
                    : Task.CompletedTask
        );
    }
}
