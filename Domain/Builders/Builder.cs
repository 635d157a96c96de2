using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Builders;

/// <summary>
/// What every builder is: an immutable value whose methods return a changed copy, and that turns into what is sent only when Discord
/// would accept it. Builders are compared by value and can be kept, shared and derived from.
/// </summary>
/// <typeparam name="T">What is built.</typeparam>
public abstract record Builder<T> : IChecked
{
    private protected Builder() { }

    /// <summary>The finished value, or everything that is wrong with it: each problem with its path, what was given and what is allowed.</summary>
    public Validation<FieldError, T> Build()
    {
        var problems = new Problems();
        Check(ref problems);
        return problems.Count == 0 ? Validation<FieldError, T>.Success(Make()) : problems.Fail<T>();
    }

    void IChecked.Check(ref Problems problems) => Check(ref problems);

    internal abstract void Check(ref Problems problems);

    // Called only after Check found nothing.
    internal abstract T Make();
}
