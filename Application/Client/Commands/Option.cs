using System.Collections.Frozen;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// The options of slash commands, each with the type in which its value arrives. They are required unless
/// <see cref="OptionalReferences.Optional"/> or <see cref="CommandOption{T}.Or"/> says otherwise; required ones come first. Names have 1 to 32
/// lower-case characters, descriptions 1 to 100; what is wrong is reported by <see cref="CommandSet.Of"/>.
/// Source: Discord documentation, Application Commands, Application Command Option.
/// </summary>
public static partial class Option
{
    /// <summary>A text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="minLength">The fewest characters; 0 to 6000.</param>
    /// <param name="maxLength">The most characters; 1 to 6000.</param>
    public static CommandOption<string> String(string name, string description, int? minLength = null, int? maxLength = null)
    {
        var builder = new StringOptionBuilder().SetDescription(description);
        if (minLength is { } least)
            builder = builder.SetMinLength(least);
        if (maxLength is { } most)
            builder = builder.SetMaxLength(most);
        return new(builder, name, static given => given.Text());
    }

    /// <summary>A whole number between -2^53 and 2^53.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="min">The least that is allowed.</param>
    /// <param name="max">The most that is allowed.</param>
    public static CommandOption<long> Integer(string name, string description, long? min = null, long? max = null)
    {
        var builder = new IntegerOptionBuilder().SetDescription(description);
        if (min is { } least)
            builder = builder.SetMinValue(least);
        if (max is { } most)
            builder = builder.SetMaxValue(most);
        return new(builder, name, static given => given.Integer());
    }

    /// <summary>A number between -2^53 and 2^53.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="min">The least that is allowed.</param>
    /// <param name="max">The most that is allowed.</param>
    public static CommandOption<double> Number(string name, string description, double? min = null, double? max = null)
    {
        var builder = new NumberOptionBuilder().SetDescription(description);
        if (min is { } least)
            builder = builder.SetMinValue(least);
        if (max is { } most)
            builder = builder.SetMaxValue(most);
        return new(builder, name, static given => given.Number());
    }

    /// <summary>Yes or no.</summary>
    public static CommandOption<bool> Boolean(string name, string description) =>
        new(new BooleanOptionBuilder().SetDescription(description), name, static given => given.Truth());

    /// <summary>A user; in a guild with the membership.</summary>
    public static CommandOption<ResolvedUser> User(string name, string description) =>
        new(new UserOptionBuilder().SetDescription(description), name, static given => given.User());

    /// <summary>A role.</summary>
    public static CommandOption<Role> Role(string name, string description) =>
        new(new RoleOptionBuilder().SetDescription(description), name, static given => given.Role());

    /// <summary>A user or a role.</summary>
    public static CommandOption<Mentionable> Mentionable(string name, string description) =>
        new(new MentionableOptionBuilder().SetDescription(description), name, static given => given.Mentionable());

    /// <summary>A channel of one of the types; of any where none is named.</summary>
    public static CommandOption<Channel> Channel(string name, string description, params ReadOnlySpan<ChannelType> types) =>
        new(new ChannelOptionBuilder().SetDescription(description).AddChannelTypes(types), name, static given => given.Channel());

    /// <summary>A file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="fileTypes">At most 10 of <c>image</c>, <c>video</c>, <c>audio</c> or endings like <c>.pdf</c>; any where none is named.</param>
    public static CommandOption<Attachment> Attachment(string name, string description, params ReadOnlySpan<string> fileTypes) =>
        new(new AttachmentOptionBuilder().SetDescription(description).SetFileTypes(fileTypes), name, static given => given.Attachment());

    /// <summary>One of at most 25 choices, each with the value that the handler gets: <c>("Red", Color.Red)</c>.</summary>
    /// <typeparam name="T">What the handler gets.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="choices">What people see, 1 to 100 characters and unique, and what it means.</param>
    public static CommandOption<T> Choice<T>(string name, string description, params ReadOnlySpan<(string Label, T Value)> choices)
    {
        var builder = new StringOptionBuilder().SetDescription(description);
        var values = new Dictionary<string, T>(choices.Length);
        foreach (var (label, value) in choices)
        {
            builder = builder.AddChoice(label, label);
            values[label] = value;
        }
        var known = values.ToFrozenDictionary();
        return new(
            builder,
            name,
            given =>
                given.Text() is var text && text.Problem is not null ? text.Problem
                : known.TryGetValue(text.Value, out var value) ? value
                : new FieldError(given.Option.Name, "BASE_TYPE_CHOICES", "There is no such choice.", text.Value)
        );
    }
}
