using System.Text.Json;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class TokenTests
{
    [Property]
    public void A_token_shows_itself_nowhere(Token token)
    {
        var secret = token.Reveal();
        Assert.Equal("***", token.ToString());
        Assert.DoesNotContain(secret, $"{new OvenConfig { Token = token }}", StringComparison.Ordinal);
        Assert.DoesNotContain(secret, JsonSerializer.Serialize(token), StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(Token).GetProperties(), property => property.PropertyType == typeof(string));
    }

    [Property]
    public void No_refused_text_is_shown_in_its_error(string text)
    {
        foreach (var bad in new[] { $"secret {text}x", new string('x', 201) + text })
        {
            var problems = Token.From(bad).Match(Succ: _ => [], Fail: failed => failed.ToList());
            Assert.All(problems, problem => Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal));
            Assert.All(problems, problem => Assert.DoesNotContain("xxx", problem.ToString(), StringComparison.Ordinal));
            Assert.NotEmpty(problems);
        }
    }

    [Property]
    public void What_comes_along_when_people_copy_is_taken_off(Token token)
    {
        foreach (var copied in new[] { " {0}\n", "Bot {0}", "bot  {0} ", "\tBot {0}" })
            Assert.Equal(token, Read(string.Format(null, copied, token.Reveal())));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_token_has_1_to_200_characters(int length, bool isOne) =>
        Assert.Equal(isOne, Token.From(new string('a', length)).IsSuccess);

    [Property]
    public void Equal_secrets_are_equal_tokens(Token one, Token other)
    {
        Assert.Equal(one.Reveal() == other.Reveal(), one.Equals(other));
        Assert.Equal(one.GetHashCode(), Read(one.Reveal()).GetHashCode());
        Assert.NotEqual(one, Token.Missing);
    }

    private static Token Read(string text) =>
        Token.From(text).Match(Succ: token => token, Fail: problems => throw new InvalidOperationException($"{problems}"));
}
