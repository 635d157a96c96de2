using System.Text.Json.Nodes;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>An HTTP answer. Error bodies have Discord's shape: <c>{code, message, errors?}</c>.</summary>
internal sealed record Answer(int Status, Json? Body = null, EquatableList<Header> Headers = default)
{
    /// <summary>A body that is no JSON of ours; null where <see cref="Body"/> is the body.</summary>
    public EquatableList<byte>? Bytes { get; init; }

    public static readonly Answer NoContent = new(204);

    public static Answer Ok(JsonNode body) => new(200, Json.From(body));

    public static Answer Created(JsonNode body) => new(201, Json.From(body));

    public static Answer Refused(int status, int code, string message) =>
        new(status, Json.From(new JsonObject { ["message"] = message, ["code"] = code }));

    /// <summary>400 with code 50035 and the tree of what is wrong where.</summary>
    public static Answer Invalid(IEnumerable<FieldError> problems)
    {
        var tree = new JsonObject();
        foreach (var problem in problems)
        {
            var node = tree;
            foreach (var step in problem.Path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            {
                node[step] ??= new JsonObject();
                node = (JsonObject)node[step]!;
            }
            node["_errors"] ??= new JsonArray();
            ((JsonArray)node["_errors"]!).Add((JsonNode)new JsonObject { ["code"] = problem.Code, ["message"] = problem.Message });
        }
        var body = new JsonObject
        {
            ["message"] = "Invalid Form Body",
            ["code"] = 50035,
            ["errors"] = tree,
        };
        return new(400, Json.From(body));
    }

    public static Answer Invalid(string path, string code, string message) => Invalid([new FieldError(path, code, message)]);

    /// <summary>The same answer with more headers.</summary>
    public Answer With(params ReadOnlySpan<Header> headers) => this with { Headers = [.. Headers.Span, .. headers] };
}

/// <summary>A header; a later one of the same name replaces it, and no value takes it away.</summary>
internal readonly record struct Header(string Name, string? Value);

/// <summary>Discord's JSON error codes that the simulator gives. Source: Discord documentation, Opcodes and Status Codes, JSON.</summary>
internal static class Refusals
{
    public static readonly Answer NotFound = Answer.Refused(404, 0, "404: Not Found");
    public static readonly Answer MethodNotAllowed = Answer.Refused(405, 0, "405: Method Not Allowed");
    public static readonly Answer Unauthorized = Answer.Refused(401, 0, "401: Unauthorized");
    public static readonly Answer UnknownApplication = Answer.Refused(404, 10002, "Unknown Application");
    public static readonly Answer UnknownChannel = Answer.Refused(404, 10003, "Unknown Channel");
    public static readonly Answer UnknownGuild = Answer.Refused(404, 10004, "Unknown Guild");
    public static readonly Answer UnknownMember = Answer.Refused(404, 10007, "Unknown Member");
    public static readonly Answer UnknownMessage = Answer.Refused(404, 10008, "Unknown Message");
    public static readonly Answer UnknownUser = Answer.Refused(404, 10013, "Unknown User");
    public static readonly Answer UnknownEmoji = Answer.Refused(400, 10014, "Unknown Emoji");
    public static readonly Answer UnknownWebhook = Answer.Refused(404, 10015, "Unknown Webhook");
    public static readonly Answer UnknownInteraction = Answer.Refused(404, 10062, "Unknown interaction");
    public static readonly Answer UnknownCommand = Answer.Refused(404, 10063, "Unknown application command");
    public static readonly Answer TooManyReactions = Answer.Refused(400, 30010, "Maximum number of reactions reached (20)");
    public static readonly Answer TooManyCommands = Answer.Refused(400, 30032, "Maximum number of application commands reached (100).");
    public static readonly Answer BlockedByCloudflare = Answer.Refused(403, 40333, "internal network error");
    public static readonly Answer AlreadyAcknowledged = Answer.Refused(400, 40060, "Interaction has already been acknowledged.");
    public static readonly Answer MissingAccess = Answer.Refused(403, 50001, "Missing Access");
    public static readonly Answer NotYourMessage = Answer.Refused(403, 50005, "Cannot edit a message authored by another user");
    public static readonly Answer EmptyMessage = Answer.Refused(400, 50006, "Cannot send an empty message");
    public static readonly Answer InvalidJson = Answer.Refused(400, 50109, "The request body contains invalid JSON.");
}
