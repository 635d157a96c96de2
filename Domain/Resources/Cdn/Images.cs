using System.Globalization;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Cdn;

/// <summary>Where the pictures of Discord's objects are; null where an object has none. Source: Discord documentation, Reference, CDN Endpoints.</summary>
public static class Images
{
    private const int DefaultAvatars = 6;
    private const int OldDefaultAvatars = 5;

    /// <summary>The avatar of a user: the own one, else the default one.</summary>
    public static ImageUrl Avatar(User user) => user.Avatar is { } hash ? new($"avatars/{user.Id}/{hash}") : DefaultAvatar(user);

    /// <summary>The default avatar of a user, by id or, for old accounts, by discriminator; PNG only, in one size.</summary>
    public static ImageUrl DefaultAvatar(User user)
    {
        var index =
            int.TryParse(user.Discriminator, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number % OldDefaultAvatars
                : (int)((user.Id.Value.Value >> 22) % DefaultAvatars);
        return new(string.Create(CultureInfo.InvariantCulture, $"embed/avatars/{index}"));
    }

    /// <summary>The banner of a user.</summary>
    public static ImageUrl? Banner(User user) => Of(user.Banner.OrDefault, $"banners/{user.Id}");

    /// <summary>The frame around an avatar; PNG only.</summary>
    public static ImageUrl Decoration(AvatarDecorationData decoration) =>
        new ImageUrl($"avatar-decoration-presets/{decoration.Asset}").As(ImageFormat.Png);

    /// <summary>The icon of a guild.</summary>
    public static ImageUrl? Icon(Guild guild) => Of(guild.Icon, $"icons/{guild.Id}");

    /// <summary>The picture behind a guild's invites.</summary>
    public static ImageUrl? Splash(Guild guild) => Of(guild.Splash, $"splashes/{guild.Id}");

    /// <summary>The picture of a guild in the discovery list.</summary>
    public static ImageUrl? DiscoverySplash(Guild guild) => Of(guild.DiscoverySplash, $"discovery-splashes/{guild.Id}");

    /// <summary>The banner of a guild.</summary>
    public static ImageUrl? Banner(Guild guild) => Of(guild.Banner, $"banners/{guild.Id}");

    /// <summary>The avatar of a member in a guild; null where the member shows that of the user.</summary>
    public static ImageUrl? Avatar(GuildId guild, UserId user, GuildMember member) =>
        Of(member.Avatar.OrDefault, $"guilds/{guild}/users/{user}/avatars");

    /// <summary>The banner of a member in a guild.</summary>
    public static ImageUrl? Banner(GuildId guild, UserId user, GuildMember member) =>
        Of(member.Banner.OrDefault, $"guilds/{guild}/users/{user}/banners");

    /// <summary>The icon of a role.</summary>
    public static ImageUrl? Icon(Role role) => Of(role.Icon.OrDefault, $"role-icons/{role.Id}");

    /// <summary>A custom emoji.</summary>
    public static ImageUrl Emoji(EmojiId emoji, bool animated = false) =>
        new ImageUrl($"emojis/{emoji}").As(animated ? ImageFormat.Gif : ImageFormat.Png);

    /// <summary>A sticker.</summary>
    public static ImageUrl Sticker(StickerId sticker, StickerFormatType format) =>
        new ImageUrl($"stickers/{sticker}").As(
            format switch
            {
                StickerFormatType.Lottie => ImageFormat.Lottie,
                StickerFormatType.Gif => ImageFormat.Gif,
                _ => ImageFormat.Png,
            }
        );

    /// <summary>The banner of a pack of stickers.</summary>
    public static ImageUrl? Banner(StickerPack pack) =>
        pack.BannerAssetId is { } asset ? new($"app-assets/710982414301790216/store/{asset}") : null;

    /// <summary>The icon of an application.</summary>
    public static ImageUrl? Icon(Applications.Application application) => Of(application.Icon, $"app-icons/{application.Id}");

    /// <summary>The cover of an application.</summary>
    public static ImageUrl? Cover(Applications.Application application) => Of(application.CoverImage, $"app-icons/{application.Id}");

    /// <summary>The icon of a team.</summary>
    public static ImageUrl? Icon(Applications.Team team) => Of(team.Icon, $"team-icons/{team.Id}");

    /// <summary>The cover of a scheduled event.</summary>
    public static ImageUrl? Cover(ScheduledEvents.GuildScheduledEvent scheduledEvent) =>
        Of(scheduledEvent.Image.OrDefault, $"guild-events/{scheduledEvent.Id}");

    /// <summary>The badge of a guild's tag.</summary>
    public static ImageUrl? Badge(UserPrimaryGuild tag) =>
        tag.IdentityGuildId is { } guild ? Of(tag.Badge, $"guild-tag-badges/{guild}") : null;

    private static ImageUrl? Of(string? hash, string folder) => hash is null ? null : new($"{folder}/{hash}");
}
