using System.Text;
using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Http;

/// <summary>What an answer says about limits, from headers and bodies that agree, disagree or are rubbish.</summary>
public sealed class AnswerReaderTests
{
    private static readonly AnswerHeaders Limited = new()
    {
        Bucket = "abc",
        Limit = "5",
        Remaining = "0",
        ResetAfter = "2.5",
        Scope = "user",
    };

    [Theory]
    [InlineData("3", """{"retry_after":1.5,"global":false}""", 3.0)]
    [InlineData("1", """{"retry_after":1.5,"global":false}""", 1.5)]
    [InlineData(null, """{"retry_after":1.5}""", 1.5)]
    [InlineData("3", "<html>", 3.0)]
    [InlineData("3", """{"\uD800":1,"retry_after":9}""", 3.0)]
    [InlineData("soon", """{"retry_after":"later"}""", null)]
    [InlineData("-1", """{"retry_after":1e400}""", null)]
    [Row("header/body-disagree", RowKind.Pure, "the longest of header and body wins")]
    public void header_body_disagree(string? header, string body, double? seconds)
    {
        var answer = AnswerReader.Read(Answer(429, Limited with { RetryAfter = header }, body));
        Assert.Equal(seconds, answer.RetryAfter?.TotalSeconds);
        Assert.Equal(RateLimitScope.User, answer.Scope);
        Assert.Equal(TimeSpan.FromSeconds(2.5), answer.Limits?.ResetAfter);
        Rows.Measured("the longest");
    }

    [Theory]
    [InlineData("""{"retry_after":1,"global":true}""", null, null, RateLimitScope.Global)]
    [InlineData("""{"retry_after":1,"global":false}""", "shared", "1.1 google", RateLimitScope.Shared)]
    [InlineData("""{"retry_after":1,"global":false}""", null, null, RateLimitScope.User)]
    [InlineData("<html>blocked</html>", null, null, RateLimitScope.Address)]
    [InlineData("", null, null, RateLimitScope.Address)]
    [InlineData("error code: 1015", null, "1.1 google", RateLimitScope.User)]
    public void The_scope_of_a_refusal_is_told_apart(string body, string? scope, string? via, RateLimitScope expected) =>
        Assert.Equal(expected, AnswerReader.Read(Answer(429, new() { Scope = scope, Via = via }, body)).Scope);

    [Theory]
    [InlineData("5", "4", "1.0", true)]
    [InlineData("0", "0", "1.0", false)]
    [InlineData("five", "4", "1.0", false)]
    [InlineData("5", "-4", "1.0", false)]
    [InlineData("5", "4", "NaN", false)]
    [InlineData("5", "4", null, false)]
    public void Limits_are_read_whole_or_not_at_all(string limit, string remaining, string? reset, bool read) =>
        Assert.Equal(
            read,
            AnswerReader
                .Read(
                    Answer(
                        200,
                        new()
                        {
                            Limit = limit,
                            Remaining = remaining,
                            ResetAfter = reset,
                        },
                        ""
                    )
                )
                .Limits
                is not null
        );

    [Property(MaxTest = 500)]
    [Row("bad-body", RowKind.Pure, "any bytes with any status are read without an exception")]
    public void Any_bytes_are_read_without_an_exception(byte[] body, int status)
    {
        AnswerReader.Read(new(status, Limited, body));
        Rows.Measured("no exception in 500 bodies a run");
    }

    private static HttpAnswer Answer(int status, AnswerHeaders headers, string body) => new(status, headers, Encoding.UTF8.GetBytes(body));
}
