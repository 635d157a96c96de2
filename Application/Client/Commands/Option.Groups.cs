using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// Several options that make one value. Groups nest, so a command may have as many options as Discord allows (25), and options that belong
/// together are declared once for all commands that take them.
/// </summary>
public static partial class Option
{
    /// <summary>Two options as one value.</summary>
    public static CommandOption<T> Group<T1, T2, T>(CommandOption<T1> first, CommandOption<T2> second, Func<T1, T2, T> make) =>
        new(
            [.. first.Builders.Span, .. second.Builders.Span],
            given =>
            {
                var (a, b) = (first.Read(given), second.Read(given));
                return First(a.Problem, b.Problem) is { } problem ? problem : make(a.Value, b.Value);
            }
        );

    /// <summary>Three options as one value.</summary>
    public static CommandOption<T> Group<T1, T2, T3, T>(
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        Func<T1, T2, T3, T> make
    ) =>
        new(
            [.. first.Builders.Span, .. second.Builders.Span, .. third.Builders.Span],
            given =>
            {
                var (a, b, c) = (first.Read(given), second.Read(given), third.Read(given));
                return First(a.Problem, b.Problem, c.Problem) is { } problem ? problem : make(a.Value, b.Value, c.Value);
            }
        );

    /// <summary>Four options as one value.</summary>
    public static CommandOption<T> Group<T1, T2, T3, T4, T>(
        CommandOption<T1> first,
        CommandOption<T2> second,
        CommandOption<T3> third,
        CommandOption<T4> fourth,
        Func<T1, T2, T3, T4, T> make
    ) =>
        new(
            [.. first.Builders.Span, .. second.Builders.Span, .. third.Builders.Span, .. fourth.Builders.Span],
            given =>
            {
                var (a, b, c, d) = (first.Read(given), second.Read(given), third.Read(given), fourth.Read(given));
                return First(a.Problem, b.Problem, c.Problem, d.Problem) is { } problem
                    ? problem
                    : make(a.Value, b.Value, c.Value, d.Value);
            }
        );

    private static FieldError? First(params ReadOnlySpan<FieldError?> problems)
    {
        foreach (var problem in problems)
            if (problem is not null)
                return problem;
        return null;
    }
}
