using System.Globalization;
using System.IO.Compression;

namespace Oven.Functional.Benchmarks.Caching;

/// <summary>One recorded stream of cache look-ups from <c>../shared/traces</c>; see the README there for format and sources.</summary>
internal sealed record CacheTraceFile(string Name, string Path)
{
    private const int Most = 3_000_000; // look-ups, as in the reference figures

    /// <summary>True where a key is a key: a database entity, a page, a guild. The others are memory and disk addresses or synthetic controls.</summary>
    public bool IsKeyValue => Name is "cache2k-orm-busy" or "cache2k-web07" or "arc-OLTP" or "discord-synth";

    /// <summary>Every trace in the folder, smallest first.</summary>
    public static IReadOnlyList<CacheTraceFile> All(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*.gz")
                .OrderBy(static file => file.Length)
                .Select(static file => new CacheTraceFile(file.Name[..^3].Replace(".events", "", StringComparison.Ordinal), file.FullName)),
        ];

    /// <summary>The folder beside the repository; in a worktree, the one beside all of them.</summary>
    public static string? FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = System.IO.Path.Combine(at.FullName, "shared", "traces");
            if (Directory.Exists(shared))
                return shared;
        }
        return null;
    }

    /// <summary>The keys in order, at most three million.</summary>
    public ulong[] Keys()
    {
        var keys = new List<ulong>();
        foreach (var line in Lines())
        {
            if (keys.Count == Most)
                break;
            if (line.Length > 0 && char.IsAsciiDigit(line[0]))
                keys.Add(ulong.Parse(line, CultureInfo.InvariantCulture));
        }
        return [.. keys];
    }

    /// <summary>The lines as they are: keys, <c>E</c> for an event, <c>I</c> for an invalidation.</summary>
    public IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
