using System.Collections.Concurrent;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>
/// The readers and writers of everything in Domain, generated from Domain's records (see <c>Generators/Codecs</c>). What is here finds
/// them by type without reflection, and makes none before it is asked for: a bot uses a fraction of Discord.
/// </summary>
internal static partial class JsonCodecs
{
    private static readonly ConcurrentDictionary<Type, Codec?> Known = new();

    /// <summary>The codec of a type; null where Domain has no such type.</summary>
    public static Codec? Of(Type type) => Known.GetOrAdd(type, static type => Find(type.ToString()) ?? Base(type));

    // The unknown case of a union is written as its union is.
    private static Codec? Base(Type type) => type is { IsNested: true, BaseType: { } union } ? Find(union.ToString()) : null;
}
