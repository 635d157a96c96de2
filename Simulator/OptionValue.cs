using System.Globalization;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator;

/// <summary>What a person fills into an option of a slash command. Anything that Discord's client could send converts to it.</summary>
public readonly record struct OptionValue
{
    private OptionValue(string json) => Json = json;

    /// <summary>The value on the wire.</summary>
    public string Json { get; }

    /// <summary>A STRING option.</summary>
    public static implicit operator OptionValue(string text) => new(Model.Json.From(JsonValue.Create(text)).Text);

    /// <summary>An INTEGER option.</summary>
    public static implicit operator OptionValue(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A NUMBER option.</summary>
    public static implicit operator OptionValue(double number) => new(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A BOOLEAN option.</summary>
    public static implicit operator OptionValue(bool flag) => new(flag ? "true" : "false");

    /// <summary>A USER or MENTIONABLE option.</summary>
    public static implicit operator OptionValue(UserId user) => new($"\"{user}\"");

    /// <summary>A CHANNEL option.</summary>
    public static implicit operator OptionValue(ChannelId channel) => new($"\"{channel}\"");

    /// <summary>A ROLE or MENTIONABLE option.</summary>
    public static implicit operator OptionValue(RoleId role) => new($"\"{role}\"");

    /// <summary>The value on the wire.</summary>
    public override string ToString() => Json;
}
