namespace Oven.Functional.Domain.Errors;

/// <summary>Finds what somebody meant when they mistyped a name.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name with the fewest single-character edits from the given one, ignoring case and underscores; null where even
    /// the best one differs in more than a third of its letters, because a far-fetched guess misleads.
    /// </summary>
    public static string? To(string given, IEnumerable<string> known)
    {
        var wanted = Plain(given);
        var (best, edits) = ((string?)null, int.MaxValue);
        foreach (var name in known)
            if (Edits(wanted, Plain(name)) is var distance && distance < edits)
                (best, edits) = (name, distance);
        return best is not null && edits * 3 <= Plain(best).Length ? best : null;
    }

    /// <summary>Upper case, without underscores: <c>GuildMessages</c> and <c>GUILD_MESSAGES</c> are the same name.</summary>
    internal static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Levenshtein distance, one row at a time.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
