using Oven.Functional.ArchitectureTests.Rules;

namespace Oven.Functional.ArchitectureTests;

/// <summary>Every rule about source text on text that breaks it, and on the nearest text that does not.</summary>
public sealed class PlantedSourcesTests
{
    [Theory]
    [InlineData("Domain/Values/Color.cs", "namespace Oven.Functional.Domain.Values;", 0)]
    [InlineData("Domain/Values/Color.cs", "namespace Oven.Functional.Domain;", 1)]
    [InlineData("Simulator/Server/Host.cs", "namespace Oven.Functional.Simulator.Model;", 1)]
    [InlineData("samples/QuickStart/Program.cs", "return 0;", 0)]
    public void Namespaces_follow_folders(string path, string text, int expected) =>
        Assert.Equal(expected, Sources.NamespacesFollowFolders(Planted.File(path, text)).Count());

    [Theory]
    [InlineData("Color", "public readonly record struct Color(int Value);", 0)]
    [InlineData("Color", "public enum Hue;\npublic sealed class Color;", 0)]
    [InlineData("Color", "public sealed class Paint\n{\n    public sealed class Color;\n}", 1)]
    [InlineData("ColorRequests", "public sealed class Draft;\npublic sealed class Patch;", 0)]
    [InlineData("ColorRequests", "public sealed class Draft;", 1)]
    [InlineData("OvenClient.Rest", "public sealed partial class OvenClient;", 0)]
    [InlineData("Kind", "public enum Sort { A }", 1)]
    public void Files_are_named_after_a_type_in_them(string name, string text, int expected) =>
        Assert.Equal(expected, Sources.FilesAreNamedAfterATypeInThem(Planted.File($"Domain/{name}.cs", text)).Count());

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void Files_are_short(int lines, int expected) =>
        Assert.Equal(expected, Sources.FilesAreShort(Planted.File("A.cs", string.Concat(Enumerable.Repeat("a\n", lines)))).Count());

    [Theory]
    [InlineData("// TO" + "DO later")]
    [InlineData("// FIX" + "ME")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    [InlineData("[Fact(Ski" + "p = \"flaky\")]")]
    [InlineData("#pra" + "gma warning disable")]
    [InlineData("#reg" + "ion A")]
    [InlineData("Thread.Sle" + "ep(10);")]
    [InlineData("try { A(); } catch (Exception) {" + " }")]
    [InlineData("try { A(); } catch {" + "\n}")]
    [InlineData("https://api.nuget." + "org/v3/index.json")]
    public void Nothing_is_left_over(string text) => Assert.Single(Sources.NothingIsLeftOver(Planted.File("A.cs", $"a\n{text}\nb")));

    [Theory]
    [InlineData("items.Skip(3); // to do it well", 0)]
    [InlineData("try { A(); } catch (IOException gone) { Report(gone); }", 0)]
    [InlineData("try { A(); } catch (IOException)\n{\n    // nothing to do: the caller is gone\n}", 0)]
    public void What_only_looks_like_a_leftover_passes(string text, int expected) =>
        Assert.Equal(expected, Sources.NothingIsLeftOver(Planted.File("A.cs", text)).Count());

    [Theory]
    [InlineData("await Task.Delay(100);", 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), stop);", 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1));", 1)]
    [InlineData("await Task.Delay(Timeout.Infinite, stop);", 0)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), _time, stop);", 0)]
    public void Tests_do_not_wait_for_real_time(string text, int expected) =>
        Assert.Equal(expected, Sources.TestsDoNotWaitForRealTime(Planted.File("Tests/A.cs", text)).Count());

    [Fact]
    public void A_machine_in_order_passes() =>
        Assert.Empty(Sources.MachinesAreWrittenInOrder(Planted.File("Application/Bell.cs", Machine())));

    [Theory]
    [InlineData("record State", "record Estate")]
    [InlineData("record Event", "record Happening")]
    [InlineData("Deadline(State state)", "Due(State state)")]
    [InlineData("/// <summary>Rings.</summary>", "")]
    [InlineData("_ => throw new UnreachableException(),", "_ => new(state, []),")]
    public void A_machine_with_a_part_missing_is_caught(string part, string instead) =>
        Assert.NotEmpty(
            Sources.MachinesAreWrittenInOrder(
                Planted.File("Application/Bell.cs", Machine().Replace(part, instead, StringComparison.Ordinal))
            )
        );

    [Fact]
    public void A_machine_out_of_order_is_caught()
    {
        const string deadline = "    public static Instant? Deadline(State state) => null;\n";
        var text = Machine()
            .Replace(deadline, "", StringComparison.Ordinal)
            .Replace("    public sealed record State;", deadline + "    public sealed record State;", StringComparison.Ordinal);
        Assert.NotEmpty(Sources.MachinesAreWrittenInOrder(Planted.File("Application/Bell.cs", text)));
    }

    private static string Machine() =>
        """
            /// <summary>Rings.</summary>
            public static class Bell
            {
                public static readonly Machine<State, Event, Effect> Machine = new(new(), Step, Deadline);

                public sealed record State;

                public abstract record Event { }

                public abstract record Effect { }

                public static Transition<State, Effect> Step(State state, Event @event) =>
                    (state, @event) switch
                    {
                        _ => throw new UnreachableException(),
                    };

                public static Instant? Deadline(State state) => null;
            }
            """.ReplaceLineEndings("\n") + "\n";
}
