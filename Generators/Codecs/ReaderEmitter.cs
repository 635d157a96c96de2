namespace Oven.Functional.Generators.Codecs;

/// <summary>
/// Writes the readers: one pass over the bytes, names matched by length and one telling byte, values into locals, the record built once.
/// Every reader consumes exactly one value, and answers false (never throws) where the value is not what was expected, so one odd
/// field does not cost the payload.
/// </summary>
internal sealed class ReaderEmitter(ShapeMethods methods)
{
    public void Record(Source source, Record record)
    {
        source.Open(
            $"internal static bool TryRead_{record.Method}(ref Utf8JsonReader reader, [NotNullWhen(true)] out {record.Type}? value)"
        );
        Enter(source);
        Body(source, record, "value");
        source.Close().Line();
    }

    public void Union(Source source, Union union)
    {
        source.Open($"internal static bool TryRead_{union.Method}(ref Utf8JsonReader reader, [NotNullWhen(true)] out {union.Type}? value)");
        Enter(source);
        source.Line("var start = reader;");
        source.Line($"JsonRead.TryFindNumber(reader, \"{union.Wire}\"u8, out var kind);");
        source.Open("switch (kind)");
        foreach (var (record, _) in union.Cases)
        {
            source.Line($"case {record.Case} when TryRead_{record.Method}(ref reader, out var @case):");
            source.Line("    value = @case;").Line("    return true;");
        }
        source.Line("default:");
        source.Line("    reader = start;");
        source.Line($"    value = new {union.Type}.Unknown(({union.Enumeration})kind, JsonRead.Raw(ref reader));");
        source.Line("    return true;");
        source.Close();
        source.Close().Line();
        foreach (var (record, _) in union.Cases)
            Record(source, record);
    }

    public void Events(Source source, IReadOnlyList<Event> events)
    {
        const string Space = "global::" + Names.Gateway;
        source.Line("/// <summary>Which event a dispatch's <c>t</c> names.</summary>");
        source.Open($"internal static {Space}.GatewayEventType EventType(ReadOnlySpan<byte> name)");
        Match(source, events, @event => @event.Wire, (inner, @event) => inner.Line($"return {Space}.GatewayEventType.{@event.Member};"));
        source.Line($"return {Space}.GatewayEventType.Unknown;");
        source.Close().Line();

        source.Line("/// <summary>The <c>t</c> of an event; empty for an unknown one.</summary>");
        source.Open($"internal static string EventName({Space}.GatewayEventType type) => type switch");
        foreach (var @event in events)
            source.Line($"{Space}.GatewayEventType.{@event.Member} => \"{@event.Wire}\",");
        source.Line("_ => \"\",").Close(";").Line();

        source.Line("/// <summary>Which event a case of the union is; unknown for what is none.</summary>");
        source.Line($"internal static {Space}.GatewayEventType KindOf(Type type) => EventKinds.All.GetValueOrDefault(type);").Line();
        source.Line("/// <summary>Subscribes to a kind of event by its number; null for an unknown one.</summary>");
        source.Open(
            $"internal static IDisposable? Listen(global::Oven.Functional.Infrastructure.Dispatch.IEventSource source, {Space}.GatewayEventType type, Func<{Space}.GatewayEvent, System.Threading.CancellationToken, System.Threading.Tasks.Task> handler) => type switch"
        );
        foreach (var @event in events)
            source.Line($"{Space}.GatewayEventType.{@event.Member} => source.On<{@event.Type}>(handler),");
        source.Line("_ => null,").Close(";").Line();

        source.Open("private static class EventKinds");
        source.Open($"public static readonly Dictionary<Type, {Space}.GatewayEventType> All = new()");
        foreach (var @event in events)
            source.Line($"[typeof({@event.Type})] = {Space}.GatewayEventType.{@event.Member},");
        source.Close(";").Close().Line();

        source.Line("/// <summary>Reads the <c>d</c> of a dispatch.</summary>");
        source.Open(
            $"internal static bool TryReadEvent({Space}.GatewayEventType type, ref Utf8JsonReader reader, [NotNullWhen(true)] out {Space}.GatewayEvent? value)"
        );
        source.Line("value = null;");
        source.Open("switch (type)");
        foreach (var @event in events)
        {
            source.Open($"case {Space}.GatewayEventType.{@event.Member}:");
            if (@event.Whole is Shape.Object whole)
            {
                source.Line($"if (TryRead_{whole.Method}(ref reader, out var whole))").Line($"    value = new {@event.Type}(whole);");
            }
            else
            {
                source.Line($"if (TryRead_{@event.Parts!.Method}(ref reader, out var parts))").Line("    value = parts;");
            }
            source.Line("return value is not null;");
            source.Close();
        }
        source.Close();
        source.Line("return false;");
        source.Close().Line();
        foreach (var @event in events.Where(@event => @event.Parts is not null))
            Record(source, @event.Parts!);
    }

    private static void Enter(Source source)
    {
        source.Line("value = null;");
        source.Open("if (reader.TokenType != JsonTokenType.StartObject)");
        source.Line("reader.Skip();").Line("return false;");
        source.Close();
    }

    private void Body(Source source, Record record, string target)
    {
        foreach (var property in record.Properties)
            source.Line($"{property.Declared} {Local(property)} = {Initial(property)};");
        var required = record.Properties.Where(property => property.Presence == Presence.Required).ToList();
        if (required.Count > 0)
            source.Line("ulong seen = 0;");
        source.Open("while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)");
        source.Line("var name = JsonRead.Name(ref reader);").Line("reader.Read();");
        Match(
            source,
            record.Properties,
            property => property.Wire,
            (inner, property) => Assign(inner, property, required.IndexOf(property))
        );
        source.Line("reader.Skip();");
        source.Close();
        if (required.Count > 0)
        {
            var all = required.Count == 64 ? ulong.MaxValue : (1UL << required.Count) - 1;
            var wires = string.Join(", ", required.Select(property => property.Wire));
            source.Line($"if (seen != {all})").Line($"    return JsonRead.Incomplete(\"{record.Method}\", \"{wires}\");");
        }
        var positional = string.Join(", ", record.Properties.Where(property => property.Positional).Select(Local));
        var named = record.Properties.Where(property => !property.Positional).ToList();
        if (named.Count == 0)
            source.Line($"{target} = new {record.Type}({positional});");
        else
        {
            source.Open($"{target} = new {record.Type}({positional})");
            foreach (var property in named)
                source.Line($"{property.Name} = {Local(property)},");
            source.Close(";");
        }
        source.Line("return true;");
    }

    private void Assign(Source source, Property property, int bit)
    {
        var local = Local(property);
        var shape = property.Shape;
        switch (property.Presence)
        {
            case Presence.Required:
                source.Line($"if ({methods.Read(shape, local)})").Line($"    seen |= {1UL << bit};");
                break;
            case Presence.Defaulted when shape is Shape.Scalar { Helper: "String" }:
                source.Line($"if (!{methods.Read(shape, local)})").Line($"    {local} = \"\";");
                break;
            case Presence.Nullable or Presence.Absent when !shape.IsReference:
                source.Line($"{local} = {methods.Read(shape, $"{shape.Type} {local}Value")} ? {local}Value : null;");
                break;
            case Presence.Optional:
                source.Line($"if ({methods.Read(shape, $"{shape.Type} {local}Value")})").Line($"    {local} = new({local}Value);");
                break;
            case Presence.OptionalNullable:
                source.Line("if (reader.TokenType == JsonTokenType.Null)").Line($"    {local} = new(null);");
                source.Line($"else if ({methods.Read(shape, $"{shape.Type} {local}Value")})").Line($"    {local} = new({local}Value);");
                break;
            default:
                source.Line($"{methods.Read(shape, local)};");
                break;
        }
        source.Line("continue;");
    }

    /// <summary>A jump on the length, then on the byte that tells most candidates apart, then one comparison.</summary>
    private static void Match<T>(Source source, IReadOnlyCollection<T> items, Func<T, string> wire, Action<Source, T> found)
    {
        if (items.Count == 0)
            return;
        source.Open("switch (name.Length)");
        foreach (var group in items.GroupBy(item => wire(item).Length).OrderBy(group => group.Key))
        {
            source.Open($"case {group.Key}:");
            var names = group.ToList();
            var at = Enumerable.Range(0, group.Key).OrderByDescending(i => names.Select(item => wire(item)[i]).Distinct().Count()).First();
            if (names.Count == 1)
                Compare(source, names, wire, found);
            else
            {
                source.Open($"switch (name[{at}])");
                foreach (var letter in names.GroupBy(item => wire(item)[at]).OrderBy(letter => letter.Key))
                {
                    source.Line($"case (byte)'{letter.Key}':");
                    Compare(source, letter, wire, found);
                    source.Line("break;");
                }
                source.Close();
            }
            source.Line("break;");
            source.Close();
        }
        source.Close();
    }

    private static void Compare<T>(Source source, IEnumerable<T> items, Func<T, string> wire, Action<Source, T> found)
    {
        foreach (var item in items)
        {
            source.Open($"if (name.SequenceEqual(\"{wire(item)}\"u8))");
            found(source, item);
            source.Close();
        }
    }

    private static string Initial(Property property) =>
        property is { Presence: Presence.Defaulted, Shape: Shape.Scalar { Helper: "String" } } ? "\"\"" : "default!";

    private static string Local(Property property) => $"_{char.ToLowerInvariant(property.Name[0])}{property.Name.Substring(1)}";
}
