using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>
/// Checks what was sent against what Discord's specification and documentation say, and names everything that is wrong with Discord's
/// codes and paths. None of the client's code takes part: a mistake in the builders is not repeated here.
/// </summary>
internal static class Form
{
    /// <summary>Everything that is wrong with a body; nothing is known to be wrong where the route has no form.</summary>
    public static EquatableList<FieldError> Check(string route, Fields body) => FormTable.Of(route) is { } shape ? Check(shape, body) : [];

    /// <summary>Everything that is wrong with a value.</summary>
    public static EquatableList<FieldError> Check(Shape shape, Fields value)
    {
        var found = new List<FieldError>();
        Check(shape, value.Element, found);
        return [.. found];
    }

    private static void Check(Shape shape, JsonElement value, List<FieldError> found)
    {
        switch (shape)
        {
            case Shape.Any:
                break;
            case Shape.Named named:
                var mark = found.Count;
                Check(FormTable.Get(named.Name), value, found);
                if (value.ValueKind == JsonValueKind.Object)
                    found.AddRange(CrossFieldRules.Of(named.Name, new(value), found.Skip(mark).Select(static problem => problem.Path)));
                break;
            case Shape.Either either:
                CheckEither(either.Choices, value, found);
                break;
            case var plain when value.ValueKind == JsonValueKind.Null && plain is not Shape.Null:
                found.Add(Required(""));
                break;
            case var plain when !Fits(plain, value):
                found.Add(Misfit(plain, value));
                break;
            case Shape.Null or Shape.Truth:
                break;
            case Shape.Text text:
                CheckText(text, value.ToString(), found);
                break;
            case Shape.Number number:
                CheckNumber(number, value, found);
                break;
            case Shape.List list:
                CheckList(list, value, found);
                break;
            case Shape.Dictionary dictionary:
                CheckObject(dictionary, value, found);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void CheckText(Shape.Text shape, string text, List<FieldError> found)
    {
        var length = text.EnumerateRunes().Count();
        if (!shape.Choices.IsEmpty && !shape.Choices.Contains(text))
            found.Add(Choices(string.Join(", ", shape.Choices)));
        else if (length < shape.Least || length > shape.Most)
            found.Add(Length(shape.Least, shape.Most, length));
        else if (shape.Format == "snowflake" && !Snowflake.TryParse(text, out _))
            found.Add(new("", "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake."));
        else if (shape.Format == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
            found.Add(new("", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601."));
    }

    private static void CheckNumber(Shape.Number shape, JsonElement value, List<FieldError> found)
    {
        var number = Number(value)!.Value;
        if (!shape.Choices.IsEmpty && !shape.Choices.Contains((long)number))
            found.Add(Choices(string.Join(", ", shape.Choices)));
        else if (number < shape.Least)
            found.Add(new("", "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {Print(shape.Least)}."));
        else if (number > shape.Most)
            found.Add(new("", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {Print(shape.Most)}."));
    }

    private static void CheckList(Shape.List shape, JsonElement value, List<FieldError> found)
    {
        var count = value.GetArrayLength();
        if (count < shape.Least || count > shape.Most)
            found.Add(Length(shape.Least, shape.Most, count));
        if (shape.IsUnique && value.EnumerateArray().DistinctBy(static item => item.GetRawText()).Count() < count)
            found.Add(new("", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value."));
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var mark = found.Count;
            Check(shape.Items, item, found);
            Under(found, mark, $"[{index++}]");
        }
    }

    private static void CheckObject(Shape.Dictionary shape, JsonElement value, List<FieldError> found)
    {
        foreach (var field in shape.Required)
            if (!value.TryGetProperty(field, out _))
                found.Add(Required(field));
        var others = 0;
        foreach (var property in value.EnumerateObject())
        {
            var isKnown = shape.Fields.TryGetValue(property.Name, out var inner);
            if (!isKnown && ++others > shape.Most)
                found.Add(Length(0, shape.Most, others));
            if ((isKnown ? inner : shape.Others) is not { } expected)
                continue;
            var mark = found.Count;
            Check(expected, property.Value, found);
            Under(found, mark, property.Name);
        }
    }

    private static void CheckEither(EquatableList<Shape> choices, JsonElement value, List<FieldError> found)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!choices.Contains(new Shape.Null()))
                found.Add(Required(""));
            return;
        }
        var others = choices.Where(static choice => choice is not Shape.Null).ToList();
        var fitting = others.Where(choice => Fits(Resolve(choice), value)).ToList();
        if (fitting.Count == 0)
            found.Add(Misfit(Resolve(others[0]), value));
        else if (fitting.Count == 1)
            Check(fitting[0], value, found);
        else if (Told(fitting, value, found) is { Count: > 0 } left)
            found.AddRange(left.Select(choice => Check(choice, new Fields(value))).MinBy(static problems => problems.Count)!);
    }

    // The shapes that an object means by its type, trigger_type or entity_type; none where it names a kind that does not belong here.
    private static List<Shape> Told(List<Shape> choices, JsonElement value, List<FieldError> found)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return choices;
        foreach (var field in Resolve(choices[0]) is Shape.Dictionary first ? first.Fields.Keys : [])
        {
            if (!choices.TrueForAll(choice => KindsOf(choice, field).Count > 0))
                continue;
            var given = value.TryGetProperty(field, out var kind) ? Number(kind) : null;
            var meant = choices.Where(choice => given is { } number && KindsOf(choice, field).Contains((long)number)).ToList();
            if (meant.Count > 0)
                return meant;
            found.Add(
                given is null
                    ? Required(field)
                    : Choices(string.Join(", ", choices.SelectMany(choice => KindsOf(choice, field)))) with
                    {
                        Path = field,
                    }
            );
            return [];
        }
        // Otherwise those that know most of what is there.
        return
        [
            .. choices
                .GroupBy(choice => value.EnumerateObject().Count(property => !Knows(choice, property.Name)))
                .MinBy(static group => group.Key)!,
        ];
    }

    private static bool Knows(Shape choice, string field) =>
        Resolve(choice) is not Shape.Dictionary dictionary || dictionary.Fields.ContainsKey(field);

    private static EquatableList<long> KindsOf(Shape choice, string field) =>
        Resolve(choice) is Shape.Dictionary dictionary && dictionary.Fields.TryGetValue(field, out var kind) && kind is Shape.Number number
            ? number.Choices
            : [];

    private static Shape Resolve(Shape shape) => shape is Shape.Named named ? Resolve(FormTable.Get(named.Name)) : shape;

    private static bool Fits(Shape shape, JsonElement value) =>
        shape switch
        {
            Shape.Null => value.ValueKind == JsonValueKind.Null,
            Shape.Truth => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            // Ids may also come as numbers.
            Shape.Text { Format: "snowflake" } => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
            Shape.Text => value.ValueKind == JsonValueKind.String,
            Shape.Number number => Number(value) is { } given && (!number.IsWhole || given % 1 == 0),
            Shape.List => value.ValueKind == JsonValueKind.Array,
            Shape.Dictionary => value.ValueKind == JsonValueKind.Object,
            _ => true,
        };

    private static double? Number(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String
                when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };

    private static FieldError Misfit(Shape shape, JsonElement value) =>
        shape switch
        {
            Shape.Truth => new("", "BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
            Shape.Text => new("", "STRING_TYPE_CONVERT", $"Could not interpret \"{value}\" as string."),
            Shape.Number => new("", "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int."),
            Shape.List => new("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
            _ => new("", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
        };

    private static FieldError Required(string field) => new(field, "BASE_TYPE_REQUIRED", "This field is required");

    private static FieldError Choices(string choices) => new("", "BASE_TYPE_CHOICES", $"Value must be one of {{{choices}}}.");

    private static FieldError Length(int least, int most, int given) =>
        given == 0 ? Required("")
        : least == 0 ? new("", "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.")
        : most == int.MaxValue ? new("", "BASE_TYPE_MIN_LENGTH", $"Must be {least} or more in length.")
        : new("", "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    private static void Under(List<FieldError> found, int mark, string parent)
    {
        for (var i = mark; i < found.Count; i++)
            found[i] = found[i].Under(parent);
    }

    private static string Print(double number) => number.ToString("F0", CultureInfo.InvariantCulture);
}
