namespace Oven.Functional.Generators.Codecs;

/// <summary>
/// Writes the writers: properties in the order of the record, absent ones left out, null ones as null. A draft has two states only: what
/// is not set is left out.
/// </summary>
internal sealed class WriterEmitter(ShapeMethods methods)
{
    public void Record(Source source, Record record)
    {
        source.Open($"internal static void Write_{record.Method}(Utf8JsonWriter writer, {record.Type} value)");
        source.Line("writer.WriteStartObject();");
        if (record.Discriminator is { } discriminator)
            source.Line($"writer.WriteNumber(\"{discriminator}\"u8, {record.Case});");
        foreach (var property in record.Properties)
            Property(source, property, record.IsDraft);
        source.Line("writer.WriteEndObject();");
        source.Close().Line();
    }

    public void Union(Source source, Union union)
    {
        source.Open($"internal static void Write_{union.Method}(Utf8JsonWriter writer, {union.Type} value)");
        source.Open("switch (value)");
        foreach (var (record, _) in union.Cases)
            source.Line($"case {record.Type} @case:").Line($"    Write_{record.Method}(writer, @case);").Line("    break;");
        source.Line($"case {union.Type}.Unknown unknown:").Line("    JsonWrite.Raw(writer, unknown.Json);").Line("    break;");
        source.Close();
        source.Close().Line();
        foreach (var (record, _) in union.Cases)
            Record(source, record);
    }

    public void Events(Source source, IReadOnlyList<Event> events)
    {
        const string Space = "global::" + Names.Gateway;
        source.Line("/// <summary>Writes the <c>d</c> of a dispatch, and names the event.</summary>");
        source.Open($"internal static string WriteEvent(Utf8JsonWriter writer, {Space}.GatewayEvent value)");
        source.Open("switch (value)");
        foreach (var @event in events)
        {
            var call = @event.Whole is Shape.Object whole
                ? $"Write_{whole.Method}(writer, @event.{@event.WholeName});"
                : $"Write_{@event.Parts!.Method}(writer, @event);";
            source.Line($"case {@event.Type} @event:").Line("    " + call).Line($"    return \"{@event.Wire}\";");
        }
        source
            .Line($"case {Space}.GatewayEvent.Unknown unknown:")
            .Line("    JsonWrite.Raw(writer, unknown.Data);")
            .Line("    return unknown.Name;");
        source.Close();
        source.Line("throw new System.Diagnostics.UnreachableException();");
        source.Close().Line();
        source.Line("/// <summary>Discord's name of an event.</summary>");
        source.Open($"internal static string EventName({Space}.GatewayEvent value) => value switch");
        foreach (var @event in events)
            source.Line($"{@event.Type} => \"{@event.Wire}\",");
        source.Line($"{Space}.GatewayEvent.Unknown unknown => unknown.Name,");
        source.Line("_ => throw new System.Diagnostics.UnreachableException(),").Close(";").Line();
        foreach (var @event in events.Where(@event => @event.Parts is not null))
            Record(source, @event.Parts!);
    }

    private void Property(Source source, Property property, bool isDraft)
    {
        var member = $"value.{property.Name}";
        var local = $"_{char.ToLowerInvariant(property.Name[0])}{property.Name.Substring(1)}";
        switch (property.Presence)
        {
            case Presence.Defaulted when property.Shape is Shape.Wrapper { Inner.Helper: "String" }:
                Guarded(source, property, $"{member}.Value is not null", member);
                break;
            case Presence.Required:
            case Presence.Defaulted when !isDraft:
                Value(source, property, member);
                break;
            case Presence.Defaulted:
                Guarded(source, property, IsSet(property.Shape, member), member);
                break;
            case Presence.Nullable:
                Guarded(source, property, $"{member} is {{ }} {local}", local);
                source.Line("else").Line($"    writer.WriteNull(\"{property.Wire}\"u8);");
                break;
            case Presence.Absent:
                Guarded(source, property, $"{member} is {{ }} {local}", local);
                break;
            case Presence.Optional:
                Guarded(source, property, $"{member}.TryGet(out var {local})", local);
                break;
            case Presence.OptionalNullable:
                Guarded(source, property, $"{member}.OrDefault is {{ }} {local}", local);
                source.Line($"else if ({member}.IsPresent)").Line($"    writer.WriteNull(\"{property.Wire}\"u8);");
                break;
        }
    }

    private void Guarded(Source source, Property property, string condition, string value)
    {
        source.Open($"if ({condition})");
        Value(source, property, value);
        source.Close();
    }

    private void Value(Source source, Property property, string value) =>
        source.Line($"writer.WritePropertyName(\"{property.Wire}\"u8);").Line(methods.Write(property.Shape, value));

    private static string IsSet(Shape shape, string member) =>
        shape switch
        {
            Shape.Scalar { Helper: "String" } => $"{member} is {{ Length: > 0 }}",
            Shape.Scalar { Helper: "Boolean" } => member,
            Shape.List or Shape.Map => $"!{member}.IsEmpty",
            _ => $"{member} != default",
        };
}
