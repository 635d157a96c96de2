using System.Collections.Immutable;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Kernel;

/// <summary>The agenda beside a plain dictionary of deadlines, also in versions that others branched off.</summary>
public sealed class AgendaTests
{
    /// <summary>Somebody's deadline in some version made so far; null takes it away. Few somebodies and few instants, so that they meet.</summary>
    public sealed record Entry(byte Version, byte Number, byte? Second)
    {
        public int Who => Number % 12;

        public Instant? At => Second is { } second ? Instant.FromSeconds(second % 7) : null;
    }

    [Property(MaxTest = 500)]
    public void It_agrees_with_plain_deadlines(Entry[] entries)
    {
        var versions = new List<(Agenda<int> Agenda, ImmutableDictionary<int, Instant> Plain)>
        {
            (Agenda<int>.Empty(), ImmutableDictionary<int, Instant>.Empty),
        };
        foreach (var entry in entries)
        {
            var (agenda, plain) = versions[^(1 + (entry.Version % versions.Count))];
            versions.Add(
                entry.At is { } at
                    ? (agenda.Set(entry.Who, at), plain.SetItem(entry.Who, at))
                    : (agenda.Remove(entry.Who), plain.Remove(entry.Who))
            );
            AssertSame(versions[^1].Agenda, versions[^1].Plain);
        }
        foreach (var (agenda, plain) in versions)
            AssertSame(agenda, plain);
    }

    [Property]
    public void Agendas_are_equal_where_their_deadlines_are(Entry[] left, Entry[] right)
    {
        var one = left.Aggregate(Agenda<int>.Empty(), Apply);
        var two = right.Aggregate(one, Apply);
        var same = $"{one}" == $"{two}";
        Assert.Equal(same, one.Equals(two));
        Assert.Equal(same, two.Equals(one));
        Assert.True(!same || one.GetHashCode() == two.GetHashCode());
    }

    [Fact]
    public void Never_is_no_entry() => Assert.Same(Agenda<int>.Empty(), Agenda<int>.Empty().Set(1, Instant.Never));

    [Fact]
    public void The_empty_agenda_starts_a_family_of_its_own_each_time()
    {
        var one = Agenda<int>.Empty().Set(1, Instant.Zero);
        var two = Agenda<int>.Empty().Set(2, Instant.Zero);
        Assert.Equal("[0.000s 1]", $"{one}");
        Assert.Equal("[0.000s 2]", $"{two}");
    }

    private static Agenda<int> Apply(Agenda<int> agenda, Entry entry) =>
        entry.At is { } at ? agenda.Set(entry.Who, at) : agenda.Remove(entry.Who);

    private static void AssertSame(Agenda<int> agenda, ImmutableDictionary<int, Instant> plain)
    {
        var sorted = plain.Select(static pair => (At: pair.Value, Key: pair.Key)).Order().ToList();
        Assert.Equal(sorted.Count, agenda.Count);
        Assert.Equal(sorted.Count == 0 ? null : sorted[0], agenda.First);
        Assert.Equal($"[{string.Join(", ", sorted.Select(static entry => $"{entry.At} {entry.Key}"))}]", $"{agenda}");
    }
}
