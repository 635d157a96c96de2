using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Domain.Resources.ScheduledEvents.RecurrenceRuleWeekday;

namespace Oven.Functional.Domain.Builders.Events;

/// <summary>
/// How an event repeats: the four forms that Discord takes. It starts with its event; count, end and days of the year cannot be set.
/// Source: Discord documentation, Guild Scheduled Event, Recurrence Rule.
/// </summary>
public sealed record RecurrenceBuilder : Builder<RecurrenceRule>
{
    private static readonly RecurrenceRuleWeekday[][] KnownDays =
    [
        [Monday, Tuesday, Wednesday, Thursday, Friday],
        [Tuesday, Wednesday, Thursday, Friday, Saturday],
        [Monday, Tuesday, Wednesday, Thursday, Sunday],
        [Friday, Saturday],
        [Saturday, Sunday],
        [Monday, Sunday],
    ];

    private RecurrenceBuilder(RecurrenceRuleFrequency frequency) => Frequency = frequency;

    internal RecurrenceRuleFrequency Frequency { get; init; }

    internal int Interval { get; init; } = 1;

    internal EquatableList<RecurrenceRuleWeekday> Days { get; init; }

    internal int Week { get; init; }

    internal RecurrenceRuleMonth Month { get; init; }

    internal int DayOfMonth { get; init; }

    /// <summary>Every day, or every day of a known set: Mon-Fri, Tue-Sat, Sun-Thu, Fri-Sat, Sat-Sun or Sun-Mon.</summary>
    public static RecurrenceBuilder Daily(params ReadOnlySpan<RecurrenceRuleWeekday> days)
    {
        var sorted = days.ToArray();
        Array.Sort(sorted);
        return new(RecurrenceRuleFrequency.Daily) { Days = [.. sorted] };
    }

    /// <summary>Every week, or every second one, on a day.</summary>
    public static RecurrenceBuilder Weekly(RecurrenceRuleWeekday day, int interval = 1) =>
        new(RecurrenceRuleFrequency.Weekly) { Days = [day], Interval = interval };

    /// <summary>Every month on a day of its first to fifth week.</summary>
    public static RecurrenceBuilder Monthly(int week, RecurrenceRuleWeekday day) =>
        new(RecurrenceRuleFrequency.Monthly) { Week = week, Days = [day] };

    /// <summary>Every year on a day.</summary>
    public static RecurrenceBuilder Yearly(RecurrenceRuleMonth month, int day) =>
        new(RecurrenceRuleFrequency.Yearly) { Month = month, DayOfMonth = day };

    internal override void Check(ref Problems problems)
    {
        var mostWeeks = Frequency == RecurrenceRuleFrequency.Weekly ? 2 : 1;
        problems.Rule(Interval >= 1 && Interval <= mostWeeks, "interval", Limits.Event.Interval, $"{Interval}");
        if (Frequency == RecurrenceRuleFrequency.Daily)
            problems.Rule(
                Days.IsEmpty || KnownDays.Any(known => Days.SequenceEqual(known)),
                "by_weekday",
                Limits.Event.DailyDays,
                Days.ToString()
            );
        else if (Frequency == RecurrenceRuleFrequency.Monthly)
            problems.Rule(Week is >= 1 and <= 5, "by_n_weekday[0].n", Limits.Event.WeekOfMonth, $"{Week}");
        // 2024 is a leap year, so the 29th of February is a day that its month has.
        else if (Frequency == RecurrenceRuleFrequency.Yearly)
            problems.Rule(
                Month is >= RecurrenceRuleMonth.January and <= RecurrenceRuleMonth.December
                    && DayOfMonth >= 1
                    && DayOfMonth <= DateTime.DaysInMonth(2024, (int)Month),
                "by_month_day",
                Limits.Event.DayOfYear,
                $"{DayOfMonth}"
            );
    }

    internal override RecurrenceRule Make() =>
        new RecurrenceRule { Frequency = Frequency, Interval = Interval } with
        {
            ByWeekday = Frequency is RecurrenceRuleFrequency.Daily or RecurrenceRuleFrequency.Weekly && !Days.IsEmpty ? new(Days) : default,
            ByNWeekday = Frequency == RecurrenceRuleFrequency.Monthly ? new([new() { N = Week, Day = Days[0] }]) : default,
            ByMonth = Frequency == RecurrenceRuleFrequency.Yearly ? new([Month]) : default,
            ByMonthDay = Frequency == RecurrenceRuleFrequency.Yearly ? new([DayOfMonth]) : default,
        };
}
