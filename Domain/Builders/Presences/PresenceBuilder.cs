using Oven.Functional.Domain.Gateway;

namespace Oven.Functional.Domain.Builders.Presences;

/// <summary>Whether the bot is online and what it does. Source: Discord documentation, Gateway Events, Update Presence.</summary>
public sealed record PresenceBuilder : Builder<BotPresence>
{
    /// <summary>Online and doing nothing.</summary>
    public PresenceBuilder() { }

    internal BotStatus Status { get; init; } = BotStatus.Online;

    internal BotActivity? Activity { get; init; }

    internal DateTimeOffset? IdleSince { get; init; }

    /// <summary>Online, away, not to be disturbed or hidden.</summary>
    public PresenceBuilder SetStatus(BotStatus status) => this with { Status = status };

    /// <summary>Away since a moment.</summary>
    public PresenceBuilder SetIdle(DateTimeOffset since) => this with { Status = BotStatus.Idle, IdleSince = since };

    /// <summary>Playing something; 1 to 128 characters.</summary>
    public PresenceBuilder SetPlaying(string name) => With(new(BotActivityKind.Playing, name));

    /// <summary>Listening to something; 1 to 128 characters.</summary>
    public PresenceBuilder SetListening(string name) => With(new(BotActivityKind.Listening, name));

    /// <summary>Watching something; 1 to 128 characters.</summary>
    public PresenceBuilder SetWatching(string name) => With(new(BotActivityKind.Watching, name));

    /// <summary>Competing in something; 1 to 128 characters.</summary>
    public PresenceBuilder SetCompeting(string name) => With(new(BotActivityKind.Competing, name));

    /// <summary>A text of one's own; 1 to 128 characters.</summary>
    public PresenceBuilder SetCustomStatus(string text) => With(new(BotActivityKind.Custom, "Custom Status", text));

    /// <summary>Streaming something; the address is on https://twitch.tv or https://youtube.com.</summary>
    public PresenceBuilder SetStreaming(string name, string url) => With(new(BotActivityKind.Streaming, name, null, url));

    private PresenceBuilder With(BotActivity activity) => this with { Activity = activity };

    internal override void Check(ref Problems problems)
    {
        if (Activity is null)
            return;
        problems.Text("activities[0].name", Activity.Name, Limits.Presence.ActivityName);
        problems.OptionalText("activities[0].state", Activity.State, Limits.Presence.ActivityState);
        if (Activity.Url is { } url)
            problems.Address(
                "activities[0].url",
                url,
                Limits.Presence.ActivityUrl,
                Limits.Presence.StreamUrl,
                "https://twitch.tv/",
                "https://www.twitch.tv/",
                "https://youtube.com/",
                "https://www.youtube.com/"
            );
    }

    internal override BotPresence Make() =>
        new()
        {
            Status = Status,
            Activities = Activity is null ? [] : [Activity],
            IdleSince = IdleSince,
        };
}
