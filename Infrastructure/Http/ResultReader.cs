using System.Text.Json;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>Turns an answer into what the caller asked for, or into the error that it is.</summary>
internal static class ResultReader
{
    private const int MostFieldErrors = 200;

    /// <summary>The value, or why there is none.</summary>
    public static Either<OvenError, T> Read<T>(RestRequest<T> request, HttpAnswer answer) =>
        answer switch
        {
            { Status: < 200 or >= 300 } => ErrorOf(request, answer),
            _ when typeof(T) == typeof(Unit) => (T)(object)Unit.Default,
            { IsTruncated: true } => Undecodable(request, answer, "the body is too long or ended early."),
            _ when typeof(T) == typeof(ReadOnlyMemory<byte>) => (T)(object)answer.Body,
            { Body.IsEmpty: true } when DiscordJson.MayBeAbsent<T>() => default(T)!,
            _ => DiscordJson.Decode<T>(answer.Body.Span, answer.Status),
        };

    private static OvenError ErrorOf(RestRequest request, HttpAnswer answer)
    {
        if (answer.Status == 401 && request.Endpoint.Authentication == Authentication.Bot)
            return new OvenError.Unauthorized();
        if (answer.Status == 429 && AnswerReader.Read(answer) is { } limited)
            return new OvenError.RateLimited(limited.Scope ?? RateLimitScope.User, limited.RetryAfter ?? TimeSpan.Zero);
        if (answer.IsTruncated)
            return Undecodable(request, answer, "the body is too long or ended early.");
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ErrorOf(answer.Status, document.RootElement)
                : Undecodable(request, answer, "it is not a JSON object.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the latter for invalid UTF-8
        {
            return Undecodable(request, answer, broken.Message);
        }
    }

    private static OvenError ErrorOf(int status, JsonElement error)
    {
        var code =
            error.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var known)
                ? known
                : 0;
        var reason = error.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        var fields = new List<FieldError>();
        if (error.TryGetProperty("errors", out var errors))
            Collect(errors, "", fields);
        return status switch
        {
            403 => new OvenError.MissingPermissions(code, reason),
            404 => new OvenError.NotFound(code, reason),
            _ => new OvenError.Refused(status, code, reason, fields.ToEquatableList()),
        };
    }

    // errors nests by field name and array index; every "_errors" is a list of {code, message} about the field it stands in.
    private static void Collect(JsonElement node, string path, List<FieldError> fields)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in node.EnumerateObject())
        {
            if (fields.Count >= MostFieldErrors)
                return;
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
                foreach (var leaf in property.Value.EnumerateArray())
                    fields.Add(new(path, Text(leaf, "code"), Text(leaf, "message")));
            else
                Collect(property.Value, Below(path, property.Name), fields);
        }
    }

    private static string Below(string path, string name) =>
        name.Length > 0 && name.All(char.IsAsciiDigit) ? $"{path}[{name}]"
        : path.Length == 0 ? name
        : $"{path}.{name}";

    private static string Text(JsonElement leaf, string name) =>
        leaf.ValueKind == JsonValueKind.Object && leaf.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static OvenError.Undecodable Undecodable(RestRequest request, HttpAnswer answer, string reason) =>
        new($"the answer to {request}", reason, DiscordJson.Excerpt(answer.Body.Span), answer.Status);
}
