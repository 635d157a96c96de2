using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Tests.Domain.Builders.LimitCase;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Where the limits of components and modals look.</summary>
internal static class ComponentLimitCases
{
    private static ButtonBuilder Button => ButtonBuilder.Primary("go", "Go");

    private static UserSelectMenuBuilder Users => new("who");

    private static ModalBuilder Modal => new("modal", "Title");

    internal static IEnumerable<LimitCase> All =>
        [
            Of(Limits.Component.Id, "id", n => new TextDisplayBuilder("x").SetId(n)),
            Of(Limits.Component.CustomId, "custom_id", n => Button.SetCustomId(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => Users.SetCustomId(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => Modal.AddLabel("x", new CheckboxBuilder("b")).SetCustomId(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => new TextInputBuilder(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => new FileUploadBuilder(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => new CheckboxBuilder(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => Radio(2).SetCustomId(Letters(n))),
            Of(Limits.Component.CustomId, "custom_id", n => Boxes(2).SetCustomId(Letters(n))),
            Of(Limits.Component.RowButtons, "components", n => new ActionRowBuilder(Many(n, i => Button.SetCustomId($"{i}")))),
            Of(Limits.Component.ButtonLabel, "label", n => Button.SetLabel(Letters(n)).SetEmoji("👍")),
            Of(Limits.Component.ButtonLabel, "label", n => ButtonBuilder.Link("https://x.y", Letters(n)).SetEmoji("👍")),
            OfUrl(Limits.Component.ButtonUrl, "url", url => ButtonBuilder.Link(url, "Go")),
            Of(Limits.Component.SelectOptions, "options", Strings),
            Of(Limits.Component.Placeholder, "placeholder", n => Users.SetPlaceholder(Letters(n))),
            Of(Limits.Component.MinValues, "min_values", n => Users.SetMinValues(n).SetMaxValues(25)),
            Of(Limits.Component.MaxValues, "max_values", n => Users.SetMinValues(0).SetMaxValues(n)),
            Of(Limits.Component.OptionLabel, "options[1].label", n => Strings(1).AddOption(Letters(n), "v")),
            Of(Limits.Component.OptionValue, "options[1].value", n => Strings(1).AddOption("l", Letters(n))),
            Of(Limits.Component.OptionDescription, "options[1].description", n => Strings(1).AddOption("l", "v", Letters(n))),
            Of(
                Limits.Component.DefaultValues,
                "default_values",
                n => Users.SetMinValues(0).SetMaxValues(25).AddDefaultUsers(Many(n, i => UserId.From(new((ulong)i))))
            ),
            Of(Limits.Component.SectionTexts, "components", n => new SectionBuilder(Button, Many(n, _ => new TextDisplayBuilder("x")))),
            Of(Limits.Component.TextContent, "content", n => new TextDisplayBuilder(Letters(n))),
            Of(Limits.Component.ThumbnailDescription, "description", n => new ThumbnailBuilder("https://x.y").SetDescription(Letters(n))),
            Of(
                Limits.Component.GalleryItems,
                "items",
                n => new MediaGalleryBuilder(Many(n, _ => new MediaGalleryItemBuilder("https://x.y")))
            ),
            Of(
                Limits.Component.GalleryDescription,
                "items[0].description",
                n => new MediaGalleryBuilder(new MediaGalleryItemBuilder("https://x.y").SetDescription(Letters(n)))
            ),
            Of(Limits.Component.ContainerChildren, "components", n => new ContainerBuilder(Many(n, _ => new TextDisplayBuilder("x")))),
            Of(
                Limits.Component.AccentColor,
                "accent_color",
                n => new ContainerBuilder(new SeparatorBuilder()).SetAccentColor(new Color(n))
            ),
            OfUrl(Limits.Component.MediaUrl, "media.url", url => new ThumbnailBuilder(url)),
            OfUrl(Limits.Component.MediaUrl, "file.url", url => new FileBuilder(url), "attachment://"),
            Of(
                Limits.Component.EmojiName,
                "emoji.name",
                n => Button.SetEmoji(new EmojiReference.Custom(EmojiId.From(new(1)), Letters(n), false))
            ),
            Of(
                Limits.Component.AutocompleteChoices,
                "choices",
                n => Many(n, i => $"{i}").Aggregate(new AutocompleteBuilder(), (result, choice) => result.AddChoice(choice, choice))
            ),
            Of(Limits.Modal.RadioOptions, "options", Radio),
            Of(Limits.Modal.CheckboxOptions, "options", Boxes),
            Of(Limits.Modal.CheckboxMin, "min_values", n => Boxes(10).SetRequired(false).SetMinValues(n)),
            Of(Limits.Modal.CheckboxMax, "max_values", n => Boxes(10).SetMaxValues(n)),
            Of(Limits.Modal.TextInputMin, "min_length", n => new TextInputBuilder("t").SetMinLength(n)),
            Of(Limits.Modal.TextInputMax, "max_length", n => new TextInputBuilder("t").SetMaxLength(n)),
            Of(Limits.Modal.TextInputValue, "value", n => new TextInputBuilder("t").SetValue(Letters(n))),
            Of(Limits.Modal.TextInputPlaceholder, "placeholder", n => new TextInputBuilder("t").SetPlaceholder(Letters(n))),
            Of(Limits.Modal.LabelText, "label", n => new LabelBuilder(Letters(n), new CheckboxBuilder("b"))),
            Of(
                Limits.Modal.LabelDescription,
                "description",
                n => new LabelBuilder("l", new CheckboxBuilder("b")).SetDescription(Letters(n))
            ),
            Of(Limits.Modal.UploadMin, "min_values", n => new FileUploadBuilder("f").SetRequired(false).SetMaxValues(10).SetMinValues(n)),
            Of(Limits.Modal.UploadMax, "max_values", n => new FileUploadBuilder("f").SetMaxValues(n)),
            Of(Limits.Modal.UploadTypes, "file_types", n => new FileUploadBuilder("f").SetFileTypes(Many(n, _ => "image"))),
            Of(Limits.Modal.Title, "title", n => Modal.AddLabel("x", new CheckboxBuilder("b")).SetTitle(Letters(n))),
            Of(Limits.Modal.Components, "components", n => Modal.AddComponents(Many(n, _ => new TextDisplayBuilder("x")))),
        ];

    private static StringSelectMenuBuilder Strings(int count) =>
        new StringSelectMenuBuilder("what").AddOptions(Many(count, i => new StringSelectMenuOptionBuilder($"{i}", $"{i}")));

    private static RadioGroupBuilder Radio(int count) =>
        new RadioGroupBuilder("radio").AddOptions(Many(count, i => new GroupOptionBuilder($"{i}", $"{i}")));

    private static CheckboxGroupBuilder Boxes(int count) =>
        new CheckboxGroupBuilder("boxes").AddOptions(Many(count, i => new GroupOptionBuilder($"{i}", $"{i}")));
}
