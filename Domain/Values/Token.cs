using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Values;

/// <summary>
/// A bot token. It never shows itself: not in <see cref="ToString"/>, logs, errors, records or debuggers. Only <see cref="Reveal"/>
/// gives it out, and an architecture test names the two adapters that may call it.
/// </summary>
public sealed class Token : IEquatable<Token>
{
    private readonly string _secret;

    private Token(string secret) => _secret = secret;

    /// <summary>No token; a configuration that holds it does not pass validation.</summary>
    public static Token Missing { get; } = new("");

    /// <summary>
    /// Accepts what Discord's developer portal shows: printable ASCII without spaces, 1 to 200 characters; a leading <c>Bot </c> and
    /// surrounding white space are taken off, because they come along when people copy.
    /// </summary>
    public static Validation<FieldError, Token> From(string? text, string path = "token")
    {
        var secret = text?.Trim() ?? "";
        if (secret.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            secret = secret[4..].TrimStart();
        return secret switch
        {
            "" => new FieldError(
                path,
                "BASE_TYPE_REQUIRED",
                "There is no token. Copy one from the Bot page of the developer portal into DISCORD_TOKEN."
            ),
            { Length: > 200 } => new FieldError(
                path,
                "BASE_TYPE_MAX_LENGTH",
                "This is too long to be a token.",
                $"{secret.Length} characters",
                "1 to 200 characters"
            ),
            _ when secret.AsSpan().ContainsAnyExceptInRange('!', '~') => new FieldError(
                path,
                "TOKEN_INVALID",
                "A token has no spaces, line breaks or characters outside ASCII.",
                null,
                "printable ASCII"
            ),
            _ => new Token(secret),
        };
    }

    /// <summary>The secret itself, for the wire and nothing else.</summary>
    public string Reveal() => _secret;

    /// <inheritdoc/>
    public bool Equals(Token? other) => other is not null && string.Equals(_secret, other._secret, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Token);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_secret);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";
}
