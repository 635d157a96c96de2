using System.Collections.Frozen;
using System.Text.Json;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>
/// What Discord's specification says of every request body, by route and by name. <c>forms.txt</c> is a digest of the pinned
/// specification; a test fails where it is stale and writes it (<c>OVEN_WRITE_DOCS=1</c>), so that the simulator carries at run time
/// only what it needs. Where the documentation says otherwise, <see cref="Corrections"/> holds.
/// </summary>
internal static class FormTable
{
    private static readonly Lazy<FrozenDictionary<string, Shape>> s_shapes = new(static () => Corrections.Apply(Read(Text())));

    /// <summary>The shape of that name; anything where there is none.</summary>
    public static Shape Get(string name) => s_shapes.Value.GetValueOrDefault(name) ?? new Shape.Any();

    /// <summary>What the body of a route must look like: its name is <c>POST /channels/{channel_id}/messages</c>. Null where nothing is known.</summary>
    public static Shape? Of(string route) => s_shapes.Value.ContainsKey(route) ? new Shape.Named(route) : null;

    // One entry a line: a name, or a method and a template, then its schema.
    private static Dictionary<string, Shape> Read(string text)
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = line.IndexOf('\t', StringComparison.Ordinal);
            using var schema = JsonDocument.Parse(line.AsMemory(end + 1));
            shapes.Add(line[..end], Shape.Read(schema.RootElement));
        }
        return shapes;
    }

    /// <summary>The digest as it is embedded.</summary>
    public static string Text()
    {
        using var stream = typeof(FormTable).Assembly.GetManifestResourceStream("forms.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
