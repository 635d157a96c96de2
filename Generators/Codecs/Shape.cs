namespace Oven.Functional.Generators.Codecs;

/// <summary>How a C# type looks on the wire. Decided once per type; readers and writers are both made from it.</summary>
internal abstract record Shape(string Type)
{
    /// <summary>A single token that a helper of <c>JsonRead</c> / <c>JsonWrite</c> knows: text, number, truth value, time, raw JSON.</summary>
    public sealed record Scalar(string Type, string Helper) : Shape(Type);

    /// <summary>A typed snowflake id.</summary>
    public sealed record Id(string Type) : Shape(Type);

    /// <summary>A C# enum: a number, or a decimal string where Discord sends it so.</summary>
    public sealed record Enumeration(string Type, bool Wide, bool Text) : Shape(Type);

    /// <summary>A struct around one value, written as that value: an open string enum, a color.</summary>
    public sealed record Wrapper(string Type, string Property, Scalar Inner) : Shape(Type);

    /// <summary>A JSON array.</summary>
    public sealed record List(string Type, Shape Item) : Shape(Type);

    /// <summary>A JSON object whose keys are data.</summary>
    public sealed record Map(string Type, Shape Key, Shape Value) : Shape(Type);

    /// <summary>A JSON object with known properties, or a union of such: it has a method of its own.</summary>
    public sealed record Object(string Type, string Method) : Shape(Type);

    /// <summary>True for C# reference types, whose null needs no <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsReference => this is Object or Scalar { Helper: "String" or "Option" };
}

/// <summary>Whether a property may be missing or null, read from its C# type.</summary>
internal enum Presence
{
    /// <summary><c>required T</c>: always there.</summary>
    Required,

    /// <summary><c>required T?</c>: always there, maybe as null.</summary>
    Nullable,

    /// <summary><c>T?</c>: may be absent.</summary>
    Absent,

    /// <summary><c>T</c>: there with a natural default (zero, false, empty).</summary>
    Defaulted,

    /// <summary><c>Optional&lt;T&gt;</c>: may be absent.</summary>
    Optional,

    /// <summary><c>Optional&lt;T?&gt;</c>: may be absent, null or a value.</summary>
    OptionalNullable,
}

/// <summary>One property of a record.</summary>
internal sealed record Property(string Name, string Wire, Shape Shape, Presence Presence, bool Positional)
{
    /// <summary>The C# type of the property, as generated code writes it.</summary>
    public string Declared =>
        Presence switch
        {
            Presence.Required or Presence.Defaulted => Shape.Type,
            Presence.Nullable or Presence.Absent => Shape.Type + "?",
            Presence.Optional => $"global::{Names.Values}.Optional<{Shape.Type}>",
            _ => $"global::{Names.Values}.Optional<{Shape.Type}?>",
        };
}

/// <summary>A record with its properties in order.</summary>
internal sealed record Record(
    string Type,
    string Runtime,
    string Method,
    bool IsDraft,
    IReadOnlyList<Property> Properties,
    string? Discriminator,
    long Case
);

/// <summary>A closed union: told apart by a number, with a case for what is not known.</summary>
internal sealed record Union(
    string Type,
    string Runtime,
    string Method,
    string Wire,
    string Enumeration,
    IReadOnlyList<(Record Record, string Member)> Cases
);

/// <summary>A gateway event: its wire name and how its <c>d</c> becomes a case.</summary>
internal sealed record Event(string Wire, string Member, string Type, Shape? Whole, string? WholeName, Record? Parts);
