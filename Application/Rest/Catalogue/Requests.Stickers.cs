using LanguageExt;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>A guild's stickers.</summary>
    public static RestRequest<EquatableList<Sticker>> ListGuildStickers(GuildId guild) => new(Endpoints.ListGuildStickers, [$"{guild}"]);

    /// <summary>Makes a sticker: PNG, APNG, GIF or Lottie, at most 512 KiB.</summary>
    public static RestRequest<Sticker> CreateGuildSticker(GuildId guild, StickerDraft draft, FileUpload file, string? reason = null) =>
        new(Endpoints.CreateGuildSticker, [$"{guild}"])
        {
            Form = [new("name", draft.Name), new("description", draft.Description), new("tags", draft.Tags)],
            Files = [file with { Field = "file" }],
            Reason = reason,
        };

    /// <summary>One sticker of a guild.</summary>
    public static RestRequest<Sticker> GetGuildSticker(GuildId guild, StickerId sticker) =>
        new(Endpoints.GetGuildSticker, [$"{guild}", $"{sticker}"]);

    /// <summary>Deletes a sticker.</summary>
    public static RestRequest<Unit> DeleteGuildSticker(GuildId guild, StickerId sticker, string? reason = null) =>
        new(Endpoints.DeleteGuildSticker, [$"{guild}", $"{sticker}"]) { Reason = reason };

    /// <summary>Changes a sticker.</summary>
    public static RestRequest<Sticker> ModifyGuildSticker(GuildId guild, StickerId sticker, StickerPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildSticker, [$"{guild}", $"{sticker}"]) { Body = patch, Reason = reason };

    /// <summary>The packs of standard stickers.</summary>
    public static RestRequest<StickerPackList> ListStickerPacks() => new(Endpoints.ListStickerPacks, []);

    /// <summary>One pack of standard stickers.</summary>
    public static RestRequest<StickerPack> GetStickerPack(StickerPackId pack) => new(Endpoints.GetStickerPack, [$"{pack}"]);

    /// <summary>One sticker.</summary>
    public static RestRequest<Sticker> GetSticker(StickerId sticker) => new(Endpoints.GetSticker, [$"{sticker}"]);
}
