using static Oven.Functional.Application.Rest.MajorParameter;
using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>List Guild Stickers.</summary>
    public static readonly Endpoint ListGuildStickers = new("list_guild_stickers", Get, "/guilds/{guild_id}/stickers") { Major = Guild };

    /// <summary>Create Guild Sticker.</summary>
    public static readonly Endpoint CreateGuildSticker = new("create_guild_sticker", Post, "/guilds/{guild_id}/stickers")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Get Guild Sticker.</summary>
    public static readonly Endpoint GetGuildSticker = new("get_guild_sticker", Get, "/guilds/{guild_id}/stickers/{sticker_id}")
    {
        Major = Guild,
    };

    /// <summary>Delete Guild Sticker.</summary>
    public static readonly Endpoint DeleteGuildSticker = new("delete_guild_sticker", Delete, "/guilds/{guild_id}/stickers/{sticker_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>Modify Guild Sticker.</summary>
    public static readonly Endpoint ModifyGuildSticker = new("update_guild_sticker", Patch, "/guilds/{guild_id}/stickers/{sticker_id}")
    {
        Major = Guild,
        TakesReason = true,
    };

    /// <summary>List Sticker Packs.</summary>
    public static readonly Endpoint ListStickerPacks = new("list_sticker_packs", Get, "/sticker-packs");

    /// <summary>Get Sticker Pack.</summary>
    public static readonly Endpoint GetStickerPack = new("get_sticker_pack", Get, "/sticker-packs/{pack_id}");

    /// <summary>Get Sticker.</summary>
    public static readonly Endpoint GetSticker = new("get_sticker", Get, "/stickers/{sticker_id}");
}
