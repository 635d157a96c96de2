namespace Oven.Functional.Domain.Values;

/// <summary>A piece of JSON kept as it came, for what has no type (yet): unknown events, union cases and fields.</summary>
/// <param name="Text">The JSON text; empty for nothing.</param>
public readonly record struct RawJson(string Text)
{
    /// <summary>The JSON text.</summary>
    public override string ToString() => Text ?? "";
}
