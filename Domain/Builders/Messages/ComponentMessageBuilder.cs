using LanguageExt;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>
/// A message of components only, with the flag IS_COMPONENTS_V2: its texts are text displays, and content, embeds, stickers and polls
/// do not compile. Source: Discord documentation, Components, Component Reference.
/// </summary>
public sealed record ComponentMessageBuilder : AnyMessageBuilder
{
    /// <summary>A message of these components; 40 at most, nested ones counted.</summary>
    public ComponentMessageBuilder(params ReadOnlySpan<IMessagePart> components) =>
        (Components, Flags) = (Parts.List(components), MessageFlags.IsComponentsV2);

    /// <summary>A message as it was received, to be changed. A component this version does not know is an error.</summary>
    public static Validation<FieldError, ComponentMessageBuilder> From(Message message) =>
        message.Components.ToBuilders().Map(static parts => new ComponentMessageBuilder([.. parts]));

    /// <summary>More components, below.</summary>
    public ComponentMessageBuilder AddComponents(params ReadOnlySpan<IMessagePart> components) =>
        this with
        {
            Components = Parts.Append(Components, components),
        };

    /// <summary>The change that makes an existing message look like this, whatever it was before.</summary>
    public Validation<FieldError, MessagePatch> BuildPatch() =>
        Build()
            .Map(draft => new MessagePatch
            {
                Content = new(null),
                Embeds = new([]),
                Components = new(draft.Components),
                Flags = new(draft.Flags & MessageFlags.IsComponentsV2),
                AllowedMentions = draft.AllowedMentions is null ? default : new(draft.AllowedMentions),
            });

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.Rule(!Components.IsEmpty, "", Limits.Message.NotEmpty);
        problems.Number("components", ComponentTree.Count(Components), Limits.Message.Components);
    }

    private protected override IEnumerable<(string Path, string Url)> Pictures()
    {
        foreach (var (path, component) in ComponentTree.All(Components))
        {
            if (component is ThumbnailBuilder thumbnail)
                yield return ($"{path}.media.url", thumbnail.Url);
            else if (component is FileBuilder file)
                yield return ($"{path}.file.url", file.Url);
            else if (component is MediaGalleryBuilder gallery)
                for (var i = 0; i < gallery.Items.Count; i++)
                    yield return ($"{path}.items[{i}].media.url", gallery.Items[i].Url);
        }
    }
}
