using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Stickers.</summary>
public sealed partial class StickersGroup(IRestClient rest)
{
    /// <summary>A guild's stickers. Source: Discord documentation, Sticker, List Guild Stickers.</summary>
    public Task<Either<OvenError, EquatableList<Sticker>>> ListGuildStickers(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListGuildStickers(guild), cancellationToken);

    /// <summary>Makes a sticker: PNG, APNG, GIF or Lottie, at most 512 KiB. Source: Discord documentation, Sticker, Create Guild Sticker.</summary>
    public Task<Either<OvenError, Sticker>> CreateGuildSticker(
        GuildId guild,
        StickerDraft draft,
        FileUpload file,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildSticker(guild, draft, file, reason), cancellationToken);

    /// <summary>One sticker of a guild. Source: Discord documentation, Sticker, Get Guild Sticker.</summary>
    public Task<Either<OvenError, Sticker>> GetGuildSticker(
        GuildId guild,
        StickerId sticker,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildSticker(guild, sticker), cancellationToken);

    /// <summary>Deletes a sticker. Source: Discord documentation, Sticker, Delete Guild Sticker.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildSticker(
        GuildId guild,
        StickerId sticker,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildSticker(guild, sticker, reason), cancellationToken);

    /// <summary>Changes a sticker. Source: Discord documentation, Sticker, Modify Guild Sticker.</summary>
    public Task<Either<OvenError, Sticker>> ModifyGuildSticker(
        GuildId guild,
        StickerId sticker,
        StickerPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildSticker(guild, sticker, patch, reason), cancellationToken);

    /// <summary>The packs of standard stickers. Source: Discord documentation, Sticker, List Sticker Packs.</summary>
    public Task<Either<OvenError, StickerPackList>> ListStickerPacks(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ListStickerPacks(), cancellationToken);

    /// <summary>One pack of standard stickers. Source: Discord documentation, Sticker, Get Sticker Pack.</summary>
    public Task<Either<OvenError, StickerPack>> GetStickerPack(StickerPackId pack, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetStickerPack(pack), cancellationToken);

    /// <summary>One sticker. Source: Discord documentation, Sticker, Get Sticker.</summary>
    public Task<Either<OvenError, Sticker>> GetSticker(StickerId sticker, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetSticker(sticker), cancellationToken);
}
