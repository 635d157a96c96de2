using LanguageExt;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The application's emojis.</summary>
    public static RestRequest<EmojiList> ListApplicationEmojis(ApplicationId application) =>
        new(Endpoints.ListApplicationEmojis, [$"{application}"]);

    /// <summary>Makes an emoji of the application; at most 2000.</summary>
    public static RestRequest<Emoji> CreateApplicationEmoji(ApplicationId application, EmojiDraft draft) =>
        new(Endpoints.CreateApplicationEmoji, [$"{application}"]) { Body = draft };

    /// <summary>One emoji of the application.</summary>
    public static RestRequest<Emoji> GetApplicationEmoji(ApplicationId application, EmojiId emoji) =>
        new(Endpoints.GetApplicationEmoji, [$"{application}", $"{emoji}"]);

    /// <summary>Deletes an emoji of the application.</summary>
    public static RestRequest<Unit> DeleteApplicationEmoji(ApplicationId application, EmojiId emoji) =>
        new(Endpoints.DeleteApplicationEmoji, [$"{application}", $"{emoji}"]);

    /// <summary>Renames an emoji of the application.</summary>
    public static RestRequest<Emoji> ModifyApplicationEmoji(ApplicationId application, EmojiId emoji, EmojiPatch patch) =>
        new(Endpoints.ModifyApplicationEmoji, [$"{application}", $"{emoji}"]) { Body = patch };

    /// <summary>A guild's emojis.</summary>
    public static RestRequest<EquatableList<Emoji>> ListGuildEmojis(GuildId guild) => new(Endpoints.ListGuildEmojis, [$"{guild}"]);

    /// <summary>Makes an emoji.</summary>
    public static RestRequest<Emoji> CreateGuildEmoji(GuildId guild, EmojiDraft draft, string? reason = null) =>
        new(Endpoints.CreateGuildEmoji, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>One emoji of a guild.</summary>
    public static RestRequest<Emoji> GetGuildEmoji(GuildId guild, EmojiId emoji) => new(Endpoints.GetGuildEmoji, [$"{guild}", $"{emoji}"]);

    /// <summary>Deletes an emoji.</summary>
    public static RestRequest<Unit> DeleteGuildEmoji(GuildId guild, EmojiId emoji, string? reason = null) =>
        new(Endpoints.DeleteGuildEmoji, [$"{guild}", $"{emoji}"]) { Reason = reason };

    /// <summary>Changes an emoji.</summary>
    public static RestRequest<Emoji> ModifyGuildEmoji(GuildId guild, EmojiId emoji, EmojiPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildEmoji, [$"{guild}", $"{emoji}"]) { Body = patch, Reason = reason };
}
