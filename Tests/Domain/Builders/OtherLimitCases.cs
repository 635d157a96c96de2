using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Applications;
using Oven.Functional.Domain.Builders.Expressions;
using Oven.Functional.Domain.Builders.Invites;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Presences;
using Oven.Functional.Domain.Builders.Webhooks;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;
using static Oven.Functional.Tests.Domain.Builders.LimitCase;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Where the limits of webhooks, expressions, invites, applications and the gateway look.</summary>
internal static class OtherLimitCases
{
    private static readonly RequestMembersBuilder Members = new(GuildId.From(new(1)));

    private static readonly WebhookMessageBuilder Message = new(new MessageBuilder("hello"));

    internal static IEnumerable<LimitCase> All =>
        [
            Of(Limits.Webhook.Name, "name", n => new WebhookBuilder(Letters(n))),
            Of(Limits.Webhook.Username, "username", n => Message.SetUsername(Letters(n))),
            OfUrl(Limits.Webhook.AvatarUrl, "avatar_url", url => Message.SetAvatarUrl(url)),
            Of(Limits.Webhook.ThreadName, "thread_name", n => Message.SetPost(Letters(n))),
            Of(Limits.Webhook.AppliedTags, "applied_tags", n => Message.SetPost("p", Many(n, i => TagId.From(new((ulong)i))))),
            Of(Limits.Expression.EmojiName, "name", n => new EmojiBuilder(Letters(n), [1], "image/png")),
            Of(Limits.Expression.EmojiBytes, "image", n => new EmojiBuilder("ok", new byte[n], "image/png")),
            Of(Limits.Expression.StickerName, "name", n => new StickerBuilder(Letters(n), "wave")),
            Of(Limits.Expression.StickerTags, "tags", n => new StickerBuilder("ok", Letters(n))),
            Of(Limits.Expression.StickerDescription, "description", n => new StickerBuilder("ok", "wave").SetDescription(Letters(n))),
            Of(Limits.Expression.StickerBytes, "file", n => new StickerBuilder("ok", "wave").SetFileBytes(n)),
            Of(Limits.Expression.SoundName, "name", n => new SoundBuilder(Letters(n), [1], "audio/ogg")),
            Of(Limits.Expression.SoundVolume, "volume", n => new SoundBuilder("ok", [1], "audio/ogg").SetVolume(n)),
            Of(Limits.Expression.SoundBytes, "sound", n => new SoundBuilder("ok", new byte[n], "audio/ogg")),
            Of(Limits.Invite.MaxAge, "max_age", n => new InviteBuilder().SetMaxAge(n)),
            Of(Limits.Invite.MaxUses, "max_uses", n => new InviteBuilder().SetMaxUses(n)),
            Of(Limits.Invite.Roles, "role_ids", n => new InviteBuilder().AddRoles(Many(n, i => RoleId.From(new((ulong)i))))),
            Of(Limits.Application.Tags, "tags", n => new ApplicationSettingsBuilder().AddTags(Many(n, i => $"{i}"))),
            Of(Limits.Application.Tag, "tags[0]", n => new ApplicationSettingsBuilder().AddTags(Letters(n))),
            Of(Limits.Application.Description, "description.default", n => new ApplicationSettingsBuilder().SetDescription(Letters(n))),
            Of(Limits.Application.Records, "", n => new RoleConnectionMetadataListBuilder(Many(n, i => Record.SetName($"{i}")))),
            Of(
                Limits.Application.RecordKey,
                "key",
                n =>
                    new RoleConnectionMetadataBuilder(Letters(n), ApplicationRoleConnectionMetadataType.IntegerEqual)
                        .SetName("n")
                        .SetDescription("d")
            ),
            Of(Limits.Application.RecordName, "name", n => Record.SetName(Letters(n))),
            Of(Limits.Application.RecordDescription, "description", n => Record.SetDescription(Letters(n))),
            Of(Limits.Application.PlatformName, "platform_name", n => new RoleConnectionBuilder().SetPlatformName(Letters(n))),
            Of(Limits.Application.PlatformUsername, "platform_username", n => new RoleConnectionBuilder().SetPlatformUsername(Letters(n))),
            Of(Limits.Application.RecordValue, "metadata.key", n => new RoleConnectionBuilder().SetMetadata("key", Letters(n))),
            Of(
                Limits.Command.Permissions,
                "permissions",
                n =>
                    Many(n, i => i)
                        .Aggregate(
                            new CommandPermissionsBuilder(),
                            (permissions, i) => permissions.SetRole(RoleId.From(new((ulong)i)), true)
                        )
            ),
            Of(Limits.Presence.ActivityName, "activities[0].name", n => new PresenceBuilder().SetPlaying(Letters(n))),
            Of(Limits.Presence.ActivityState, "activities[0].state", n => new PresenceBuilder().SetCustomStatus(Letters(n))),
            OfUrl(
                Limits.Presence.ActivityUrl,
                "activities[0].url",
                url => new PresenceBuilder().SetStreaming("s", url),
                "https://twitch.tv/"
            ),
            Of(Limits.Presence.MemberIds, "user_ids", n => Members.AddUsers(Many(n, i => UserId.From(new((ulong)i))))),
            Of(Limits.Presence.MemberLimit, "limit", n => Members.SetLimit(n)),
            Of(Limits.Presence.MemberNonce, "nonce", n => Members.SetNonce(Letters(n))),
        ];

    private static RoleConnectionMetadataBuilder Record =>
        new RoleConnectionMetadataBuilder("key", ApplicationRoleConnectionMetadataType.IntegerEqual).SetName("n").SetDescription("d");
}
