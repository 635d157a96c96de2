using Xunit.Abstractions;
using Xunit.Sdk;

namespace Oven.Functional.Tests.Kernel;

/// <summary>
/// A property: the parameters are generated, and on failure the smallest arguments that still fail are reported, with what replays them.
/// Used like the attribute of FsCheck.Xunit, so that the package can replace it. The method may return nothing, bool, Property or a Task.
/// <para>
/// Every id, union and record of Domain and Application can be a parameter without registration (see <see cref="Arbitraries"/>). Strings
/// are never null; ask for <c>string?</c> cases explicitly. Runs are random unless <c>OVEN_SEED</c> is set (see <see cref="Seeds"/>).
/// </para>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Oven.Functional.Tests.Kernel.PropertyDiscoverer", "Oven.Functional.Tests")]
public sealed class PropertyAttribute : FactAttribute
{
    /// <summary>How many cases are tried.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>How large the last case may be; lists get about this long.</summary>
    public int EndSize { get; set; } = 100;

    /// <summary><c>seed,gamma,size</c> as printed by a failing run.</summary>
    public string? Replay { get; set; }

    /// <summary>More types whose public static members return <c>Arbitrary&lt;T&gt;</c>; they win over the house's own.</summary>
    public Type[] Arbitrary { get; set; } = [];
}

/// <summary>Makes one xunit case of one property.</summary>
public sealed class PropertyDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    ) =>
        [
            new PropertyTestCase(
                sink,
                discoveryOptions.MethodDisplayOrDefault(),
                discoveryOptions.MethodDisplayOptionsOrDefault(),
                testMethod
            ),
        ];
}
