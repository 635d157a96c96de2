using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// What in a plugin's code is known to keep code in memory after it was unloaded. Read from the names that the assembly refers to,
/// without running or even loading it. A suspect is no proof: it is told only when the plugin really does not go away.
/// </summary>
internal static class PluginSuspects
{
    /// <summary>The suspects of an assembly; empty where it is not readable.</summary>
    public static IReadOnlyList<string> Of(byte[] assembly)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(assembly));
            return file.HasMetadata ? [.. Of(file.GetMetadataReader()).Distinct().Order(StringComparer.Ordinal)] : [];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Of(MetadataReader reader)
    {
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (TypeOf(reader, member.Parent) is { } type && Suspicion(type, reader.GetString(member.Name)) is { } suspicion)
                yield return suspicion;
        }
    }

    private static string? Suspicion(string type, string member) =>
        (type, member) switch
        {
            ("System.Threading.Timer" or "System.Timers.Timer" or "System.Threading.PeriodicTimer", ".ctor") =>
                $"a timer of its own ({type}; use context.Every)",
            ("System.Threading.Thread", ".ctor") => "a thread of its own",
            ("System.Threading.Tasks.Task", "Delay") => "a pending delay (Task.Delay; use context.Delay)",
            ("System.Threading.ThreadPool", "RegisterWaitForSingleObject") => "a registered wait",
            ("System.Threading.AsyncLocal`1", ".ctor") => "an AsyncLocal, which running code carries along",
            (
                "System.Text.Json.JsonSerializer",
                "Serialize"
                    or "Deserialize"
                    or "SerializeAsync"
                    or "DeserializeAsync"
                    or "SerializeToUtf8Bytes"
            ) => "reflection-based JSON, whose caches hold its types (use a JsonSerializerContext)",
            ("System.Runtime.InteropServices.GCHandle", "Alloc") => "a GCHandle",
            (_, ['a', 'd', 'd', '_', .. var name]) when type.StartsWith("System.", StringComparison.Ordinal) =>
                $"an event handler on {type}.{name}",
            _ => null,
        };

    private static string? TypeOf(MetadataReader reader, EntityHandle parent) =>
        parent.Kind switch
        {
            HandleKind.TypeReference => NameOf(reader, (TypeReferenceHandle)parent),
            // A generic type is an instance of its definition: class or value type, then the definition, then the arguments.
            HandleKind.TypeSpecification => OfSignature(reader, (TypeSpecificationHandle)parent),
            _ => null,
        };

    private static string? OfSignature(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? NameOf(reader, (TypeReferenceHandle)type) : null;
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var (space, name) = (reader.GetString(type.Namespace), reader.GetString(type.Name));
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
