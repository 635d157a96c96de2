using BenchmarkDotNet.Attributes;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Benchmarks.Commands;

/// <summary>One interaction to its typed handler among 1,000 commands, and what declaring 1,000 commands costs at the start.</summary>
[MemoryDiagnoser]
public class RoutingBenchmarks
{
    private static readonly CustomId<long> Count = CustomId.Of("count", StateField.Integer);

    private readonly CommandSet<int> _commands = Declare();
    private readonly InteractionContext _slash;
    private readonly InteractionContext _button;

    /// <summary>Prepares one command with two options and one click.</summary>
    public RoutingBenchmarks()
    {
        var seal = new PlainSeal();
        var slash = new Interaction
        {
            Id = new(Snowflake.At(DateTimeOffset.UnixEpoch.AddYears(56))),
            ApplicationId = new(1),
            Type = InteractionType.ApplicationCommand,
            Token = "",
            Data = new()
            {
                Name = "command500",
                Type = ApplicationCommandType.ChatInput,
                GuildId = new GuildId(5),
                Options =
                [
                    new()
                    {
                        Name = "text",
                        Type = ApplicationCommandOptionType.String,
                        Value = "hello",
                    },
                    new()
                    {
                        Name = "number",
                        Type = ApplicationCommandOptionType.Integer,
                        Value = 7,
                    },
                ],
            },
        };
        _slash = new(slash, seal);
        _button = new(
            slash with
            {
                Type = InteractionType.MessageComponent,
                Data = new() { ComponentType = ComponentType.Button, CustomId = Count.Write(7, seal, DateTimeOffset.UnixEpoch) },
            },
            seal
        );
    }

    /// <summary>A slash command with two options.</summary>
    [Benchmark(Baseline = true)]
    public bool Slash() => _commands.Find(_slash.Interaction).Bind(route => route.Run(_slash)).IsRight;

    /// <summary>A button with sealed state; the seal itself is not counted.</summary>
    [Benchmark]
    public bool Button() => _commands.Find(_button.Interaction).Bind(route => route.Run(_button)).IsRight;

    /// <summary>Declares, checks and indexes 1,000 commands.</summary>
    [Benchmark]
    public int Start() => Declare().Declared.Count;

    private static CommandSet<int> Declare() =>
        CommandSet
            .Of<int>([
                .. Enumerable
                    .Range(0, 1000)
                    .Select(static number =>
                        (Handler<int>)
                            Command
                                .Slash(
                                    $"command{number}",
                                    "One of many",
                                    Option.String("text", "A text"),
                                    Option.Integer("number", "A number").Or(0),
                                    static (_, text, count) => text.Length + (int)count
                                )
                                .InGuilds(new GuildId((ulong)number / 100))
                    ),
                Count.OnButton(static (_, count) => (int)count),
            ])
            .Match(Succ: static set => set, Fail: static problems => throw new InvalidOperationException($"{problems}"));

    private sealed class PlainSeal : ISeal
    {
        public ulong Stamp(ReadOnlySpan<byte> content) => (ulong)content.Length;
    }
}
