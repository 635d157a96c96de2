using System.Diagnostics.CodeAnalysis;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// A field that may be absent from a payload, which is not the same as <c>null</c>. <c>Optional&lt;T?&gt;</c> has Discord's three
/// states: absent (in a patch: keep), null (in a patch: clear) and a value (in a patch: set). <c>default</c> is absent.
/// </summary>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>A field that is there, even where its value is null.</summary>
    public Optional(T value) => (IsPresent, _value) = (true, value);

    /// <summary>The field that is not there.</summary>
    public static Optional<T> Absent => default;

    /// <summary>True where the field is in the payload, with a value or with null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value where present; <c>default</c> where absent.</summary>
    [MaybeNull]
    public T OrDefault => _value;

    /// <summary>The value where present, else the one given.</summary>
    public T Or(T fallback) => IsPresent ? _value : fallback;

    /// <summary>True where the field is there, with its value.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>A value is a present field.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or <c>absent</c>.</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "absent";
}
