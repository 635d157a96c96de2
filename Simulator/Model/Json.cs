using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oven.Functional.Simulator.Model;

/// <summary>
/// A piece of JSON as an immutable value: its text. States and effects hold this; <see cref="JsonNode"/>, which can be changed, is only
/// used locally while an answer is built, and <see cref="Fields"/> while a request is read.
/// </summary>
internal readonly record struct Json(string Text)
{
    public static readonly Json Null = new("null");
    public static readonly Json EmptyList = new("[]");

    // Like Discord: UTF-8 as it is, not \u escapes.
    private static readonly JsonWriterOptions s_asDiscord = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Json From(JsonNode? node)
    {
        if (node is null)
            return Null;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_asDiscord))
            node.WriteTo(writer);
        return new(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>A fresh node that the caller may put into an answer.</summary>
    public JsonNode? ToNode() => JsonNode.Parse(Text);

    public override string ToString() => Text;
}

/// <summary>The fields of a JSON object that somebody sent: absent, null or of the wrong type all read as null.</summary>
internal readonly record struct Fields(JsonElement Element)
{
    public static readonly Fields None = Parse("{}")!.Value;

    /// <summary>Null where the text is not JSON. Deep nesting counts as not JSON, as it does for Discord.</summary>
    public static Fields? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return new(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsList => Element.ValueKind == JsonValueKind.Array;

    /// <summary>True where the field is there, null included: in an edit that is the difference between "clear" and "keep".</summary>
    public bool Has(string name) => IsObject && Element.TryGetProperty(name, out _);

    public string? Text(string name) => Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public long? Number(string name) =>
        Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : value.ValueKind == JsonValueKind.String
        && long.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out number)
            ? number
        : null;

    public bool Flag(string name) => Get(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The field as it was sent; null where it is absent or null.</summary>
    public Json? Raw(string name) =>
        Get(name) is { ValueKind: not JsonValueKind.Null } value ? new Json(value.GetRawText()) : null;

    public Fields Child(string name) => Get(name) is { ValueKind: JsonValueKind.Object } child ? new(child) : None;

    public IReadOnlyList<Fields> List(string name) =>
        Get(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(static item => new Fields(item))] : [];

    public IReadOnlyList<Fields> Items => IsList ? [.. Element.EnumerateArray().Select(static item => new Fields(item))] : [];

    private JsonElement? Get(string name) => IsObject && Element.TryGetProperty(name, out var value) ? value : null;
}
