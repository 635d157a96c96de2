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

    public static Json From(JsonNode? node)
    {
        if (node is null)
            return Null;
        // Like Discord: UTF-8 as it is, not \u escapes.
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            node.WriteTo(writer);
        return new(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>A fresh node that the caller may put into an answer.</summary>
    public JsonNode? ToNode() => JsonNode.Parse(Text);

    public override string ToString() => Text;
}
