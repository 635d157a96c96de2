using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders;

/// <summary>
/// Collects what is wrong while a builder is checked. Nothing is allocated as long as nothing is wrong: paths come into being only
/// when an error goes up through its parents. Mutable inside one <c>Build</c>, which is pure from the outside.
/// </summary>
/// <remarks>
/// The hot builders use these compiled checks and not FluentValidation validators, which carry the rules of the configuration: the same
/// limits from the same table cost 30 to 50 times more there (see ARCHITECTURE.md, "Builders check themselves").
/// <see cref="BuilderValidator{T}"/> offers every builder's rules to FluentValidation.
/// </remarks>
internal struct Problems
{
    private List<FieldError>? _found;

    internal readonly int Count => _found?.Count ?? 0;

    internal readonly IReadOnlyList<FieldError> Found => _found ?? [];

    internal void Add(FieldError problem) => (_found ??= []).Add(problem);

    /// <summary>A text that must be there.</summary>
    internal void Text(string field, string? text, Limit limit) => Number(field, text?.Length ?? 0, limit);

    /// <summary>A text that may be left out; where it is there, its length counts, also when it is 0.</summary>
    internal void OptionalText(string field, string? text, Limit limit)
    {
        if (text is not null)
            Number(field, text.Length, limit);
    }

    /// <summary>A number that may be left out.</summary>
    internal void OptionalNumber(string field, long? given, Limit limit)
    {
        if (given is { } number)
            Number(field, number, limit);
    }

    /// <summary>A number or a count.</summary>
    internal void Number(string field, long given, Limit limit)
    {
        if (!limit.Allows(given))
            Add(limit.Broken(field, given));
    }

    /// <summary>A rule that holds or not.</summary>
    internal void Rule(bool holds, string field, Rule rule, string? given = null)
    {
        if (!holds)
            Add(rule.Broken(field, given));
    }

    /// <summary>That a message has no flag that its place does not take.</summary>
    internal void Flags(string field, MessageFlags given, MessageFlags taken)
    {
        var others = given & ~taken;
        if (others != MessageFlags.None)
            Add(Limits.Message.Flags.Broken(field, $"{others}"));
    }

    /// <summary>Puts what was found since <paramref name="mark"/> under a parent.</summary>
    internal readonly void Under(int mark, string parent)
    {
        for (var i = mark; i < Count; i++)
            _found![i] = _found[i].Under(parent);
    }

    /// <summary>Puts what was found since <paramref name="mark"/> under an item of a list.</summary>
    internal readonly void Under(int mark, string list, int index)
    {
        if (Count > mark)
            Under(mark, $"{list}[{index}]");
    }

    /// <summary>Checks every builder of a list, each under its index.</summary>
    internal void Each<T>(string list, EquatableList<T> items)
        where T : IChecked
    {
        for (var i = 0; i < items.Count; i++)
        {
            var mark = Count;
            items[i].Check(ref this);
            Under(mark, list, i);
        }
    }

    /// <summary>Checks the texts of a list.</summary>
    internal void EachText(string list, EquatableList<string> items, Limit limit)
    {
        for (var i = 0; i < items.Count; i++)
            if (!limit.Allows(items[i].Length))
                Add(limit.Broken($"{list}[{i}]", items[i].Length));
    }

    /// <summary>Checks one part, under its name; a part that is not there is fine.</summary>
    internal void Part<T>(string field, T? part)
        where T : class, IChecked
    {
        if (part is null)
            return;
        var mark = Count;
        part.Check(ref this);
        Under(mark, field);
    }

    /// <summary>An address: its length, and that it begins as it must.</summary>
    internal void Address(string field, string? url, Limit limit, Rule scheme, params ReadOnlySpan<string> schemes)
    {
        if (!limit.Allows(url?.Length ?? 0))
            Add(limit.Broken(field, url?.Length ?? 0));
        else if (!IsAddress(url!, schemes))
            Add(scheme.Broken(field, url!.Length > 100 ? url[..100] : url));
    }

    /// <summary>The address of a picture or video.</summary>
    internal void Media(string field, string url)
    {
        var mark = Count;
        Address("url", url, Limits.Component.MediaUrl, Limits.Component.MediaScheme, "http://", "https://", "attachment://");
        if (Count > mark)
            Under(mark, field);
    }

    /// <summary>How many must and may be given, in a modal.</summary>
    internal void Counts(int? least, int? most, int mostOtherwise, bool? required, Limit leastLimit, Limit mostLimit)
    {
        OptionalNumber("min_values", least, leastLimit);
        OptionalNumber("max_values", most, mostLimit);
        Rule(least is not 0 || required is false, "min_values", Limits.Modal.RequiredMin, "0");
        if (least is { } given && leastLimit.Allows(given) && mostLimit.Allows(most ?? mostOtherwise))
            Rule(given <= (most ?? mostOtherwise), "min_values", Limits.Component.Range, $"{given} to {most ?? mostOtherwise}");
    }

    /// <summary>Kinds of files: <c>image</c>, <c>video</c>, <c>audio</c> or an extension.</summary>
    internal void FileTypes(EquatableList<string> types, Limit limit, Rule rule)
    {
        Number("file_types", types.Count, limit);
        for (var i = 0; i < types.Count; i++)
            Rule(types[i] is "image" or "video" or "audio" or ['.', _, ..], $"file_types[{i}]", rule, types[i]);
    }

    /// <summary>That no two items have the same key; the later one is wrong.</summary>
    internal void Distinct<T>(string list, EquatableList<T> items, Func<T, string> key, string field, Rule rule)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var text = key(items[i]);
            for (var j = 0; j < i; j++)
            {
                if (!string.Equals(key(items[j]), text, StringComparison.Ordinal) || text.Length == 0)
                    continue;
                Add(rule.Broken($"{list}[{i}].{field}", text));
                break;
            }
        }
    }

    internal readonly Validation<FieldError, T> Fail<T>() => FieldRules.Fail<T>(Found);

    private static bool IsAddress(string url, ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
            if (url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && url.Length > scheme.Length)
                return !url.AsSpan().ContainsAny(' ', '\n', '\t');
        return false;
    }
}

/// <summary>Something that can say what is wrong with it, with paths relative to itself.</summary>
internal interface IChecked
{
    void Check(ref Problems problems);
}
