using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Messages;

namespace Oven.Functional.Simulator;

/// <summary>A message as a person sees it on the screen.</summary>
/// <param name="Id">Names the message.</param>
/// <param name="Channel">Where it is.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="AuthorName">What the author is called.</param>
/// <param name="Content">The text.</param>
/// <param name="ReplyTo">The message it replies to; null where it is no reply.</param>
/// <param name="OnlyFor">The one person who sees it, for ephemeral messages; null where everybody does.</param>
/// <param name="IsLoading">True for "the bot is thinking".</param>
/// <param name="Answers">The interaction that it answers; null where it answers none.</param>
/// <param name="Json">The whole message as the API shows it.</param>
public sealed record SimulatedMessage(
    MessageId Id,
    ChannelId Channel,
    UserId Author,
    string AuthorName,
    string Content,
    MessageId? ReplyTo,
    UserId? OnlyFor,
    bool IsLoading,
    InteractionId? Answers,
    string Json
)
{
    /// <summary>The custom ids of its buttons and selects, in order.</summary>
    public IReadOnlyList<string> CustomIds => [.. CustomIdsIn(Fields.Parse(Json)!.Value.List("components"))];

    /// <summary>The titles and descriptions of its embeds, in order.</summary>
    public IReadOnlyList<string> EmbedTexts =>
        [
            .. Fields
                .Parse(Json)!
                .Value.List("embeds")
                .SelectMany(static embed => new[] { embed.Text("title"), embed.Text("description") })
                .OfType<string>(),
        ];

    /// <summary><c>Sam: !ping</c>.</summary>
    public override string ToString() => $"{AuthorName}: {Content}{(OnlyFor is null ? "" : " (only you can see this)")}";

    internal static SimulatedMessage From(Message message, World world) =>
        new(
            message.Id,
            message.Channel,
            message.Author,
            world.User(message.Author).Name,
            message.Content,
            message.ReplyTo,
            message.OnlyFor,
            message.Flags.HasFlag(MessageFlags.Loading),
            message.Interaction is { } interaction && Snowflake.TryParse(Fields.Parse(interaction.Text)!.Value.Text("id"), out var id)
                ? new InteractionId(id)
                : null,
            Model.Json.From(message.ToJson(world)).Text
        );

    private static IEnumerable<Fields> Inside(Fields component) =>
        component.Has("accessory") ? component.List("components").Append(component.Child("accessory")) : component.List("components");

    private static IEnumerable<string> CustomIdsIn(IEnumerable<Fields> components)
    {
        foreach (var component in components)
        {
            if (component.Text("custom_id") is { } customId)
                yield return customId;
            foreach (var nested in CustomIdsIn(Inside(component)))
                yield return nested;
        }
    }
}

/// <summary>A dialog that the bot opened on a person's screen.</summary>
/// <param name="Interaction">The interaction that the bot answered with it.</param>
/// <param name="User">Who sees it.</param>
/// <param name="CustomId">The bot's name for it.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Components">Its components, as JSON.</param>
public sealed record SimulatedModal(InteractionId Interaction, UserId User, string CustomId, string Title, string Components);

/// <summary>What happened to a message.</summary>
public enum MessageChange
{
    /// <summary>It appeared.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Edited,

    /// <summary>It was deleted.</summary>
    Deleted,
}
