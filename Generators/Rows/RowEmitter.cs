using Oven.Functional.Generators.Codecs;

namespace Oven.Functional.Generators.Rows;

/// <summary>
/// Writes packers and unpackers. A record is its bits (see <see cref="Bits"/>) and then the values of those properties whose bit is set, in
/// their order. A root also takes which properties to keep, and leaves out what its place in the cache says: its id and its guild.
/// </summary>
internal sealed class RowEmitter(Catalogue catalogue)
{
    private readonly Dictionary<string, string?> _roots = [];
    private readonly Queue<Shape.Object> _next = new();
    private readonly HashSet<string> _seen = [];

    /// <summary>Asks for a record that is cached by itself.</summary>
    public Record Root(string method, string? key)
    {
        var record = catalogue.Records.Single(known => known.Method == method);
        _roots[method] = key;
        Need(new Shape.Object(record.Type, record.Method));
        return record;
    }

    /// <summary>The next type that was asked for, by a root or by what a root holds.</summary>
    public bool TryNext(out string method, out string source)
    {
        (method, source) = ("", "");
        if (_next.Count == 0)
            return false;
        method = _next.Dequeue().Method;
        var name = method;
        var text = new Source();
        text.Open("internal static partial class RowCodecs");
        if (catalogue.Records.FirstOrDefault(record => record.Method == name) is { } record)
            Record(text, record);
        else
            Union(text, catalogue.Unions.Single(union => union.Method == name));
        text.Close();
        source = text.ToString();
        return true;
    }

    private void Need(Shape.Object shape)
    {
        if (_seen.Add(shape.Method))
            _next.Enqueue(shape);
    }

    private void Record(Source source, Record record)
    {
        var isRoot = _roots.TryGetValue(record.Method, out var key);
        if (isRoot)
            source
                .Line("/// <summary>What a row need not repeat.</summary>")
                .Line($"internal const ulong Place_{record.Method} = {Place(record, key)};")
                .Line();
        source.Open(
            $"internal static void Write_{record.Method}(ref RowWriter writer, {record.Type} value{(isRoot ? ", ulong fields" : "")})"
        );
        source.Line($"var at = writer.Begin({(record.Properties.Sum(Bits) + 7) / 8});");
        var bit = 0;
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            var chosen = isRoot && property is not { Presence: Presence.Required, Shape: Shape.Object };
            Write(source, property, bit, chosen ? $"(fields & {1UL << i}UL) != 0 && " : "");
            bit += Bits(property);
        }
        source.Close().Line();

        source.Open($"internal static {record.Type} Read_{record.Method}(ref RowReader reader{(isRoot ? ", RowIdentity identity" : "")})");
        source.Line($"var at = reader.Begin({(record.Properties.Sum(Bits) + 7) / 8});");
        var positional = new List<string>();
        var named = new List<string>();
        bit = 0;
        foreach (var property in record.Properties)
        {
            var value = Read(property, bit, isRoot && property.Name == key, isRoot && IsGuild(property));
            if (property.Positional)
                positional.Add(value);
            else
                named.Add($"{property.Name} = {value},");
            bit += Bits(property);
        }
        source.Open($"return new {record.Type}({string.Join(", ", positional)})");
        foreach (var line in named)
            source.Line(line);
        source.Close(";");
        source.Close();
    }

    private void Union(Source source, Union union)
    {
        source.Open($"internal static void Write_{union.Method}(ref RowWriter writer, {union.Type} value)");
        source.Open("switch (value)");
        for (var i = 0; i < union.Cases.Count; i++)
            source
                .Line($"case {union.Cases[i].Record.Type} @case:")
                .Line($"    writer.UInt64({i + 1});")
                .Line($"    Write_{union.Cases[i].Record.Method}(ref writer, @case);")
                .Line("    break;");
        source
            .Line($"case {union.Type}.Unknown unknown:")
            .Line("    writer.UInt64(0);")
            .Line("    writer.Int64((long)unknown.Type);")
            .Line("    writer.Raw(unknown.Json);")
            .Line("    break;");
        source.Close();
        source.Close().Line();
        source.Open($"internal static {union.Type} Read_{union.Method}(ref RowReader reader)");
        source.Open("switch (reader.UInt64())");
        for (var i = 0; i < union.Cases.Count; i++)
            source.Line($"case {i + 1}:").Line($"    return Read_{union.Cases[i].Record.Method}(ref reader);");
        source.Line("default:").Line($"    return new {union.Type}.Unknown(({union.Enumeration})reader.Int64(), reader.Raw());");
        source.Close();
        source.Close().Line();
        foreach (var (record, _) in union.Cases)
            Record(source, record);
    }

    /// <summary>One bit says that a value is there. Where null is another thing than absent, and for yes or no, there is one more.</summary>
    private static int Bits(Property property) =>
        property.Presence switch
        {
            Presence.Required or Presence.Defaulted => 1,
            Presence.OptionalNullable => IsTruth(property.Shape) ? 3 : 2,
            _ => IsTruth(property.Shape) ? 2 : 1,
        };

    private void Write(Source source, Property property, int bit, string chosen)
    {
        var member = $"value.{property.Name}";
        var local = $"_{property.Name}";
        switch (property.Presence)
        {
            case Presence.Required or Presence.Defaulted:
                Marked(source, chosen + IsSet(property.Shape, member), bit, property.Shape, member);
                break;
            case Presence.Nullable or Presence.Absent:
                Marked(source, $"{chosen}{member} is {{ }} {local}", bit, property.Shape, local);
                break;
            case Presence.Optional:
                Marked(source, $"{chosen}{member}.TryGet(out var {local})", bit, property.Shape, local);
                break;
            default:
                source.Line($"if ({chosen}{member}.IsPresent)").Line($"    writer.Mark(at, {bit});");
                Marked(source, $"{chosen}{member}.OrDefault is {{ }} {local}", bit + 1, property.Shape, local);
                break;
        }
    }

    private void Marked(Source source, string condition, int bit, Shape shape, string value)
    {
        // A plain truth value is its bit; one that may be missing has a second bit for what it is.
        var plain = IsTruth(shape) && value.StartsWith("value.", StringComparison.Ordinal);
        source.Open($"if ({condition})");
        source.Line($"writer.Mark(at, {bit});");
        if (IsTruth(shape) && !plain)
            source.Line($"if ({value})").Line($"    writer.Mark(at, {bit + 1});");
        else if (!plain)
            source.Line(WriteValue("writer", shape, value) + ";");
        source.Close();
    }

    private string Read(Property property, int bit, bool isKey, bool isGuild)
    {
        var has = $"reader.Has(at, {bit})";
        var value = IsTruth(property.Shape)
            ? $"reader.Has(at, {bit + (property.Presence == Presence.OptionalNullable ? 2 : 1)})"
            : ReadValue("reader", property.Shape);
        var declared = property.Declared;
        var place = $"identity.{(isKey ? "Id" : "Guild")}";
        var nothing =
            isKey || isGuild
                ? $"({place} != 0 ? ({declared})new {property.Shape.Type}({place}) : default({declared}))"
                : $"default({declared})";
        return property.Presence switch
        {
            Presence.Required or Presence.Defaulted when IsTruth(property.Shape) => has,
            Presence.Required or Presence.Defaulted when property.Shape is Shape.Scalar { Helper: "String" } => $"{has} ? {value} : \"\"",
            Presence.Required when property.Shape is Shape.Object => value,
            Presence.OptionalNullable =>
                $"{has} ? new {declared}(reader.Has(at, {bit + 1}) ? {value} : default({property.Shape.Type}?)) : {nothing}",
            Presence.Optional => $"{has} ? new {declared}({value}) : {nothing}",
            _ => $"{has} ? {value} : {nothing}",
        };
    }

    private static string IsSet(Shape shape, string member) =>
        shape switch
        {
            Shape.Scalar { Helper: "String" } => $"{member} is {{ Length: > 0 }}",
            Shape.Scalar { Helper: "Boolean" } => member,
            Shape.Scalar { Helper: "Raw" } => $"{member}.Text is not null",
            Shape.Wrapper { Inner.Helper: "String" } wrapper => $"{member}.{wrapper.Property} is not null",
            Shape.List or Shape.Map => $"!{member}.IsEmpty",
            Shape.Object or Shape.Scalar { Helper: "Option" } => $"{member} is not null",
            _ => $"{member} != default",
        };

    private string WriteValue(string writer, Shape shape, string value)
    {
        switch (shape)
        {
            case Shape.Scalar scalar:
                return $"{writer}.{scalar.Helper}({value})";
            case Shape.Id:
                return $"{writer}.Id({value}.Value.Value)";
            case Shape.Enumeration { Wide: true }:
                return $"{writer}.UInt64((ulong){value})";
            case Shape.Enumeration:
                return $"{writer}.Int64((long){value})";
            case Shape.Wrapper wrapper:
                return $"{writer}.{wrapper.Inner.Helper}({value}.{wrapper.Property})";
            case Shape.List list:
                return $"{writer}.List({value}, static (ref RowWriter inner, {list.Item.Type} item) => {WriteValue("inner", list.Item, "item")})";
            case Shape.Map map:
                return $"{writer}.Map({value}, static (ref RowWriter inner, {map.Key.Type} item) => {WriteValue("inner", map.Key, "item")}, static (ref RowWriter inner, {map.Value.Type} item) => {WriteValue("inner", map.Value, "item")})";
            default:
                var named = (Shape.Object)shape;
                Need(named);
                return $"Write_{named.Method}(ref {writer}, {value}{(_roots.ContainsKey(named.Method) ? ", ulong.MaxValue" : "")})";
        }
    }

    private string ReadValue(string reader, Shape shape)
    {
        switch (shape)
        {
            case Shape.Scalar scalar:
                return $"{reader}.{scalar.Helper}()";
            case Shape.Id:
                return $"new {shape.Type}({reader}.Id())";
            case Shape.Enumeration { Wide: true }:
                return $"({shape.Type}){reader}.UInt64()";
            case Shape.Enumeration:
                return $"({shape.Type}){reader}.Int64()";
            case Shape.Wrapper wrapper:
                return $"new {wrapper.Type}({reader}.{wrapper.Inner.Helper}())";
            case Shape.List list:
                return $"{reader}.List(static (ref RowReader inner) => {ReadValue("inner", list.Item)})";
            case Shape.Map map:
                return $"{reader}.Map(static (ref RowReader inner) => {ReadValue("inner", map.Key)}, static (ref RowReader inner) => {ReadValue("inner", map.Value)})";
            default:
                var named = (Shape.Object)shape;
                Need(named);
                return $"Read_{named.Method}(ref {reader}{(_roots.ContainsKey(named.Method) ? ", default" : "")})";
        }
    }

    private static string Place(Record record, string? key)
    {
        var place = 0UL;
        for (var i = 0; i < record.Properties.Count; i++)
        {
            if (record.Properties[i].Name == key || IsGuild(record.Properties[i]))
                place |= 1UL << i;
        }
        return $"{place}UL";
    }

    private static bool IsGuild(Property property) => property.Name == "GuildId" && property.Shape is Shape.Id;

    private static bool IsTruth(Shape shape) => shape is Shape.Scalar { Helper: "Boolean" };
}
