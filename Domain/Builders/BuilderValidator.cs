using FluentValidation;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Builders;

/// <summary>
/// A builder's rules as a FluentValidation validator, for use inside the validators of one's own composites:
/// <c>RuleFor(report => report.Embed).SetValidator(new BuilderValidator&lt;Embed&gt;())</c>.
/// </summary>
/// <typeparam name="T">What the builder builds.</typeparam>
public sealed class BuilderValidator<T> : AbstractValidator<Builder<T>>
{
    /// <summary>All rules of the builder.</summary>
    public BuilderValidator() =>
        RuleFor(builder => builder)
            .Custom(
                static (builder, context) =>
                {
                    var problems = new Problems();
                    builder.Check(ref problems);
                    foreach (var problem in problems.Found)
                        context.AddFailure(FieldRules.ToFailure(context.PropertyPath, problem));
                }
            );
}
