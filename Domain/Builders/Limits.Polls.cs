namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of polls.</summary>
    public static class Poll
    {
        /// <summary>The question.</summary>
        public static readonly Limit Question = Limit.Text("poll.question.text", 1, 300, "resources/poll");

        /// <summary>How many answers.</summary>
        public static readonly Limit Answers = Limit.List("poll.answers", 1, 10, "resources/poll");

        /// <summary>An answer.</summary>
        public static readonly Limit Answer = Limit.Text("poll.answers[].poll_media.text", 1, 55, "resources/poll") with
        {
            Conflict = "spec: 300",
        };

        /// <summary>How long it is open.</summary>
        public static readonly Limit Duration = Limit.Number("poll.duration", 1, 768, "hours", "resources/poll");

        internal static IEnumerable<Limit> Ranges => [Question, Answers, Answer, Duration];

        internal static IEnumerable<Rule> Rules => [];
    }
}
