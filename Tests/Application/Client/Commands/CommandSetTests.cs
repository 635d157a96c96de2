using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Tests.Application.Client.Commands.Interactions;
using OptionType = Oven.Functional.Domain.Resources.Commands.ApplicationCommandOptionType;

namespace Oven.Functional.Tests.Application.Client.Commands;

/// <summary>One declaration registers a command and reads what Discord sends; the handler gets types.</summary>
public sealed class CommandSetTests
{
    private enum Size
    {
        Small,
        Large,
    }

    private sealed record Range(long From, long To);

    private static readonly CommandOption<Range> s_range = Option.Group(
        Option.Integer("from", "The first", min: 1),
        Option.Integer("to", "The last").Or(99),
        static (from, to) => new Range(from, to)
    );

    private static readonly CommandOption<string> s_city = Option.String("city", "Where");

    private static readonly CommandSet<string> s_bot = Set<string>(
        Command.Slash(
            "ban",
            "Bans somebody",
            Option.User("user", "Who"),
            Option.String("reason", "Why").Optional(),
            Option.Integer("days", "How long").Optional(),
            static (context, user, reason, days) => $"{context.User.Username} bans {user.User.Username} for {reason ?? "nothing"}, {days}"
        ),
        Command.Slash(
            "order",
            "Orders",
            Option.Choice("size", "How large", ("Small", Size.Small), ("Large", Size.Large)),
            static (_, size) => $"{size}"
        ),
        Command.Slash("range", "Counts", s_range, static (_, range) => $"{range.From}..{range.To}"),
        Command
            .Slash("weather", "Tells the weather", s_city, static (_, city) => city)
            .Completing(s_city, static (_, typed) => $"{typed}..."),
        Command.Group(
            "admin",
            "Administers",
            Command.Slash("warn", "Warns", Option.Boolean("loud", "Loud?"), static (_, loud) => $"warn {loud}"),
            Command.Group("role", "Roles", Command.Slash("add", "Adds", static _ => "role add"))
        )
    );

    [Fact]
    public void Options_arrive_typed() =>
        Assert.True(
            s_bot.Do(Slash("ban", Given("user", OptionType.User, "7"), Given("days", OptionType.Integer, 3)))
                == "sam bans sam for nothing, 3"
        );

    [Fact]
    public void A_choice_arrives_as_what_it_means() =>
        Assert.True(s_bot.Do(Slash("order", Given("size", OptionType.String, "Large"))) == "Large");

    [Fact]
    public void Options_in_a_group_arrive_as_one_value() =>
        Assert.True(s_bot.Do(Slash("range", Given("from", OptionType.Integer, 5))) == "5..99");

    [Fact]
    public void Sub_commands_are_found_at_every_level()
    {
        Assert.True(s_bot.Do(Slash("admin", Sub(OptionType.SubCommand, "warn", Given("loud", OptionType.Boolean, true)))) == "warn True");
        Assert.True(s_bot.Do(Slash("admin", Sub(OptionType.SubCommandGroup, "role", Sub(OptionType.SubCommand, "add")))) == "role add");
    }

    [Fact]
    public void What_was_not_declared_is_told_with_its_name()
    {
        Assert.True(s_bot.Do(Slash("nothing")) == new CommandError.Unhandled("/nothing"));
        Assert.True(s_bot.Do(Slash("admin", Sub(OptionType.SubCommand, "kick"))) == new CommandError.Unhandled("/admin kick"));
        Assert.True(s_bot.Do(Slash("admin")) == new CommandError.Unhandled("/admin without a sub-command"));
    }

    [Fact]
    public void Every_option_that_does_not_fit_is_told_at_once()
    {
        var error = s_bot
            .Do(Slash("ban", Given("user", OptionType.User, "8"), Given("days", OptionType.Integer, "three")))
            .Match(Right: static _ => null!, Left: static error => (CommandError.Unreadable)error);

        Assert.Equal(["user", "days"], error.Problems.Select(static problem => problem.Path));
    }

    [Fact]
    public void An_option_is_completed_while_it_is_typed()
    {
        var typing = Slash("weather", Given("city", OptionType.String, "Ber") with { Focused = true }) with
        {
            Type = InteractionType.ApplicationCommandAutocomplete,
        };

        Assert.True(s_bot.Do(typing) == "Ber...");
        Assert.True(Draft("weather").Options[0].Autocomplete is true);
    }

    [Fact]
    public void What_is_registered_is_what_is_read()
    {
        var ban = Draft("ban");

        Assert.Equal([OptionType.User, OptionType.String, OptionType.Integer], ban.Options.Select(static option => option.Type));
        Assert.Equal([true, null, null], ban.Options.Select(static option => option.Required));
        Assert.Equal(["warn", "role"], Draft("admin").Options.Select(static option => option.Name));
        Assert.Equal(1, Draft("range").Options[0].MinValue?.AsInteger);
    }

    [Fact]
    public void Every_problem_of_every_command_is_reported_at_once()
    {
        EquatableList<FieldError> problems = CommandSet
            .Of<string>(
                Command.Slash("Loud", "", static _ => ""),
                Command.Slash("slow", "Slow", static _ => "").Defers(after: TimeSpan.FromSeconds(3)),
                Command.Group<string>("empty", "Empty"),
                Command.Slash("twice", "1", static _ => ""),
                Command.Slash("twice", "2", static _ => ""),
                CustomId.Plain("a:b").OnButton(static _ => "")
            )
            .Match(Succ: static _ => default, Fail: static found => found.ToEquatableList());

        Assert.Equal(
            ["Loud.name", "Loud.description", "slow.deferral", "empty.members", "twice", "a:b.route"],
            problems.Select(static problem => problem.Path)
        );
    }

    [Fact]
    public void A_component_reaches_the_handler_of_its_route_and_kind()
    {
        var vote = CustomId.Of("vote", StateField.Integer);
        var bot = Set<string>(vote.OnButton(static (_, choice) => $"vote {choice}"), CustomId.Plain("again").OnButton(static _ => "again"));
        var at = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

        Assert.True(bot.Do(Used(vote.Write(3, Seal, at), ComponentType.Button)) == "vote 3");
        Assert.True(bot.Do(Used("again", ComponentType.Button)) == "again");
        Assert.True(bot.Do(Used("again", ComponentType.StringSelect)) == new CommandError.Unhandled("again"));
    }

    [Fact]
    public void A_guild_may_have_a_command_of_its_own_under_a_name_that_is_used_everywhere()
    {
        var bot = Set<string>(
            Command.Slash("hello", "Everywhere", static _ => "everywhere"),
            Command.Slash("hello", "Here", static _ => "here").InGuilds(new GuildId(5))
        );
        var everywhere = Slash("hello");
        var here = everywhere with { Data = everywhere.Data! with { GuildId = new GuildId(5) } };

        Assert.True(bot.Do(everywhere) == "everywhere");
        Assert.True(bot.Do(here) == "here");
    }

    private static Interaction Used(string customId, ComponentType type) =>
        Of(InteractionType.MessageComponent, new() { CustomId = customId, ComponentType = type });

    private static ApplicationCommandDraft Draft(string name) => s_bot.Declared.Single(declared => declared.Draft.Name == name).Draft;
}
