using Mono.Cecil;

namespace Oven.Functional.ArchitectureTests.Rules;

/// <summary>
/// The core reads no clock, rolls no dice, does no I/O, waits for nothing and locks nothing: not in methods, lambdas, iterators or
/// initialisers, and not in signatures. Only <c>Application/Ports</c> may speak of tasks, because a port is a promise of the shell.
/// </summary>
public static class Purity
{
    private const string Ports = "Oven.Functional.Application.Ports";

    private static readonly (string Prefix, string Instead)[] BannedTypes =
    [
        ("System.TimeProvider", "take an Instant inside the event"),
        ("System.Diagnostics.Stopwatch", "take an Instant inside the event"),
        ("System.Random", "take a roll in [0, 1) inside the event"),
        ("System.Security.Cryptography.", "emit an effect, or take the value inside the event"),
        ("System.IO.", "emit an effect and add a port"),
        ("System.Net.", "emit an effect and add a port"),
        ("System.Console", "emit an effect"),
        ("System.Environment", "take configuration as values"),
        ("System.AppDomain", "take configuration as values"),
        ("System.Diagnostics.Process", "emit an effect and add a port"),
        ("System.Timers.", "answer Deadline; the shell ticks"),
        ("System.Reflection.", "write it out; reflection belongs to tests"),
        ("Microsoft.Extensions.", "emit an effect; the shell logs, hosts and configures"),
    ];

    private const string NoWaiting = "emit an effect; what comes of it arrives as an event";

    private static readonly Dictionary<string, string> BannedMembers = new()
    {
        ["System.DateTime::get_Now"] = "take an Instant inside the event",
        ["System.DateTime::get_UtcNow"] = "take an Instant inside the event",
        ["System.DateTime::get_Today"] = "take an Instant inside the event",
        ["System.DateTimeOffset::get_Now"] = "take an Instant inside the event",
        ["System.DateTimeOffset::get_UtcNow"] = "take an Instant inside the event",
        ["System.Guid::NewGuid"] = "take the id inside the event",
        ["System.Guid::CreateVersion7"] = "take the id inside the event",
    };

    // Iterators ask which thread they run on, and expression trees look their members up; nobody wrote that.
    private static readonly HashSet<string> Unwritten = ["System.Environment::get_CurrentManagedThreadId"];

    public static IEnumerable<Violation> Check(ModuleDefinition module) =>
        module.GetTypes().SelectMany(static type => OfFields(type).Concat(type.Methods.SelectMany(OfMethod))).Distinct();

    private static IEnumerable<Violation> OfFields(TypeDefinition type) =>
        from field in type.Fields
        from mentioned in Code.Mentions(field.FieldType)
        let instead = Instead(mentioned, type)
        where instead is not null
        select new Violation($"{Code.Owner(type).FullName}.{field.Name}", $"holds {mentioned.FullName}", instead);

    private static IEnumerable<Violation> OfMethod(MethodDefinition method)
    {
        var place = $"{Code.Owner(method.DeclaringType).FullName}.{method.Name}";
        var unwritten = Code.Uses(method).Any(static member => Unwritten.Contains(Name(member)));
        var lookedUp = Code.Mentions(method).Any(static type => type.Namespace == "System.Linq.Expressions");
        foreach (var type in Code.Mentions(method))
        {
            if (
                Instead(type, method.DeclaringType) is { } instead
                && !(unwritten && type.FullName == "System.Environment")
                && !(lookedUp && type.Namespace == "System.Reflection")
            )
                yield return new(place, $"uses {type.FullName}", instead);
        }
        foreach (var member in Code.Uses(method))
        {
            if (BannedMembers.TryGetValue(Name(member), out var instead))
                yield return new(place, $"uses {Name(member)}", instead);
        }
    }

    private static string? Instead(TypeReference type, TypeDefinition user) =>
        type.FullName.StartsWith("System.Threading.", StringComparison.Ordinal)
            ? InPorts(user)
                ? null
                : NoWaiting
            : BannedTypes.FirstOrDefault(banned => IsUnder(type.FullName, banned.Prefix)).Instead;

    private static bool IsUnder(string name, string prefix) =>
        prefix.EndsWith('.')
            ? name.StartsWith(prefix, StringComparison.Ordinal)
            : name == prefix || name.StartsWith(prefix + "/", StringComparison.Ordinal);

    private static bool InPorts(TypeDefinition type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } outer)
            outermost = outer;
        return outermost.Namespace == Ports || outermost.Namespace.StartsWith(Ports + ".", StringComparison.Ordinal);
    }

    private static string Name(MemberReference member) => $"{member.DeclaringType?.GetElementType().FullName}::{member.Name}";
}
