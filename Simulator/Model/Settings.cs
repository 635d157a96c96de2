using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Gateway;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model;

/// <summary>What does not change while the simulator runs: <see cref="SimulatorOptions"/> as the model needs them.</summary>
internal sealed record Settings
{
    public required string Token { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Wall clock time at <see cref="Instant.Zero"/>.</summary>
    public required DateTimeOffset Epoch { get; init; }
    public required Uri GatewayUrl { get; init; }
    public required Uri ResumeUrl { get; init; }

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);
    public int RecommendedShards { get; init; } = 1;
    public int MaxConcurrency { get; init; } = 1;
    public int SessionStarts { get; init; } = 1_000;
    public int GlobalLimit { get; init; } = 50;
    public int GuildsDown { get; init; }
    public int MembersPerChunk { get; init; } = 1_000;
    public int GuildsPerShard { get; init; } = 2_500;

    /// <summary>Interactions go to the bot's HTTP server and not to the gateway.</summary>
    public bool PostsInteractions { get; init; }
    public Intents PrivilegedIntents { get; init; } = Intents.Privileged;

    /// <summary>Buckets that differ from the routes' own, by route (<c>POST /channels/{channel_id}/messages</c>).</summary>
    public LinearMap<string, Bucket> Buckets { get; init; } = LinearMap<string, Bucket>.Empty();

    /// <summary>What is to go wrong from the start.</summary>
    public EquatableList<Fault> Faults { get; init; }

    public Moment At(Instant instant) => new(instant, Epoch + instant.SinceStart);
}
