using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A thread, or a post of a forum. Source: Discord documentation, Channel, Start Thread without Message; Start Thread in Forum or Media Channel.</summary>
public sealed record ThreadBuilder : Builder<ThreadDraft>
{
    private ThreadBuilder(string name, ChannelType? type, AnyMessageBuilder? message) => (Name, Type, Message) = (name, type, message);

    internal string Name { get; init; }

    internal ChannelType? Type { get; init; }

    internal AnyMessageBuilder? Message { get; init; }

    internal int? AutoArchiveMinutes { get; init; }

    internal int? Slowmode { get; init; }

    internal bool? Invitable { get; init; }

    internal EquatableList<TagId> Tags { get; init; }

    /// <summary>A thread that everybody in the channel sees; the name has 1 to 100 characters.</summary>
    public static ThreadBuilder Public(string name) => new(name, ChannelType.PublicThread, null);

    /// <summary>A thread for those who are invited; the name has 1 to 100 characters.</summary>
    public static ThreadBuilder Private(string name) => new(name, ChannelType.PrivateThread, null);

    /// <summary>A post of a forum with its first message; the name has 1 to 100 characters.</summary>
    public static ThreadBuilder Post(string name, AnyMessageBuilder message) => new(name, null, message);

    /// <summary>After how many minutes without a message it is archived: 60, 1440, 4320 or 10080.</summary>
    public ThreadBuilder SetAutoArchive(int minutes) => this with { AutoArchiveMinutes = minutes };

    /// <summary>How many seconds a person waits between two messages, 0 to 21600.</summary>
    public ThreadBuilder SetSlowmode(int seconds) => this with { Slowmode = seconds };

    /// <summary>Whether members of a private thread may add others.</summary>
    public ThreadBuilder SetInvitable(bool invitable = true) => this with { Invitable = invitable };

    /// <summary>More tags of a post; 5 at most.</summary>
    public ThreadBuilder AddTags(params ReadOnlySpan<TagId> tags) => this with { Tags = [.. Tags.Span, .. tags] };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Channel.Name);
        problems.OptionalNumber("rate_limit_per_user", Slowmode, Limits.Channel.Slowmode);
        problems.Number("applied_tags", Tags.Count, Limits.Channel.AppliedTags);
        problems.Part("message", Message);
        if (Message is not null)
            problems.Flags("message.flags", Message.Flags, MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications);
        problems.Rule(
            AutoArchiveMinutes is null or 60 or 1440 or 4320 or 10080,
            "auto_archive_duration",
            Limits.Channel.AutoArchive,
            $"{AutoArchiveMinutes}"
        );
    }

    internal override ThreadDraft Make() =>
        new()
        {
            Name = Name,
            Type = Type,
            Message = Message?.Make(),
            AutoArchiveDuration = AutoArchiveMinutes,
            RateLimitPerUser = Slowmode,
            Invitable = Invitable,
            AppliedTags = Tags,
        };
}
