using System.Globalization;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Channels, onboarding, rules and events of guilds. Source: Discord documentation, the page of each resource.</summary>
internal static class GuildRules
{
    private const int Voice = 2;
    private const int Stage = 13;

    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("CreateGuildChannelRequest", static (channel, _) => Channel(channel)),
        ("UpdateGuildOnboardingRequest", static (onboarding, _) => Onboarding(onboarding)),
        ("OnboardingPromptOptionRequest", static (option, _) => PromptOption(option)),
        ("KeywordUpsertRequest", static (rule, _) => Actions(rule, canTimeOut: true, isOfProfiles: false).Concat(Keywords(rule))),
        ("MentionSpamUpsertRequest", static (rule, _) => Actions(rule, canTimeOut: true, isOfProfiles: false)),
        ("MLSpamUpsertRequest", static (rule, _) => Actions(rule, canTimeOut: false, isOfProfiles: false)),
        ("DefaultKeywordListUpsertRequest", static (rule, _) => Actions(rule, canTimeOut: false, isOfProfiles: false)),
        ("UserProfileUpsertRequest", static (rule, _) => Actions(rule, canTimeOut: false, isOfProfiles: true).Concat(Keywords(rule))),
        ("ExternalScheduledEventCreateRequest", static (one, _) => EndAfterStart(one)),
        ("StageScheduledEventCreateRequest", static (one, _) => EndAfterStart(one)),
        ("VoiceScheduledEventCreateRequest", static (one, _) => EndAfterStart(one)),
        ("RecurrenceRule", static (rule, _) => Recurrence(rule)),
        ("POST /channels/{channel_id}/webhooks", static (webhook, _) => WebhookName(webhook)),
        (
            "POST /guilds/{guild_id}/emojis",
            static (emoji, _) => Word(emoji, "name", "EMOJI_INVALID").Concat(Size(emoji, "image", 256 * 1024))
        ),
        ("SoundboardCreateRequest", static (sound, _) => Size(sound, "sound", 512 * 1024)),
        ("ApplicationRoleConnectionsMetadataItemRequest", static (record, _) => Word(record, "key", "KEY_INVALID", isLower: true)),
    ];

    private static IEnumerable<FieldError> Channel(Fields channel)
    {
        var type = channel.Number("type") ?? 0;
        var (users, bits) = type is Stage ? (10_000, 64_000) : (99, 384_000);
        if (type is Voice or Stage && channel.Number("user_limit") > users)
            yield return new("user_limit", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {users}.");
        if (type is Voice or Stage && channel.Number("bitrate") > bits)
            yield return new("bitrate", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {bits}.");
        // Forums and media channels have guidelines, which are longer.
        if (type is not (15 or 16) && channel.Text("topic")?.EnumerateRunes().Count() > 1024)
            yield return new("topic", "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.");
        var overwrites = channel.List("permission_overwrites");
        var ids = overwrites.Select(static overwrite => overwrite.Number("id")).ToList();
        for (var i = 0; i < overwrites.Count; i++)
        {
            if (ids.IndexOf(ids[i]) < i)
                yield return new($"permission_overwrites[{i}].id", "BASE_TYPE_DUPLICATE", "This overwrite stands here twice.");
            if ((overwrites[i].Number("allow") & overwrites[i].Number("deny")) is not (null or 0))
                yield return new($"permission_overwrites[{i}].allow", "PERMISSION_BOTH", "A permission is allowed or denied, not both.");
        }
    }

    private static IEnumerable<FieldError> Onboarding(Fields onboarding)
    {
        if (onboarding.Flag("enabled") && onboarding.Has("default_channel_ids") && onboarding.List("default_channel_ids").Count < 7)
            yield return new("default_channel_ids", "ONBOARDING_DEFAULT_CHANNELS", "Must be 7 or more while onboarding is enabled.");
    }

    private static IEnumerable<FieldError> PromptOption(Fields option)
    {
        if (option.List("role_ids").Count == 0 && option.List("channel_ids").Count == 0)
            yield return new("", "ONBOARDING_OPTION_GIVES_NOTHING", "An option gives a role or a channel.");
    }

    // Timeouts only where somebody wrote something; only profiles can keep people from interacting, and nothing else.
    private static IEnumerable<FieldError> Actions(Fields rule, bool canTimeOut, bool isOfProfiles)
    {
        var actions = rule.List("actions");
        for (var i = 0; i < actions.Count; i++)
            if (
                actions[i].Number("type") switch
                {
                    1 => isOfProfiles,
                    3 => !canTimeOut,
                    4 => !isOfProfiles,
                    _ => false,
                }
            )
                yield return new(
                    $"actions[{i}]",
                    "AUTO_MODERATION_INVALID_ACTION_TYPE",
                    "This action cannot be taken by a rule of this kind."
                );
    }

    private static IEnumerable<FieldError> Keywords(Fields rule)
    {
        var trigger = rule.Child("trigger_metadata");
        if (trigger.List("keyword_filter").Count == 0 && trigger.List("regex_patterns").Count == 0)
            yield return new("trigger_metadata", "AUTO_MODERATION_EMPTY_TRIGGER", "Keywords or patterns are needed.");
    }

    private static IEnumerable<FieldError> EndAfterStart(Fields one)
    {
        if (Time(one, "scheduled_end_time") is { } end && Time(one, "scheduled_start_time") is { } start && end <= start)
            yield return new("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot end before it starts.");
    }

    private static DateTimeOffset? Time(Fields one, string field) =>
        DateTimeOffset.TryParse(one.Text(field), CultureInfo.InvariantCulture, out var time) ? time : null;

    private static IEnumerable<FieldError> Recurrence(Fields rule)
    {
        const int yearly = 0;
        const int monthly = 1;
        const int weekly = 2;
        var frequency = rule.Number("frequency");
        if (rule.Number("interval") is not (null or 1) && !(frequency is weekly && rule.Number("interval") is 2))
            yield return new("interval", "RECURRENCE_INTERVAL", "Only every second week is possible.");
        var days = rule.List("by_weekday").Select(static day => day.Element.ToString()).ToList();
        if (frequency is weekly && days.Count > 1)
            yield return new("by_weekday", "RECURRENCE_WEEKDAY", "A weekly event has one day.");
        // The six sets of days that the documentation lists.
        string[] sets = ["0,1,2,3,4", "1,2,3,4,5", "6,0,1,2,3", "4,5", "5,6", "6,0"];
        if (frequency is not (yearly or monthly or weekly) && days.Count > 0 && !sets.Contains(string.Join(',', days)))
            yield return new("by_weekday", "RECURRENCE_WEEKDAY", "Not one of the known sets of days.");
        if (frequency is monthly && rule.List("by_n_weekday").Count != 1)
            yield return new("by_n_weekday", "RECURRENCE_WEEK", "A monthly event has one day of one week.");
        if (
            frequency is yearly
            && (rule.List("by_month") is not [var month] || rule.List("by_month_day") is not [var day] || !Exists(month, day))
        )
            yield return new("by_month_day", "RECURRENCE_DAY", "A yearly event has one day that its month has.");
    }

    private static bool Exists(Fields month, Fields day) =>
        DateTime.TryParse($"2024-{month.Element}-{day.Element}", CultureInfo.InvariantCulture, out _);

    private static IEnumerable<FieldError> WebhookName(Fields webhook)
    {
        foreach (var word in new[] { "clyde", "discord" })
            if (webhook.Text("name")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
                yield return new("name", "USERNAME_INVALID_CONTAINS", $"Username cannot contain \"{word}\"");
    }

    private static IEnumerable<FieldError> Word(Fields owner, string field, string code, bool isLower = false)
    {
        if (
            owner.Text(field) is { } name
            && !name.All(letter =>
                letter == '_' || char.IsAsciiDigit(letter) || char.IsAsciiLetter(letter) && !(isLower && char.IsAsciiLetterUpper(letter))
            )
        )
            yield return new(field, code, "Only letters, digits and _ are possible.");
    }

    // The bytes behind data:image/png;base64,…
    private static IEnumerable<FieldError> Size(Fields owner, string field, int most)
    {
        var data = owner.Text(field) ?? "";
        var encoded = data.Length - (data.IndexOf(',', StringComparison.Ordinal) + 1);
        var bytes = encoded / 4 * 3 - data.TakeLast(2).Count(static letter => letter == '=');
        if (bytes <= 0 || bytes > most)
            yield return new(field, "BINARY_TYPE_MAX_SIZE", $"File cannot be larger than {most} bytes.");
    }
}
