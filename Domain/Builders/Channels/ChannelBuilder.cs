using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>What all channels to be created have in common. Each kind has a builder with what only it has. Source: Discord documentation, Guild, Create Guild Channel.</summary>
public abstract record ChannelBuilder : Builder<ChannelDraft>
{
    private protected ChannelBuilder(string name, ChannelType type) => (Name, Type) = (name, type);

    internal string Name { get; init; }

    internal ChannelType Type { get; init; }

    internal int? Position { get; init; }

    internal EquatableList<OverwriteBuilder> Overwrites { get; init; }

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Channel.Name);
        problems.Number("permission_overwrites", Overwrites.Count, Limits.Channel.Overwrites);
        problems.Each("permission_overwrites", Overwrites);
        problems.Distinct(
            "permission_overwrites",
            Overwrites,
            static overwrite => overwrite.Id.ToString(),
            "id",
            Limits.Channel.OverwriteUnique
        );
    }

    internal override ChannelDraft Make() =>
        new()
        {
            Name = Name,
            Type = Type,
            Position = Position,
            PermissionOverwrites = Overwrites.Select(static overwrite => overwrite.Make()),
        };
}

/// <summary>A channel that may stand in a category and be for adults.</summary>
public abstract record PlacedChannelBuilder : ChannelBuilder
{
    private protected PlacedChannelBuilder(string name, ChannelType type)
        : base(name, type) { }

    internal ChannelId? Parent { get; init; }

    internal bool IsNsfw { get; init; }

    internal int? Slowmode { get; init; }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalNumber("rate_limit_per_user", Slowmode, Limits.Channel.Slowmode);
    }

    internal override ChannelDraft Make() => base.Make() with { ParentId = Parent, Nsfw = IsNsfw, RateLimitPerUser = Slowmode };
}

/// <summary>A channel with threads.</summary>
public abstract record ThreadedChannelBuilder : PlacedChannelBuilder
{
    private protected ThreadedChannelBuilder(string name, ChannelType type)
        : base(name, type) { }

    internal string? Topic { get; init; }

    internal int? ThreadSlowmode { get; init; }

    internal int? AutoArchiveMinutes { get; init; }

    private protected abstract Limit TopicLimit { get; }

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.OptionalText("topic", Topic, TopicLimit);
        problems.OptionalNumber("default_thread_rate_limit_per_user", ThreadSlowmode, Limits.Channel.Slowmode);
        problems.Rule(
            AutoArchiveMinutes is null or 60 or 1440 or 4320 or 10080,
            "default_auto_archive_duration",
            Limits.Channel.AutoArchive,
            $"{AutoArchiveMinutes}"
        );
    }

    internal override ChannelDraft Make() =>
        base.Make() with
        {
            Topic = Topic,
            DefaultThreadRateLimitPerUser = ThreadSlowmode,
            DefaultAutoArchiveDuration = AutoArchiveMinutes,
        };
}

/// <summary>What channels can be told.</summary>
public static class ChannelSetters
{
    /// <summary>Another name; 1 to 100 characters.</summary>
    public static T SetName<T>(this T channel, string name)
        where T : ChannelBuilder => (T)(channel with { Name = name });

    /// <summary>Its place among its siblings.</summary>
    public static T SetPosition<T>(this T channel, int position)
        where T : ChannelBuilder => (T)(channel with { Position = position });

    /// <summary>More exceptions from permissions; 100 at most, one for each role or member.</summary>
    public static T AddOverwrites<T>(this T channel, params ReadOnlySpan<OverwriteBuilder> overwrites)
        where T : ChannelBuilder => (T)(channel with { Overwrites = [.. channel.Overwrites.Span, .. overwrites] });

    /// <summary>The category.</summary>
    public static T SetParent<T>(this T channel, ChannelId category)
        where T : PlacedChannelBuilder => (T)(channel with { Parent = category });

    /// <summary>Whether it is for adults.</summary>
    public static T SetNsfw<T>(this T channel, bool nsfw = true)
        where T : PlacedChannelBuilder => (T)(channel with { IsNsfw = nsfw });

    /// <summary>How many seconds a person waits between two messages, 0 to 21600.</summary>
    public static T SetSlowmode<T>(this T channel, int seconds)
        where T : PlacedChannelBuilder => (T)(channel with { Slowmode = seconds });

    /// <summary>What it is about; at most 1024 characters, in forums 4096.</summary>
    public static T SetTopic<T>(this T channel, string topic)
        where T : ThreadedChannelBuilder => (T)(channel with { Topic = topic });

    /// <summary>How many seconds a person waits between two messages in new threads, 0 to 21600.</summary>
    public static T SetThreadSlowmode<T>(this T channel, int seconds)
        where T : ThreadedChannelBuilder => (T)(channel with { ThreadSlowmode = seconds });

    /// <summary>After how many minutes without a message threads are archived: 60, 1440, 4320 or 10080.</summary>
    public static T SetAutoArchive<T>(this T channel, int minutes)
        where T : ThreadedChannelBuilder => (T)(channel with { AutoArchiveMinutes = minutes });
}
