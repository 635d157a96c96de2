using System.Text.Json.Nodes;
using Oven.Functional.Simulator.Model.Forms;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Tests.Simulator.Model.Forms;

public sealed class FormTableTests
{
    [Fact]
    public void The_digest_is_that_of_the_pinned_specification()
    {
        var specification = Repository.Shared("discord", "openapi.json");
        var digest = FormDigest.Of(JsonNode.Parse(File.ReadAllBytes(specification))!);
        var path = Path.Combine(Repository.Root, "Simulator", "Model", "Forms", "forms.txt");
        if (Environment.GetEnvironmentVariable("OVEN_WRITE_DOCS") == "1")
            File.WriteAllText(path, digest);
        Assert.True(
            File.ReadAllText(path) == digest,
            "forms.txt is stale; run OVEN_WRITE_DOCS=1 dotnet test Tests --filter FormTableTests"
        );
    }

    [Fact]
    public void Every_route_that_takes_a_body_has_its_form()
    {
        string[] bodiless =
        [
            "POST /channels/{channel_id}/typing",
            "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me",
        ];
        Assert.Empty(
            RouteTable
                .Discord.All.Where(static route => route.Method is "POST" or "PUT" or "PATCH")
                .Select(static route => route.ToString())
                .Where(static route => FormTable.Of(route) is null)
                .Except(bodiless)
        );
    }
}
