using System.Collections.Concurrent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Batching;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Http;

// Equal reads at the same time are one call; who joins whom is decided by SingleFlight.
public sealed partial class RestClient
{
    private readonly Lock _flying = new();
    private readonly ConcurrentDictionary<long, Flight> _underWay = new();
    private SingleFlight _flights = SingleFlight.Empty();

    private async Task<Either<OvenError, HttpAnswer>> FlyAsync(RestRequest request, CancellationToken cancellationToken)
    {
        Flight? flight;
        long number;
        bool isFirst;
        lock (_flying)
        {
            (_flights, number, isFirst) = _flights.Join(request);
            if (isFirst)
                _underWay[number] = flight = new();
            else
                (flight = _underWay[number]).Joined++;
        }
        if (isFirst)
            _ = BeginAsync(flight, number, request);
        // Who began it goes on where the answer arrived; the others on threads of their own, so that none holds up another.
        var answer = isFirst
            ? flight.Answer.Task
            : flight
                .Answer.Task.ContinueWith(
                    static (answered, client) =>
                    {
                        Interlocked.Decrement(ref ((RestClient)client!)._handovers);
                        return answered;
                    },
                    this,
                    CancellationToken.None,
                    TaskContinuationOptions.None,
                    TaskScheduler.Default
                )
                .Unwrap();
        if (!cancellationToken.CanBeCanceled)
            return await answer.ConfigureAwait(false);
        try
        {
            return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (Leave(number, request))
                await flight.CancelAsync().ConfigureAwait(false);
            return new OvenError.Cancelled();
        }
    }

    private async Task BeginAsync(Flight flight, long number, RestRequest request)
    {
        var outcome = await CallAsync(request, flight.Token).ConfigureAwait(false);
        lock (_flying)
        {
            _flights = _flights.Land(number, request);
            Interlocked.Add(ref _handovers, flight.Joined);
        }
        _underWay.TryRemove(number, out _);
        flight.Answer.SetResult(outcome);
    }

    private bool Leave(long number, RestRequest request)
    {
        lock (_flying)
        {
            (_flights, var isLast) = _flights.Leave(number, request);
            return isLast;
        }
    }

    // Whoever is told of a change must not be given an answer from before it.
    private void CloseFlights()
    {
        lock (_flying)
            _flights = _flights.Close();
    }

    /// <summary>A read that is under way for all who asked for it.</summary>
    private sealed class Flight : CancellationTokenSource
    {
        public TaskCompletionSource<Either<OvenError, HttpAnswer>> Answer { get; } = new();

        /// <summary>How many joined whoever began it.</summary>
        public int Joined { get; set; }
    }
}
