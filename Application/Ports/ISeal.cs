namespace Oven.Functional.Application.Ports;

/// <summary>A keyed fingerprint that nobody can make without the key; a function, always the same for the same bytes.</summary>
public interface ISeal
{
    /// <summary>The first 64 bits of a keyed hash.</summary>
    ulong Stamp(ReadOnlySpan<byte> content);
}
