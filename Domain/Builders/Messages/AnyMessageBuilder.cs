using LanguageExt;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>
/// What all messages have in common. There are four kinds, because Discord refuses mixtures: <see cref="MessageBuilder"/> with content and
/// embeds, <see cref="ComponentMessageBuilder"/> of components only, <see cref="VoiceMessageBuilder"/> and <see cref="ForwardBuilder"/>.
/// </summary>
public abstract record AnyMessageBuilder : Builder<MessageDraft>
{
    private const string Attachment = "attachment://";

    private protected AnyMessageBuilder() { }

    internal MessageFlags Flags { get; init; }

    internal string? Nonce { get; init; }

    internal MessageReference? Reference { get; init; }

    internal AllowedMentionsBuilder? AllowedMentions { get; init; }

    internal EquatableList<AttachmentBuilder> Files { get; init; }

    internal EquatableList<ComponentBuilder> Components { get; init; }

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("nonce", Nonce, Limits.Message.Nonce);
        problems.Part("allowed_mentions", AllowedMentions);
        problems.Number("attachments", Files.Count, Limits.Message.Files);
        problems.Each("attachments", Files);
        problems.Distinct("attachments", Files, static file => file.Filename, "filename", Limits.Message.FileNamesUnique);
        ComponentTree.Check(Components, ref problems);
        foreach (var (path, url) in Pictures())
            CheckReference(path, url, ref problems);
    }

    internal override MessageDraft Make() =>
        new()
        {
            Flags = Flags,
            Nonce = Nonce,
            EnforceNonce = Nonce is not null,
            MessageReference = Reference,
            AllowedMentions = AllowedMentions?.Make(),
            Attachments = MakeFiles(),
            Components = Parts.Make(Components),
        };

    private protected EquatableList<AttachmentDraft> MakeFiles()
    {
        if (Files.IsEmpty)
            return [];
        var drafts = new AttachmentDraft[Files.Count];
        for (var i = 0; i < drafts.Length; i++)
            drafts[i] = Files[i].Make(i);
        return new(drafts);
    }

    // Addresses of pictures and files, which may name files that the message brings.
    private protected virtual IEnumerable<(string Path, string Url)> Pictures() => [];

    private void CheckReference(string path, string url, ref Problems problems)
    {
        if (!url.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) || url.Length == Attachment.Length)
            return;
        var name = url[Attachment.Length..];
        problems.Rule(Files.Any(file => file.Filename == name), path, Limits.Message.ReferencedFile, url);
    }
}

/// <summary>What every message can be told.</summary>
public static class MessageSetters
{
    /// <summary>The same message as an answer to another one of the channel.</summary>
    /// <param name="builder">The message.</param>
    /// <param name="message">What it answers.</param>
    /// <param name="failIfNotExists">False to send it all the same where the other one is gone.</param>
    public static T SetReply<T>(this T builder, MessageId message, bool failIfNotExists = true)
        where T : AnyMessageBuilder =>
        (T)(
            builder with
            {
                Reference = new() { MessageId = message, FailIfNotExists = failIfNotExists ? null : false },
            }
        );

    /// <summary>Who may be notified; everybody mentioned where not set.</summary>
    public static T SetAllowedMentions<T>(this T builder, AllowedMentionsBuilder mentions)
        where T : AnyMessageBuilder => (T)(builder with { AllowedMentions = mentions });

    /// <summary>A name of 1 to 25 characters: sent twice within a few minutes, Discord answers with the first message instead of making a second.</summary>
    public static T SetNonce<T>(this T builder, string nonce)
        where T : AnyMessageBuilder => (T)(builder with { Nonce = nonce });

    /// <summary>More files, ten at most, in the order in which their bytes are handed to the call that sends.</summary>
    public static T AddFiles<T>(this T builder, params ReadOnlySpan<AttachmentBuilder> files)
        where T : AnyMessageBuilder => (T)(builder with { Files = [.. builder.Files.Span, .. files] });

    /// <summary>Whether only the person sees it; counts only in answers to interactions.</summary>
    public static T SetEphemeral<T>(this T builder, bool ephemeral = true)
        where T : AnyMessageBuilder => builder.With(MessageFlags.Ephemeral, ephemeral);

    /// <summary>Whether it notifies nobody.</summary>
    public static T SetSilent<T>(this T builder, bool silent = true)
        where T : AnyMessageBuilder => builder.With(MessageFlags.SuppressNotifications, silent);

    internal static T With<T>(this T builder, MessageFlags flag, bool isSet)
        where T : AnyMessageBuilder => (T)(builder with { Flags = isSet ? builder.Flags | flag : builder.Flags & ~flag });
}
