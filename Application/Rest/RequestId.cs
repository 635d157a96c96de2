namespace Oven.Functional.Application.Rest;

/// <summary>Names one call while it is on its way; given out by the shell, never used twice at the same time.</summary>
public readonly record struct RequestId(long Value)
{
    /// <summary><c>#42</c>.</summary>
    public override string ToString() => $"#{Value}";
}
