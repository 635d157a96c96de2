using LanguageExt;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>What a plugin says of itself before any of its code decides anything.</summary>
/// <param name="Name">1 to 64 of <c>a</c> to <c>z</c>, <c>0</c> to <c>9</c> and <c>-</c>; unique among the plugins of a bot.</param>
/// <param name="Version">Its version.</param>
public sealed record PluginManifest(string Name, SemanticVersion Version)
{
    private const int LongestName = 64;
    private const int LongestDescription = 400;
    private const int MostDependencies = 64;

    /// <summary>One sentence for people, at most 400 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>The plugins it needs, at most 64; they are loaded before it and unloaded after it.</summary>
    public EquatableList<PluginDependency> Dependencies { get; init; }

    /// <summary>What it asks to be allowed; what it was not granted, it cannot do.</summary>
    public Capability Capabilities { get; init; }

    /// <summary>The same manifest where every rule holds, else every broken one.</summary>
    public Validation<FieldError, PluginManifest> Validate()
    {
        var problems = Problems().ToList();
        return problems.Count == 0 ? this : FieldRules.Fail<PluginManifest>(problems);
    }

    private IEnumerable<FieldError> Problems()
    {
        if (!IsName(Name))
            yield return BadName("name", Name);
        if (Description.Length > LongestDescription)
            yield return new(
                "description",
                "BASE_TYPE_MAX_LENGTH",
                "The description is too long.",
                $"{Description.Length}",
                $"at most {LongestDescription} characters"
            );
        if (Dependencies.Count > MostDependencies)
            yield return new(
                "dependencies",
                "BASE_TYPE_MAX_LENGTH",
                "There are too many dependencies.",
                $"{Dependencies.Count}",
                $"at most {MostDependencies}"
            );
        for (var i = 0; i < Dependencies.Count; i++)
        {
            var (path, name) = ($"dependencies[{i}].name", Dependencies[i].Name);
            if (!IsName(name))
                yield return BadName(path, name);
            else if (name == Name)
                yield return new(path, "PLUGIN_DEPENDS_ON_ITSELF", "A plugin cannot need itself.", name);
            else if (Dependencies.Take(i).Any(other => other.Name == name))
                yield return new(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The plugin is named twice.", name);
        }
    }

    private static bool IsName(string? name) =>
        name is { Length: >= 1 and <= LongestName } && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static FieldError BadName(string path, string? given) =>
        new(
            path,
            "PLUGIN_NAME_INVALID",
            "This is no name of a plugin.",
            given,
            $"1 to {LongestName} of the characters a to z, 0 to 9 and -"
        );
}

/// <summary>A plugin that another one needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versions">Which versions will do.</param>
public sealed record PluginDependency(string Name, VersionRange Versions);
