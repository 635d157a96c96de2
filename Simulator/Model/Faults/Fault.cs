using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>A misfortune that waits for REST requests of a kind: data, so that a plan of them can be written down.</summary>
/// <param name="Method">In capitals; null for any.</param>
/// <param name="Template">The route as the documentation writes it; null for any.</param>
/// <param name="Mishap">What happens.</param>
/// <param name="Times">How many more requests it hits.</param>
internal sealed record Fault(string? Method, string? Template, Mishap Mishap, int Times)
{
    public bool Hits(string method, Route? route) =>
        Times > 0 && (Method is null || Method == method) && (Template is null || Template == route?.Template);
}

/// <summary>What happens to one request.</summary>
internal abstract record Mishap
{
    private Mishap() { }

    /// <summary>It is not executed and answered with this.</summary>
    public sealed record Answered(Answer Answer) : Mishap;

    /// <summary>It is executed and answered late.</summary>
    public sealed record Delayed(TimeSpan By) : Mishap;

    /// <summary>The connection breaks without an answer, before or after it is executed.</summary>
    public sealed record Reset(bool Executed) : Mishap;
}

/// <summary>The misfortunes that wait, first ordered first served.</summary>
internal static class FaultPlan
{
    public static (EquatableList<Fault> Left, Mishap? Mishap) Draw(this EquatableList<Fault> plan, string method, Route? route)
    {
        var faults = plan.Span.ToArray();
        var index = Array.FindIndex(faults, fault => fault.Hits(method, route));
        if (index < 0)
            return (plan, null);
        var hit = faults[index];
        faults[index] = hit with { Times = hit.Times - 1 };
        return (faults.Where(static fault => fault.Times > 0).ToEquatableList(), hit.Mishap);
    }
}
