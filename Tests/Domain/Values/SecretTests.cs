using System.Reflection;
using System.Text;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Resources.OAuth2;
using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

/// <summary>What is secret does not show itself, wherever it travels; the records are found by the names of their properties.</summary>
public sealed class SecretTests
{
    private const string Hidden = "aW50ZXJhY3Rpb24";

    // Names that speak of tokens without being one.
    private static readonly string[] Harmless = ["TokenType"];

    [Property]
    public bool It_shows_stars_and_keeps_what_it_was_given(string text) =>
        $"{new Secret(text)}" == "***" && new Secret(text).Reveal() == text && new Secret(text) == text;

    [Fact]
    public void Every_property_of_a_secret_name_is_of_a_type_that_does_not_show_it()
    {
        var open =
            from type in typeof(Secret).Assembly.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where SpeaksOfSecrets(property.Name) || type.Name.EndsWith("Secrets", StringComparison.Ordinal)
            where !Harmless.Contains(property.Name) && Holds(property.PropertyType, typeof(string))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(open.Distinct());
    }

    [Fact]
    public void Every_record_that_carries_one_prints_without_it()
    {
        var carriers = Inventory.Records.Where(static type => type.GetProperties().Any(IsSecret)).ToList();
        Assert.True(carriers.Count >= 10, $"only {carriers.Count} records carry secrets");
        foreach (var type in carriers)
        {
            var value = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            foreach (var property in type.GetProperties().Where(IsSecret).Where(static property => property.SetMethod is not null))
                property.SetValue(value, ValueOf(property.PropertyType));
            Assert.DoesNotContain(Hidden, $"{value}", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"version":1,"type":2,"token":"aW50ZXJhY3Rpb24","id":"1"}""")]
    [InlineData("""{"token_type":"Bearer","access_token": "aW50ZXJhY3Rpb24""")]
    [InlineData("""{"client_secret":"aW50ZXJhY3Rpb24"}""")]
    [InlineData("""{"url":"https://discord.com/api/webhooks/1234/aW50ZXJhY3Rpb24"}""")]
    public void The_excerpt_of_an_error_is_without_it(string json)
    {
        var excerpt = DiscordJson.Excerpt(Encoding.UTF8.GetBytes(json));
        Assert.DoesNotContain(Hidden, excerpt, StringComparison.Ordinal);
        Assert.Contains("***", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_with_a_token_in_their_path_or_form_print_without_it()
    {
        var execute = Requests.DeleteWebhookWithToken(new(1), Hidden);
        Assert.Contains(Hidden, execute.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Hidden,
            $"{execute}{new HttpCall(RestMethod.Delete, execute.Url, execute.Endpoint.Route)}",
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Hidden, $"{Requests.RefreshToken(new(1), Token.Missing, Hidden)}", StringComparison.Ordinal);
    }

    [Fact]
    public void It_travels_as_the_text_it_is()
    {
        var json = $$"""{"token_type":"Bearer","access_token":"{{Hidden}}","expires_in":1,"scope":""}""";
        var token = DiscordJson
            .Decode<AccessToken>(Encoding.UTF8.GetBytes(json))
            .Match(Right: static token => token, Left: static error => throw new InvalidOperationException($"{error}"));
        Assert.Equal((Hidden, null), (token.Value.Reveal(), token.RefreshToken));
        Assert.Contains(Hidden, Encoding.UTF8.GetString(DiscordJson.Encode(token)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "token",
            Encoding.UTF8.GetString(DiscordJson.Encode(new WebhookDraft { Name = "w" })),
            StringComparison.Ordinal
        );
    }

    private static bool SpeaksOfSecrets(string name) =>
        name.Contains("Token", StringComparison.Ordinal)
        || name.Contains("Secret", StringComparison.Ordinal)
        || name.Contains("Password", StringComparison.Ordinal);

    private static bool IsSecret(PropertyInfo property) => Holds(property.PropertyType, typeof(Secret));

    private static bool Holds(Type type, Type wanted) =>
        type == wanted || (type.IsGenericType && type.GetGenericArguments().Any(inner => Holds(inner, wanted)));

    private static object ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? Activator.CreateInstance(type, new Secret(Hidden))!
            : new Secret(Hidden);
}
