using LanguageExt;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Interactions;

namespace Oven.Functional.Tests.Application.Client.Commands;

/// <summary>Interactions as Discord would send them, for tests without a network.</summary>
internal static class Interactions
{
    public static readonly HmacSeal Seal = HmacSeal.ForThisRun();

    public static readonly User Sam = new()
    {
        Id = new(7),
        Username = "sam",
        Discriminator = "0",
        GlobalName = "Sam",
        Avatar = null,
    };

    public static Interaction Of(InteractionType type, InteractionData data) =>
        new()
        {
            Id = new(Snowflake.At(new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero))),
            ApplicationId = new(1),
            Type = type,
            Token = "token",
            User = Sam,
            Data = data,
        };

    public static Interaction Slash(string name, params InteractionDataOption[] options) =>
        Of(
            InteractionType.ApplicationCommand,
            new()
            {
                Name = name,
                Type = ApplicationCommandType.ChatInput,
                Options = options.ToEquatableList(),
                Resolved = new() { Users = new EquatableMap<UserId, User>([new(Sam.Id, Sam)]) },
            }
        );

    public static InteractionDataOption Given(string name, ApplicationCommandOptionType type, OptionValue value) =>
        new()
        {
            Name = name,
            Type = type,
            Value = value,
        };

    public static InteractionDataOption Sub(ApplicationCommandOptionType type, string name, params InteractionDataOption[] options) =>
        new()
        {
            Name = name,
            Type = type,
            Options = options.ToEquatableList(),
        };

    public static Either<CommandError, TResult> Do<TResult>(this CommandSet<TResult> commands, Interaction interaction) =>
        commands.Find(interaction).Bind(route => route.Run(new(interaction, Seal)));

    public static CommandSet<TResult> Set<TResult>(params Handler<TResult>[] handlers) =>
        CommandSet
            .Of<TResult>(handlers)
            .Match(Succ: set => set, Fail: problems => throw new Xunit.Sdk.XunitException(string.Join("\n", problems)));
}
