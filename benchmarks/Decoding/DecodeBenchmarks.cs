using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LanguageExt;
using Oven.Functional.Benchmarks.Steps;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Benchmarks.Decoding;

/// <summary>A message from its bytes to the value a handler gets, beside the least that reading those bytes can cost.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private readonly byte[] _data = Frames.MessageCreate.ToArray();

    [Benchmark(Baseline = true, Description = "bare Utf8JsonReader pass")]
    public int Bare()
    {
        var reader = new Utf8JsonReader(_data);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    [Benchmark(Description = "MESSAGE_CREATE decoded")]
    public Either<OvenError, GatewayEvent> Decode() => DiscordJson.DecodeEvent(GatewayEventType.MessageCreate, _data);
}
