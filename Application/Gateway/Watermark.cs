using Oven.Functional.Application.Kernel;

namespace Oven.Functional.Application.Gateway;

/// <summary>
/// How far the events of one shard have been handled, where handlers of different events run side by side and end in any order.
/// <para>
/// Rule 1: the mark is the number below which nothing is open: it may be resumed from there without losing what is still being handled.
/// Rule 2: within a session it never goes back. A new session counts from the start; what ends late of an old one changes nothing.
/// </para>
/// As with every <see cref="Line{T}"/>, all versions belong to one thread at a time.
/// </summary>
/// <param name="Session">Counts sessions, so that their numbers are told apart.</param>
/// <param name="Last">The last event of the session that was begun.</param>
/// <param name="Open">Events that were begun and have not ended, in order.</param>
public sealed record Watermark(long Session, long Last, Line<long> Open)
{
    /// <summary>Before any event.</summary>
    public static Watermark None() => new(0, 0, Line<long>.Empty());

    /// <summary>Everything up to and including this event has been handled.</summary>
    public long Mark => Open.First is { } oldest ? oldest - 1 : Last;

    /// <summary>Another session begins.</summary>
    public Watermark Renew() => new(Session + 1, 0, Line<long>.Empty());

    /// <summary>An event goes to its handlers. Events begin in order: one that is not after the last one is taken as known.</summary>
    public Watermark Begin(long sequence) => sequence > Last ? this with { Last = sequence, Open = Open.Enqueue(sequence) } : this;

    /// <summary>Everything up to and including this event has been seen, and nobody had to handle it.</summary>
    public Watermark Pass(long sequence) => sequence > Last ? this with { Last = sequence } : this;

    /// <summary>The handlers of an event have ended.</summary>
    public Watermark End(long session, long sequence) => session == Session ? this with { Open = Open.Leave(sequence) } : this;
}
