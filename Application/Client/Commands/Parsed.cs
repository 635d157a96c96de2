using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>One value that was read, or what is wrong with it. A struct, because every option of every command passes through one.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <param name="Value">The value; meaningless where there is a problem.</param>
/// <param name="Problem">What is wrong; null where it could be read.</param>
public readonly record struct Parsed<T>(T Value, FieldError? Problem)
{
    /// <summary>A value that could be read.</summary>
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>What is wrong with it.</summary>
    public static implicit operator Parsed<T>(FieldError problem) => new(default!, problem);

    /// <summary>The same with a converted value.</summary>
    public Parsed<TResult> Map<TResult>(Func<T, TResult> convert) => Problem is null ? convert(Value) : Problem;
}

/// <summary>Several problems as one list.</summary>
internal static class ParsedProblems
{
    /// <summary>Those that are there; nearly always none, and then nothing is allocated.</summary>
    internal static EquatableList<FieldError> Of(params ReadOnlySpan<FieldError?> problems)
    {
        EquatableList<FieldError> found = [];
        foreach (var problem in problems)
            if (problem is not null)
                found = found.Add(problem);
        return found;
    }
}
