using System.Text.Json;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;

namespace Oven.Functional.Tests.Conformance.Specification;

/// <summary>"Every object and every operation, typed" as a test: what the specification has and we do not have, fails by name.</summary>
public sealed class ManifestTests
{
    private const int DocumentedOnly = 3;

    [Fact]
    public void Every_schema_is_mapped_and_nothing_else_is()
    {
        Assert.Equal(Manifest.Schemas.Keys.Order(), Manifest.Mappings.Keys.Order());
        Assert.All(
            Manifest.Mappings.Values,
            static mapping => Assert.Contains(mapping.Verb, (string[])["rename", "merge", "case", "drop"])
        );
    }

    [Fact]
    public void Every_mapped_type_exists() =>
        Assert.Empty(
            Manifest
                .Mappings.Where(static row => row.Value.Verb != "drop" && !Manifest.Types.ContainsKey(row.Value.Target))
                .Select(static row => row.Key)
        );

    [Fact]
    public void Every_property_of_every_schema_is_on_its_type()
    {
        var missing = new List<string>();
        foreach (var (schema, type) in Mapped())
        {
            if (!Manifest.Schemas[schema].TryGetProperty("properties", out var properties))
                continue;
            var known = Manifest.WireNames(type).ToHashSet();
            var isCase = Manifest.Mappings[schema].Verb == "case";
            missing.AddRange(
                properties
                    .EnumerateObject()
                    .Select(static property => property.Name)
                    .Where(name => !known.Contains(name) && !(isCase && name == "type"))
                    .Select(name => $"{schema}.{name}")
            );
        }
        Assert.Equal([], missing.Where(static field => !Manifest.Conflicts.ContainsKey(field)).Order());
    }

    [Fact]
    public void Every_member_of_every_enum_is_known()
    {
        var missing = new List<string>();
        foreach (var (schema, type) in Mapped())
        {
            if (
                !Manifest.Schemas[schema].TryGetProperty("oneOf", out var members)
                || !members.EnumerateArray().All(static member => member.TryGetProperty("const", out _))
            )
                continue;
            var known = Manifest.Members(type).ToHashSet();
            missing.AddRange(
                members
                    .EnumerateArray()
                    .Select(static member => member.GetProperty("const").ToString())
                    .Where(value => !known.Contains(value))
                    .Select(value => $"{schema}={value}")
            );
        }
        Assert.Equal([], missing.Where(static value => !Manifest.Conflicts.ContainsKey(value)).Order());
    }

    [Fact]
    public void Every_operation_is_in_the_catalogue_with_its_method_and_path()
    {
        var missing = Manifest
            .Operations.Where(static operation => !Endpoints.All.Any(endpoint => Same(endpoint, operation)))
            .Select(static operation => operation.Id)
            .Order();
        Assert.Equal([], missing);
    }

    [Fact]
    public void The_catalogue_is_the_specification_and_what_only_the_documentation_has()
    {
        var specified = Manifest.Operations.Select(static operation => operation.Id).ToHashSet();
        var more = Endpoints.All.Select(static endpoint => endpoint.Name).Where(name => !specified.Contains(name)).Distinct().Order();
        Assert.Equal(
            ["batch_edit_application_command_permissions", "list_skus", "modify_current_user_nick", "oauth2_token", "oauth2_token_revoke"],
            more
        );
        Assert.Equal(242, specified.Count);
        Assert.Equal(245, specified.Count + DocumentedOnly);
    }

    [Fact]
    public void Audit_log_reasons_and_major_parameters_are_those_of_the_documentation()
    {
        var rows = File.ReadLines(Repository.Shared("discord", "operations.tsv")).Skip(1).Select(static line => line.Split('\t'));
        foreach (var row in rows)
        {
            var endpoint = Endpoints.All.First(candidate => candidate.Name == row[2]);
            Assert.True(endpoint.TakesReason == (row[5] == "y"), $"{row[2]}: audit-log reason");
            var major = row[4] switch
            {
                "channel_id" => MajorParameter.Channel,
                "guild_id" => MajorParameter.Guild,
                "webhook_id" => MajorParameter.Webhook,
                "webhook_id+webhook_token" => MajorParameter.WebhookToken,
                _ => row[2] == "create_interaction_response" ? MajorParameter.InteractionToken : MajorParameter.None,
            };
            Assert.True(endpoint.Major == major, $"{row[2]}: {endpoint.Major} instead of {major}");
        }
    }

    [Fact]
    public void Every_conflict_is_still_one()
    {
        var fields = Mapped()
            .Where(static pair => Manifest.Schemas[pair.Schema].TryGetProperty("properties", out _))
            .SelectMany(static pair => Manifest.WireNames(pair.Type).Select(name => $"{pair.Schema}.{name}"))
            .ToHashSet();
        Assert.Empty(Manifest.Conflicts.Keys.Where(fields.Contains));
    }

    private static bool Same(Endpoint endpoint, (string Id, string Method, string Path, JsonElement) operation) =>
        endpoint.Name == operation.Id
        && endpoint.Template == operation.Path
        && string.Equals(endpoint.Method.ToString(), operation.Method, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Schema, Type Type)> Mapped() =>
        Manifest
            .Mappings.Where(static row => row.Value.Verb != "drop" && Manifest.Types.ContainsKey(row.Value.Target))
            .Select(static row => (row.Key, Manifest.Types[row.Value.Target]));
}
