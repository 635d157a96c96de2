using System.Text;
using Oven.Functional.Application.Rest.Catalogue;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>The judge itself: what it lets pass and what it does not.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"content":"hi"}""")]
    [InlineData("""{"embeds":[{"title":"t"}],"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""")]
    public void A_message_passes(string json) => Assert.Empty(SchemaCheck.Request(Endpoints.CreateMessage, Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"content":5}""", "/content")]
    [InlineData("""{"contents":"hi"}""", "/contents")]
    [InlineData("""{"embeds":[{"titel":"t"}]}""", "/embeds/0/titel")]
    [InlineData("""{"embeds":[{"title":[]}]}""", "/embeds/0/title")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2,"style":1,"custom":"a"}]}]}""", "/components/0/components/0/custom")]
    public void What_is_wrong_is_named(string json, string path) =>
        Assert.Contains(
            SchemaCheck.Request(Endpoints.CreateMessage, Encoding.UTF8.GetBytes(json)),
            problem => problem.StartsWith($"{path}:", StringComparison.Ordinal)
        );

    [Fact]
    public void An_answer_may_have_more_than_the_specification_knows_and_not_less()
    {
        Assert.Empty(SchemaCheck.Answer("get_gateway", 200, Encoding.UTF8.GetBytes("""{"url":"wss://gateway.discord.gg","more":1}""")));
        Assert.NotEmpty(SchemaCheck.Answer("get_gateway", 200, Encoding.UTF8.GetBytes("{}")));
        Assert.NotEmpty(SchemaCheck.Answer("get_gateway", 299, Encoding.UTF8.GetBytes("{}")));
    }

    [Fact]
    public void Every_operation_with_a_body_can_be_judged() =>
        Assert.True(
            Endpoints.All.Count(SchemaCheck.HasRequest) >= 85,
            $"{Endpoints.All.Count(SchemaCheck.HasRequest)} operations have a body."
        );
}
