using System.Collections.Frozen;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Where Discord's documentation says something else than its specification: the documentation holds, as the specification itself says.</summary>
internal static class Corrections
{
    /// <param name="Schema">Its name in the specification.</param>
    /// <param name="Field">Which of its fields.</param>
    /// <param name="Least">The documented minimum; null where the specification is right.</param>
    /// <param name="Most">The documented maximum; null where the specification is right.</param>
    private sealed record Correction(string Schema, string Field, double? Least = null, double? Most = null)
    {
        /// <summary>Whether it must be there; null where the specification is right.</summary>
        public bool? IsRequired { get; init; }

        /// <summary>A choice that the specification does not have.</summary>
        public long? Also { get; init; }
    }

    private const double Largest = 9_007_199_254_740_992;

    private static readonly EquatableList<string> s_events = ["External", "Stage", "Voice"];

    private static readonly EquatableList<string> s_triggers = ["DefaultKeywordList", "Keyword", "MLSpam", "MentionSpam", "UserProfile"];

    private static readonly EquatableList<Correction> s_all =
    [
        // resources/message, Create Message: 2000 characters; 4000 are for people with Nitro.
        new("MessageCreateRequest", "content", Most: 2000),
        new("MessageEditRequestPartial", "content", Most: 2000),
        // resources/message, Embed Field, Footer and Author Structure: not empty, not left out.
        new("RichEmbedField", "name", Least: 1),
        new("RichEmbedField", "value", Least: 1),
        new("RichEmbedFooter", "text", Least: 1) { IsRequired = true },
        new("RichEmbedAuthor", "name", Least: 1) { IsRequired = true },
        // components/reference: a custom emoji is told by its id; an empty name, address or text is none.
        new("ComponentEmojiForRequest", "name", Least: 1) { IsRequired = false },
        // resources/message, Message Reference Types: 1 forwards.
        new("MessageReferenceRequest", "type") { Also = 1 },
        // resources/guild, Create Guild Channel: media channels too.
        new("CreateGuildChannelRequest", "type") { Also = 16 },
        // resources/user, Modify Current User: what is left out stays.
        new("BotAccountPatchRequest", "username") { IsRequired = false },
        // interactions/receiving-and-responding, Modal: 1 to 5.
        new("ModalInteractionCallbackRequestData", "components", Most: 5),
        // interactions/application-commands, Application Command Option Choice Structure: 100.
        new("ApplicationCommandOptionStringChoice", "value", Most: 100),
        // resources/auto-moderation, Action Metadata: 150; a rule has a name.
        new("BlockMessageActionMetadata", "custom_message", Most: 150),
        // resources/channel, Forum Tag Object: 20.
        new("CreateOrUpdateThreadTagRequest", "name", Most: 20),
        // resources/channel, Create Channel Invite: a week.
        new("CreateGuildInviteRequest", "max_age", Most: 604_800),
        // interactions/application-commands, Application Command Option Structure: -2^53 to 2^53.
        new("ApplicationCommandNumberOption", "min_value", -Largest, Largest),
        new("ApplicationCommandNumberOption", "max_value", -Largest, Largest),
        new("ApplicationCommandOptionNumberChoice", "value", -Largest, Largest),
        // resources/user, Usernames and Nicknames: 1 to 32.
        new("PATCH /guilds/{guild_id}/members/{user_id}", "nick", Least: 1),
        new("PATCH /guilds/{guild_id}/members/@me", "nick", Least: 1),
        // resources/guild-scheduled-event, Field Requirements: what is given is not empty.
        .. s_events.SelectMany(static kind =>
            new Correction[]
            {
                new($"{kind}ScheduledEventCreateRequest", "name", Least: 1),
                new($"{kind}ScheduledEventCreateRequest", "description", Least: 1),
            }
        ),
        new("EntityMetadataExternal", "location", Least: 1),
        // resources/auto-moderation, Create Auto Moderation Rule: a rule has a name.
        .. s_triggers.Select(static kind => new Correction($"{kind}UpsertRequest", "name", Least: 1)),
        // resources/guild, Bulk Guild Ban: somebody.
        new("BulkBanUsersRequest", "user_ids", Least: 1),
        // resources/webhook, Execute Webhook: what is given is not empty.
        new("IncomingWebhookRequestPartial", "username", Least: 1),
        new("IncomingWebhookRequestPartial", "thread_name", Least: 1),
        new("IncomingWebhookRequestPartial", "avatar_url", Least: 1),
        // resources/guild, Welcome Screen Object: 5.
        new("WelcomeScreenPatchRequestPartial", "welcome_channels", Most: 5),
    ];

    public static FrozenDictionary<string, Shape> Apply(Dictionary<string, Shape> shapes)
    {
        foreach (var correction in s_all)
            shapes[correction.Schema] = Apply(correction, shapes);
        return shapes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Shape.Dictionary Apply(Correction correction, Dictionary<string, Shape> shapes)
    {
        var shape = (Shape.Dictionary)shapes[correction.Schema];
        var fields = shape.Fields.ToDictionary(StringComparer.Ordinal);
        fields[correction.Field] = Bound(correction, fields[correction.Field], shapes);
        var required = shape.Required.Where(field => field != correction.Field || correction.IsRequired is not false);
        if (correction.IsRequired is true)
            required = required.Append(correction.Field).Distinct();
        return shape with { Fields = fields.ToFrozenDictionary(StringComparer.Ordinal), Required = [.. required] };
    }

    private static Shape Bound(Correction correction, Shape shape, Dictionary<string, Shape> shapes) =>
        shape switch
        {
            Shape.Text text => text with { Least = (int)(correction.Least ?? text.Least), Most = (int)(correction.Most ?? text.Most) },
            Shape.List list => list with { Least = (int)(correction.Least ?? list.Least), Most = (int)(correction.Most ?? list.Most) },
            Shape.Number { Choices.IsEmpty: false } number => correction.Also is { } choice
                ? number with
                {
                    Choices = number.Choices.Add(choice),
                }
                : number,
            Shape.Named named when correction.Also is not null => Bound(correction, shapes[named.Name], shapes),
            Shape.Number number => number with { Least = correction.Least ?? number.Least, Most = correction.Most ?? number.Most },
            Shape.Either either => new Shape.Either(either.Choices.Select(choice => Bound(correction, choice, shapes))),
            _ => shape,
        };
}
