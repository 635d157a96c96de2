using System.Text;
using System.Text.Json;

namespace Oven.Functional.Infrastructure.Recording;

/// <summary>What a line of a tape says around the state or event that it holds.</summary>
internal readonly record struct TapeLine
{
    /// <summary>Whose line it is; null for the head of a segment.</summary>
    public string? Machine { get; private init; }

    /// <summary>What kind of machine; null where the line holds an event.</summary>
    public string? Kind { get; private init; }

    /// <summary>When, since the recorder was opened.</summary>
    public TimeSpan Time { get; private init; }

    /// <summary>How many steps of this machine are missing before this line.</summary>
    public long Lost { get; private init; }

    /// <summary>Where the state begins.</summary>
    public int State { get; private init; }

    /// <summary>Where the event begins.</summary>
    public int Event { get; private init; }

    /// <summary>The digest of the effects; empty for none.</summary>
    public string Digest { get; private init; }

    /// <summary>What texts are hidden with in this segment; null for an open one.</summary>
    public string? Salt { get; private init; }

    /// <summary>True for the head of a run's first segment.</summary>
    public bool IsFirst { get; private init; }

    /// <exception cref="JsonException">It is no line of a tape.</exception>
    public static TapeLine Read(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        var line = new TapeLine { Digest = "" };
        reader.Read();
        Tape.Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            line = name switch
            {
                "m" => line with { Machine = reader.GetString() },
                "k" => line with { Kind = reader.GetString() },
                "t" => line with { Time = new(reader.GetInt64()) },
                "lost" => line with { Lost = reader.GetInt64() },
                "d" => line with { Digest = reader.GetString()! },
                "salt" => line with { Salt = reader.GetString() },
                "first" => line with { IsFirst = true },
                "state" => line with { State = (int)reader.TokenStartIndex },
                "e" => line with { Event = (int)reader.TokenStartIndex },
                _ => line,
            };
            reader.Skip();
        }
        return line;
    }

    /// <summary>The line with another digest, which stands at its end.</summary>
    public string With(string digest, ReadOnlySpan<byte> text)
    {
        var line = Encoding.UTF8.GetString(text);
        var rest = Digest.Length == 0 ? line[..^1] : line[..line.LastIndexOf(",\"d\":", StringComparison.Ordinal)];
        return digest.Length == 0 ? rest + "}" : $"{rest},\"d\":\"{digest}\"}}";
    }

    /// <summary>A reader on the value that begins there.</summary>
    public static Utf8JsonReader At(ReadOnlySpan<byte> text, int place)
    {
        var reader = new Utf8JsonReader(text[place..], isFinalBlock: false, default);
        reader.Read();
        return reader;
    }
}
