namespace Oven.Functional.Tests;

/// <summary>Where this repository is, for tests that read files of it or of <c>../shared</c> beside it.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>A file of <c>../shared</c>; beside the work tree where the root is a git worktree elsewhere.</summary>
    public static string Shared(params string[] path)
    {
        var beside = Path.Combine(Root, "..", "shared");
        return Path.Combine([Directory.Exists(beside) ? beside : Path.Combine(Root, "..", "..", "shared"), .. path]);
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Oven.Functional.sln"))
            ? folder
            : Above(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new DirectoryNotFoundException("No Oven.Functional.sln above the tests.")
            );
}
