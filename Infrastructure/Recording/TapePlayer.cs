using System.Text;
using System.Text.Json;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>What running a tape again has shown.</summary>
/// <param name="Machines">How many machines are on it.</param>
/// <param name="Steps">How many steps were taken again.</param>
/// <param name="States">How many recorded states the machines reached by themselves.</param>
/// <param name="Lost">How many steps were dropped when it was recorded.</param>
/// <param name="Passed">How many steps could not be taken, because the state before them is not on the tape.</param>
/// <param name="Cut">Segments that end in the middle of a line, as they do where a process died.</param>
/// <param name="Differences">Where the machines of today decide otherwise; empty where everything is the same, byte for byte.</param>
public sealed record ReplayReport(
    int Machines,
    long Steps,
    long States,
    long Lost,
    long Passed,
    EquatableList<string> Cut,
    EquatableList<string> Differences
)
{
    /// <summary>True where there was something to prove, and it was proved.</summary>
    public bool IsSame => Steps > 0 && Differences.IsEmpty;

    /// <summary>The report in one line, and a line for each difference.</summary>
    public override string ToString() =>
        $"{Steps} steps of {Machines} machines: {(Differences.IsEmpty ? "the same effects, byte for byte" : $"{Differences.Count} DIFFERENCES")}"
        + $"; {States} states reached again, {Lost} steps were not recorded, {Passed} passed over"
        + string.Concat(Cut.Select(static segment => $"\n{segment} ends in the middle of a line"))
        + string.Concat(Differences.Select(static difference => $"\n{difference}"));
}

/// <summary>
/// Runs recorded machines again, and compares what they decide with what they decided. The path is a folder of segments or one segment: in
/// each, every machine begins with its state.
/// </summary>
public sealed class TapePlayer
{
    private const int MostDifferences = 100;

    private readonly Action<TapeMoment> _watch;
    private readonly Dictionary<string, ITapeReplay> _machines = [];
    private readonly HashSet<string> _names = [];
    private readonly List<string> _differences = [];
    private readonly List<string> _cut = [];
    private List<string>? _copy;
    private TapeInk _ink = TapeInk.Open;
    private (long Steps, long States, long Lost, long Passed) _counts;

    private TapePlayer(Action<TapeMoment> watch) => _watch = watch;

    /// <summary>Plays a tape.</summary>
    /// <param name="path">A folder of segments, or one segment.</param>
    /// <param name="watch">Sees every step after it was taken; null for nobody.</param>
    /// <exception cref="IOException">There is no such tape.</exception>
    public static ReplayReport Play(string path, Action<TapeMoment>? watch = null)
    {
        var player = new TapePlayer(watch ?? (static _ => { }));
        foreach (var segment in Directory.Exists(path) ? TapeRing.Segments(path) : [path])
            player.PlaySegment(Path.GetFileName(segment), File.ReadAllBytes(segment));
        var (steps, states, lost, passed) = player._counts;
        return new(player._names.Count, steps, states, lost, passed, player._cut.ToEquatableList(), player._differences.ToEquatableList());
    }

    /// <summary>
    /// Writes what the machines of today decide into a segment, in place of what they decided when it was recorded. For a tape in the corpus
    /// whose differences are an improvement.
    /// </summary>
    public static void Bless(string segment)
    {
        var player = new TapePlayer(static _ => { }) { _copy = [] };
        player.PlaySegment(segment, File.ReadAllBytes(segment));
        File.WriteAllText(segment, string.Concat(player._copy.Select(static line => line + "\n")));
    }

    private void PlaySegment(string name, ReadOnlySpan<byte> text)
    {
        for (var number = 1; !text.IsEmpty; number++)
        {
            var end = text.IndexOf((byte)'\n');
            if (end < 0 || !TryPlayLine($"{name}:{number}", text[..end]))
            {
                // What was on the rest of it is missing: nobody's state is known any more.
                _cut.Add($"{name}:{number}");
                _machines.Clear();
                return;
            }
            text = text[(end + 1)..];
        }
    }

    private bool TryPlayLine(string place, ReadOnlySpan<byte> text)
    {
        try
        {
            _copy?.Add(Encoding.UTF8.GetString(text));
            PlayLine(place, TapeLine.Read(text), text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException) // what Utf8JsonReader says of a token that is of another kind
        {
            return false;
        }
    }

    private void PlayLine(string place, TapeLine line, ReadOnlySpan<byte> text)
    {
        if (line.Machine is not { } name)
        {
            _ink = TapeInk.Copying(line.Salt);
            if (line.IsFirst)
                _machines.Clear();
            return;
        }
        _names.Add(name);
        if (line.Kind is { } kind)
            Restore(place, name, kind, line, text);
        else if (_machines.TryGetValue(name, out var machine))
            Take(place, name, machine, line, text);
        else
            _counts.Passed++;
    }

    private void Restore(string place, string name, string kind, TapeLine line, ReadOnlySpan<byte> text)
    {
        _counts.Lost += line.Lost;
        var reader = TapeLine.At(text, line.State);
        if (_machines.TryGetValue(name, out var known) && line.Lost == 0)
        {
            if (known.Restore(ref reader, isSequel: true))
                _counts.States++;
            else
                Differ($"{place} {name}: it came to another state than the recorded one");
            return;
        }
        if (TapeCodecs.Named(kind) is not { } machine)
            throw new JsonException($"There is no machine {kind}.");
        _machines[name] = machine.Replay(_ink);
        _machines[name].Restore(ref reader, isSequel: false);
    }

    private void Take(string place, string name, ITapeReplay machine, TapeLine line, ReadOnlySpan<byte> text)
    {
        var reader = TapeLine.At(text, line.Event);
        var digest = machine.Take(ref reader);
        var isSame = digest == line.Digest;
        _counts.Steps++;
        if (!isSame && _copy is not null)
            _copy[^1] = line.With(digest, text);
        if (!isSame)
            Differ($"{place} {name}: {machine.Last!.Event} -> {string.Join(", ", machine.Last.Effects)}");
        _watch(new(line.Time, name, machine.Last!, isSame));
    }

    private void Differ(string difference)
    {
        if (_differences.Count < MostDifferences)
            _differences.Add(difference);
    }
}
