using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Forms;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Messages;

/// <summary>What a bot asks to be posted, once its form was checked. Source: Discord documentation, Message Resource.</summary>
internal static partial class MessageDraft
{
    private const int FileLimit = 10;

    /// <summary>The message that the body describes, or the answer that says why there is none.</summary>
    public static (World World, Message? Message, Answer? Refusal) Read(World world, Call call, ChannelId channel, bool byWebhook)
    {
        var body = call.Body;
        if (Refuse(call.Files) is { } refusal)
            return (world, null, refusal);
        // Only of a new message: an edit may show files that were there before.
        if (MessageRules.MissingFiles(body, call.Files.Select(static file => file.FileName)).ToList() is { Count: > 0 } missing)
            return (world, null, Answer.Invalid(missing));
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
        if (Refuse(call.Files) is { } refusal)
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

    // What the body itself may hold is checked before (Forms); files are beside it.
    private static Answer? Refuse(EquatableList<UploadedFile> files) =>
        files.Count > FileLimit ? Answer.Invalid("files", "BASE_TYPE_MAX_LENGTH", $"Must be {FileLimit} or fewer in length.") : null;

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
