using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// A plugin's part of the configuration: names and texts. Each question answers the value or what is wrong with it; put together with
/// <c>Apply</c> they report every problem at once. Names do not mind case.
/// </summary>
/// <param name="Values">What was configured.</param>
public sealed record PluginSection(EquatableMap<string, string> Values)
{
    /// <summary>Nothing configured.</summary>
    public static readonly PluginSection Empty = new(default(EquatableMap<string, string>));

    /// <summary>A text, or <paramref name="otherwise"/> where there is none; an error where that is null too.</summary>
    public Validation<FieldError, string> Text(string name, string? otherwise = null) =>
        (Find(name) ?? otherwise) is { } text ? text : Missing(name, "a text");

    /// <summary>A whole number in a range.</summary>
    public Validation<FieldError, int> Number(string name, int least, int most, int? otherwise = null) =>
        Find(name) is not { } text
            ? otherwise is { } number
                ? number
                : Missing(name, $"{least} to {most}")
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) && read >= least && read <= most
                ? read
                : new FieldError(
                    FieldRules.ToPath(name),
                    "NUMBER_TYPE_RANGE",
                    "This is no number in the range.",
                    text,
                    $"{least} to {most}"
                );

    /// <summary>Yes or no.</summary>
    public Validation<FieldError, bool> Flag(string name, bool otherwise = false) =>
        Find(name) switch
        {
            null => otherwise,
            var text when bool.TryParse(text, out var read) => read,
            var text => new FieldError(
                FieldRules.ToPath(name),
                "BOOLEAN_TYPE_CONVERT",
                "This is neither yes nor no.",
                text,
                "true or false"
            ),
        };

    /// <summary>One of Discord's ids.</summary>
    public Validation<FieldError, Snowflake> Id(string name) =>
        Find(name) is not { } text ? Missing(name, "an id")
        : Snowflake.TryParse(text, out var id) ? id
        : FieldError.NotASnowflake(FieldRules.ToPath(name), text);

    private string? Find(string name)
    {
        foreach (var (key, value) in Values)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private static FieldError Missing(string name, string allowed) =>
        new(FieldRules.ToPath(name), "BASE_TYPE_REQUIRED", "This must be configured.", null, allowed);
}
