using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>What a bot asks to be posted, checked against Discord's limits. Source: Discord documentation, Message Resource.</summary>
internal static partial class MessageDraft
{
    private const int ContentLimit = 2_000;
    private const int EmbedLimit = 10;
    private const int EmbedTextLimit = 6_000;
    private const int RowLimit = 5;
    private const int ComponentsV2Limit = 40;
    private const int NonceLimit = 25;

    /// <summary>The message that the body describes, or the answer that says why there is none.</summary>
    public static (World World, Message? Message, Answer? Refusal) Read(World world, Call call, ChannelId channel, bool byWebhook)
    {
        var body = call.Body;
        if (Refuse(body, call.Files) is { } refusal)
            return (world, null, refusal);
        var flags = (MessageFlags)(body.Number("flags") ?? 0);
        var isEmpty =
            string.IsNullOrWhiteSpace(body.Text("content"))
            && body.List("embeds").Count == 0
            && body.List("components").Count == 0
            && body.List("sticker_ids").Count == 0
            && !body.Has("poll")
            && call.Files.IsEmpty;
        if (isEmpty)
            return (world, null, Refusals.EmptyMessage);

        var replyTo = Snowflake.TryParse(body.Child("message_reference").Text("message_id"), out var referenced)
            ? new MessageId(referenced)
            : (MessageId?)null;
        if (replyTo is { } wanted && world.Message(channel, wanted) is null)
        {
            if (!body.Child("message_reference").Has("fail_if_not_exists") || body.Child("message_reference").Flag("fail_if_not_exists"))
                return (world, null, Answer.Invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message"));
            replyTo = null;
        }
        (world, var id) = world.NewId(call.Now.Wall);
        (world, var attachments) = Attach(world, call);
        var message = new Message(new(id), channel, world.Bot.Id, call.Now.Wall)
        {
            Type = replyTo is null ? 0 : Message.Reply,
            Content = body.Text("content")?.Trim() ?? "",
            Embeds = Embeds(body),
            Components = Components(body),
            Attachments = attachments,
            Flags = flags,
            Nonce = body.Raw("nonce"),
            ReplyTo = replyTo,
            ByWebhook = byWebhook,
        };
        return (world, Mention(message, body, world), null);
    }

    /// <summary>The message after an edit: what the body does not name stays, null clears.</summary>
    public static (World World, Message? Message, Answer? Refusal) Edit(World world, Call call, Message message)
    {
        var body = call.Body;
        if (Refuse(body, call.Files) is { } refusal)
            return (world, null, refusal);
        (world, var added) = Attach(world, call);
        var keeps = body.Has("attachments")
            ? body.List("attachments").Select(static kept => kept.Text("id")).ToHashSet()
            : [.. message.Attachments.Select(static attachment => (string?)attachment.Id.ToString())];
        var edited = message with
        {
            Content = body.Has("content") ? body.Text("content")?.Trim() ?? "" : message.Content,
            Embeds = body.Has("embeds") ? Embeds(body) : message.Embeds,
            Components = body.Has("components") ? Components(body) : message.Components,
            Attachments =
            [
                .. ((IEnumerable<Attachment>)message.Attachments).Where(attachment => keeps.Contains(attachment.Id.ToString())),
                .. (IEnumerable<Attachment>)added,
            ],
            Flags = body.Has("flags") ? EditFlags(message.Flags, (MessageFlags)(body.Number("flags") ?? 0)) : message.Flags,
            EditedAt = call.Now.Wall,
        };
        return (world, body.Has("content") ? Mention(edited, body, world) : edited, null);
    }

    /// <summary>The people whom a text mentions and whom the sender allows to be mentioned.</summary>
    public static Message Mention(Message message, Fields body, World world)
    {
        var allowed = body.Child("allowed_mentions");
        var restricted = body.Has("allowed_mentions");
        var anybody = !restricted || allowed.List("parse").Any(static item => item.Element.ToString() == "users");
        var listed = allowed.List("users").Select(static item => item.Element.ToString()).ToHashSet();
        var mentioned = MentionPattern()
            .Matches(message.Content)
            .Select(static match => match.Groups[1].Value)
            .Where(id => anybody || listed.Contains(id))
            .Select(static id => Snowflake.TryParse(id, out var user) ? new UserId(user) : default);
        if (
            message.ReplyTo is { } replyTo
            && (!restricted || allowed.Flag("replied_user"))
            && world.Message(message.Channel, replyTo) is { } original
        )
            mentioned = mentioned.Append(original.Author);
        return message with
        {
            Mentions = mentioned.Distinct().Where(world.Users.Contains).ToEquatableList(),
            MentionsEveryone = message.Content.Contains("@everyone", StringComparison.Ordinal) && !restricted,
        };
    }

    private static Answer? Refuse(Fields body, EquatableList<UploadedFile> files)
    {
        var problems = Problems(body, files).ToList();
        return problems.Count > 0 ? Answer.Invalid(problems) : null;
    }

    private static IEnumerable<FieldError> Problems(Fields body, EquatableList<UploadedFile> files)
    {
        if (body.Has("content") && body.Raw("content") is not null && body.Text("content") is null)
            yield return new("content", "BASE_TYPE_STRING", "Could not interpret as string.");
        if (Length(body.Text("content")) > ContentLimit)
            yield return TooLong("content", ContentLimit);
        if (body.List("embeds").Count > EmbedLimit)
            yield return TooLong("embeds", EmbedLimit, "in length");
        if (body.List("embeds").Sum(TextOfEmbed) > EmbedTextLimit)
            yield return new("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {EmbedTextLimit}");
        foreach (var problem in body.List("embeds").SelectMany(EmbedProblems))
            yield return problem;
        var isV2 = ((MessageFlags)(body.Number("flags") ?? 0)).HasFlag(MessageFlags.IsComponentsV2);
        if (body.List("components").Count > (isV2 ? ComponentsV2Limit : RowLimit))
            yield return TooLong("components", isV2 ? ComponentsV2Limit : RowLimit, "in length");
        if (isV2 && (!string.IsNullOrEmpty(body.Text("content")) || body.List("embeds").Count > 0))
            yield return new(
                "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            );
        foreach (var problem in ComponentProblems(body.List("components"), "components"))
            yield return problem;
        if (Length(body.Text("nonce")) > NonceLimit)
            yield return TooLong("nonce", NonceLimit);
        if (files.Count > 10)
            yield return TooLong("files", 10, "in length");
    }

    private static IEnumerable<FieldError> EmbedProblems(Fields embed, int index)
    {
        if (!embed.IsObject)
            yield return new($"embeds[{index}]", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        if (Length(embed.Text("title")) > 256)
            yield return TooLong($"embeds[{index}].title", 256);
        if (Length(embed.Text("description")) > 4_096)
            yield return TooLong($"embeds[{index}].description", 4_096);
        if (embed.List("fields").Count > 25)
            yield return TooLong($"embeds[{index}].fields", 25, "in length");
        foreach (var (field, number) in embed.List("fields").Select(static (field, number) => (field, number)))
        {
            foreach (var (name, limit) in new[] { ("name", 256), ("value", 1_024) })
            {
                if (Length(field.Text(name)) is var length && length > limit)
                    yield return TooLong($"embeds[{index}].fields[{number}].{name}", limit);
                else if (length == 0)
                    yield return new($"embeds[{index}].fields[{number}].{name}", "BASE_TYPE_REQUIRED", "This field is required");
            }
        }
    }

    private static IEnumerable<FieldError> ComponentProblems(IReadOnlyList<Fields> components, string path)
    {
        for (var i = 0; i < components.Count; i++)
        {
            var component = components[i];
            if (component.Number("type") is null)
                yield return new($"{path}[{i}].type", "BASE_TYPE_REQUIRED", "This field is required");
            if (component.Text("custom_id") is { } customId && customId.Length is 0 or > 100)
                yield return new($"{path}[{i}].custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            if (Length(component.Text("label")) > 80)
                yield return TooLong($"{path}[{i}].label", 80);
            foreach (var problem in ComponentProblems(component.List("components"), $"{path}[{i}].components"))
                yield return problem;
        }
    }

    private static FieldError TooLong(string path, int limit, string unit = "in length") =>
        new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {limit} or fewer {unit}.");

    private static int TextOfEmbed(Fields embed) =>
        Length(embed.Text("title"))
        + Length(embed.Text("description"))
        + Length(embed.Child("footer").Text("text"))
        + Length(embed.Child("author").Text("name"))
        + embed.List("fields").Sum(static field => Length(field.Text("name")) + Length(field.Text("value")));

    // Discord does not document its unit; code points is what its servers are seen to count.
    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;

    private static (World World, EquatableList<Attachment> Attachments) Attach(World world, Call call)
    {
        var attachments = new List<Attachment>();
        foreach (var file in call.Files)
        {
            (world, var id) = world.NewId(call.Now.Wall);
            var described = call.Body.List("attachments").FirstOrDefault(item => item.Number("id") == file.Number, Fields.None);
            attachments.Add(
                new(new(id), described.Text("filename") ?? file.FileName, file.Size, file.ContentType, described.Text("description"))
            );
        }
        return (world, attachments.ToEquatableList());
    }

    private static Json Embeds(Fields body)
    {
        var embeds = new JsonArray();
        foreach (var embed in body.List("embeds"))
        {
            var node = (JsonObject)JsonNode.Parse(embed.Element.GetRawText())!;
            node["type"] ??= "rich";
            embeds.Add((JsonNode)node);
        }
        return Json.From(embeds);
    }

    // Discord numbers the components that came without an id.
    private static Json Components(Fields body)
    {
        if (body.Raw("components")?.ToNode() is not JsonArray components)
            return Json.EmptyList;
        var next = 1;
        Number(components);
        return Json.From(components);

        void Number(JsonArray list)
        {
            foreach (var component in list.OfType<JsonObject>())
            {
                component["id"] ??= next++;
                if (component["components"] is JsonArray children)
                    Number(children);
            }
        }
    }

    // Flags that an edit may set or unset; components v2 can only be set.
    private static MessageFlags EditFlags(MessageFlags before, MessageFlags wanted) =>
        (before & ~MessageFlags.SuppressEmbeds) | (wanted & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2));

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex MentionPattern();
}
