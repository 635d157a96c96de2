using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

/// <summary>Reads an <see cref="OvenConfig"/> from named texts, row by row of <see cref="OvenOptions"/>.</summary>
internal static class OvenSettings
{
    internal static Validation<FieldError, OvenConfig> Read(IReadOnlyDictionary<string, string?> settings)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in settings)
            if (!string.IsNullOrWhiteSpace(text))
                texts[name] = text.Trim();

        var (config, problems) = (new OvenConfig(), new List<FieldError>());
        foreach (var option in OvenOptions.All)
            if (option != OvenOptions.Token && TextOf(option, texts) is { } text)
                option.Read(config, text).Match(Succ: read => config = read, Fail: failed => problems.AddRange(failed));
        problems.AddRange(Strangers(texts.Keys));
        PluginSettings
            .From(settings)
            .Match(Succ: read => config = config with { Plugins = read }, Fail: failed => problems.AddRange(failed));
        return Finish(config, Token.From(TextOf(OvenOptions.Token, texts)), problems);
    }

    // An option that could not be read still has its valid default here, so it is not reported twice.
    internal static Validation<FieldError, OvenConfig> Finish(
        OvenConfig config,
        Validation<FieldError, Token> token,
        IReadOnlyList<FieldError>? unreadable = null
    )
    {
        var problems = token.Match(Succ: _ => [], Fail: failed => failed.ToList());
        problems.AddRange(unreadable ?? []);
        problems.AddRange(OvenConfigValidator.Instance.Problems(config).Where(problem => problem.Path != OvenOptions.Token.Path));
        return problems.Count == 0 ? token.Map(known => config with { Token = known }) : FieldRules.Fail<OvenConfig>(problems);
    }

    private static string? TextOf(OvenOption option, Dictionary<string, string> texts) =>
        texts.GetValueOrDefault(option.EnvironmentName) ?? texts.GetValueOrDefault(option.Key);

    // In appsettings.json the section is ours, so an unknown key is a mistake. An environment variable may be somebody else's, so
    // only one that looks like a mistyped option is. Keys below a sub-section (Oven:Plugins:…) belong to other readers.
    private static IEnumerable<FieldError> Strangers(IEnumerable<string> names)
    {
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var (known, isOurs) =
                name.StartsWith("Oven:", StringComparison.OrdinalIgnoreCase) ? (OvenOptions.All.Select(option => option.Key), true)
                : name.StartsWith("OVEN_", StringComparison.OrdinalIgnoreCase)
                    ? (OvenOptions.All.Select(option => option.EnvironmentName), false)
                : ([], false);
            if (name.Count(':') > 1 || known.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            var nearest = NearestName.To(name, known);
            if (isOurs || nearest is not null)
                yield return new(
                    name,
                    "OPTION_UNKNOWN",
                    nearest is null ? $"There is no option {name}." : $"There is no option {name}. Did you mean {nearest}?",
                    null,
                    string.Join(", ", known)
                );
        }
    }
}
