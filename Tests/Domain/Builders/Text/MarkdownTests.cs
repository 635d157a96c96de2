using Oven.Functional.Domain.Builders.Text;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders.Text;

public sealed class MarkdownTests
{
    [Property]
    public void An_escaped_text_reads_back_and_has_no_bare_mark(string text)
    {
        var escaped = Markdown.Escape(text);
        var (read, i) = ("", 0);
        while (i < escaped.Length)
        {
            if (escaped[i] == '\\')
                i++;
            else
                Assert.DoesNotContain(escaped[i], "*_~`|<>[]()");
            read += escaped[i++];
        }
        Assert.Equal(text, read);
    }

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("a # b - c 1. d", "a # b - c 1. d")]
    [InlineData("- no list\n  + nor this\n12. nor that", "\\- no list\n  \\+ nor this\n12\\. nor that")]
    [InlineData("<@80351110224678912> @everyone", "\\<@80351110224678912\\> @everyone")]
    [InlineData("...", "...")]
    public void Marks_are_escaped_where_they_mean_something(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Property]
    public void Nothing_in_a_code_block_ends_it(string text)
    {
        foreach (var inside in new[] { text, $"```{text}```", $"{text}``````" })
            Assert.Equal(3, Markdown.CodeBlock(inside, "cs").Split("```").Length);
    }

    [Fact]
    public void Every_form_is_discords()
    {
        Assert.Equal(
            [
                "**a**",
                "*a*",
                "__a__",
                "~~a~~",
                "||a||",
                "`a`",
                "`` a`b ``",
                "> a\n> b",
                "## a",
                "-# a",
                "[a \\[b\\]](<https://x.y>)",
                "- a\n- b",
            ],
            [
                Markdown.Bold("a"),
                Markdown.Italic("a"),
                Markdown.Underline("a"),
                Markdown.Strikethrough("a"),
                Markdown.Spoiler("a"),
                Markdown.Code("a"),
                Markdown.Code("a`b"),
                Markdown.Quote("a\nb"),
                Markdown.Heading("a", 2),
                Markdown.Subtext("a"),
                Markdown.Link("a [b]", "https://x.y"),
                Markdown.List("a", "b"),
            ]
        );
        Assert.Equal("```cs\nvar x;\n```", Markdown.CodeBlock("var x;", "cs"));
    }

    [Fact]
    public void Mentions_and_times_are_discords()
    {
        var id = new Snowflake(7);
        Assert.Equal(
            "<@7> <@&7> <#7>",
            $"{Mention.User(UserId.From(id))} {Mention.Role(RoleId.From(id))} {Mention.Channel(ChannelId.From(id))}"
        );
        Assert.Equal("</play song:7>", Mention.Command("play song", CommandId.From(id)));
        Assert.Equal("https://discord.com/channels/@me/7/7", Mention.MessageLink(null, ChannelId.From(id), MessageId.From(id)));
        Assert.Equal("https://discord.com/channels/7/7/7", Mention.MessageLink(GuildId.From(id), ChannelId.From(id), MessageId.From(id)));
        Assert.Equal("<t:1618953630:R>", TimestampText.Of(DateTimeOffset.FromUnixTimeSeconds(1618953630), TimestampStyle.Relative));
        Assert.Equal("<t:-1:f>", TimestampText.Of(DateTimeOffset.FromUnixTimeSeconds(-1)));
    }
}
