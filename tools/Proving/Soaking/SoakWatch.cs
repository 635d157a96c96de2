using System.Globalization;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>Looks at the Simulator's transcript and at this process every second, and says in the end whether it was good.</summary>
internal sealed class SoakWatch(SoakTally tally, Transcript transcript, Misfortune misfortune)
{
    // Pools, caches, JIT and the Simulator's replay buffers fill up first.
    private const int Warm = 60;
    private const int Every = 30;

    private long _position;
    private long _refused;
    private long _identifies;
    private long _resumes;
    private Sample? _start;
    private Sample? _end;
    private (TimeSpan Elapsed, long Said, long Called) _pressed;

    /// <summary>What this process needs, after a full collection.</summary>
    private sealed record Sample(double Managed, double Process, int Threads)
    {
        public static Sample Take()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return new(GC.GetTotalMemory(true) / 1e6, process.WorkingSet64 / 1e6, process.Threads.Count);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Managed:0.0} MB managed, {Process:0} MB process, {Threads} threads");
    }

    /// <summary>Reads on in the transcript.</summary>
    public void Look()
    {
        var entries = transcript.Since(_position);
        _position = transcript.Position;
        foreach (var entry in entries)
        {
            if (entry is TranscriptEntry.RequestReceived { Status: 429 } refused)
                Refused(refused);
            else if (entry is TranscriptEntry.CommandReceived { Opcode: 2 })
                _identifies++;
            else if (entry is TranscriptEntry.CommandReceived { Opcode: 6 })
                _resumes++;
        }
    }

    // The first unordered ones are said with their time, to be found on the tape.
    private void Refused(TranscriptEntry.RequestReceived refused)
    {
        if (++_refused > misfortune.RateLimits && _refused - misfortune.RateLimits <= 20)
            Console.WriteLine($"soak: unordered 429 at {refused.At.TotalSeconds:0.000} s: {refused.Method} {refused.Path}");
    }

    public void Tell(long second, long said, long called)
    {
        if (second == Warm)
            _start = Sample.Take();
        if (second % Every == 0)
            Console.WriteLine(
                $"soak: {second} s, {said} events said, {tally.Received} heard, {tally.Lost} lost, {called} calls, {tally.Answered} answered, {_refused} x 429 "
                    + $"({misfortune.RateLimits} ordered), {_resumes} resumes, {Sample.Take()}"
            );
    }

    public void Pressed(TimeSpan elapsed, long said, long called) => _pressed = (elapsed, said, called);

    public void End() => _end = Sample.Take();

    /// <summary>Prints the report; true where nothing was wrong.</summary>
    public bool Conclude(bool settled, ReplayReport tape, long unrecorded)
    {
        var seconds = _pressed.Elapsed.TotalSeconds;
        var start = _start ?? _end!;
        var unexplained = Math.Max(0, _refused - misfortune.RateLimits);
        var grown = _end!.Managed > (start.Managed * 1.25) + 20;
        var threads = _end.Threads > start.Threads + 8;
        var good = settled && tally is { Lost: 0, Doubled: 0, Dropped: 0 } && unexplained == 0 && !grown && !threads && tape.IsSame;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                soak: {(good ? "good" : "NOT GOOD")}
                | what | measured |
                |--|--|
                | time under load | {seconds / 60:0.0} min |
                | events | {_pressed.Said} said ({_pressed.Said / seconds:0}/s), {tally.Received} heard |
                | lost / doubled / dropped | {tally.Lost} / {tally.Doubled} / {tally.Dropped} |
                | sessions Discord gave up, and their events | {tally.SessionsLost}, {tally.Excused} |
                | calls | {_pressed.Called} ({_pressed.Called / seconds:0}/s), {tally.Answered} answered, errors: {tally.Errors} |
                | 429 | {_refused}, {misfortune.RateLimits} of them ordered, {unexplained} unexplained |
                | faults | {misfortune.Mishaps} requests, {misfortune.Blows} blows at all connections |
                | connections lost / resumes / identifies | {tally.Disconnects} / {_resumes} / {_identifies} |
                | after {Warm} s | {start} |
                | at the end | {_end} |
                | everything arrived in the end | {(settled ? "yes" : "NO")} |
                | flight recorder | {tape.Steps} steps decided again: {(
                    tape.IsSame ? "the same, byte for byte" : $"{tape.Differences.Count} DIFFERENCES"
                )}; {unrecorded} not recorded |
                """
            )
        );
        return good;
    }
}
