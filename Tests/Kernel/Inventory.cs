using System.Reflection;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Kernel;

/// <summary>What there is in Domain, Application and Simulator, found by reflection, so that tests about "all of them" need no lists.</summary>
public static class Inventory
{
    /// <summary>Every type of the three that is not an open generic.</summary>
    public static IReadOnlyList<Type> Everything { get; } =
    [
        .. new[] { typeof(Snowflake).Assembly, typeof(Transition<,>).Assembly, Assembly.Load("Oven.Functional.Simulator") }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.IsGenericTypeDefinition),
    ];

    // The laws are tested on machines of the tests' own, whose events can then be generated too.
    private static readonly Type[] Types = [.. Everything, .. typeof(Laws.Doorbell).GetNestedTypes()];

    /// <summary>Typed ids: <c>GuildId</c>, <c>ChannelId</c>, …</summary>
    public static IReadOnlyList<Type> Ids { get; } =
    [.. Types.Where(static type => type.GetInterfaces().Any(static face => Is(face, typeof(ISnowflakeId<>))))];

    /// <summary>Closed unions: abstract records with a private constructor.</summary>
    public static IReadOnlyList<Type> Unions { get; } =
    [.. Types.Where(static type => type.IsAbstract && IsRecord(type) && Cases(type).Any())];

    /// <summary>Records that a generator can build from the parts of their widest public constructor.</summary>
    public static IReadOnlyList<Type> Records { get; } =
    [
        .. Types.Where(static type =>
            !type.IsAbstract && IsRecord(type) && !Ids.Contains(type) && !IsValue(type) && type.GetConstructors().Length > 0
        ),
    ];

    private static readonly HashSet<Type> Buildable = [.. Records];

    /// <summary>True for <see cref="Records"/>.</summary>
    public static bool IsBuildable(Type type) => Buildable.Contains(type);

    /// <summary>The cases of a union, nested ones of nested unions included.</summary>
    public static IEnumerable<Type> Cases(Type union) =>
        union.GetNestedTypes().Where(union.IsAssignableFrom).SelectMany(static type => type.IsAbstract ? Cases(type) : [type]);

    /// <summary>True for <c>record class</c> and <c>record struct</c>: the compiler gives both a <c>PrintMembers</c>.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    // These have generators of their own in Arbitraries.
    private static bool IsValue(Type type) => type == typeof(Snowflake) || type == typeof(Instant);

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
