using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.AutoModeration;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Invites;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Polls;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>What is sent of a builder, and what Discord's specification calls its form: a route or a schema.</summary>
internal sealed record Payload(string Form, ReadOnlyMemory<byte> Json)
{
    private static readonly Dictionary<Type, string> Forms = new()
    {
        [typeof(Embed)] = "RichEmbed",
        [typeof(MessageDraft)] = "POST /channels/{channel_id}/messages",
        [typeof(WebhookMessageDraft)] = "POST /webhooks/{webhook_id}/{webhook_token}",
        [typeof(ModalDraft)] = "ModalInteractionCallbackRequestData",
        [typeof(AutocompleteResult)] = "InteractionApplicationCommandAutocompleteCallbackStringData",
        [typeof(ApplicationCommandDraft)] = "ApplicationCommandCreateRequest",
        [typeof(ApplicationCommandPermissionsDraft)] =
            "PUT /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
        [typeof(PollDraft)] = "PollCreateRequest",
        [typeof(ChannelDraft)] = "POST /guilds/{guild_id}/channels",
        [typeof(ThreadDraft)] = "POST /channels/{channel_id}/threads",
        [typeof(VoiceStatusPatch)] = "PUT /channels/{channel_id}/voice-status",
        [typeof(AutoModerationRuleDraft)] = "POST /guilds/{guild_id}/auto-moderation/rules",
        [typeof(GuildPatch)] = "PATCH /guilds/{guild_id}",
        [typeof(GuildOnboardingPatch)] = "PUT /guilds/{guild_id}/onboarding",
        [typeof(OnboardingPrompt)] = "UpdateOnboardingPromptRequest",
        [typeof(OnboardingPromptOption)] = "OnboardingPromptOptionRequest",
        [typeof(WelcomeScreenPatch)] = "PATCH /guilds/{guild_id}/welcome-screen",
        [typeof(RoleDraft)] = "POST /guilds/{guild_id}/roles",
        [typeof(EmojiDraft)] = "POST /guilds/{guild_id}/emojis",
        [typeof(SoundboardSoundDraft)] = "POST /guilds/{guild_id}/soundboard-sounds",
        [typeof(InviteDraft)] = "POST /channels/{channel_id}/invites",
        [typeof(WebhookDraft)] = "POST /channels/{channel_id}/webhooks",
        [typeof(GuildScheduledEventDraft)] = "POST /guilds/{guild_id}/scheduled-events",
        [typeof(RecurrenceRule)] = "RecurrenceRule",
        [typeof(StageInstanceDraft)] = "POST /stage-instances",
        [typeof(GuildTemplateDraft)] = "POST /guilds/{guild_id}/templates",
        [typeof(GuildMemberPatch)] = "PATCH /guilds/{guild_id}/members/{user_id}",
        [typeof(CurrentMemberPatch)] = "PATCH /guilds/{guild_id}/members/@me",
        [typeof(CurrentUserPatch)] = "PATCH /users/@me",
        [typeof(BulkBanDraft)] = "POST /guilds/{guild_id}/bulk-ban",
        [typeof(PruneDraft)] = "POST /guilds/{guild_id}/prune",
        [typeof(IncidentActionsPatch)] = "PUT /guilds/{guild_id}/incident-actions",
        [typeof(ApplicationPatch)] = "PATCH /applications/@me",
        [typeof(ApplicationRoleConnection)] = "PUT /users/@me/applications/{application_id}/role-connection",
        [typeof(EquatableList<ApplicationRoleConnectionMetadata>)] = "PUT /applications/{application_id}/role-connections/metadata",
        [typeof(ApplicationRoleConnectionMetadata)] = "ApplicationRoleConnectionsMetadataItemRequest",
    };

    /// <summary>What is sent of a builder, checked or not; null where it is no request body.</summary>
    internal static Payload? Of<T>(Builder<T> builder)
    {
        var made = builder.Make();
        var form = made is Component component ? FormOf(component) : Forms.GetValueOrDefault(typeof(T));
        return form is null ? null : new(form, DiscordJson.Encode(made));
    }

    // Modals have components of their own; what may stand in both is looked at as part of a message.
    private static string FormOf(Component component) =>
        component.Type
            is ComponentType.TextInput
                or ComponentType.Label
                or ComponentType.FileUpload
                or ComponentType.RadioGroup
                or ComponentType.CheckboxGroup
                or ComponentType.Checkbox
            ? $"{component.Type}ComponentForModalRequest"
            : $"{component.Type}ComponentForMessageRequest";
}
