using System.Globalization;
using LanguageExt;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Domain.Configuration;

/// <summary>One row of the table of options: how it is called, what it may be, and how it is read.</summary>
public abstract record OvenOption
{
    private OvenOption(string name, string meaning) =>
        (Name, Meaning, EnvironmentName) = (name, meaning, "OVEN_" + FieldRules.ToPath(name).ToUpperInvariant());

    /// <summary>The property of <see cref="OvenConfig"/>.</summary>
    public string Name { get; }

    /// <summary>One sentence for the documentation.</summary>
    public string Meaning { get; }

    /// <summary>How errors call it: <c>large_threshold</c>.</summary>
    public string Path => FieldRules.ToPath(Name);

    /// <summary>The environment variable: <c>OVEN_LARGE_THRESHOLD</c>.</summary>
    public string EnvironmentName { get; init; }

    /// <summary>The key in <c>appsettings.json</c>, written with colons: <c>Oven:LargeThreshold</c>.</summary>
    public string Key => "Oven:" + Name;

    /// <summary>What it may be, in words.</summary>
    public abstract string Allowed { get; }

    /// <summary>What it is where nothing is said, in words.</summary>
    public string Default => Show(new OvenConfig());

    /// <summary>Its value in a configuration, in words; never a secret.</summary>
    public abstract string Show(OvenConfig config);

    /// <summary>The configuration with this option read from text; an error where the text is not of its kind. Ranges are the validator's.</summary>
    public abstract Validation<FieldError, OvenConfig> Read(OvenConfig config, string text);

    private protected FieldError Unreadable(string text) =>
        new(Path, "OPTION_UNREADABLE", $"{Path} cannot be read ({EnvironmentName} or {Key}).", text, Allowed);

    /// <summary>A whole number.</summary>
    /// <param name="Name">The property of <see cref="OvenConfig"/>.</param>
    /// <param name="Minimum">The smallest value accepted.</param>
    /// <param name="Maximum">The largest value accepted.</param>
    /// <param name="Unit">What is counted.</param>
    /// <param name="Meaning">One sentence for the documentation.</param>
    /// <param name="Get">Its value in a configuration.</param>
    /// <param name="Set">The configuration with another value.</param>
    public sealed record Number(
        string Name,
        int Minimum,
        int Maximum,
        string Unit,
        string Meaning,
        Func<OvenConfig, int> Get,
        Func<OvenConfig, int, OvenConfig> Set
    ) : OvenOption(Name, Meaning)
    {
        /// <inheritdoc/>
        public override string Allowed => $"{Minimum} to {Maximum} {Unit}";

        /// <inheritdoc/>
        public override string Show(OvenConfig config) => Get(config).ToString(CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public override Validation<FieldError, OvenConfig> Read(OvenConfig config, string text) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Set(config, number)
                : Unreadable(text);
    }

    /// <summary>A length of time, read as seconds (<c>1.5</c>), with a unit (<c>500ms</c>, <c>15s</c>, <c>2m</c>, <c>1h</c>) or as <c>00:00:15</c>.</summary>
    /// <param name="Name">The property of <see cref="OvenConfig"/>.</param>
    /// <param name="Minimum">The shortest time accepted.</param>
    /// <param name="Maximum">The longest time accepted.</param>
    /// <param name="Meaning">One sentence for the documentation.</param>
    /// <param name="Get">Its value in a configuration.</param>
    /// <param name="Set">The configuration with another value.</param>
    public sealed record Duration(
        string Name,
        TimeSpan Minimum,
        TimeSpan Maximum,
        string Meaning,
        Func<OvenConfig, TimeSpan> Get,
        Func<OvenConfig, TimeSpan, OvenConfig> Set
    ) : OvenOption(Name, Meaning)
    {
        /// <inheritdoc/>
        public override string Allowed => $"{Durations.ToText(Minimum)} to {Durations.ToText(Maximum)}";

        /// <inheritdoc/>
        public override string Show(OvenConfig config) => Durations.ToText(Get(config));

        /// <inheritdoc/>
        public override Validation<FieldError, OvenConfig> Read(OvenConfig config, string text) =>
            Durations.TryParse(text, out var duration) ? Set(config, duration) : Unreadable(text);
    }

    /// <summary>Anything else, with its own reader.</summary>
    /// <param name="Name">The property of <see cref="OvenConfig"/>.</param>
    /// <param name="AllowedText">What it may be, in words.</param>
    /// <param name="Meaning">One sentence for the documentation.</param>
    /// <param name="ShowText">Its value in a configuration, in words.</param>
    /// <param name="ReadText">The configuration with the option read from text; the error handed in where the text is not of its kind.</param>
    public sealed record Text(
        string Name,
        string AllowedText,
        string Meaning,
        Func<OvenConfig, string> ShowText,
        Func<OvenConfig, string, FieldError, Validation<FieldError, OvenConfig>> ReadText
    ) : OvenOption(Name, Meaning)
    {
        /// <inheritdoc/>
        public override string Allowed => AllowedText;

        /// <inheritdoc/>
        public override string Show(OvenConfig config) => ShowText(config);

        /// <inheritdoc/>
        public override Validation<FieldError, OvenConfig> Read(OvenConfig config, string text) => ReadText(config, text, Unreadable(text));
    }
}
