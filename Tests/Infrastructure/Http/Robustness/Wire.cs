using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Simulator;
using Oven.Functional.Tests.Kernel;
using HttpCall = Oven.Functional.Application.Ports.HttpCall;

namespace Oven.Functional.Tests.Infrastructure.Http.Robustness;

/// <summary>
/// A <see cref="RestClient"/> and a Simulator, joined by real HTTP over loopback, on one clock that the test moves. Time stands still
/// while anything is on its way, so a call takes <see cref="Latency"/> by that clock however loaded the machine is, and an hour's wait
/// takes milliseconds; it then passes to the next moment at which anything is due.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private static readonly TimeSpan Leap = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly CountingTransport _transport;

    private Wire(DiscordSimulator discord, FakeTime time, TimeSpan latency, RestOptions options)
    {
        (Discord, Time, Latency) = (discord, time, latency);
        var complete = options with { BaseUrl = discord.ApiUrl, Token = TokenOf(discord) };
        if (ReferenceEquals(complete.Time, TimeProvider.System))
            complete = complete with { Time = time };
        _transport = new(new FlurlRestTransport(complete), time, latency / 2);
        Rest = new(complete with { Transport = _transport });
    }

    public DiscordSimulator Discord { get; }

    public RestClient Rest { get; }

    public FakeTime Time { get; }

    /// <summary>How long a request and its answer take together, half of it each.</summary>
    public TimeSpan Latency { get; }

    /// <summary>How many seconds have passed.</summary>
    public double Seconds => Time.Elapsed.TotalSeconds;

    public int Refused => Discord.Transcript.Answered(429);

    /// <param name="options">The Simulator; its clock is replaced.</param>
    /// <param name="latency">How far away it is, there and back.</param>
    /// <param name="rest">The client; address, token and clock are filled in.</param>
    /// <param name="time">The clock, where something else follows it too.</param>
    public static async Task<Wire> StartAsync(
        SimulatorOptions? options = null,
        TimeSpan? latency = null,
        RestOptions? rest = null,
        FakeTime? time = null
    )
    {
        time ??= new();
        var discord = await DiscordSimulator.StartAsync((options ?? new()) with { Time = time });
        return new(discord, time, latency ?? TimeSpan.Zero, rest ?? new());
    }

    /// <summary>Lets time pass until all calls have ended; fails where they have not within the time given, ten minutes by default.</summary>
    public async Task<IReadOnlyList<T>> RunAsync<T>(IEnumerable<Task<T>> calls, TimeSpan? atMost = null)
    {
        var all = calls.ToList();
        var end = Time.Elapsed + (atMost ?? TimeSpan.FromMinutes(10));
        await IdleAsync();
        while (!all.TrueForAll(static call => call.IsCompleted))
        {
            Assert.True(
                Time.Elapsed < end,
                $"{all.Count(static call => !call.IsCompleted)} of {all.Count} have not ended by {Time.Elapsed}"
            );
            if (Time.NextDue is null)
                break; // nothing is left to wait for: all are decided and about to end
            // A result may still be on its way through the thread pool. Before time makes a leap, it gets a moment of the real one to arrive.
            if (Time.NextDue > Time.Elapsed + Leap && await EndsAsync(all))
                break;
            AdvanceTowards(end);
            await IdleAsync();
        }
        return await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Lets that much time pass.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = Time.Elapsed + time;
        await IdleAsync();
        while (Time.Elapsed < end)
        {
            AdvanceTowards(end);
            await IdleAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Discord.DisposeAsync();
    }

    private static async Task<bool> EndsAsync<T>(List<Task<T>> calls)
    {
        await Task.WhenAll(calls).WaitAsync(Moment).ContinueWith(static _ => { }, TaskScheduler.Default);
        return calls.TrueForAll(static call => call.IsCompleted);
    }

    private void AdvanceTowards(TimeSpan end)
    {
        var next = Time.NextDue is { } due && due < end ? due : end;
        Time.Advance(next > Time.Elapsed ? next - Time.Elapsed : TimeSpan.Zero);
    }

    // Until everything that can arrive has arrived, and what was handed to the thread pool because of it has had its turn.
    private async Task IdleAsync()
    {
        do
        {
            await _transport.IdleAsync();
            for (var i = 0; i < 10; i++)
            {
                await Task.Run(static () => { });
                await Task.Yield(); // the test framework's own queue, which calls of a test continue on
            }
        } while (!_transport.IsIdle || !Rest.IsIdle);
    }

    private static Token TokenOf(DiscordSimulator discord) =>
        Token.From(discord.Token).Match(Succ: static token => token, Fail: static _ => throw new InvalidOperationException());

    /// <summary>Takes its time by the test's clock, and knows whether anything is on its way by the real one.</summary>
    private sealed class CountingTransport(FlurlRestTransport http, FakeTime time, TimeSpan oneWay) : IRestTransport
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _inFlight;

        public bool IsIdle
        {
            get
            {
                lock (_gate)
                    return _inFlight == 0;
            }
        }

        public Task IdleAsync()
        {
            lock (_gate)
                return _inFlight == 0 ? Task.CompletedTask : _idle.Task;
        }

        public Task<Either<OvenError, HttpAnswer>> SendAsync(HttpCall call, CancellationToken cancellationToken)
        {
            // Continued on the spot: whoever waits has dealt with the answer before it counts as arrived.
            var answered = new TaskCompletionSource<Either<OvenError, HttpAnswer>>();
            _ = SendAsync(call, answered, cancellationToken);
            return answered.Task;
        }

        public void Dispose() => http.Dispose();

        private async Task SendAsync(
            HttpCall call,
            TaskCompletionSource<Either<OvenError, HttpAnswer>> answered,
            CancellationToken cancellationToken
        )
        {
            if (oneWay > TimeSpan.Zero)
                await Task.Delay(oneWay, time, CancellationToken.None).ConfigureAwait(false);
            Count(+1);
            var answer = await http.SendAsync(call, cancellationToken).ConfigureAwait(false);
            if (oneWay > TimeSpan.Zero)
            {
                var back = Task.Delay(oneWay, time, CancellationToken.None);
                Count(-1);
                await back.ConfigureAwait(false);
                answered.SetResult(answer);
            }
            else
            {
                answered.SetResult(answer);
                Count(-1);
            }
        }

        private void Count(int change)
        {
            lock (_gate)
            {
                if (_inFlight == 0)
                    _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _inFlight += change;
                if (_inFlight == 0)
                    _idle.TrySetResult();
            }
        }
    }
}
