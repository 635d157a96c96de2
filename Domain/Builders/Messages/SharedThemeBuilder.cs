using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Messages;

/// <summary>A look for people's clients. Source: Discord documentation, Message, Shared Client Theme Object.</summary>
public sealed record SharedThemeBuilder : Builder<SharedClientTheme>
{
    /// <summary>A theme of one to five colors.</summary>
    public SharedThemeBuilder(params ReadOnlySpan<Color> colors) => Colors = [.. colors];

    internal EquatableList<Color> Colors { get; init; }

    internal int Angle { get; init; }

    internal int Mix { get; init; }

    internal BaseTheme? Base { get; init; }

    /// <summary>The direction of the gradient, 0 to 360 degrees.</summary>
    public SharedThemeBuilder SetGradientAngle(int degrees) => this with { Angle = degrees };

    /// <summary>How strong the colors are, 0 to 100 percent.</summary>
    public SharedThemeBuilder SetBaseMix(int percent) => this with { Mix = percent };

    /// <summary>What the colors are mixed with.</summary>
    public SharedThemeBuilder SetBaseTheme(BaseTheme theme) => this with { Base = theme };

    internal override void Check(ref Problems problems)
    {
        problems.Number("colors", Colors.Count, Limits.Message.ThemeColors);
        for (var i = 0; i < Colors.Count; i++)
            problems.Rule(Colors[i].Value is >= 0 and <= Color.MaxValue, $"colors[{i}]", Limits.Message.ThemeColor, $"{Colors[i].Value}");
        problems.Number("gradient_angle", Angle, Limits.Message.ThemeAngle);
        problems.Number("base_mix", Mix, Limits.Message.ThemeMix);
    }

    internal override SharedClientTheme Make() =>
        new()
        {
            Colors = Colors.Select(static color => $"{color.Value:X6}"),
            GradientAngle = Angle,
            BaseMix = Mix,
            BaseTheme = Base is { } theme ? new(theme) : default,
        };
}
