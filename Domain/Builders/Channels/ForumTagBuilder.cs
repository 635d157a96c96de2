using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A tag that posts of a forum can have. Source: Discord documentation, Channel, Forum Tag Object.</summary>
public sealed record ForumTagBuilder : Builder<ForumTag>
{
    /// <summary>A tag by its name; at most 20 characters.</summary>
    public ForumTagBuilder(string name) => Name = name;

    internal string Name { get; init; }

    internal bool Moderated { get; init; }

    internal EmojiChoice? Emoji { get; init; }

    /// <summary>Another name; at most 20 characters.</summary>
    public ForumTagBuilder SetName(string name) => this with { Name = name };

    /// <summary>Whether only members with MANAGE_THREADS may set it.</summary>
    public ForumTagBuilder SetModerated(bool moderated = true) => this with { Moderated = moderated };

    /// <summary>What stands before it: <c>👍</c>, <c>&lt;:name:id></c> or an id.</summary>
    public ForumTagBuilder SetEmoji(string emoji) => this with { Emoji = EmojiChoice.Of(emoji) };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Channel.TagName);
        problems.Part("emoji", Emoji);
    }

    internal override ForumTag Make() =>
        new()
        {
            Name = Name,
            Moderated = Moderated ? true : null,
            EmojiId = Emoji?.Emoji is EmojiReference.Custom custom ? new(custom.Id) : default,
            EmojiName = Emoji?.Emoji is EmojiReference.Unicode unicode ? new(unicode.Characters) : default,
        };
}
