using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Emojis of guilds and of the application.</summary>
public sealed partial class EmojisGroup(IRestClient rest)
{
    /// <summary>The application's emojis. Source: Discord documentation, Emoji, List Application Emojis.</summary>
    public Task<Either<OvenError, EmojiList>> ListApplicationEmojis(
        ApplicationId application,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListApplicationEmojis(application), cancellationToken);

    /// <summary>Makes an emoji of the application; at most 2000. Source: Discord documentation, Emoji, Create Application Emoji.</summary>
    public Task<Either<OvenError, Emoji>> CreateApplicationEmoji(
        ApplicationId application,
        EmojiDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateApplicationEmoji(application, draft), cancellationToken);

    /// <summary>One emoji of the application. Source: Discord documentation, Emoji, Get Application Emoji.</summary>
    public Task<Either<OvenError, Emoji>> GetApplicationEmoji(
        ApplicationId application,
        EmojiId emoji,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetApplicationEmoji(application, emoji), cancellationToken);

    /// <summary>Deletes an emoji of the application. Source: Discord documentation, Emoji, Delete Application Emoji.</summary>
    public Task<Either<OvenError, Unit>> DeleteApplicationEmoji(
        ApplicationId application,
        EmojiId emoji,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteApplicationEmoji(application, emoji), cancellationToken);

    /// <summary>Renames an emoji of the application. Source: Discord documentation, Emoji, Modify Application Emoji.</summary>
    public Task<Either<OvenError, Emoji>> ModifyApplicationEmoji(
        ApplicationId application,
        EmojiId emoji,
        EmojiPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyApplicationEmoji(application, emoji, patch), cancellationToken);

    /// <summary>A guild's emojis. Source: Discord documentation, Emoji, List Guild Emojis.</summary>
    public Task<Either<OvenError, EquatableList<Emoji>>> ListGuildEmojis(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ListGuildEmojis(guild), cancellationToken);

    /// <summary>Makes an emoji. Source: Discord documentation, Emoji, Create Guild Emoji.</summary>
    public Task<Either<OvenError, Emoji>> CreateGuildEmoji(
        GuildId guild,
        EmojiDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildEmoji(guild, draft, reason), cancellationToken);

    /// <summary>One emoji of a guild. Source: Discord documentation, Emoji, Get Guild Emoji.</summary>
    public Task<Either<OvenError, Emoji>> GetGuildEmoji(GuildId guild, EmojiId emoji, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildEmoji(guild, emoji), cancellationToken);

    /// <summary>Deletes an emoji. Source: Discord documentation, Emoji, Delete Guild Emoji.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildEmoji(
        GuildId guild,
        EmojiId emoji,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildEmoji(guild, emoji, reason), cancellationToken);

    /// <summary>Changes an emoji. Source: Discord documentation, Emoji, Modify Guild Emoji.</summary>
    public Task<Either<OvenError, Emoji>> ModifyGuildEmoji(
        GuildId guild,
        EmojiId emoji,
        EmojiPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildEmoji(guild, emoji, patch, reason), cancellationToken);
}
