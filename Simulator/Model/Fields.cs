using System.Globalization;
using System.Text.Json;

namespace Oven.Functional.Simulator.Model;

/// <summary>The fields of a JSON object that somebody sent: absent, null or of the wrong type all read as null.</summary>
internal readonly struct Fields(JsonElement element)
{
    public static readonly Fields None = Parse("{}")!.Value;

    // Half of what JsonNode takes: what was read once stands a few levels deeper in answers and must be readable there.
    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>
    /// Null where the text is not JSON. Deep nesting, a name given twice and half a surrogate pair count as not JSON, so that nothing
    /// that was let in can fail later.
    /// </summary>
    public static Fields? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, s_strict);
            var fields = new Fields(document.RootElement.Clone());
            fields.ReadAll();
            return fields;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void ReadAll()
    {
        if (Element.ValueKind == JsonValueKind.String)
            Element.GetString();
        foreach (var item in Items)
            item.ReadAll();
        if (IsObject)
        {
            foreach (var property in Element.EnumerateObject())
                new Fields(property.Value).ReadAll();
        }
    }

    /// <summary>The value as it was parsed.</summary>
    public JsonElement Element { get; } = element;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsList => Element.ValueKind == JsonValueKind.Array;

    /// <summary>True where the field is there, null included: in an edit that is the difference between "clear" and "keep".</summary>
    public bool Has(string name) => IsObject && Element.TryGetProperty(name, out _);

    public string? Text(string name) => Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public long? Number(string name) =>
        Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number) ? number
        : null;

    public bool Flag(string name) => Get(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The field as it was sent; null where it is absent or null.</summary>
    public Json? Raw(string name) => Get(name) is { ValueKind: not JsonValueKind.Null } value ? new Json(value.GetRawText()) : null;

    public Fields Child(string name) => Get(name) is { ValueKind: JsonValueKind.Object } child ? new(child) : None;

    public IReadOnlyList<Fields> List(string name) =>
        Get(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(static item => new Fields(item))] : [];

    public IReadOnlyList<Fields> Items => IsList ? [.. Element.EnumerateArray().Select(static item => new Fields(item))] : [];

    private JsonElement? Get(string name) => IsObject && Element.TryGetProperty(name, out var value) ? value : null;
}
