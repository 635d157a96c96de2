namespace Oven.Functional.Generators.Codecs;

/// <summary>How each shape is read and written in an expression; remembers which lists, maps and wrappers need a method of their own.</summary>
internal sealed class ShapeMethods
{
    private readonly SortedDictionary<string, Shape> _needed = new(StringComparer.Ordinal);

    public IEnumerable<Shape> Needed => _needed.Values;

    /// <summary>A call that answers true and fills <paramref name="into"/>, or answers false.</summary>
    public string Read(Shape shape, string into) =>
        shape switch
        {
            Shape.Scalar scalar => $"JsonRead.Try{scalar.Helper}(ref reader, out {into})",
            Shape.Id => $"JsonRead.TryId(ref reader, out {into})",
            Shape.Enumeration { Wide: true } => $"JsonRead.TryWideEnum(ref reader, out {into})",
            Shape.Enumeration => $"JsonRead.TryEnum(ref reader, out {into})",
            Shape.Object named => $"TryRead_{named.Method}(ref reader, out {into})",
            _ => $"TryRead_{Need(shape)}(ref reader, out {into})",
        };

    /// <summary>A statement that writes one value.</summary>
    public string Write(Shape shape, string value) =>
        shape switch
        {
            Shape.Scalar scalar => $"JsonWrite.{scalar.Helper}(writer, {value});",
            Shape.Id => $"JsonWrite.Id(writer, {value}.Value.Value);",
            Shape.Enumeration { Text: true } => $"JsonWrite.Id(writer, (ulong){value});",
            Shape.Enumeration { Wide: true } => $"writer.WriteNumberValue((ulong){value});",
            Shape.Enumeration => $"writer.WriteNumberValue((int){value});",
            Shape.Wrapper wrapper => $"JsonWrite.{wrapper.Inner.Helper}(writer, {value}.{wrapper.Property});",
            Shape.Object named => $"Write_{named.Method}(writer, {value});",
            _ => $"Write_{Need(shape)}(writer, {value});",
        };

    /// <summary>The name of the method of a list, map or wrapper.</summary>
    public string Need(Shape shape)
    {
        var name = Name(shape);
        _needed[name] = shape;
        return name;
    }

    public static string Name(Shape shape) =>
        shape switch
        {
            Shape.List list => "ListOf_" + Name(list.Item),
            Shape.Map map => $"MapOf_{Name(map.Key)}_{Name(map.Value)}",
            Shape.Object named => named.Method,
            _ => shape.Type.Substring(Math.Max(shape.Type.LastIndexOf('.'), shape.Type.LastIndexOf(':')) + 1),
        };

    public void Emit(Source source, Shape shape)
    {
        switch (shape)
        {
            case Shape.Wrapper wrapper:
                EmitWrapper(source, wrapper);
                break;
            case Shape.List list:
                EmitList(source, list);
                break;
            case Shape.Map map:
                EmitMap(source, map);
                break;
        }
    }

    private static void EmitWrapper(Source source, Shape.Wrapper wrapper)
    {
        source.Open($"internal static bool TryRead_{Name(wrapper)}(ref Utf8JsonReader reader, out {wrapper.Type} value)");
        var helper = wrapper.Inner.Helper == "String" ? "Name" : wrapper.Inner.Helper;
        source.Line($"var read = JsonRead.Try{helper}(ref reader, out var inner);");
        source.Line("value = read ? new(inner!) : default;");
        source.Line("return read;");
        source.Close().Line();
    }

    private void EmitList(Source source, Shape.List list)
    {
        source.Open($"internal static bool TryRead_{Name(list)}(ref Utf8JsonReader reader, out {list.Type} value)");
        Enter(source, "StartArray");
        source.Line($"var items = new ListBuilder<{list.Item.Type}>();");
        source.Open("while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)");
        source
            .Line($"if ({Read(list.Item, "var item")})".Replace("out var item", $"out {Out(list.Item)} item"))
            .Line("    items.Add(item!);");
        source.Close();
        source.Line("value = items.Build();").Line("return true;");
        source.Close().Line();

        source.Open($"internal static void Write_{Name(list)}(Utf8JsonWriter writer, {list.Type} value)");
        source.Line("writer.WriteStartArray();");
        source.Line("foreach (var item in value)").Line("    " + Write(list.Item, "item"));
        source.Line("writer.WriteEndArray();");
        source.Close().Line();
    }

    private void EmitMap(Source source, Shape.Map map)
    {
        source.Open($"internal static bool TryRead_{Name(map)}(ref Utf8JsonReader reader, out {map.Type} value)");
        Enter(source, "StartObject");
        source.Line($"var items = new ListBuilder<KeyValuePair<{map.Key.Type}, {map.Value.Type}>>();");
        source.Open("while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)");
        source.Line($"var known = {Read(map.Key, "var key")};".Replace("out var key", $"out {Out(map.Key)} key"));
        source.Line("reader.Read();");
        source
            .Line($"if ({Read(map.Value, "var item")} && known)".Replace("out var item", $"out {Out(map.Value)} item"))
            .Line("    items.Add(new(key!, item!));");
        source.Close();
        source.Line("value = new(items.Build());").Line("return true;");
        source.Close().Line();

        source.Open($"internal static void Write_{Name(map)}(Utf8JsonWriter writer, {map.Type} value)");
        source.Line("writer.WriteStartObject();");
        source.Open("foreach (var (key, item) in value)");
        var text = map.Key switch
        {
            Shape.Wrapper wrapper => $"key.{wrapper.Property}",
            Shape.Enumeration => "JsonWrite.Key((long)key)",
            Shape.Scalar { Helper: "String" } => "key",
            _ => "key.ToString()",
        };
        source.Line($"writer.WritePropertyName({text});").Line(Write(map.Value, "item"));
        source.Close();
        source.Line("writer.WriteEndObject();");
        source.Close().Line();
    }

    private static string Out(Shape shape) => shape.IsReference ? shape.Type + "?" : shape.Type;

    private static void Enter(Source source, string token)
    {
        source.Line("value = default;");
        source.Open($"if (reader.TokenType != JsonTokenType.{token})");
        source.Line("reader.Skip();").Line("return false;");
        source.Close();
    }
}
