using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Gateway;

/// <summary>What a question for members may ask. Source: Discord documentation, Gateway Events, Request Guild Members.</summary>
public static class MemberRules
{
    private const int MostUsers = 100;
    private const int MostFound = 100;

    /// <summary>Every problem of a question, among them the intents it needs; none where it may be sent.</summary>
    public static EquatableList<FieldError> Of(RequestGuildMembers request, Intents intents) =>
        Problems(request, intents).OfType<FieldError>().ToEquatableList();

    private static IEnumerable<FieldError?> Problems(RequestGuildMembers request, Intents intents)
    {
        var users = request.UserIds?.Count ?? 0;
        var query = request.Query ?? "";
        var wantsAll = users == 0 && query.Length == 0 && request.Limit == 0;
        yield return users > MostUsers
            ? new("user_ids", "BASE_TYPE_MAX_LENGTH", "Too many ids for one question.", $"{users}", $"at most {MostUsers}")
            : null;
        yield return users > 0 && query.Length > 0
            ? new("query", "MUTUALLY_EXCLUSIVE", "Ask by ids or by name, not both.", query, "nothing beside user_ids")
            : null;
        yield return request.Limit is < 0 or > MostFound
            ? new("limit", "NUMBER_TYPE_RANGE", "The limit is out of range.", $"{request.Limit}", $"0 to {MostFound}")
            : null;
        yield return wantsAll && !intents.HasFlag(Intents.GuildMembers)
            ? new("query", "INTENT_REQUIRED", "All members need the intent GUILD_MEMBERS.", "\"\"", "a prefix, user_ids, or the intent")
            : null;
        yield return request.Presences == true && !intents.HasFlag(Intents.GuildPresences)
            ? new("presences", "INTENT_REQUIRED", "Presences need the intent GUILD_PRESENCES.", "true", "false, or the intent")
            : null;
    }
}
