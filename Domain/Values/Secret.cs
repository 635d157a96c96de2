namespace Oven.Functional.Domain.Values;

/// <summary>
/// A secret that comes and goes with Discord's objects: the token of an interaction or webhook, an OAuth2 token, a client secret. It never
/// shows itself in <see cref="ToString"/>, logs, errors or records; <see cref="Reveal"/> gives it out to whoever means to keep it.
/// <para>The bot's own token is a <see cref="Token"/>, which nobody but the adapters reads.</para>
/// </summary>
/// <param name="text">The secret itself.</param>
public readonly struct Secret(string text) : IEquatable<Secret>
{
    private readonly string? _text = text;

    /// <summary>True where there is none.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The secret itself, for the wire and for safe places.</summary>
    public string Reveal() => _text ?? "";

    /// <inheritdoc/>
    public bool Equals(Secret other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Reveal());

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";

    /// <summary>Hides a text: there is no way back but <see cref="Reveal"/>.</summary>
    public static implicit operator Secret(string text) => new(text);

    /// <summary>True where both are the same secret.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>True where they differ.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);
}
