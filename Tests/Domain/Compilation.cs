using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain;

/// <summary>Compiles statements against Domain in memory, to show what the compiler refuses.</summary>
internal static class Compilation
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (
                    name.StartsWith("System.", StringComparison.Ordinal)
                    || name.StartsWith("LanguageExt", StringComparison.Ordinal)
                    || name == "netstandard.dll"
                )
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Snowflake).Assembly.Location),
    ];

    private static readonly string[] Namespaces =
    [
        "System",
        .. typeof(Snowflake)
            .Assembly.GetExportedTypes()
            .Select(type => type.Namespace!)
            .Where(name => name.StartsWith("Oven.", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>The codes of the errors, for example CS1503; empty where the statements compile.</summary>
    internal static string[] Errors(string statements)
    {
        var usings = string.Concat(Namespaces.Select(name => $"using {name};"));
        var tree = CSharpSyntaxTree.ParseText($"{usings} static class Probe {{ static void Run() {{ {statements} }} }}");
        return
        [
            .. CSharpCompilation
                .Create("Probe", [tree], References, new(OutputKind.DynamicallyLinkedLibrary))
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id)
                .Distinct(),
        ];
    }
}
