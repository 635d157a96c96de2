using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>A sub-command with its parameters.</summary>
public sealed record SubcommandBuilder : OptionBuilder, ITakesParameters<SubcommandBuilder>
{
    /// <summary>A sub-command without parameters yet.</summary>
    public SubcommandBuilder(string name = "", string description = "") => (Name, Description) = (new(name), new(description));

    internal EquatableList<OptionBuilder> Options { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.SubCommand;

    internal override int Length => base.Length + LengthOf(Options);

    SubcommandBuilder ITakesParameters<SubcommandBuilder>.Take(OptionBuilder option) => this with { Options = Options.Add(option) };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        CheckList(Options, ref problems);
    }

    internal override ApplicationCommandOption Make() =>
        base.Make() with
        {
            Options = Options.IsEmpty ? null : Options.Select(static option => option.Make()),
        };
}

/// <summary>A group of sub-commands; groups do not nest.</summary>
public sealed record SubcommandGroupBuilder : OptionBuilder
{
    /// <summary>A group without sub-commands yet.</summary>
    public SubcommandGroupBuilder(string name = "", string description = "") => (Name, Description) = (new(name), new(description));

    internal EquatableList<OptionBuilder> Subcommands { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.SubCommandGroup;

    internal override int Length => base.Length + LengthOf(Subcommands);

    /// <summary>One more sub-command; 25 at most.</summary>
    public SubcommandGroupBuilder AddSubcommand(Func<SubcommandBuilder, SubcommandBuilder> make) =>
        this with
        {
            Subcommands = Subcommands.Add(make(new())),
        };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        CheckList(Subcommands, ref problems);
    }

    internal override ApplicationCommandOption Make() => base.Make() with { Options = Subcommands.Select(static option => option.Make()) };
}
