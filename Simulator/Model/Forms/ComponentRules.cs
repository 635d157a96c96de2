using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Components of messages and modals. Source: Discord documentation, Components, Component Reference.</summary>
internal static class ComponentRules
{
    private static readonly string[] s_entitySelects = ["User", "Role", "Mentionable", "Channel"];

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("ActionRowComponentForMessageRequest", static (row, _) => Row(row)),
        ("ButtonComponentForMessageRequest", Button),
        ("StringSelectComponentForMessageRequest", static (select, isFine) => StringSelect(select, isFine)),
        ("StringSelectComponentForModalRequest", static (select, isFine) => StringSelect(select, isFine).Concat(InModal(select))),
        ("StringSelectOptionForRequest", static (option, _) => Emoji(option)),
        ("ThumbnailComponentForMessageRequest", static (thumbnail, _) => Media(thumbnail)),
        ("MediaGalleryItemRequest", static (item, _) => Media(item)),
        ("FileComponentForMessageRequest", static (file, _) => File(file)),
        ("TextInputComponentForModalRequest", static (input, _) => Inverted(input, "min_length", "max_length", 0, 4000, 0, 4000)),
        (
            "FileUploadComponentForModalRequest",
            static (upload, _) =>
                Inverted(upload, "min_values", "max_values", 1, 1, 0, 10).Concat(RequiredOne(upload)).Concat(FileTypes(upload))
        ),
        ("RadioGroupComponentForModalRequest", static (group, _) => Values(group).Concat(OneDefault(group))),
        ("CheckboxGroupComponentForModalRequest", static (group, _) => Values(group).Concat(Checkboxes(group)).Concat(RequiredOne(group))),
        .. s_entitySelects.Select(static kind =>
            ($"{kind}SelectComponentForMessageRequest", (CrossFieldRules.Rule)(static (select, isFine) => Chosen(select, isFine)))
        ),
        .. s_entitySelects.Select(static kind =>
            (
                $"{kind}SelectComponentForModalRequest",
                (CrossFieldRules.Rule)(static (select, isFine) => Chosen(select, isFine).Concat(InModal(select)))
            )
        ),
    ];

    /// <summary>What is wrong with kinds of files.</summary>
    public static IEnumerable<FieldError> FileTypes(Fields value)
    {
        var types = value.List("file_types");
        if (types.Count > 10)
            yield return new("file_types", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        for (var i = 0; i < types.Count; i++)
            if (types[i].Element.ToString() is not ("image" or "video" or "audio" or ['.', _, ..]))
                yield return new($"file_types[{i}]", "FILE_TYPE_INVALID", "Not a kind of file.");
    }

    private static IEnumerable<FieldError> Row(Fields row)
    {
        var selects = row.List("components").Count(static child => child.Number("type") is not 2);
        if (selects > 0 && row.List("components").Count > 1)
            yield return new("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The layout width has been exceeded.");
    }

    private static IEnumerable<FieldError> Button(Fields button, Func<string, bool> isFine)
    {
        var needed = button.Number("style") switch
        {
            5 => "url",
            6 => "sku_id",
            _ => "custom_id",
        };
        if (button.Raw(needed) is null)
            yield return new(needed, "BASE_TYPE_REQUIRED", "This field is required");
        foreach (var other in new[] { "url", "sku_id", "custom_id" })
            if (other != needed && button.Raw(other) is not null)
                yield return new(other, "BUTTON_COMPONENT_FIELD_EXCLUSIVE", $"A button of this style has {needed} and no {other}.");
        if (button.Number("style") is not 6 && string.IsNullOrEmpty(button.Text("label")) && button.Raw("emoji") is null)
            yield return new("label", "BUTTON_COMPONENT_LABEL_OR_EMOJI", "A button needs a label or an emoji.");
        if (button.Text("url") is { } url && !Links.IsWeb(url) && !Links.IsLink(url, "discord://"))
            yield return Links.Refused("url", "http, https, discord");
        foreach (var problem in Emoji(button))
            yield return problem;
    }

    /// <summary>An emoji is told by an id, or is one in Unicode: something beyond letters, or a digit with its keycap.</summary>
    private static IEnumerable<FieldError> Emoji(Fields owner)
    {
        var emoji = owner.Child("emoji");
        if (owner.Raw("emoji") is null || emoji.Raw("id") is not null)
            yield break;
        if (
            emoji.Text("name") is not { Length: > 0 } name
            || !name.EnumerateRunes().Any(static rune => rune.Value is 0xA9 or 0xAE or > 0x2000)
        )
            yield return new("emoji.name", "COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }

    private static IEnumerable<FieldError> StringSelect(Fields select, Func<string, bool> isFine)
    {
        var options = select.List("options");
        foreach (var problem in Values(select))
            yield return problem;
        var (least, most) = (select.Number("min_values") ?? 1, select.Number("max_values") ?? 1);
        if (!(least is >= 0 and <= 25 && most is >= 1 and <= 25))
            yield break;
        if (least > most)
            yield return IsInverted("min_values");
        else if (options.Count is >= 1 and <= 25 && most > options.Count)
            yield return new("max_values", "SELECT_MAX_VALUES_ABOVE_OPTIONS", "Must not be above the number of options.");
        var chosen = options.Count(static option => option.Flag("default"));
        if (least <= most && chosen > 0 && chosen <= 25 && (chosen < least || chosen > most))
            yield return new("options", "SELECT_DEFAULT_COUNT", "As many must be chosen at first as may be chosen.");
    }

    private static IEnumerable<FieldError> Chosen(Fields select, Func<string, bool> isFine)
    {
        var (least, most) = (select.Number("min_values") ?? 1, select.Number("max_values") ?? 1);
        if (!(least is >= 0 and <= 25 && most is >= 1 and <= 25))
            yield break;
        var chosen = select.List("default_values").Count;
        if (least > most)
            yield return IsInverted("min_values");
        else if (chosen > 25)
            yield return new("default_values", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        else if (chosen > 0 && (chosen < least || chosen > most))
            yield return new("default_values", "SELECT_DEFAULT_COUNT", "As many must be chosen at first as may be chosen.");
    }

    private static IEnumerable<FieldError> InModal(Fields select)
    {
        if (select.Flag("disabled"))
            yield return new("disabled", "COMPONENT_DISABLED_IN_MODAL", "A component of a modal cannot be disabled.");
        foreach (var problem in RequiredOne(select))
            yield return problem;
    }

    private static IEnumerable<FieldError> RequiredOne(Fields field)
    {
        if (field.Number("min_values") is 0 && (!field.Has("required") || field.Flag("required")))
            yield return new("min_values", "COMPONENT_REQUIRED_MIN_VALUES", "What is required needs at least one value.");
    }

    private static IEnumerable<FieldError> Checkboxes(Fields group)
    {
        var options = group.List("options").Count;
        if (options is >= 1 and <= 10 && group.Number("max_values") is { } most and >= 1 and <= 10 && most > options)
            yield return new("max_values", "SELECT_MAX_VALUES_ABOVE_OPTIONS", "Must not be above the number of options.");
        foreach (var problem in Inverted(group, "min_values", "max_values", 1, Math.Max(1, options), 0, 10))
            yield return problem;
    }

    private static IEnumerable<FieldError> OneDefault(Fields group)
    {
        if (group.List("options").Count(static option => option.Flag("default")) > 1)
            yield return new("options", "RADIO_GROUP_ONE_DEFAULT", "Only one can be chosen at first.");
    }

    private static IEnumerable<FieldError> Values(Fields owner)
    {
        var values = owner.List("options").Select(static option => option.Text("value")).ToList();
        for (var i = 1; i < values.Count; i++)
            if (values[i] is { Length: > 0 } value && values.IndexOf(value) < i)
                yield return new(
                    $"options[{i}].value",
                    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    "The specified option value is already used"
                );
    }

    private static IEnumerable<FieldError> Media(Fields owner)
    {
        if (owner.Child("media").Text("url") is { } url && !Links.IsWebOrFile(url))
            yield return Links.Refused("media.url", "http, https, attachment");
    }

    private static IEnumerable<FieldError> File(Fields file)
    {
        if (file.Child("file").Text("url") is { } url && !Links.IsLink(url, Links.Attachment))
            yield return Links.Refused("file.url", "attachment");
    }

    // A minimum above its maximum, where both are within bounds: out of bounds is another problem, which is reported already.
    private static IEnumerable<FieldError> Inverted(
        Fields value,
        string least,
        string most,
        int leastOtherwise,
        int mostOtherwise,
        int low,
        int high
    )
    {
        var (from, to) = (value.Number(least), value.Number(most) ?? mostOtherwise);
        if (
            (from ?? leastOtherwise) is var given
            && from is not null
            && given >= low
            && given <= high
            && to >= 1
            && to <= high
            && given > to
        )
            yield return IsInverted(least);
    }

    private static FieldError IsInverted(string field) => new(field, "RANGE_INVERTED", "The minimum must not be above the maximum.");
}
