using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Oven.Functional.Tests.Documentation;

/// <summary>Every C# example in the documentation compiles against what is shipped, so that no page can fall behind the code.</summary>
public sealed class ExampleTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md")
                .Concat(Directory.Exists(Docs) ? Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories) : [])
                .Select(static path => Path.GetRelativePath(Repository.Root, path))
                .Order(StringComparer.Ordinal),
        ];

    private static string Docs => Path.Combine(Repository.Root, "docs");

    [Theory, MemberData(nameof(Pages))]
    public void Examples_compile(string page) => Assert.Equal("", Errors(page, File.ReadAllText(Path.Combine(Repository.Root, page))));

    [Theory]
    [InlineData("public sealed record A(GuildId Guild);")]
    [InlineData("var created = await client.Rest.Channels.GetChannel(channel);")]
    [InlineData("using System.Text;\nvar text = new StringBuilder();\nreturn text.Length;")]
    public void A_right_example_passes(string code) => Assert.Equal("", Errors("PAGE.md", $"# Page\n```csharp\n{code}\n```\n"));

    [Theory]
    [InlineData("GuildId guild = new ChannelId(1);", "PAGE.md:4")]
    [InlineData("public sealed record A(Nothing B);", "PAGE.md:4")]
    [InlineData("using System.Text;\nvar id = new GuildId(1);", "PAGE.md:5")]
    [InlineData("client.Rest.Channels.DoesNotExist();", "PAGE.md:4")]
    public void A_wrong_example_is_named_with_its_line(string code, string place) =>
        Assert.StartsWith(place, Errors("PAGE.md", $"# Page\n\n```csharp\n{code}\n```\n"), StringComparison.Ordinal);

    private static string Errors(string page, string text)
    {
        var examples = Example.Of(page, text).Select(static (example, number) => example.Tree(number));
        var compilation = CSharpCompilation.Create(
            "Oven.Docs",
            [.. Example.Frame, .. examples],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        return string.Join(
            '\n',
            compilation
                .GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static error =>
                    $"{error.Location.GetMappedLineSpan().Path}:{error.Location.GetMappedLineSpan().StartLinePosition.Line + 1} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
                )
        );
    }
}
