namespace Oven.Functional.Domain.Resources.Locales;

/// <summary>A language that Discord speaks. Source: Discord documentation, Reference, Locales.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct Locale(string Value)
{
    /// <summary>Indonesian.</summary>
    public static Locale Indonesian => new("id");

    /// <summary>Danish.</summary>
    public static Locale Danish => new("da");

    /// <summary>German.</summary>
    public static Locale German => new("de");

    /// <summary>English, United Kingdom.</summary>
    public static Locale EnglishUK => new("en-GB");

    /// <summary>English, United States.</summary>
    public static Locale EnglishUS => new("en-US");

    /// <summary>Spanish, Spain.</summary>
    public static Locale Spanish => new("es-ES");

    /// <summary>Spanish, Latin America.</summary>
    public static Locale SpanishLatam => new("es-419");

    /// <summary>French.</summary>
    public static Locale French => new("fr");

    /// <summary>Croatian.</summary>
    public static Locale Croatian => new("hr");

    /// <summary>Italian.</summary>
    public static Locale Italian => new("it");

    /// <summary>Lithuanian.</summary>
    public static Locale Lithuanian => new("lt");

    /// <summary>Hungarian.</summary>
    public static Locale Hungarian => new("hu");

    /// <summary>Dutch.</summary>
    public static Locale Dutch => new("nl");

    /// <summary>Norwegian.</summary>
    public static Locale Norwegian => new("no");

    /// <summary>Polish.</summary>
    public static Locale Polish => new("pl");

    /// <summary>Portuguese, Brazil.</summary>
    public static Locale PortugueseBrazil => new("pt-BR");

    /// <summary>Romanian.</summary>
    public static Locale Romanian => new("ro");

    /// <summary>Finnish.</summary>
    public static Locale Finnish => new("fi");

    /// <summary>Swedish.</summary>
    public static Locale Swedish => new("sv-SE");

    /// <summary>Vietnamese.</summary>
    public static Locale Vietnamese => new("vi");

    /// <summary>Turkish.</summary>
    public static Locale Turkish => new("tr");

    /// <summary>Czech.</summary>
    public static Locale Czech => new("cs");

    /// <summary>Greek.</summary>
    public static Locale Greek => new("el");

    /// <summary>Bulgarian.</summary>
    public static Locale Bulgarian => new("bg");

    /// <summary>Russian.</summary>
    public static Locale Russian => new("ru");

    /// <summary>Ukrainian.</summary>
    public static Locale Ukrainian => new("uk");

    /// <summary>Hindi.</summary>
    public static Locale Hindi => new("hi");

    /// <summary>Thai.</summary>
    public static Locale Thai => new("th");

    /// <summary>Chinese, China.</summary>
    public static Locale ChineseChina => new("zh-CN");

    /// <summary>Japanese.</summary>
    public static Locale Japanese => new("ja");

    /// <summary>Chinese, Taiwan.</summary>
    public static Locale ChineseTaiwan => new("zh-TW");

    /// <summary>Korean.</summary>
    public static Locale Korean => new("ko");

    /// <summary>Arabic; only in the specification.</summary>
    public static Locale Arabic => new("ar");

    /// <summary>Hebrew; only in the specification.</summary>
    public static Locale Hebrew => new("he");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
