using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Polls. Source: Discord documentation, Poll, Poll Create Request Object.</summary>
internal static class PollRules
{
    private const int AnswerLimit = 55;

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("PollCreateRequest", static (poll, _) => Check(poll)),
    ];

    private static IEnumerable<FieldError> Check(Fields poll)
    {
        if (poll.Child("question").Text("text") is null)
            yield return new("question.text", "BASE_TYPE_REQUIRED", "This field is required");
        var answers = poll.List("answers");
        for (var i = 0; i < answers.Count; i++)
            if (answers[i].Child("poll_media").Text("text")?.EnumerateRunes().Count() is null or > AnswerLimit)
                yield return new(
                    $"answers[{i}].poll_media.text",
                    "BASE_TYPE_BAD_LENGTH",
                    $"Must be between 1 and {AnswerLimit} in length."
                );
    }
}
