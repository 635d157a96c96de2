using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests;

/// <summary>Compiles a few lines of wrong code in memory, so that a rule can be seen to fail on it.</summary>
internal static class Planted
{
    private static readonly string Usings = string.Join(
        '\n',
        new[]
        {
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Net.Http",
            "System.Threading",
            "System.Threading.Tasks",
            "LanguageExt",
            "Oven.Functional.Application.Kernel",
            "Oven.Functional.Domain.Values",
        }.Select(static name => $"global using {name};")
    );

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The module that the source compiles to.</summary>
    public static ModuleDefinition Module(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Oven.Planted",
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText("namespace Oven.Planted;\n" + source, options)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)
        );
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }

    /// <summary>A source file as it would stand in the repository.</summary>
    public static SourceFile File(string path, string text) => new(path, text);
}
