namespace Oven.Functional.Tests.Documentation;

/// <summary>A page of <c>docs/</c> that is written from tables of the code.</summary>
internal static class GeneratedPage
{
    /// <summary>Fails where the page is stale; with <c>OVEN_WRITE_DOCS=1</c> it writes the page instead.</summary>
    /// <param name="name">The file below <c>docs/</c>.</param>
    /// <param name="page">What it must say.</param>
    /// <param name="tests">The test class that writes it.</param>
    public static void Check(string name, string page, string tests)
    {
        var path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("OVEN_WRITE_DOCS") == "1")
            File.WriteAllText(path, page);
        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            $"docs/{name} is stale; run OVEN_WRITE_DOCS=1 dotnet test Tests --filter {tests}"
        );
    }
}
