namespace Oven.Functional.Tests.Laws;

/// <summary>
/// What every machine keeps (DESIGN, section 2), checked on every machine there is: those in static members are found by reflection,
/// those made by factories are named in <see cref="Machines"/>. The events are generated, so a new machine, and a new event of an old
/// one, is covered without new code.
/// </summary>
public sealed class MachineLaws
{
    public static TheoryData<string> All => [.. Machines.All.Select(static machine => machine.Name)];

    [Theory, MemberData(nameof(All))]
    public void Equal_inputs_give_equal_outputs(string machine) => Check(machine, nameof(Laws<,,>.Equal_inputs_give_equal_outputs));

    [Theory, MemberData(nameof(All))]
    public void No_event_throws_in_any_state(string machine) => Check(machine, nameof(Laws<,,>.No_event_throws_in_any_state));

    [Theory, MemberData(nameof(All))]
    public void A_tick_before_the_deadline_changes_nothing(string machine) =>
        Check(machine, nameof(Laws<,,>.A_tick_before_the_deadline_changes_nothing));

    [Theory, MemberData(nameof(All))]
    public void A_tick_at_the_deadline_moves_the_deadline_on(string machine) =>
        Check(machine, nameof(Laws<,,>.A_tick_at_the_deadline_moves_the_deadline_on));

    [Theory, MemberData(nameof(All))]
    public void Work_that_is_done_leaves_nothing_behind(string machine) =>
        Check(machine, nameof(Laws<,,>.Work_that_is_done_leaves_nothing_behind));

    [Theory, MemberData(nameof(All))]
    public void Many_hosts_may_start_from_the_initial_state(string machine) =>
        Check(machine, nameof(Laws<,,>.Many_hosts_may_start_from_the_initial_state));

    [Fact]
    public void Every_factory_of_machines_is_named() => Assert.Empty(Machines.UnnamedFactories());

    private static void Check(string machine, string law) => Machines.All.Single(subject => subject.Name == machine).Check(law);
}
