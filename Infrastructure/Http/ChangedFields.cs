using System.Text.Json;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>Which fields a PATCH changes: Discord limits some of them (a channel's name) far more than it says in its headers.</summary>
internal static class ChangedFields
{
    /// <summary>The names of the body's own fields, sorted and joined; null where there is none.</summary>
    public static string? Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        string? only = null;
        SortedSet<string>? several = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (only is null)
                only = name;
            else
                (several ??= new(StringComparer.Ordinal) { only }).Add(name);
            reader.Read();
            reader.Skip();
        }
        return several is null ? only : string.Join(',', several);
    }
}
