using System.Globalization;
using System.Text;
using FluentValidation;
using FluentValidation.Results;
using LanguageExt;

namespace Oven.Functional.Domain.Errors;

/// <summary>
/// The bridge between FluentValidation, which carries the rules, and <see cref="Validation{FieldError, T}"/>, which carries the
/// answer. Works for any validator, so users can check their own composites with it.
/// </summary>
/// <remarks>
/// No global FluentValidation setting is touched, because those belong to the application: every rule brings its own English
/// message through <see cref="Otherwise"/>, so the culture of the process changes nothing.
/// </remarks>
public static class FieldRules
{
    private const int LongestShown = 100;

    /// <summary>The value where every rule holds, else every broken rule with path, given and allowed.</summary>
    public static Validation<FieldError, T> Check<T>(this IValidator<T> validator, T value)
        where T : notnull
    {
        var problems = validator.Problems(value);
        return problems.Count == 0 ? value : Fail<T>(problems);
    }

    /// <summary>Every broken rule; empty where all hold.</summary>
    public static IReadOnlyList<FieldError> Problems<T>(this IValidator<T> validator, T value) =>
        [.. validator.Validate(new ValidationContext<T>(value)).Errors.Select(ToFieldError)];

    /// <summary>A failure with all its problems.</summary>
    public static Validation<FieldError, T> Fail<T>(IEnumerable<FieldError> problems) =>
        Validation<FieldError, T>.Fail(Prelude.Seq(problems).Strict());

    /// <summary>What a broken rule says.</summary>
    /// <param name="rule">The rule it belongs to.</param>
    /// <param name="code">A stable name in Discord's form.</param>
    /// <param name="message">A sentence for a person.</param>
    /// <param name="allowed">What would have been accepted.</param>
    /// <param name="given">How to show the value; the value itself where left out. Return null for what must not be shown.</param>
    public static IRuleBuilderOptions<T, TProperty> Otherwise<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule,
        string code,
        string message,
        string? allowed = null,
        Func<TProperty, string?>? given = null
    ) =>
        rule.WithErrorCode(code)
            .WithMessage(message)
            .WithState((_, value) => new Detail(given is null ? Show(value) : given(value), allowed));

    /// <summary>Discord's form of a path: <c>Fields[3].IconUrl</c> is <c>fields[3].icon_url</c>.</summary>
    public static string ToPath(string propertyPath)
    {
        var path = new StringBuilder(propertyPath.Length + 8);
        for (var i = 0; i < propertyPath.Length; i++)
        {
            if (char.IsAsciiLetterUpper(propertyPath[i]) && i > 0 && char.IsAsciiLetterOrDigit(propertyPath[i - 1]))
                path.Append('_');
            path.Append(char.ToLowerInvariant(propertyPath[i]));
        }
        return path.ToString();
    }

    // For checks that are not FluentValidation's: the error as FluentValidation carries it.
    internal static ValidationFailure ToFailure(string parent, FieldError problem) =>
        new(parent.Length == 0 ? problem.Path : problem.Under(parent).Path, problem.Message)
        {
            ErrorCode = problem.Code,
            CustomState = new Detail(problem.Given, problem.Allowed),
        };

    // A rule without Otherwise (a user's own) shows neither: FluentValidation does not say whether the value is a secret.
    private static FieldError ToFieldError(ValidationFailure failure)
    {
        var detail = failure.CustomState as Detail;
        return new(ToPath(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage, detail?.Given, detail?.Allowed);
    }

    private static string? Show(object? value) =>
        value switch
        {
            null => null,
            string { Length: > LongestShown } text => $"{text.AsSpan(0, LongestShown)}… ({text.Length} characters)",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    private sealed record Detail(string? Given, string? Allowed);
}
