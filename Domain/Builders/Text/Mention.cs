using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Text;

/// <summary>Texts that Discord shows as mentions. Source: Discord documentation, Reference, Message Formatting.</summary>
public static class Mention
{
    /// <summary><c>@everyone</c>; pings where allowed.</summary>
    public const string Everyone = "@everyone";

    /// <summary><c>@here</c>; pings where allowed.</summary>
    public const string Here = "@here";

    /// <summary><c>&lt;@id></c></summary>
    public static string User(UserId id) => $"<@{id}>";

    /// <summary><c>&lt;@&amp;id></c></summary>
    public static string Role(RoleId id) => $"<@&{id}>";

    /// <summary><c>&lt;#id></c></summary>
    public static string Channel(ChannelId id) => $"<#{id}>";

    /// <summary><c>&lt;/name sub:id></c>: a command that can be clicked.</summary>
    /// <param name="name">The command's name, with group and sub-command after spaces.</param>
    /// <param name="id">The command.</param>
    public static string Command(string name, CommandId id) => $"</{name}:{id}>";

    /// <summary>The link to a message.</summary>
    /// <param name="guild">Its guild; null for a direct message.</param>
    /// <param name="channel">Its channel.</param>
    /// <param name="message">The message.</param>
    public static string MessageLink(GuildId? guild, ChannelId channel, MessageId message) =>
        $"https://discord.com/channels/{guild?.ToString() ?? "@me"}/{channel}/{message}";
}
