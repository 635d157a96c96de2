using Microsoft.CodeAnalysis;
using Oven.Functional.Generators.Codecs;

namespace Oven.Functional.Generators.Tapes;

/// <summary>
/// Writes the writers and readers of tapes: one JSON object per record under the names of C#, null left out, the case of a union first as
/// <c>$</c>. Reading is tolerant (what is unknown is passed over, what is missing is empty), so that a tape outlives small changes.
/// </summary>
internal sealed class TapeEmitter(ISet<string> readable)
{
    public void Record(Source source, INamedTypeSymbol type)
    {
        if (type.IsAbstract)
        {
            Union(source, type);
            return;
        }
        Writer(source, type);
        Reader(source, type);
    }

    /// <summary>The name of a type's methods: <c>Application.Gateway.Session.Event</c> is <c>Application_Gateway_Session_Event</c>.</summary>
    public static string Method(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
            .Replace("Oven.Functional.", "")
            .Replace('.', '_');

    private static void Union(Source source, INamedTypeSymbol type)
    {
        var (global, method) = (Blueprint.Global(type), Method(type));
        source.Open($"internal static void Write_{method}(Utf8JsonWriter writer, {global} value, TapeInk ink)");
        source.Open("switch (value)");
        foreach (var @case in Blueprint.CasesOf(type))
            source.Line($"case {Blueprint.Global(@case)} @case: Write_{Method(@case)}(writer, @case, ink); break;");
        source.Line("default: throw new System.Diagnostics.UnreachableException();");
        source.Close().Close().Line();

        source.Open($"internal static {global} Read_{method}(ref Utf8JsonReader reader) => Tape.CaseOf(ref reader) switch");
        foreach (var @case in Blueprint.CasesOf(type))
            source.Line($"\"{@case.Name}\" => Read_{Method(@case)}(ref reader),");
        source.Line($"var unknown => throw new JsonException($\"{type.Name} has no case {{unknown}}.\"),");
        source.Close(";").Line();
    }

    private void Writer(Source source, INamedTypeSymbol type)
    {
        source.Open($"internal static void Write_{Method(type)}(Utf8JsonWriter writer, {Blueprint.Global(type)} value, TapeInk ink)");
        source.Line("writer.WriteStartObject();");
        if (type.BaseType is { IsAbstract: true, IsRecord: true })
            source.Line($"writer.WriteString(\"$\"u8, \"{type.Name}\"u8);");
        foreach (var property in Blueprint.PropertiesOf(type))
        {
            var plain = readable.Contains($"{type.Name}.{property.Name}");
            var (inner, nullable) = Bare(property.Type);
            var local = "_" + property.Name;
            if (nullable)
                source.Open($"if (value.{property.Name} is {{ }} {local})");
            source.Line($"writer.WritePropertyName(\"{property.Name}\"u8);");
            source.Line(Write(inner, nullable ? local : $"value.{property.Name}", plain) + ";");
            if (nullable)
                source.Close();
        }
        source.Line("writer.WriteEndObject();");
        source.Close().Line();
    }

    private static void Reader(Source source, INamedTypeSymbol type)
    {
        var properties = Blueprint.PropertiesOf(type);
        source.Open($"internal static {Blueprint.Global(type)} Read_{Method(type)}(ref Utf8JsonReader reader)");
        foreach (var property in properties)
        {
            var (inner, nullable) = Bare(property.Type);
            source.Line($"{Blueprint.Global(inner)}{(nullable ? "?" : "")} _{property.Name} = default!;");
        }
        source.Line("Tape.Enter(ref reader);");
        source.Open("while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)");
        foreach (var property in properties)
        {
            source.Open($"if (reader.ValueTextEquals(\"{property.Name}\"u8))");
            source.Line("reader.Read();").Line($"_{property.Name} = {Read(Bare(property.Type).Type)};").Line("continue;");
            source.Close();
        }
        source.Line("Tape.PassOver(ref reader);").Close();
        var positional = Blueprint.PositionalOf(type);
        var rest = properties
            .Where(property => !positional.Contains(property.Name))
            .Select(property => $"{property.Name} = _{property.Name}");
        source.Line(
            $"return new {Blueprint.Global(type)}({string.Join(", ", positional.Select(name => "_" + name))}) {{ {string.Join(", ", rest)} }};"
        );
        source.Close().Line();
    }

    /// <summary>A statement that writes a value which is not null.</summary>
    public string Write(ITypeSymbol symbol, string value, bool plain)
    {
        var type = (INamedTypeSymbol)symbol;
        if (type.SpecialType == SpecialType.System_String)
            return plain ? $"writer.WriteStringValue({value})" : $"ink.Text(writer, {value})";
        if (type.SpecialType == SpecialType.System_Boolean)
            return $"writer.WriteBooleanValue({value})";
        if (type.SpecialType == SpecialType.System_Double)
            return $"Tape.Write(writer, {value})";
        if (type.TypeKind == TypeKind.Enum)
            return $"writer.WriteNumberValue((long){value})";
        if (Blueprint.IsTimeSpan(type))
            return $"writer.WriteNumberValue({value}.Ticks)";
        if (Blueprint.IsPlain(type))
            return $"writer.WriteNumberValue({value})";
        if (Blueprint.IsId(type))
            return $"writer.WriteNumberValue({value}.Value.Value)";
        if (Blueprint.IsGatewayEvent(type))
            return $"TapeEvents.Write(writer, {value}, ink)";
        if (Blueprint.IsCollection(type))
            return $"Tape.Write(writer, {value}, ink{string.Concat(type.TypeArguments.Select(argument => ", " + WriterOf(argument, plain)))})";
        return Blueprint.WrappedBy(type) is { } wrapped
            ? Write(wrapped.Type, $"{value}.{wrapped.Name}", plain)
            : $"Write_{Method(type)}(writer, {value}, ink)";
    }

    /// <summary>An expression that reads a value, the reader standing on its first token.</summary>
    public static string Read(ITypeSymbol symbol)
    {
        var type = (INamedTypeSymbol)symbol;
        var global = Blueprint.Global(type);
        if (type.TypeKind == TypeKind.Enum)
            return $"({global})reader.GetInt64()";
        if (Blueprint.IsTimeSpan(type))
            return "new System.TimeSpan(reader.GetInt64())";
        if (Blueprint.IsPlain(type))
            return type.SpecialType switch
            {
                SpecialType.System_String => "reader.GetString()!",
                SpecialType.System_Boolean => "reader.GetBoolean()",
                SpecialType.System_Int32 => "reader.GetInt32()",
                SpecialType.System_Int64 => "reader.GetInt64()",
                SpecialType.System_UInt64 => "reader.GetUInt64()",
                _ => "Tape.ReadDouble(ref reader)",
            };
        if (Blueprint.IsId(type))
            return $"new {global}(reader.GetUInt64())";
        if (Blueprint.IsGatewayEvent(type))
            return $"({global})TapeEvents.Read(ref reader)";
        if (Blueprint.IsCollection(type))
            return $"Tape.Read{type.Name}(ref reader, {string.Join(", ", type.TypeArguments.Select(ReaderOf))})";
        return Blueprint.WrappedBy(type) is { } wrapped ? $"new {global}({Read(wrapped.Type)})" : $"Read_{Method(type)}(ref reader)";
    }

    public string WriterOf(ITypeSymbol type, bool plain) =>
        $"static (Utf8JsonWriter writer, {Blueprint.Global(type)} value, TapeInk ink) => {Write(type, "value", plain)}";

    public static string ReaderOf(ITypeSymbol type) => $"static (ref Utf8JsonReader reader) => {Read(type)}";

    private static (ITypeSymbol Type, bool Nullable) Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (nullable.TypeArguments[0], true)
            : (type, type.NullableAnnotation == NullableAnnotation.Annotated);
}
