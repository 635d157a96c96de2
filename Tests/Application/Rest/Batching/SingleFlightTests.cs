using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Batching;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Rest.Batching;

/// <summary>Equal reads share a flight, nobody gets an answer from before a change they know of, and nothing is left behind.</summary>
public sealed class SingleFlightTests
{
    private static readonly RestRequest[] Reads =
    [
        Requests.GetChannel(new(1)),
        Requests.GetChannel(new(2)),
        Requests.GetChannel(new(1)) with
        {
            Within = TimeSpan.FromSeconds(1),
        },
    ];

    [Property]
    public void A_read_is_joined_by_equal_ones_until_it_lands_or_something_changes(byte[] doings)
    {
        var flights = SingleFlight.Empty();
        // The plain model: each caller with its flight and its request, and which flights can be joined.
        var callers = new List<(long Flight, RestRequest Request)>();
        var open = new Dictionary<RestRequest, long>();
        foreach (var doing in doings)
        {
            var request = Reads[doing % Reads.Length];
            switch (doing / 8 % 8)
            {
                case < 4:
                    (flights, var joined, var isFirst) = flights.Join(request);
                    Assert.Equal(!open.ContainsKey(request), isFirst);
                    Assert.Equal(open.GetValueOrDefault(request, joined), joined);
                    Assert.Equal(isFirst, callers.TrueForAll(caller => caller.Flight != joined));
                    open[request] = joined;
                    callers.Add((joined, request));
                    break;
                case 4 when callers.Count > 0:
                    var (left, asked) = callers[doing % callers.Count];
                    callers.Remove((left, asked));
                    (flights, var isLast) = flights.Leave(left, asked);
                    Assert.Equal(callers.TrueForAll(caller => caller.Flight != left), isLast);
                    if (isLast)
                        Forget(left);
                    break;
                case 5 when callers.Count > 0:
                    var (landed, answered) = callers[doing % callers.Count];
                    flights = flights.Land(landed, answered);
                    callers.RemoveAll(caller => caller.Flight == landed);
                    Forget(landed);
                    break;
                case 6:
                    flights = flights.Close();
                    open.Clear();
                    break;
                default:
                    break;
            }
        }
        foreach (var (flight, request) in callers)
            flights = flights.Land(flight, request);
        Assert.Equal((0, 0), (flights.Open.Count, flights.Callers.Count));

        void Forget(long flight)
        {
            foreach (var (request, number) in open.Where(pair => pair.Value == flight).ToList())
                open.Remove(request);
        }
    }

    [Fact]
    public void Only_reads_are_shared()
    {
        Assert.True(SingleFlight.Takes(Reads[0]));
        Assert.False(SingleFlight.Takes(Requests.TriggerTypingIndicator(new(1))));
        Assert.False(SingleFlight.Takes(Requests.DeleteMessage(new(1), new(2))));
    }
}
