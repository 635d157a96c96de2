using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using Oven.Functional.Application.Gateway;
using Oven.Functional.Application.Rest.Gate;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Infrastructure.Recording;
using Oven.Functional.Tests.Kernel;
using Oven.Functional.Tests.Laws;

namespace Oven.Functional.Tests.Infrastructure.Recording;

/// <summary>What the generator wrote: everything that a recorded machine deals with comes back from a tape as it was.</summary>
public sealed class TapeCodecsTests
{
    [Property(MaxTest = 1_000)]
    public void Every_event_of_a_session_is_read_back(Session.Event @event) => ReadBack(TapeCodecs.Session, Arrived(@event));

    [Property(MaxTest = 1_000)]
    public void Every_event_of_the_gate_is_read_back(RequestGate.Event @event) => ReadBack(TapeCodecs.RequestGate, @event);

    [Property(MaxTest = 500)]
    public void Every_event_of_the_identify_queue_is_read_back(IdentifyQueue.Event @event) => ReadBack(TapeCodecs.IdentifyQueue, @event);

    [Property(MaxTest = 500)]
    public void Every_effect_of_a_session_can_be_hidden_twice(Session.Effect effect) =>
        HiddenTwice(TapeCodecs.Session.WriteEffect, TapeCodecs.Session.ReadEffect, effect);

    [Property(MaxTest = 500)]
    public void Every_effect_of_the_gate_can_be_hidden_twice(RequestGate.Effect effect) =>
        HiddenTwice(TapeCodecs.RequestGate.WriteEffect, TapeCodecs.RequestGate.ReadEffect, effect);

    [Property(Arbitrary = [typeof(WalkArbitraries)], EndSize = 40)]
    public void Every_state_of_a_session_is_read_back(Stride<Session.Event>[] strides) => StatesReadBack(TapeCodecs.Session, strides);

    [Property(Arbitrary = [typeof(WalkArbitraries)], EndSize = 40)]
    public void Every_state_of_the_gate_is_read_back(Stride<RequestGate.Event>[] strides) =>
        StatesReadBack(TapeCodecs.RequestGate, strides);

    [Property(Arbitrary = [typeof(WalkArbitraries)], EndSize = 40)]
    public void Every_state_of_the_identify_queue_is_read_back(Stride<IdentifyQueue.Event>[] strides) =>
        StatesReadBack(TapeCodecs.IdentifyQueue, strides);

    // What Discord dispatched has come through its JSON once: no raw text that is none, no list that is absent and empty at once.
    private static Session.Event Arrived(Session.Event @event)
    {
        if (@event is not Session.Event.Received { Frame: GatewayFrame.Dispatch { Event: { } said } dispatch } received)
            return @event;
        return received with { Frame = dispatch with { Event = ThroughJson(said) is { } once ? ThroughJson(once) : null } };
    }

    private static GatewayEvent? ThroughJson(GatewayEvent said)
    {
        try
        {
            var (name, data) = DiscordJson.EncodeEvent(said);
            return DiscordJson.DecodeEvent(name, data).MatchUnsafe<GatewayEvent?>(Right: static read => read, Left: static _ => null);
        }
        catch (ArgumentException) // an infinite number
        {
            return null;
        }
    }

    private static void ReadBack<TState, TEvent, TEffect>(TapeMachine<TState, TEvent, TEffect> machine, TEvent @event)
    {
        HiddenTwice(machine.WriteEvent, machine.ReadEvent, @event);
        Assert.Equal(@event, Read(machine.ReadEvent, Written(machine.WriteEvent, @event, TapeInk.Open)));
    }

    // What a replay reads is hidden already; written again with the same salt it must be the same bytes, or no digest would agree.
    private static void HiddenTwice<T>(TapeWrite<T> write, TapeRead<T> read, T value)
    {
        var ink = TapeInk.Redacting();
        var hidden = Written(write, value, ink);
        Assert.Equal(hidden, Written(write, Read(read, hidden), TapeInk.Copying(ink.Salt)));
    }

    private static void StatesReadBack<TState, TEvent, TEffect>(TapeMachine<TState, TEvent, TEffect> machine, Stride<TEvent>[] strides)
    {
        foreach (var (state, @event, _) in Walk.Along(machine.Machine, strides).ToList())
        {
            var again = Read(machine.ReadState, Written(machine.WriteState, state, TapeInk.Open));
            Assert.Equal(state, again);
            Assert.Equal(machine.Machine.Step(state, @event).Effects, machine.Machine.Step(again, @event).Effects);
        }
    }

    private static string Written<T>(TapeWrite<T> write, T value, TapeInk ink)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            write(writer, value, ink);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static T Read<T>(TapeRead<T> read, string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return read(ref reader);
    }
}
