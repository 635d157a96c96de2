namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>What takes parameters: a slash command or a sub-command.</summary>
/// <typeparam name="T">The builder itself.</typeparam>
public interface ITakesParameters<T>
    where T : ITakesParameters<T>
{
    internal T Take(OptionBuilder option);
}

/// <summary>Adds parameters to slash commands and sub-commands; 25 at most, required ones first.</summary>
public static class ParameterSetters
{
    /// <summary>One more text.</summary>
    public static T AddStringOption<T>(this ITakesParameters<T> command, Func<StringOptionBuilder, StringOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more whole number.</summary>
    public static T AddIntegerOption<T>(this ITakesParameters<T> command, Func<IntegerOptionBuilder, IntegerOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more number.</summary>
    public static T AddNumberOption<T>(this ITakesParameters<T> command, Func<NumberOptionBuilder, NumberOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more yes or no.</summary>
    public static T AddBooleanOption<T>(this ITakesParameters<T> command, Func<BooleanOptionBuilder, BooleanOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more user.</summary>
    public static T AddUserOption<T>(this ITakesParameters<T> command, Func<UserOptionBuilder, UserOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more channel.</summary>
    public static T AddChannelOption<T>(this ITakesParameters<T> command, Func<ChannelOptionBuilder, ChannelOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more role.</summary>
    public static T AddRoleOption<T>(this ITakesParameters<T> command, Func<RoleOptionBuilder, RoleOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more user or role.</summary>
    public static T AddMentionableOption<T>(this ITakesParameters<T> command, Func<MentionableOptionBuilder, MentionableOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));

    /// <summary>One more file.</summary>
    public static T AddAttachmentOption<T>(this ITakesParameters<T> command, Func<AttachmentOptionBuilder, AttachmentOptionBuilder> make)
        where T : ITakesParameters<T> => command.Take(make(new()));
}
