using System.Diagnostics;
using System.Text.Json;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Plugins.Processes;

/// <summary>
/// What a bot and a plugin in a process of its own say to each other: one JSON object each, told apart by <c>t</c>. Events and calls are
/// data, so that the bot can judge every one of them.
/// </summary>
internal abstract record PipeMessage
{
    private PipeMessage() { }

    /// <summary>The plugin, first of all: who it is.</summary>
    public sealed record Introduce(PluginManifest Manifest) : PipeMessage;

    /// <summary>The bot: load yourself, with this configuration.</summary>
    public sealed record Load(EquatableMap<string, string> Section) : PipeMessage;

    /// <summary>The plugin: loaded, or why not.</summary>
    public sealed record Loaded(string? Problem) : PipeMessage;

    /// <summary>The plugin: bring me events of this name.</summary>
    public sealed record Listen(string Event) : PipeMessage;

    /// <summary>The bot: an event.</summary>
    public sealed record Happened(long Id, string Event, RawJson Data) : PipeMessage;

    /// <summary>The plugin: done with an event, and what went wrong.</summary>
    public sealed record Handled(long Id, string? Problem) : PipeMessage;

    /// <summary>The plugin: make this call.</summary>
    public sealed record Call(
        long Id,
        string Endpoint,
        EquatableList<string> Path,
        EquatableMap<string, string> Query,
        string? Reason,
        RawJson Body
    ) : PipeMessage;

    /// <summary>The bot: the answer to a call. With a problem there is no body.</summary>
    public sealed record Answer(long Id, RawJson Body, PipeProblem? Problem) : PipeMessage;

    /// <summary>The bot: let go, and end.</summary>
    public sealed record Stop : PipeMessage;

    /// <summary>What an operation is called here: its route, and where follow-ups of interactions share one with webhooks, which of the two.</summary>
    public static string NameOf(Endpoint endpoint) => endpoint.ExemptFromGlobalLimit ? $"interaction {endpoint.Route}" : endpoint.Route;

    /// <summary>As UTF-8 JSON.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteFields(json);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>Reads one; null where it is none.</summary>
    public static PipeMessage? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private void WriteFields(Utf8JsonWriter json)
    {
        switch (this)
        {
            case Introduce(var manifest):
                json.WriteString("t", "introduce");
                json.WriteString("name", manifest.Name);
                json.WriteString("version", manifest.Version.ToString());
                json.WriteString("description", manifest.Description);
                json.WriteNumber("capabilities", (int)manifest.Capabilities);
                WriteMap(json, "dependencies", manifest.Dependencies.Select(static needs => (needs.Name, needs.Versions.ToString())));
                break;
            case Load(var section):
                json.WriteString("t", "load");
                WriteMap(json, "section", section.Select(static entry => (entry.Key, entry.Value)));
                break;
            case Loaded(var problem):
                json.WriteString("t", "loaded");
                json.WriteString("problem", problem);
                break;
            case Listen(var @event):
                json.WriteString("t", "listen");
                json.WriteString("event", @event);
                break;
            case Happened(var id, var @event, var data):
                json.WriteString("t", "happened");
                json.WriteNumber("id", id);
                json.WriteString("event", @event);
                WriteRaw(json, "data", data);
                break;
            case Handled(var id, var problem):
                json.WriteString("t", "handled");
                json.WriteNumber("id", id);
                json.WriteString("problem", problem);
                break;
            case Call call:
                json.WriteString("t", "call");
                json.WriteNumber("id", call.Id);
                json.WriteString("endpoint", call.Endpoint);
                json.WriteStartArray("path");
                foreach (var value in call.Path)
                    json.WriteStringValue(value);
                json.WriteEndArray();
                WriteMap(json, "query", call.Query.Select(static entry => (entry.Key, entry.Value)));
                json.WriteString("reason", call.Reason);
                WriteRaw(json, "body", call.Body);
                break;
            case Answer(var id, var body, var problem):
                json.WriteString("t", "answer");
                json.WriteNumber("id", id);
                WriteRaw(json, "body", body);
                problem?.Write(json);
                break;
            case Stop:
                json.WriteString("t", "stop");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static PipeMessage? Read(JsonElement message) =>
        message.GetProperty("t").GetString() switch
        {
            "introduce" => ReadManifest(message) is { } manifest ? new Introduce(manifest) : null,
            "load" => new Load(Map(message, "section")),
            "loaded" => new Loaded(Text(message, "problem")),
            "listen" => new Listen(Text(message, "event") ?? ""),
            "happened" => new Happened(Number(message), Text(message, "event") ?? "", Raw(message, "data")),
            "handled" => new Handled(Number(message), Text(message, "problem")),
            "call" => new Call(
                Number(message),
                Text(message, "endpoint") ?? "",
                [.. message.GetProperty("path").EnumerateArray().Select(static value => value.GetString() ?? "")],
                Map(message, "query"),
                Text(message, "reason"),
                Raw(message, "body")
            ),
            "answer" => new Answer(Number(message), Raw(message, "body"), PipeProblem.Read(message)),
            "stop" => new Stop(),
            _ => null,
        };

    private static PluginManifest? ReadManifest(JsonElement message) =>
        SemanticVersion.Parse(Text(message, "version")) is { } version
            ? new(Text(message, "name") ?? "", version)
            {
                Description = Text(message, "description") ?? "",
                Capabilities = (Capability)message.GetProperty("capabilities").GetInt32() & Capability.All,
                Dependencies =
                [
                    .. Map(message, "dependencies")
                        .Select(static needs => new PluginDependency(needs.Key, VersionRange.Parse(needs.Value) ?? VersionRange.Any)),
                ],
            }
            : null;

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> entries)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in entries)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, RawJson raw)
    {
        if (string.IsNullOrEmpty(raw.Text))
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(raw.Text);
    }

    private static long Number(JsonElement message) => message.GetProperty("id").GetInt64();

    private static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static RawJson Raw(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) ? new(value.GetRawText()) : default;

    private static EquatableMap<string, string> Map(JsonElement message, string name) =>
        new(
            message.TryGetProperty(name, out var map)
                ? [.. map.EnumerateObject().Select(static entry => KeyValuePair.Create(entry.Name, entry.Value.GetString() ?? ""))]
                : default(EquatableList<KeyValuePair<string, string>>)
        );
}
