using System.Text.Json;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>An error on its way to another process: its kind, what a caller decides by, and its sentence.</summary>
/// <param name="Kind">The case of <see cref="OvenError"/>.</param>
/// <param name="Number">A code, or milliseconds to wait.</param>
/// <param name="Text">A sentence.</param>
internal sealed record PipeProblem(string Kind, int Number, string Text)
{
    /// <summary>What becomes of an error.</summary>
    public static PipeProblem Of(OvenError error) =>
        error switch
        {
            OvenError.RateLimited(_, var wait) => new(
                nameof(OvenError.RateLimited),
                (int)Math.Min(wait.TotalMilliseconds, int.MaxValue),
                ""
            ),
            OvenError.MissingPermissions(var code, var reason) => new(nameof(OvenError.MissingPermissions), code, reason),
            OvenError.NotFound(var code, var reason) => new(nameof(OvenError.NotFound), code, reason),
            OvenError.Refused(var status, _, var reason, _) => new(nameof(OvenError.Refused), status, reason),
            OvenError.NotGranted(_, var operation, var capability) => new(nameof(OvenError.NotGranted), 0, $"{operation}|{capability}"),
            OvenError.Cancelled => new(nameof(OvenError.Cancelled), 0, ""),
            _ => new(nameof(OvenError.PluginFailed), 0, error.Message),
        };

    /// <summary>The error again, for the plugin that asked.</summary>
    public OvenError ToError(string plugin) =>
        Kind switch
        {
            nameof(OvenError.RateLimited) => new OvenError.RateLimited(RateLimitScope.User, TimeSpan.FromMilliseconds(Number)),
            nameof(OvenError.MissingPermissions) => new OvenError.MissingPermissions(Number, Text),
            nameof(OvenError.NotFound) => new OvenError.NotFound(Number, Text),
            nameof(OvenError.Refused) => new OvenError.Refused(Number, 0, Text, []),
            nameof(OvenError.NotGranted) when Text.Split('|') is [var operation, var capability] => new OvenError.NotGranted(
                plugin,
                operation,
                capability
            ),
            nameof(OvenError.Cancelled) => new OvenError.Cancelled(),
            _ => new OvenError.PluginFailed(plugin, Text),
        };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("kind", Kind);
        json.WriteNumber("number", Number);
        json.WriteString("text", Text);
    }

    public static PipeProblem? Read(JsonElement message) =>
        message.TryGetProperty("kind", out var kind)
            ? new(kind.GetString() ?? "", message.GetProperty("number").GetInt32(), message.GetProperty("text").GetString() ?? "")
            : null;
}
