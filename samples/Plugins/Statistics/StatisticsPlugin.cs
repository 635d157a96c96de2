using System.Buffers.Binary;
using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Plugins;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Samples.Plugins.Statistics;

/// <summary>Counts messages, tells the number on <c>!stats</c>, and hands it to the version that replaces it.</summary>
public sealed class StatisticsPlugin : IStatefulPlugin
{
    private long _messages;

    public PluginManifest Manifest { get; } =
        new("statistics", new(1, 0, 0))
        {
            Description = "Counts messages.",
            Capabilities = Capability.ReadMessages | Capability.SendMessages,
        };

    public Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation)
    {
        context.On<MessageCreated>(
            (created, stop) =>
                created.Message switch
                {
                    { Author.Bot: true } => Task.CompletedTask,
                    { Content: "!stats" } asked => context.Rest.Channels.CreateMessage(
                        asked.ChannelId,
                        new() { Content = $"{Interlocked.Read(ref _messages)} messages so far." },
                        stop
                    ),
                    _ => Task.FromResult(Interlocked.Increment(ref _messages)),
                }
        );
        return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
    }

    public ReadOnlyMemory<byte> Export()
    {
        var state = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(state, _messages);
        return state;
    }

    public Either<OvenError, Unit> Import(ReadOnlyMemory<byte> state)
    {
        if (state.Length != 8)
            return new OvenError.PluginFailed(Manifest.Name, "the state of the version before is not one of mine.");
        _messages = BinaryPrimitives.ReadInt64LittleEndian(state.Span);
        return Unit.Default;
    }
}
