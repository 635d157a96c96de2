using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>Arrows point inward: Domain knows nobody, Application knows Domain, and the shell's two halves do not know each other.</summary>
public static class Layers
{
    public static IEnumerable<Violation> Check(ModuleDefinition module, params IReadOnlyCollection<string> allowed) =>
        from reference in module.AssemblyReferences
        where !reference.Name.StartsWith("System", StringComparison.Ordinal) && !allowed.Contains(reference.Name)
        select new Violation(
            module.Assembly.Name.Name,
            $"references {reference.Name}",
            $"it may reference {string.Join(", ", allowed)} and System; put what needs more into Infrastructure behind a port"
        );
}
