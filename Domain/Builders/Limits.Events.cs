namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of events.</summary>
    public static class Event
    {
        /// <summary>The name of an event.</summary>
        public static readonly Limit Name = Limit.Text("scheduled_event.name", 1, 100, "resources/guild-scheduled-event");

        /// <summary>What will happen.</summary>
        public static readonly Limit Description = Limit.Text("scheduled_event.description", 1, 1000, "resources/guild-scheduled-event");

        /// <summary>Where an outside event is.</summary>
        public static readonly Limit Location = Limit.Text(
            "scheduled_event.entity_metadata.location",
            1,
            100,
            "resources/guild-scheduled-event"
        );

        /// <summary>Scheduled and active events of a guild.</summary>
        public static readonly Limit Open = Limit.List("guild.scheduled_events", 0, 100, "resources/guild-scheduled-event") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>What a stage is about.</summary>
        public static readonly Limit StageTopic = Limit.Text("stage_instance.topic", 1, 120, "resources/stage-instance");

        /// <summary>An outside event without end.</summary>
        public static readonly Rule ExternalEnd = new Rule(
            "scheduled_event.scheduled_end_time",
            "EVENT_END_REQUIRED",
            "An outside event needs an end.",
            "resources/guild-scheduled-event"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>An event that ends before it begins.</summary>
        public static readonly Rule EndAfterStart = new Rule(
            "scheduled_event.scheduled_end_time",
            "EVENT_END_BEFORE_START",
            "The end must be after the start.",
            "resources/guild-scheduled-event"
        );

        /// <summary>The life of an event.</summary>
        public static readonly Rule StatusChange = new Rule(
            "scheduled_event.status",
            "EVENT_STATUS",
            "A scheduled event becomes active or canceled, an active one completed, nothing else.",
            "resources/guild-scheduled-event"
        )
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>How often an event returns.</summary>
        public static readonly Rule Interval = new Rule(
            "scheduled_event.recurrence_rule.interval",
            "RECURRENCE_INVALID",
            "The interval is 1; weekly events may also take 2.",
            "resources/guild-scheduled-event, Recurrence Rule"
        );

        /// <summary>The days of a daily event.</summary>
        public static readonly Rule DailyDays = new Rule(
            "scheduled_event.recurrence_rule.by_weekday",
            "RECURRENCE_INVALID",
            "A daily event returns on a known set of days: Mon-Fri, Tue-Sat, Sun-Thu, Fri-Sat, Sat-Sun or Sun-Mon.",
            "resources/guild-scheduled-event, Recurrence Rule"
        );

        /// <summary>The day of a monthly event.</summary>
        public static readonly Rule WeekOfMonth = new Rule(
            "scheduled_event.recurrence_rule.by_n_weekday",
            "RECURRENCE_INVALID",
            "A monthly event names one day of the week and its week, 1 to 5.",
            "resources/guild-scheduled-event, Recurrence Rule"
        );

        /// <summary>The day of a yearly event.</summary>
        public static readonly Rule DayOfYear = new Rule(
            "scheduled_event.recurrence_rule.by_month_day",
            "RECURRENCE_INVALID",
            "A yearly event names one day that its month has.",
            "resources/guild-scheduled-event, Recurrence Rule"
        );

        internal static IEnumerable<Limit> Ranges => [Name, Description, Location, Open, StageTopic];

        internal static IEnumerable<Rule> Rules => [ExternalEnd, EndAfterStart, StatusChange, Interval, DailyDays, WeekOfMonth, DayOfYear];
    }
}
