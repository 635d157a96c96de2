using System.Reflection;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Application.Rest.Limits;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;
using CloseCode = Oven.Functional.Simulator.Model.Gateway.CloseCode;
using GatewayConnection = Oven.Functional.Simulator.Model.Gateway.GatewayConnection;
using Session = Oven.Functional.Application.Gateway.Session;

namespace Oven.Functional.Tests.Laws;

/// <summary>
/// The machines that <see cref="MachineLaws"/> checks. A machine in a static member is found by itself. Two things cannot be found and
/// stand here: machines that a factory makes from settings, and for machines that hold work the events that end it.
/// </summary>
public static class Machines
{
    /// <summary>How work ends that would otherwise wait for the world.</summary>
    private static readonly IReadOnlyList<Ending> Endings =
    [
        Ending.Of(Session.Machine, static _ => [new Session.Event.StopRequested(KeepSession: false)]),
        Ending.Of(Link.Machine, static _ => [new Link.Event.Abandoned(new OvenError.Cancelled())]),
        Ending.Of(SendBudget.Machine, static _ => [new SendBudget.Event.Abandoned(new OvenError.Cancelled())]),
        Ending.Of(Heartbeat.Machine, static _ => [new Heartbeat.Event.Disconnected()]),
        Ending.Of(
            IdentifyQueue.Machine,
            static state => state.Waiting.Select(IdentifyQueue.Event (ticket) => new IdentifyQueue.Event.Withdrawn(ticket))
        ),
        Ending.Of(Handover.Machine, static _ => [new Handover.Event.Abandoned()]),
        Ending.Of(RateLimit.Machine, RestEndings.Of),
        Ending.Of(GlobalLimit.Machine, RestEndings.Of),
        Ending.Of(RequestGate.Machine, RestEndings.Of),
        Ending.Of(GatewayConnection.Machine, static _ => [new GatewayConnection.Event.Ended(CloseCode.UnknownError)]),
        Ending.Of(Hold.Machine, RestEndings.Of),
        Ending.Of(Safeguard.Machine, RestEndings.Of),
        Ending.Of(Acknowledgement.Machine, static _ => [new Acknowledgement.Event.Delivered(Instant.Zero)]),
    ];

    /// <summary>Machines made from settings.</summary>
    private static readonly IReadOnlyList<Subject> Made =
    [
        Subject.Of("a plugin with the tightest limits", PluginLifecycle.For(new() { Faults = 1, Attempts = 1 })),
    ];

    private static readonly IReadOnlyList<MemberInfo> Members =
    [
        .. Inventory.Everything.SelectMany(static type =>
            type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        ),
    ];

    /// <summary>Every machine there is.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. Members.Select(Found).OfType<Subject>(),
        .. Made,
        // So that the laws have something to say before the first real machine, and an example to read.
        Subject.Of("the doorbell of the tests", Doorbell.Machine),
    ];

    /// <summary>Static methods that make machines no subject of which is in <see cref="Made"/>.</summary>
    public static IEnumerable<string> UnnamedFactories() =>
        from method in Members.OfType<MethodInfo>()
        where !method.IsSpecialName && IsMachine(method.ReturnType) && !Made.Any(made => made.MachineType == method.ReturnType)
        select $"{method.DeclaringType}.{method.Name} makes machines: add one to {nameof(Machines)}.{nameof(Made)}";

    private static Subject? Found(MemberInfo member) =>
        member switch
        {
            FieldInfo field when IsMachine(field.FieldType) && !field.Name.StartsWith('<') => Subject.From(
                field.DeclaringType!,
                field.GetValue(null)!,
                Endings
            ),
            PropertyInfo property when IsMachine(property.PropertyType) => Subject.From(
                property.DeclaringType!,
                property.GetValue(null)!,
                Endings
            ),
            _ => null,
        };

    private static bool IsMachine(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Machine<,,>);
}

/// <summary>How the work of one kind of machine ends.</summary>
public sealed record Ending(Type MachineType, Delegate Events)
{
    /// <summary>The events with which the world ends all work that a state holds.</summary>
    public static Ending Of<TState, TEvent, TEffect>(Machine<TState, TEvent, TEffect> machine, Func<TState, IEnumerable<TEvent>> events) =>
        new(machine.GetType(), events);
}

/// <summary>One machine under test.</summary>
public sealed record Subject(string Name, Type MachineType, object Laws)
{
    /// <summary>A machine, with the events that end all work that a state holds.</summary>
    public static Subject Of<TState, TEvent, TEffect>(
        string name,
        Machine<TState, TEvent, TEffect> machine,
        Func<TState, IEnumerable<TEvent>>? ending = null
    ) => new(name, machine.GetType(), new Laws<TState, TEvent, TEffect>(machine, ending ?? (static _ => [])));

    /// <summary>A machine found by reflection.</summary>
    public static Subject From(Type owner, object machine, IReadOnlyList<Ending> endings) =>
        (Subject)
            typeof(Subject)
                .GetMethod(nameof(Of))!
                .MakeGenericMethod(machine.GetType().GetGenericArguments())
                .Invoke(
                    null,
                    [owner.FullName, machine, endings.FirstOrDefault(ending => ending.MachineType == machine.GetType())?.Events]
                )!;

    /// <summary>Checks one law; throws with the shortest walk that breaks it.</summary>
    public void Check(string law) =>
        PropertyRun.Check(
            Laws.GetType().GetMethod(law)!,
            Laws,
            new PropertyAttribute
            {
                MaxTest = 200,
                EndSize = 60,
                Arbitrary = [typeof(WalkArbitraries)],
            }
        );

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
