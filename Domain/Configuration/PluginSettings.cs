using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

/// <summary>What a bot's configuration says of one plugin. In <c>appsettings.json</c>: <c>Oven:Plugins:NAME</c>.</summary>
/// <param name="Name">Which plugin.</param>
public sealed record PluginSettings(string Name)
{
    /// <summary>
    /// What it is granted, of what it asks for. Null where nothing is said: then a plugin that the bot's own code loads has what it asks
    /// for, and one from a file or in a process of its own has nothing.
    /// </summary>
    public Capability? Capabilities { get; init; }

    /// <summary>How much it may use.</summary>
    public PluginLimits Limits { get; init; } = new();

    /// <summary>Its own section.</summary>
    public EquatableMap<string, string> Values { get; init; }

    private const string Prefix = "Oven:Plugins:";

    /// <summary>
    /// The plugins in named texts: <c>Oven:Plugins:NAME:Capabilities</c> (names with commas between them) and
    /// <c>Oven:Plugins:NAME:Settings:KEY</c>. Every text that cannot be read is reported.
    /// </summary>
    public static Validation<FieldError, EquatableList<PluginSettings>> From(IReadOnlyDictionary<string, string?> settings)
    {
        var problems = new List<FieldError>();
        var plugins = settings
            .Where(static setting => setting.Value is not null && setting.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(static setting => (Path: setting.Key[Prefix.Length..].Split(':', 2), setting.Key, Text: setting.Value!))
            .GroupBy(static setting => setting.Path[0], StringComparer.OrdinalIgnoreCase)
            .OrderBy(static plugin => plugin.Key, StringComparer.OrdinalIgnoreCase)
            .Select(plugin =>
                plugin
                    .OrderBy(static setting => setting.Key, StringComparer.Ordinal)
                    .Aggregate(
                        new PluginSettings(plugin.Key),
                        (read, setting) => read.With(setting.Path is [_, var rest] ? rest : "", setting.Key, setting.Text, problems)
                    )
            )
            .ToEquatableList();
        return problems.Count == 0 ? plugins : FieldRules.Fail<EquatableList<PluginSettings>>(problems);
    }

    private PluginSettings With(string name, string key, string text, List<FieldError> problems)
    {
        if (name.StartsWith("Settings:", StringComparison.OrdinalIgnoreCase))
            return this with { Values = new([.. Values, new(name["Settings:".Length..], text)]) };
        if (!name.Equals("Capabilities", StringComparison.OrdinalIgnoreCase))
            problems.Add(
                new(key, "OPTION_UNKNOWN", $"There is no option {key}.", null, $"{Prefix}NAME:Capabilities, {Prefix}NAME:Settings:KEY")
            );
        else if (Enum.TryParse<Capability>(text, ignoreCase: true, out var granted) && (granted & ~Capability.All) == 0)
            return this with { Capabilities = granted };
        else
            problems.Add(
                new(
                    key,
                    "CAPABILITY_UNKNOWN",
                    "This names something that is no capability.",
                    text,
                    string.Join(", ", Enum.GetNames<Capability>())
                )
            );
        return this;
    }
}
