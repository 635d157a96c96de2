using System.Collections.Frozen;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>
/// What Discord's documentation says about fields together, by the name of the shape that has them. Written from the documentation,
/// apart from the client's builders.
/// </summary>
internal static class CrossFieldRules
{
    /// <summary>What is wrong between the fields of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="isFine">Whether nothing is wrong yet at a path of the object or under it; all of it for an empty path.</param>
    public delegate IEnumerable<FieldError> Rule(Fields value, Func<string, bool> isFine);

    private static readonly FrozenDictionary<string, Rule> s_rules = new[]
    {
        MessageRules.All,
        EmbedRules.All,
        ComponentRules.All,
        ModalRules.All,
        CommandRules.All,
        PollRules.All,
        GuildRules.All,
    }
        .SelectMany(static rules => (IEnumerable<(string Shape, Rule Rule)>)rules)
        .ToFrozenDictionary(static entry => entry.Shape, static entry => entry.Rule, StringComparer.Ordinal);

    /// <summary>What is wrong between the fields of an object of that shape.</summary>
    /// <param name="shape">The name of its shape.</param>
    /// <param name="value">The object.</param>
    /// <param name="wrong">The paths of what is already known to be wrong; a rule says nothing of those again.</param>
    public static IReadOnlyList<FieldError> Of(string shape, Fields value, IEnumerable<string> wrong)
    {
        if (!s_rules.TryGetValue(shape, out var rule))
            return [];
        var paths = wrong.ToList();
        return
        [
            .. rule(value, prefix => prefix.Length == 0 ? paths.Count == 0 : !paths.Exists(path => IsAtOrUnder(path, prefix)))
                .Where(problem => !paths.Contains(problem.Path)),
        ];
    }

    private static bool IsAtOrUnder(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] is '.' or '[');
}
