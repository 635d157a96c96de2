using FsCheck;
using FsCheck.Fluent;
using Oven.Functional.Domain.Builders.Text;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders.Text;

public sealed class LongTextTests
{
    [Property(MaxTest = 400, Arbitrary = [typeof(Prose)])]
    public void Every_piece_fits_and_nothing_but_white_space_is_lost(Article article)
    {
        var pieces = LongText.Split(article.Text, article.Limit);
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, article.Limit));
        Assert.All(pieces, piece => Assert.False(string.IsNullOrWhiteSpace(piece)));
        Assert.All(pieces, piece => Assert.Equal(piece, string.Concat(piece.EnumerateRunes().Select(rune => rune.ToString()))));
        if (!article.Text.Contains('`', StringComparison.Ordinal))
            Assert.Equal(Bare(article.Text), Bare(string.Concat(pieces)));
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(Prose)])]
    public void No_code_block_is_left_open(Article article)
    {
        foreach (var piece in LongText.Split(article.Text, article.Limit))
            Assert.True((piece.Split("```").Length - 1) % 2 == 0, piece);
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(Prose)])]
    public void Code_stays_in_code_and_prose_outside(Article article) =>
        Assert.Equal(CodeOf(article.Text), string.Concat(LongText.Split(article.Text, article.Limit).Select(CodeOf)));

    [Property(MaxTest = 400, Arbitrary = [typeof(Prose)])]
    public void No_word_that_fits_is_broken(Article article)
    {
        if (article.Text.Contains('`', StringComparison.Ordinal))
            return;
        var whole = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (whole.All(word => word.Length <= article.Limit))
            Assert.Equal(
                whole,
                LongText
                    .Split(article.Text, article.Limit)
                    .SelectMany(piece => piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
    }

    [Property]
    public void A_text_that_fits_is_one_piece(string text) =>
        Assert.Equal(string.IsNullOrWhiteSpace(text) ? [] : [text], LongText.Split(text, Math.Max(32, text.Length)));

    [Fact]
    public void A_code_block_is_closed_and_opened_again_with_its_language()
    {
        var code = string.Join('\n', Enumerable.Range(0, 8).Select(i => $"var x{i} = {i};"));
        var pieces = LongText.Split($"Look:\n```cs\n{code}\n```\nDone.", 60);
        Assert.Equal(
            [
                "Look:\n```cs\nvar x0 = 0;\nvar x1 = 1;\nvar x2 = 2;\n```",
                "```cs\nvar x3 = 3;\nvar x4 = 4;\nvar x5 = 5;\nvar x6 = 6;\n```",
                "```cs\nvar x7 = 7;\n```\nDone.",
            ],
            pieces
        );
    }

    [Theory]
    [InlineData("c++")]
    [InlineData("c#")]
    [InlineData("a-b")]
    [InlineData("x_y")]
    [InlineData("py3")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("abcdefghijklmnopq", "")]
    [InlineData("two words", "")]
    public void A_block_is_opened_again_in_its_language(string language, string? again = null)
    {
        var code = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"line {i}"));
        var pieces = LongText.Split($"```{language}\n{code}\n```", 60);
        Assert.All(pieces.Skip(1), piece => Assert.StartsWith($"```{again ?? language}\nline ", piece, StringComparison.Ordinal));
        Assert.All(pieces, piece => Assert.EndsWith("\n```", piece, StringComparison.Ordinal));
    }

    [Theory]
    // The first piece ends where a word does, at the limit exactly.
    [InlineData("aaa bbbbbbbbbbbbbbbbbbbbbbbbbbbb ccc", 32, "aaa bbbbbbbbbbbbbbbbbbbbbbbbbbbb|ccc")]
    [InlineData("aaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccc", 32, "aaa|bbbbbbbbbbbbbbbbbbbbbbbbbbbbb|ccc")]
    // A line break of the second half is better than a space; one of the first half is not.
    [InlineData("aaaaaaaaaaaaaaaaaa\nbbb bbb bbb bbb bbb", 32, "aaaaaaaaaaaaaaaaaa|bbb bbb bbb bbb bbb")]
    [InlineData("aaaa\nbbb bbb bbb bbb bbb bbb bbb bbb bbb", 32, "aaaa\nbbb bbb bbb bbb bbb bbb bbb|bbb bbb")]
    // Backticks side by side stay together.
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx``yyyyyyyyyy", 32, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|``yyyyyyyyyy")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx``yyyyyyyyyy", 32, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx``|yyyyyyyyyy")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`yyyyyyyyyy", 32, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|`yyyyyyyyyy")]
    // A block that was only just opened begins with the next piece.
    [InlineData("aaaaaaaaaaaaaaaaaaaa\n```cs\nvar x = 1;\nvar y = 2;\n```", 32, "aaaaaaaaaaaaaaaaaaaa|```cs\nvar x = 1;\nvar y = 2;\n```")]
    [InlineData(
        "```cs\nabcdefghijklmnopqrstuvwxyzabcdefghijkl\n```",
        32,
        "```cs\nabcdefghijklmnopqrstuv\n```|```cs\nwxyzabcdefghijkl\n```"
    )]
    public void Pieces_end_where_people_would_end_them(string text, int limit, string pieces) =>
        Assert.Equal(pieces.Split('|'), LongText.Split(text, limit));

    [Theory]
    [InlineData(32)]
    [InlineData(33)]
    public void Even_one_endless_character_is_cut_between_surrogates(int limit)
    {
        var text = "e" + string.Concat(Enumerable.Repeat("\U0001D167", 60));
        var pieces = LongText.Split(text, limit);
        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.False(char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])));
        Assert.Equal(33 - (limit + 1) % 2 * 2, pieces[0].Length);
    }

    [Fact]
    public void A_limit_that_cannot_work_is_a_programming_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LongText.Split("text", 31));

    [Property]
    public void A_truncated_text_fits_and_begins_like_the_whole(string text, int number)
    {
        var limit = Math.Abs(number % 40);
        var cut = LongText.Truncate(text, limit);
        Assert.True(cut.Length <= Math.Max(limit, 0));
        if (text.Length <= limit)
            Assert.Equal(text, cut);
        else if (limit > 0)
        {
            Assert.EndsWith("…", cut, StringComparison.Ordinal);
            Assert.StartsWith(cut[..^1], text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("The quick brown fox", 15, "The quick…")]
    [InlineData("Supercalifragilistic", 10, "Supercali…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 12, "👩‍👩‍👧…")]
    [InlineData("short", 5, "short")]
    [InlineData("short", 1, "…")]
    [InlineData("short", 0, "")]
    public void Texts_are_cut_where_people_would_cut_them(string text, int limit, string cut) =>
        Assert.Equal(cut, LongText.Truncate(text, limit));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // What stands between fences, without the languages and white space.
    private static string CodeOf(string text) =>
        Bare(
            string.Concat(
                text.Split("```")
                    .Where((_, i) => i % 2 == 1)
                    .Select(block => block.StartsWith("cs\n", StringComparison.Ordinal) ? block[3..] : block)
            )
        );

    public sealed record Article(string Text, int Limit);

    private static class Prose
    {
        public static Arbitrary<Article> Articles()
        {
            var word = Gen.Elements(
                "a",
                "word",
                "Donaudampfschifffahrt",
                "😀",
                "👩‍👩‍👧",
                "漢字",
                "e\u0301",
                "x_y",
                "looooooooooooooooooooooooooooooooooooong"
            );
            var space = Gen.Elements(" ", " ", " ", "\n", "\n\n", "  ");
            var words = word.Zip(space, (w, s) => w + s).NonEmptyListOf().Select(string.Concat);
            var block = words.Zip(Gen.Elements("", "cs"), (code, language) => $"```{language}\n{code}\n```\n");
            var text = Gen.Frequency((3, words), (1, block)).ListOf().Select(string.Concat);
            return text.Zip(Gen.Choose(LongText.SmallestLimit, 200), (t, limit) => new Article(t, limit)).ToArbitrary();
        }
    }
}
