using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class EmojiReferenceTests
{
    [Property]
    public void A_custom_emoji_reads_back_from_every_form(EmojiId id, bool animated)
    {
        var emoji = new EmojiReference.Custom(id, "party_1", animated);
        Assert.Equal(emoji, Read(emoji.ToString()));
        Assert.Equal(emoji with { Animated = false }, Read(emoji.ToRoute()));
        Assert.Equal(new EmojiReference.Custom(id, null, false), Read($"{id}"));
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("❤️")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("🏳️‍🌈")]
    [InlineData("🇩🇪")]
    [InlineData("1️⃣")]
    [InlineData("ℹ️")]
    [InlineData("☠")]
    public void A_unicode_emoji_is_itself(string text)
    {
        Assert.Equal(new EmojiReference.Unicode(text), Read(text));
        Assert.Equal((text, text), (Read(text).ToRoute(), Read(text).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(":smile:")]
    [InlineData("👍👍")]
    [InlineData("<:name>")]
    [InlineData("<:na me:1>")]
    [InlineData("<:x:1>")]
    [InlineData("漢")]
    [InlineData(" ")]
    public void What_is_no_emoji_is_refused(string text) => Assert.True(EmojiReference.From(text).IsFail);

    private static EmojiReference Read(string text) =>
        EmojiReference.From(text).Match(Succ: emoji => emoji, Fail: problems => throw new InvalidOperationException($"{problems}"));
}
