using BenchmarkDotNet.Attributes;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Kernel;

namespace Oven.Functional.Benchmarks.Hosting;

/// <summary>From <c>Post</c> to the effect, beside calling <c>Step</c> and the handler oneself: what the host costs.</summary>
[MemoryDiagnoser]
public class MachineHostBenchmarks : IDisposable
{
    private readonly Machine<int, int, int> _echo = new(0, static (count, number) => new(count + 1, [number]), static _ => null);
    private readonly Machine<int, int, int> _alarmed = new(
        0,
        static (count, number) => new(count + 1, [number]),
        static _ => Instant.Never
    );
    private readonly Handler _handler = new();
    private MachineHost<int, int, int> _host = null!;
    private MachineHost<int, int, int> _hostWithDeadline = null!;
    private int _state;

    [GlobalSetup]
    public void Setup()
    {
        var clock = new MonotonicClock(TimeProvider.System);
        _host = new(_echo, _handler, static _ => 0, clock);
        _hostWithDeadline = new(_alarmed, _handler, static _ => 0, clock);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _host.Dispose();
        _hostWithDeadline.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "Step and Begin called directly")]
    public int Direct()
    {
        (_state, var effects) = _echo.Step(_state, 1);
        foreach (var effect in effects)
            _handler.Begin(effect, static _ => true);
        return _handler.Sum;
    }

    [Benchmark(Description = "Post, no deadline")]
    public int Post()
    {
        _host.Post(1);
        return _handler.Sum;
    }

    [Benchmark(Description = "Post, with a deadline to compare")]
    public int PostWithDeadline()
    {
        _hostWithDeadline.Post(1);
        return _handler.Sum;
    }

    private sealed class Handler : IEffectHandler<int, int>
    {
        public int Sum { get; private set; }

        public void Begin(int effect, Func<int, bool> post) => Sum += effect;
    }
}
