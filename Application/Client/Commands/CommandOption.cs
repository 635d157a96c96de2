using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// An option of a slash command, declared once: how Discord is told of it, and how what a person fills in becomes a value. Made by
/// <see cref="Option"/>; several make one with <see cref="Option.Group{T1,T2,T}"/>.
/// </summary>
/// <typeparam name="T">What the handler gets.</typeparam>
public sealed record CommandOption<T>
{
    internal CommandOption(EquatableList<ParameterBuilder> builders, Func<GivenOptions, Parsed<T>> read) =>
        (Builders, Read) = (builders, read);

    internal CommandOption(ParameterBuilder builder, string name, Func<GivenOption, Parsed<T>> read)
        : this(
            [builder.SetName(name).SetRequired()],
            given => given.Find(name) is { } option ? read(new(option, given.Resolved)) : Missing(name)
        ) => Name = name;

    /// <summary>What Discord is told.</summary>
    public EquatableList<ParameterBuilder> Builders { get; init; }

    /// <summary>How what Discord sends becomes a value.</summary>
    public Func<GivenOptions, Parsed<T>> Read { get; init; }

    /// <summary>The option's name; null for a group.</summary>
    public string? Name { get; private init; }

    /// <summary>The same option with another value made of what was given: <c>Option.String(…).Map(text => text.Trim())</c>.</summary>
    public CommandOption<TResult> Map<TResult>(Func<T, TResult> convert) =>
        new(Builders, given => Read(given).Map(convert)) { Name = Name };

    /// <summary>May be left out; the handler then gets the fallback.</summary>
    public CommandOption<T> Or(T fallback) => LeftOut(read => read, fallback);

    /// <summary>Name and description in another language. Only for a single option, not for a group.</summary>
    public CommandOption<T> Localized(Locale locale, string name, string description) =>
        With(builder => builder.SetNameLocalization(locale, name).SetDescriptionLocalization(locale, description));

    /// <summary>Changes what Discord is told, with the setters of the builder.</summary>
    public CommandOption<T> With(Func<ParameterBuilder, ParameterBuilder> change) => this with { Builders = Builders.Select(change) };

    internal CommandOption<TResult> LeftOut<TResult>(Func<T, TResult> convert, TResult fallback)
    {
        var (read, names) = (Read, Builders.Select(static builder => builder.SetRequired(false)));
        return new(names, given => read(given) is var parsed && IsMissing(parsed.Problem) ? fallback : parsed.Map(convert)) { Name = Name };
    }

    private static bool IsMissing(FieldError? problem) => problem is { Code: MissingCode };

    private const string MissingCode = "BASE_TYPE_REQUIRED";

    private static FieldError Missing(string name) => new(name, MissingCode, "This option is required and was not given.");
}

/// <summary>Makes options optional: the handler gets null where one is left out.</summary>
public static class OptionalValues
{
    /// <summary>May be left out; the handler then gets null.</summary>
    public static CommandOption<T?> Optional<T>(this CommandOption<T> option)
        where T : struct => option.LeftOut<T?>(static value => value, null);
}

/// <summary>Makes options optional: the handler gets null where one is left out.</summary>
public static class OptionalReferences
{
    /// <summary>May be left out; the handler then gets null.</summary>
    public static CommandOption<T?> Optional<T>(this CommandOption<T> option)
        where T : class => option.LeftOut<T?>(static value => value, null);
}
