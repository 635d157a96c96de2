using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Messages;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Messages of all kinds. Source: Discord documentation, Message, Create Message; Components, Component Reference.</summary>
internal static class MessageRules
{
    private const int RowLimit = 5;
    private const int ComponentLimit = 40;
    private const int ActionRow = 1;

    // resources/channel, Start Thread in Forum or Media Channel.
    private const MessageFlags Post = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("MessageCreateRequest", Check),
        ("MessageEditRequestPartial", CheckEdit),
        ("IncomingWebhookInteractionRequest", Check),
        ("IncomingWebhookRequestPartial", Check),
        ("IncomingWebhookUpdateForInteractionCallbackRequestPartial", CheckEdit),
        ("IncomingWebhookUpdateRequestPartial", CheckEdit),
        ("BaseCreateMessageCreateRequest", static (message, isFine) => Check(message, isFine).Concat(Flags(message))),
    ];

    private static IEnumerable<FieldError> Check(Fields message, Func<string, bool> isFine) =>
        CheckEdit(message, isFine).Concat(Nonce(message)).Concat(Voice(message)).Concat(Files(message));

    private static IEnumerable<FieldError> CheckEdit(Fields message, Func<string, bool> isFine)
    {
        var isV2 = FlagsOf(message).HasFlag(MessageFlags.IsComponentsV2);
        if (isFine("embeds") && message.List("embeds").Sum(EmbedRules.TextOf) > EmbedRules.TotalText)
            yield return new("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {EmbedRules.TotalText}");
        foreach (var problem in isV2 ? Modern(message) : Legacy(message))
            yield return problem;
        foreach (var problem in ComponentTree.Duplicates(message))
            yield return problem;
        var allowed = message.Child("allowed_mentions");
        foreach (var kind in new[] { "users", "roles" })
            if (allowed.List(kind).Count > 0 && allowed.List("parse").Any(item => item.Element.ToString() == kind))
                yield return new(
                    $"allowed_mentions.{kind}",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive."
                );
    }

    private static MessageFlags FlagsOf(Fields message) => (MessageFlags)(message.Number("flags") ?? 0);

    private static IEnumerable<FieldError> Legacy(Fields message)
    {
        var components = message.List("components");
        if (components.Count > RowLimit)
            yield return new("components", "BASE_TYPE_MAX_LENGTH", $"Must be {RowLimit} or fewer in length.");
        for (var i = 0; i < components.Count; i++)
            if (components[i].Number("type") is { } type and not ActionRow)
                yield return new(
                    $"components[{i}].type",
                    "BASE_TYPE_CHOICES",
                    $"Value must be one of {{{ActionRow}}}, not {type}, without IS_COMPONENTS_V2."
                );
    }

    private static IEnumerable<FieldError> Modern(Fields message)
    {
        if (ComponentTree.All(message).Count() > ComponentLimit)
            yield return new("components", "BASE_TYPE_MAX_LENGTH", $"Must be {ComponentLimit} or fewer in length, nested ones counted.");
        if (!string.IsNullOrEmpty(message.Text("content")))
            yield return Excluded("content");
        foreach (var field in new[] { "embeds", "sticker_ids" })
            if (message.List(field).Count > 0)
                yield return Excluded(field);
        foreach (var field in new[] { "poll", "shared_client_theme" })
            if (message.Raw(field) is not null)
                yield return Excluded(field);
    }

    private static FieldError Excluded(string field) =>
        new(
            field,
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
        );

    private static IEnumerable<FieldError> Flags(Fields message)
    {
        if ((FlagsOf(message) & ~Post) is not MessageFlags.None and var others)
            yield return new("flags", "MESSAGE_FLAGS_INVALID", $"{others} cannot be set here.");
    }

    private static IEnumerable<FieldError> Nonce(Fields message)
    {
        if (message.Flag("enforce_nonce") && message.Raw("nonce") is null)
            yield return new("nonce", "BASE_TYPE_REQUIRED", "This field is required");
        if (message.Text("nonce") is "")
            yield return new("nonce", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private static IEnumerable<FieldError> Voice(Fields message)
    {
        if (!FlagsOf(message).HasFlag(MessageFlags.IsVoiceMessage))
            yield break;
        var files = message.List("attachments");
        if (
            files.Count != 1
            || files[0].Raw("duration_secs") is null
            || files[0].Element.GetProperty("duration_secs").GetDouble() <= 0
            || files[0].Text("waveform") is null
        )
            yield return new("attachments", "VOICE_MESSAGE", "Voice messages must have one audio file with duration and waveform.");
        else if (!Convert.TryFromBase64String(files[0].Text("waveform")!, new byte[300], out var points) || points > 256)
            yield return new("attachments[0].waveform", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.");
        if (!string.IsNullOrEmpty(message.Text("content")))
            yield return new("content", "VOICE_MESSAGE", "Voice messages have no content.");
    }

    private static IEnumerable<FieldError> Files(Fields message)
    {
        var names = message.List("attachments").Select(static file => file.Text("filename")).ToList();
        for (var i = 1; i < names.Count; i++)
            if (names[i] is { } name && names.IndexOf(name) < i)
                yield return new($"attachments[{i}].filename", "BASE_TYPE_DUPLICATE", "Two files have this name.");
    }

    /// <summary>References to files that the message does not bring. The body alone does not tell: files are uploaded beside it.</summary>
    public static IEnumerable<FieldError> MissingFiles(Fields message, IEnumerable<string> uploaded)
    {
        var names = message.List("attachments").Select(static file => file.Text("filename")).Concat(uploaded).ToHashSet();
        return References(message)
            .Where(picture =>
                picture.Url.StartsWith(Links.Attachment, StringComparison.OrdinalIgnoreCase)
                && !names.Contains(picture.Url[Links.Attachment.Length..])
            )
            .Select(static picture => new FieldError(picture.Path, "FILE_MISSING", $"{picture.Url} is no file of this message."));
    }

    private static IEnumerable<(string Path, string Url)> References(Fields message) =>
        message
            .List("embeds")
            .SelectMany(static (embed, i) => EmbedRules.Pictures(embed).Select(picture => ($"embeds[{i}].{picture.Path}", picture.Url)))
            .Concat(
                ComponentTree
                    .All(message)
                    .SelectMany(static one => ComponentTree.Media(one.Component).Select(media => ($"{one.Path}.{media.Path}", media.Url)))
            );
}
