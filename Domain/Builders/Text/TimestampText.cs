namespace Oven.Functional.Domain.Builders.Text;

/// <summary>How a moment is shown. Source: Discord documentation, Reference, Timestamp Styles.</summary>
public enum TimestampStyle
{
    /// <summary>16:20</summary>
    ShortTime = 't',

    /// <summary>16:20:30</summary>
    LongTime = 'T',

    /// <summary>20/04/2021</summary>
    ShortDate = 'd',

    /// <summary>20 April 2021</summary>
    LongDate = 'D',

    /// <summary>20 April 2021 16:20</summary>
    ShortDateTime = 'f',

    /// <summary>Tuesday, 20 April 2021 16:20</summary>
    LongDateTime = 'F',

    /// <summary>2 months ago</summary>
    Relative = 'R',
}

/// <summary>Moments that every reader sees in their own language and time zone.</summary>
public static class TimestampText
{
    /// <summary><c>&lt;t:1618953630:R></c></summary>
    public static string Of(DateTimeOffset moment, TimestampStyle style = TimestampStyle.ShortDateTime) =>
        FormattableString.Invariant($"<t:{moment.ToUnixTimeSeconds()}:{(char)style}>");
}
