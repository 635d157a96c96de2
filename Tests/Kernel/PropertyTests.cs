using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Kernel;

/// <summary>The test kit tests itself: a property attribute that passes everything would make every other property worthless.</summary>
public sealed class PropertyTests
{
    [Property]
    public bool Strings_are_never_null(string text) => text is not null;

    [Property]
    public bool Tokens_never_show_themselves(Token token) => !$"{token}".Contains(token.Reveal(), StringComparison.Ordinal);

    [Property]
    public bool Records_are_built_from_their_parts(FieldError error) => error is { Path: not null, Code: not null, Message: not null };

    [Property]
    public async Task Properties_may_be_asynchronous(int number)
    {
        await Task.Yield();
        Assert.Equal(number, -(-number));
    }

    [Fact]
    public void Ids_use_all_64_bits() =>
        Assert.Contains("Replay: [Property(Replay = \"", Failure(nameof(Wrong.Every_id_is_small)), StringComparison.Ordinal);

    [Fact]
    public void A_failure_is_shrunk() =>
        Assert.Contains("Shrunk:\nseq [0; 0; 0]\n", Failure(nameof(Wrong.Every_list_is_short)), StringComparison.Ordinal);

    [Fact]
    public void A_failing_assertion_fails_the_property() =>
        Assert.Contains("Assert.Equal", Failure(nameof(Wrong.Assertions_hold)), StringComparison.Ordinal);

    [Fact]
    public void A_failing_task_fails_the_property() =>
        Assert.Contains("Assert.Equal", Failure(nameof(Wrong.Later_assertions_hold)), StringComparison.Ordinal);

    [Fact]
    public void A_union_produces_each_of_its_cases()
    {
        var seen = new Seen();
        PropertyRun.Check(typeof(Seen).GetMethod(nameof(Seen.Look))!, seen, new PropertyAttribute { MaxTest = 1000 });
        Assert.Equal(Inventory.Cases(typeof(OvenError)).ToHashSet(), seen.Types);
    }

    private static string Failure(string method) =>
        Assert
            .Throws<PropertyFailedException>(() => PropertyRun.Check(typeof(Wrong).GetMethod(method)!, null, new PropertyAttribute()))
            .Message;

    private static class Wrong
    {
        public static bool Every_id_is_small(GuildId id) => id.Value.Value < 1_000_000;

        public static bool Every_list_is_short(EquatableList<int> list) => list.Count < 3;

        public static void Assertions_hold(int number) => Assert.Equal(0, number);

        public static async Task Later_assertions_hold(int number)
        {
            await Task.Yield();
            Assert.Equal(0, number);
        }
    }

    private sealed class Seen
    {
        public HashSet<Type> Types { get; } = [];

        public void Look(OvenError error) => Types.Add(error.GetType());
    }
}
