using LanguageExt;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Components;

/// <summary>Turns received components back into builders, to be changed and sent again.</summary>
public static class ReceivedComponents
{
    /// <summary>
    /// The builder of a component and of everything inside it. What only Discord sets (proxies, sizes) is left out. Each component of a
    /// kind this version does not know, or in a place it cannot be sent from, is one error.
    /// </summary>
    public static Validation<FieldError, ComponentBuilder> ToBuilder(this Component component)
    {
        var problems = new Problems();
        var builder = Read(component, ref problems);
        return problems.Count == 0 && builder is not null
            ? Validation<FieldError, ComponentBuilder>.Success(builder)
            : problems.Fail<ComponentBuilder>();
    }

    /// <summary>The builders of a message's components.</summary>
    public static Validation<FieldError, EquatableList<IMessagePart>> ToBuilders(this EquatableList<Component> components)
    {
        var problems = new Problems();
        var parts = Each<IMessagePart>(components, "components", ref problems);
        return problems.Count == 0 ? parts.ToEquatableList() : problems.Fail<EquatableList<IMessagePart>>();
    }

    private static ComponentBuilder? Read(Component component, ref Problems problems)
    {
        var builder = component switch
        {
            Component.ActionRow { Components: [var only] } row when only is not Component.Button => ReadSelectRow(row, only, ref problems),
            Component.ActionRow row => new ActionRowBuilder([.. Each<IButton>(row.Components, "components", ref problems)]),
            Component.Button button => ReadButton(button, ref problems),
            Component.StringSelect select => Filled(
                new StringSelectMenuBuilder(select.CustomId) { Options = select.Options.Select(StringSelectMenuOptionBuilder.From) },
                new(select.Placeholder, select.MinValues, select.MaxValues, select.Required, select.Disabled)
            ),
            Component.UserSelect select => Filled(
                new UserSelectMenuBuilder(select.CustomId) { Defaults = select.DefaultValues ?? [] },
                new(select.Placeholder, select.MinValues, select.MaxValues, select.Required, select.Disabled)
            ),
            Component.RoleSelect select => Filled(
                new RoleSelectMenuBuilder(select.CustomId) { Defaults = select.DefaultValues ?? [] },
                new(select.Placeholder, select.MinValues, select.MaxValues, select.Required, select.Disabled)
            ),
            Component.MentionableSelect select => Filled(
                new MentionableSelectMenuBuilder(select.CustomId) { Defaults = select.DefaultValues ?? [] },
                new(select.Placeholder, select.MinValues, select.MaxValues, select.Required, select.Disabled)
            ),
            Component.ChannelSelect select => Filled(
                new ChannelSelectMenuBuilder(select.CustomId)
                {
                    ChannelTypes = select.ChannelTypes ?? [],
                    Defaults = select.DefaultValues ?? [],
                },
                new(select.Placeholder, select.MinValues, select.MaxValues, select.Required, select.Disabled)
            ),
            Component.Section section => ReadSection(section, ref problems),
            Component.TextDisplay text => new TextDisplayBuilder(text.Content),
            Component.Thumbnail thumbnail => new ThumbnailBuilder(thumbnail.Media.Url)
            {
                Description = thumbnail.Description.OrDefault,
                IsSpoiler = thumbnail.Spoiler ?? false,
            },
            Component.MediaGallery gallery => new MediaGalleryBuilder { Items = gallery.Items.Select(ReadItem) },
            Component.File file => new FileBuilder(file.Media.Url) { IsSpoiler = file.Spoiler ?? false },
            Component.Separator separator => new SeparatorBuilder { Divider = separator.Divider, Spacing = separator.Spacing },
            Component.Container container => new ContainerBuilder([
                .. Each<IContainerPart>(container.Components, "components", ref problems),
            ])
            {
                AccentColor = container.AccentColor.OrDefault,
                IsSpoiler = container.Spoiler ?? false,
            },
            Component.TextInput input => new TextInputBuilder(input.CustomId, input.Style)
            {
                MinLength = input.MinLength.OrDefault,
                MaxLength = input.MaxLength.OrDefault,
                Required = input.Required,
                Value = input.Value,
                Placeholder = input.Placeholder,
            },
            Component.Labeled label => ReadLabel(label, ref problems),
            Component.FileUpload upload => new FileUploadBuilder(upload.CustomId)
            {
                MinValues = upload.MinValues,
                MaxValues = upload.MaxValues,
                Required = upload.Required,
                FileTypes = upload.FileTypes ?? [],
            },
            Component.RadioGroup group => new RadioGroupBuilder(group.CustomId)
            {
                Options = group.Options.Select(GroupOptionBuilder.From),
                Required = group.Required,
            },
            Component.CheckboxGroup group => new CheckboxGroupBuilder(group.CustomId)
            {
                Options = group.Options.Select(GroupOptionBuilder.From),
                MinValues = group.MinValues,
                MaxValues = group.MaxValues,
                Required = group.Required,
            },
            Component.Checkbox checkbox => new CheckboxBuilder(checkbox.CustomId) { IsTicked = checkbox.Default ?? false },
            _ => Misplaced(component, ref problems),
        };
        return builder is null ? null : builder with { Id = component.Id };
    }

    // What all five kinds of selects carry: on the wire they are five records.
    private readonly record struct SelectSettings(string? Placeholder, int? Least, int? Most, bool? Required, bool? Disabled);

    private static SelectBuilder Filled(SelectBuilder select, SelectSettings settings) =>
        select with
        {
            Placeholder = settings.Placeholder,
            MinValues = settings.Least,
            MaxValues = settings.Most,
            Required = settings.Required,
            IsDisabled = settings.Disabled ?? false,
        };

    internal static List<T> Each<T>(EquatableList<Component> components, string list, ref Problems problems)
        where T : class, IPlaceable
    {
        var parts = new List<T>(components.Count);
        for (var i = 0; i < components.Count; i++)
            if (One<T>(components[i], $"{list}[{i}]", ref problems) is { } part)
                parts.Add(part);
        return parts;
    }

    private static T? One<T>(Component component, string path, ref Problems problems)
        where T : class, IPlaceable
    {
        var mark = problems.Count;
        var part = (IPlaceable?)Read(component, ref problems) as T;
        if (part is null && problems.Count == mark)
            Misplaced(component, ref problems);
        problems.Under(mark, path);
        return part;
    }

    private static ComponentBuilder? ReadSelectRow(Component.ActionRow row, Component only, ref Problems problems) =>
        One<ISelect>(only, "components[0]", ref problems) is { } select ? new SelectRowBuilder(select)
        : row.Components.IsEmpty ? new ActionRowBuilder()
        : null;

    private static SectionBuilder? ReadSection(Component.Section section, ref Problems problems)
    {
        var texts = Each<TextDisplayBuilder>(section.Components, "components", ref problems);
        return One<IAccessory>(section.Accessory, "accessory", ref problems) is { } accessory
            ? new SectionBuilder(accessory, [.. texts])
            : null;
    }

    private static LabelBuilder? ReadLabel(Component.Labeled label, ref Problems problems) =>
        One<ILabelPart>(label.Component, "component", ref problems) is { } part
            ? new LabelBuilder(label.Label, part) { Description = label.Description }
            : null;

    private static ComponentBuilder? ReadButton(Component.Button button, ref Problems problems) =>
        button.Style switch
        {
            ButtonStyle.Link => new LinkButtonBuilder(button.Url.OrDefault ?? "")
            {
                Label = button.Label,
                Emoji = EmojiChoice.Of(button.Emoji),
                IsDisabled = button.Disabled ?? false,
            },
            ButtonStyle.Premium when button.SkuId is { } sku => new PremiumButtonBuilder(sku) { IsDisabled = button.Disabled ?? false },
            ButtonStyle.Primary or ButtonStyle.Secondary or ButtonStyle.Success or ButtonStyle.Danger => new ButtonBuilder
            {
                Style = (InteractiveButtonStyle)button.Style,
                CustomId = button.CustomId,
                Label = button.Label,
                Emoji = EmojiChoice.Of(button.Emoji),
                IsDisabled = button.Disabled ?? false,
            },
            _ => Misplaced(button, ref problems),
        };

    private static MediaGalleryItemBuilder ReadItem(MediaGalleryItem item) =>
        new(item.Media.Url) { Description = item.Description.OrDefault, IsSpoiler = item.Spoiler ?? false };

    private static ComponentBuilder? Misplaced(Component component, ref Problems problems)
    {
        problems.Add(Limits.Component.Sendable.Broken("", $"type {component.Type:d}"));
        return null;
    }
}
