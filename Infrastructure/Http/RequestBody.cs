using System.Diagnostics.CodeAnalysis;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>The JSON of a call. A body can hold what JSON cannot say: an infinite number, or a type that is none of Discord's.</summary>
internal static class RequestBody
{
    /// <summary>Null for no body; false, with what is wrong, where it cannot be said.</summary>
    public static bool TryEncode(object? body, out byte[]? json, [NotNullWhen(false)] out FieldError? problem)
    {
        (json, problem) = (null, null);
        try
        {
            json = body is null ? null : DiscordJson.Encode(body);
            return true;
        }
        catch (ArgumentException unspeakable)
        {
            problem = new("body", "BASE_TYPE_BAD_VALUE", unspeakable.Message, null, "what JSON can say");
            return false;
        }
    }
}
