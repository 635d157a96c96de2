using LanguageExt;
using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>How to plant a value of a given size where one limit of the table looks, in something that is otherwise fine.</summary>
/// <param name="Limit">The row of the table.</param>
/// <param name="Path">Where its error must point.</param>
/// <param name="Problems">What is wrong with the thing that has the value; empty where it builds.</param>
internal sealed record LimitCase(Limit Limit, string Path, Func<long, IReadOnlyList<FieldError>> Problems)
{
    /// <summary>The least that also keeps the other rules of the place: an address has at least a scheme.</summary>
    internal long Smallest { get; init; } = Limit.Minimum;

    /// <summary>How far the next value is.</summary>
    internal long Step { get; init; } = 1;

    /// <summary>What would be sent of it, also where it is wrong; null where nothing is sent as a request body.</summary>
    internal Func<long, Payload?> Sent { get; private init; } = static _ => null;

    /// <summary>The values next to the limit on the wrong side, where they can be handed to the builder at all.</summary>
    internal IEnumerable<long> Outside =>
        new[] { Limit.Maximum + Step, Limit.Minimum - Step }.Where(size =>
            (IsLong || size is >= int.MinValue and <= int.MaxValue) && (size >= 0 || Limit.Kind == LimitKind.Number)
        );

    private bool IsLong { get; init; }

    internal static LimitCase Of<T>(Limit limit, string path, Func<int, Builder<T>> make) =>
        new(limit, path, size => ProblemsOf(make((int)size).Build())) { Sent = size => Payload.Of(make((int)size)) };

    internal static LimitCase OfLong<T>(Limit limit, string path, Func<long, Builder<T>> make) =>
        new(limit, path, size => ProblemsOf(make(size).Build())) { IsLong = true, Sent = size => Payload.Of(make(size)) };

    /// <summary>The limit of an address, which has at least a scheme and one more character.</summary>
    internal static LimitCase OfUrl<T>(Limit limit, string path, Func<string, Builder<T>> make, string scheme = "https://") =>
        Of(limit, path, n => make(Url(n, scheme))) with
        {
            Smallest = scheme.Length + 1,
        };

    internal static IReadOnlyList<FieldError> ProblemsOf<T>(Validation<FieldError, T> built) =>
        built.Match(Succ: _ => [], Fail: problems => problems.ToList());

    /// <summary>A text of so many characters that is also a name and a word.</summary>
    internal static string Letters(int length) => new('x', Math.Max(0, length));

    /// <summary>An address of so many characters.</summary>
    internal static string Url(int length, string start = "https://x.y/") =>
        length < start.Length ? Letters(length) : start + Letters(length - start.Length);

    /// <summary>So many different things.</summary>
    internal static T[] Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, Math.Max(0, count)).Select(make)];
}
