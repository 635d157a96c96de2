using System.Diagnostics;
using Oven.Functional.Application.Client.Commands.Sync;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Commands.Sync;

/// <summary>Carrying out a plan gives what was declared, and then there is nothing left to do.</summary>
public sealed class CommandPlanTests
{
    private static readonly EquatableList<InteractionContextType> s_everywhere = [.. Enum.GetValues<InteractionContextType>()];

    [Property(EndSize = 20)]
    public bool The_plan_makes_the_registered_set_the_declared_one(
        ApplicationCommandDraft[] declared,
        ApplicationCommandDraft[] registered,
        bool isGlobal
    )
    {
        var (wanted, before) = (Distinct(declared), Registered(Distinct(registered), isGlobal));
        var after = Carried(CommandPlan.Between(wanted, before, isGlobal), before, isGlobal);
        var kept = before.Where(command => command.Type == ApplicationCommandType.PrimaryEntryPoint).Select(static command => command.Name);
        return Equal(after.Where(command => !kept.Contains(command.Name)), wanted.Where(draft => !kept.Contains(draft.Name)), isGlobal);
    }

    [Property(EndSize = 20)]
    public bool The_plan_of_a_synced_set_is_empty(ApplicationCommandDraft[] declared, bool isGlobal)
    {
        var wanted = Distinct(declared);
        return CommandPlan.Between(wanted, Registered(wanted, isGlobal), isGlobal).IsEmpty;
    }

    [Property(EndSize = 20)]
    public bool The_plan_of_a_synced_set_is_empty_after_the_way_through_json(ApplicationCommandDraft[] declared)
    {
        var wanted = Distinct(declared);
        var read = Registered(wanted, isGlobal: true)
            .Select(static command =>
                DiscordJson
                    .Decode<ApplicationCommand>(DiscordJson.Encode(command))
                    .Match(Right: static back => back, Left: static error => throw new UnreachableException(error.Message))
            );
        return CommandPlan.Between(wanted, read).IsEmpty;
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        EquatableList<ApplicationCommandDraft> before = [Draft("ping", "Pongs"), Draft("old", "Goes"), Draft("same", "Stays")];
        EquatableList<ApplicationCommandDraft> now = [Draft("same", "Stays"), Draft("ping", "Answers"), Draft("new", "Comes")];

        var plan = CommandPlan.Between(now, Registered(before, isGlobal: true));

        Assert.Equal(
            [
                new CommandStep.Remove(new(2), "old"),
                new CommandStep.Overwrite(new(1), Draft("ping", "Answers")),
                new CommandStep.Create(Draft("new", "Comes")),
            ],
            plan.Steps
        );
    }

    [Fact]
    public void Contexts_that_are_no_longer_declared_are_a_change()
    {
        var everywhere = Draft("ping", "Pongs");
        var inGuilds = everywhere with { Contexts = [InteractionContextType.Guild] };

        Assert.False(CommandPlan.Between([everywhere], Registered([inGuilds], isGlobal: true)).IsEmpty);
        Assert.True(CommandPlan.Between([everywhere], Registered([inGuilds], isGlobal: false), isGlobal: false).IsEmpty);
    }

    private static ApplicationCommandDraft Draft(string name, string description) =>
        new()
        {
            Name = name,
            Type = ApplicationCommandType.ChatInput,
            Description = description,
        };

    private static EquatableList<ApplicationCommandDraft> Distinct(ApplicationCommandDraft[] drafts) =>
        drafts.DistinctBy(static draft => draft.Name).ToEquatableList();

    private static EquatableList<ApplicationCommand> Registered(EquatableList<ApplicationCommandDraft> drafts, bool isGlobal) =>
        drafts.Select((draft, index) => Filled(draft, new((ulong)index + 1), isGlobal)).ToEquatableList();

    private static EquatableList<ApplicationCommand> Carried(CommandPlan plan, EquatableList<ApplicationCommand> before, bool isGlobal)
    {
        var commands = before.ToDictionary(static command => command.Id);
        var next = 1000UL;
        foreach (var step in plan.Steps)
            switch (step)
            {
                case CommandStep.Create(var draft):
                    commands.Add(new(next), Filled(draft, new(next++), isGlobal));
                    break;
                case CommandStep.Overwrite(var id, var draft):
                    commands[id] = Filled(draft, id, isGlobal);
                    break;
                case CommandStep.Remove(var id, _):
                    commands.Remove(id);
                    break;
                default:
                    throw new UnreachableException();
            }
        return commands.Values.ToEquatableList();
    }

    private static bool Equal(IEnumerable<ApplicationCommand> registered, IEnumerable<ApplicationCommandDraft> declared, bool isGlobal)
    {
        var (left, right) = (
            registered.OrderBy(static command => command.Name, StringComparer.Ordinal).ToList(),
            declared.OrderBy(static draft => draft.Name, StringComparer.Ordinal).ToList()
        );
        return left.Count == right.Count
            && left.Zip(right).All(pair => CanonicalCommand.Of(pair.Item2, isGlobal).Fits(CanonicalCommand.Of(pair.Item1)));
    }

    // What Discord makes of a declaration: it fills in defaults of its own.
    private static ApplicationCommand Filled(ApplicationCommandDraft draft, CommandId id, bool isGlobal) =>
        new()
        {
            Id = id,
            ApplicationId = new(9),
            GuildId = isGlobal ? null : new GuildId(5),
            Type = draft.Type ?? ApplicationCommandType.ChatInput,
            Name = draft.Name,
            NameLocalizations = draft.NameLocalizations.IsEmpty ? new(null) : new(draft.NameLocalizations),
            Description = draft.Description ?? "",
            DescriptionLocalizations = draft.DescriptionLocalizations.IsEmpty ? new(null) : new(draft.DescriptionLocalizations),
            Options = draft.Options.IsEmpty ? null : draft.Options,
            DefaultMemberPermissions = draft.DefaultMemberPermissions,
            DmPermission = isGlobal ? true : null,
            Nsfw = draft.Nsfw,
            IntegrationTypes =
                !isGlobal ? null
                : draft.IntegrationTypes.IsEmpty ? [ApplicationIntegrationType.GuildInstall]
                : draft.IntegrationTypes,
            Contexts =
                !isGlobal ? default
                : draft.Contexts.IsEmpty ? new(s_everywhere)
                : new(draft.Contexts),
            Version = new(77),
            Handler = draft.Handler,
        };
}
