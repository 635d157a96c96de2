using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.People;

/// <summary>What a person does, or what the test arranges in the world.</summary>
internal abstract record Act
{
    private Act() { }

    public sealed record Type(UserId User, ChannelId Channel, string Text, MessageId? ReplyTo) : Act;

    public sealed record Rewrite(UserId User, ChannelId Channel, MessageId Message, string Text) : Act;

    public sealed record Delete(UserId User, ChannelId Channel, MessageId Message) : Act;

    public sealed record React(UserId User, ChannelId Channel, MessageId Message, string Emoji) : Act;

    /// <summary>A slash command; <c>Name</c> may hold a group and a subcommand, as typed: <c>admin warn</c>.</summary>
    public sealed record Run(UserId User, ChannelId Channel, string Name, EquatableList<Filled> Options) : Act;

    /// <summary>A slash command that is being typed: the option in focus asks for choices.</summary>
    public sealed record Complete(UserId User, ChannelId Channel, string Name, EquatableList<Filled> Options, string Focused) : Act;

    /// <summary>A button.</summary>
    public sealed record Click(UserId User, ChannelId Channel, MessageId Message, string CustomId) : Act;

    /// <summary>A select menu.</summary>
    public sealed record Choose(UserId User, ChannelId Channel, MessageId Message, string CustomId, EquatableList<string> Values) : Act;

    /// <summary>A dialog that the bot opened.</summary>
    public sealed record Submit(UserId User, InteractionId Opened, EquatableList<Filled> Values) : Act;

    public sealed record Join(string Name) : Act;

    public sealed record OpenDirect(UserId User) : Act;

    public sealed record MakeGuild(string Name, EquatableList<string> Channels) : Act;
}

/// <summary>One option or field that a person filled in; the value is JSON.</summary>
internal readonly record struct Filled(string Name, string Value);

/// <summary>What came of an act.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    public sealed record Done : Outcome;

    public sealed record Posted(SimulatedMessage Message) : Outcome;

    public sealed record Started(InteractionId Interaction, ChannelId Channel) : Outcome;

    public sealed record Joined(UserId User) : Outcome;

    public sealed record Opened(ChannelId Channel) : Outcome;

    public sealed record Made(GuildId Guild, EquatableList<ChannelId> Channels) : Outcome;

    /// <summary>Discord's own client would not have let the person do this.</summary>
    public sealed record Impossible(string Reason) : Outcome;
}

/// <summary>The world after an act, what came of it and what others notice.</summary>
internal sealed record Consequence(World World, Outcome Outcome, EquatableList<Happening> Happenings = default);
