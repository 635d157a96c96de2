using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Infrastructure.Plugins;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Samples.Plugins.AutoModeration;

/// <summary>Deletes messages with a word that is not wanted, and says so. Settings: <c>Words</c>, with commas between them.</summary>
public sealed class AutoModerationPlugin : Plugin<IReadOnlyList<string>>
{
    public override PluginManifest Manifest { get; } =
        new("auto-moderation", new(1, 0, 0))
        {
            Description = "Deletes messages with words that are not wanted.",
            Capabilities = Capability.ReadMessages | Capability.ManageMessages | Capability.SendMessages,
        };

    protected override Validation<FieldError, IReadOnlyList<string>> Read(PluginSection section) =>
        section
            .Text("Words")
            .Map(
                static IReadOnlyList<string> (words) =>
                    words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );

    protected override Task<Either<OvenError, Unit>> Load(
        IReadOnlyList<string> words,
        PluginContext context,
        CancellationToken cancellation
    )
    {
        context.On<MessageCreated>(
            (created, stop) => IsUnwanted(created.Message, words) ? RemoveAsync(context, created.Message, stop) : Task.CompletedTask
        );
        return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
    }

    private static bool IsUnwanted(Message message, IReadOnlyList<string> words) =>
        message.Author.Bot is not true && words.Any(word => message.Content.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static async Task RemoveAsync(PluginContext context, Message message, CancellationToken stop)
    {
        await context.Rest.Messages.DeleteMessage(message.ChannelId, message.Id, "auto-moderation", stop);
        await context.Rest.Channels.CreateMessage(
            message.ChannelId,
            new() { Content = $"<@{message.Author.Id}>, please mind your words." },
            stop
        );
    }
}
