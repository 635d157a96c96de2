using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A forum or media channel.</summary>
public sealed record ForumChannelBuilder : ThreadedChannelBuilder
{
    /// <summary>A forum by its name; 1 to 100 characters.</summary>
    public ForumChannelBuilder(string name)
        : this(name, ChannelType.GuildForum) { }

    private ForumChannelBuilder(string name, ChannelType type)
        : base(name, type) { }

    internal EquatableList<ForumTagBuilder> Tags { get; init; }

    internal EmojiChoice? Reaction { get; init; }

    internal SortOrderType? SortOrder { get; init; }

    internal ForumLayoutType? Layout { get; init; }

    private protected override Limit TopicLimit => Limits.Channel.ForumTopic;

    /// <summary>A forum for pictures and videos.</summary>
    public static ForumChannelBuilder Media(string name) => new(name, ChannelType.GuildMedia);

    /// <summary>More tags; 20 at most.</summary>
    public ForumChannelBuilder AddTags(params ReadOnlySpan<ForumTagBuilder> tags) => this with { Tags = [.. Tags.Span, .. tags] };

    /// <summary>The emoji offered under posts: <c>👍</c>, <c>&lt;:name:id></c> or an id.</summary>
    public ForumChannelBuilder SetDefaultReaction(string emoji) => this with { Reaction = EmojiChoice.Of(emoji) };

    /// <summary>How posts are sorted.</summary>
    public ForumChannelBuilder SetSortOrder(SortOrderType order) => this with { SortOrder = order };

    /// <summary>How posts are shown.</summary>
    public ForumChannelBuilder SetLayout(ForumLayoutType layout) => this with { Layout = layout };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.Number("available_tags", Tags.Count, Limits.Channel.Tags);
        problems.Each("available_tags", Tags);
        problems.Part("default_reaction_emoji", Reaction);
    }

    internal override ChannelDraft Make() =>
        base.Make() with
        {
            AvailableTags = Tags.Select(static tag => tag.Make()),
            DefaultSortOrder = SortOrder,
            DefaultForumLayout = Layout,
            DefaultReactionEmoji = Reaction is null
                ? null
                : new()
                {
                    EmojiId = (Reaction.Emoji as EmojiReference.Custom)?.Id,
                    EmojiName = (Reaction.Emoji as EmojiReference.Unicode)?.Characters,
                },
        };
}
