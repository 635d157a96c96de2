using Oven.Functional.ArchitectureTests.Rules;

namespace Oven.Functional.ArchitectureTests;

/// <summary>Every rule on code that breaks it, and on the nearest code that does not: a rule that cannot fail is no rule.</summary>
public sealed class PlantedTests
{
    [Fact]
    public void Layers_catches_a_foreign_reference()
    {
        var module = Planted.Module(
            "public static class Uses { public static object Json() => new Newtonsoft.Json.Linq.JObject(); public static Snowflake Id => default; }"
        );
        Assert.Contains("Newtonsoft.Json", Assert.Single(Layers.Check(module, "Oven.Functional.Domain")).Problem, StringComparison.Ordinal);
        Assert.Empty(Layers.Check(module, "Oven.Functional.Domain", "Newtonsoft.Json"));
    }

    [Theory]
    [InlineData("public static DateTime A() => DateTime.UtcNow;")]
    [InlineData("public static DateTimeOffset A() => DateTimeOffset.Now;")]
    [InlineData("public static Func<int> A() => () => Random.Shared.Next();")]
    [InlineData("public static readonly Guid A = Guid.NewGuid();")]
    [InlineData("public static IEnumerable<string> A() { yield return File.ReadAllText(\"a\"); }")]
    [InlineData("public static Task A() => null!;")]
    [InlineData("public static async void A() { await Task.Yield(); }")]
    [InlineData("public static void A(CancellationToken stop) { }")]
    [InlineData("public static void A(HttpClient client) { }")]
    [InlineData("public static void A(object o) { lock (o) { } }")]
    [InlineData("private static readonly Lock A = new();")]
    [InlineData("private static int _a; public static int A() => Interlocked.Increment(ref _a);")]
    [InlineData("private static object? a; public static object? A() => Volatile.Read(ref a);")]
    [InlineData("public static string? A() => Environment.GetEnvironmentVariable(\"a\");")]
    [InlineData("public static void A() => Console.WriteLine();")]
    [InlineData("public static long A() => System.Diagnostics.Stopwatch.GetTimestamp();")]
    [InlineData("public static TimeProvider A => TimeProvider.System;")]
    [InlineData("public static List<Task<int>> A() => [];")]
    [InlineData("public static int A() { try { return 1; } catch (IOException) { return 2; } }")]
    [InlineData("public static byte[] A() => System.Security.Cryptography.SHA256.HashData(new byte[1]);")]
    [InlineData("public static object? A(object o) => o.GetType().GetProperty(\"A\")!.GetValue(o);")]
    public void Purity_catches(string member) =>
        Assert.NotEmpty(Purity.Check(Planted.Module($"public static class Planted {{ {member} }}")));

    [Theory]
    [InlineData("public static IEnumerable<int> A() { yield return 1; }")]
    [InlineData("public static Func<int, int> A(int b) => c => b + c;")]
    [InlineData("public static Instant A(Instant now) => now + TimeSpan.FromSeconds(1);")]
    [InlineData("public static DateTimeOffset A(Snowflake id) => id.CreatedAt;")]
    [InlineData("public static System.Linq.Expressions.Expression<Func<string, int>> A() => text => text.Length;")]
    public void Purity_lets_pass(string member) =>
        Assert.Empty(Purity.Check(Planted.Module($"public static class Planted {{ {member} }}")));

    [Theory]
    [InlineData("public sealed record A { public int B { get; set; } }")]
    [InlineData("public record struct A(int B);")]
    [InlineData("public sealed record A(List<int> B);")]
    [InlineData("public sealed record A(int[] B);")]
    [InlineData("public sealed record A(Option<Dictionary<int, string>> B);")]
    [InlineData("public sealed record A(EquatableList<EquatableList<List<int>>> B);")]
    [InlineData("public sealed record A(IReadOnlyList<int> B);")]
    [InlineData("public sealed record A(object B);")]
    [InlineData("public sealed class A { private int _b; public int B() => _b++; }")]
    [InlineData("public static class A { private static int _b; public static int B() => _b++; }")]
    [InlineData("public static class A { public static readonly Dictionary<int, int> B = []; }")]
    [InlineData("public sealed record A(Seq<int> B);")]
    [InlineData("public sealed record A(System.Text.StringBuilder B);")]
    public void Immutability_catches(string source) => Assert.NotEmpty(Immutability.Check(Planted.Module(source)));

    [Theory]
    [InlineData("public sealed record A(int B, string? C, Snowflake? D, Option<GuildId> E, EquatableList<string> F);")]
    [InlineData("public readonly record struct A(TimeSpan B) { public int C { get; init; } }")]
    [InlineData("public static class A { public static Func<int, int> B { get; } = static b => b + 1; }")]
    [InlineData(
        "public static class A { public static readonly System.Collections.Frozen.FrozenSet<int> B = System.Collections.Frozen.FrozenSet<int>.Empty; }"
    )]
    public void Immutability_lets_pass(string source) => Assert.Empty(Immutability.Check(Planted.Module(source)));

    [Fact]
    public void Immutability_follows_a_machine_into_what_its_state_holds()
    {
        const string source = """
            public sealed record Deep(List<int> Numbers);
            public sealed record State(LinearMap<GuildId, Option<Deep>> Map, Line<GuildId> Line);
            public sealed class Unrelated { public int Changes; }
            public static class Planted
            {
                public static readonly Machine<State, string, string> Machine = new(null!, (state, _) => new(state, []), _ => null);
            }
            """;
        var violation = Assert.Single(Immutability.CheckMachines(Planted.Module(source)));
        Assert.StartsWith("Oven.Planted.Deep.Numbers", violation.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public record A(int B);")]
    [InlineData("public abstract record A { public sealed record B : A; }")]
    [InlineData("public abstract record A(int C) { public sealed record B(int C) : A(C); }")]
    [InlineData("public abstract record A { private protected A() { } public sealed record B : A; }")]
    [InlineData("public abstract record A { private A() { } }")]
    [InlineData("public abstract record A { private A() { } public record B : A; }")]
    [InlineData("public abstract record A { private protected A() { } public sealed record B : A; } public sealed record C : A;")]
    public void Unions_catches(string source) => Assert.NotEmpty(Unions.Check(Planted.Module(source)));

    [Theory]
    [InlineData("public sealed record A(int B);")]
    [InlineData("public abstract record A { private A() { } public sealed record B : A; public sealed record C(int D) : A; }")]
    [InlineData("internal abstract record A(int B) { public sealed record C(int B) : A(B); }")]
    [InlineData(
        "public abstract record A { private A() { } public abstract record B : A { private B() { } public sealed record C : B; } }"
    )]
    public void Unions_lets_pass(string source) => Assert.Empty(Unions.Check(Planted.Module(source)));

    [Theory]
    [InlineData("public sealed class A { public Seq<int> B() => default; }")]
    [InlineData("public sealed class A { public void B(HashMap<int, string> c) { } }")]
    [InlineData("public sealed class A { public Task<Lst<int>> B { get; } = null!; }")]
    [InlineData("public sealed class A { public Either<Seq<string>, int> B() => default; }")]
    [InlineData("public sealed class A { public EitherAsync<string, int> B() => default; }")]
    public void LanguageExt_catches(string source) => Assert.NotEmpty(Signatures.LanguageExt(Planted.Module(source)));

    [Fact]
    public void LanguageExt_lets_pass_what_helps() =>
        Assert.Empty(
            Signatures.LanguageExt(
                Planted.Module(
                    "public sealed class A { public Task<Either<string, Option<Unit>>> B() => null!; public Validation<string, int> C() => 1; }"
                )
            )
        );

    [Fact]
    public void AsyncVoid_catches() =>
        Assert.Equal(
            "Oven.Planted.A.B",
            Assert
                .Single(
                    Signatures.AsyncVoid(
                        Planted.Module(
                            "public sealed class A { public async void B() => await Task.Yield(); public async Task C() => await Task.Yield(); }"
                        )
                    )
                )
                .Place
        );

    [Fact]
    public void Reveal_catches_calls_and_references_also_in_lambdas()
    {
        var module = Planted.Module(
            """
            public static class Wire { public static string A(Token token) => token.Reveal(); }
            public static class Leak { public static Func<string> B(Token token) => () => "Bot " + token.Reveal(); }
            public static class Sly { public static Func<string> C(Token token) => token.Reveal; }
            """
        );
        Assert.Equal(
            ["Oven.Planted.Leak", "Oven.Planted.Sly"],
            Signatures
                .Reveal(module, "Oven.Planted.Wire")
                .Select(static violation => string.Join('.', violation.Place.Split('.')[..3]))
                .Order()
        );
    }

    [Theory]
    [InlineData("public readonly record struct A(int B) { public A Next => new(B + 1); }", 1)]
    [InlineData("public sealed record A(int B) { public A? Next => new(B + 1); }", 1)]
    [InlineData("public sealed record A(int B, A? Parent) { public static A Zero => new(0, null); public A Next() => this; }", 0)]
    [InlineData("public sealed record A(int B) { public EquatableList<A> Next => [new(B + 1)]; }", 1)]
    [InlineData("public sealed record A(int B) { public IReadOnlyList<A> Next => [new(B + 1)]; }", 0)]
    public void EndlessPrint_catches_records_that_compute_themselves(string source, int expected) =>
        Assert.Equal(expected, Signatures.EndlessPrint(Planted.Module(source)).Count());
}
