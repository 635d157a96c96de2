using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Tests.Simulator.Model.Rest;

public sealed class RouteTableTests
{
    [Fact]
    public void Every_route_is_found_by_its_own_path_and_nothing_else_is_there_twice()
    {
        foreach (var route in RouteTable.Discord.All)
        {
            var path = string.Join('/', route.Segments.Select(static segment => segment[0] == '{' ? "1" : segment));
            Assert.Same(route, RouteTable.Discord.Find(route.Method, $"/{path}").Route);
        }
        Assert.Equal(RouteTable.Discord.All.Count, RouteTable.Discord.All.Select(static route => route.ToString()).Distinct().Count());
    }

    [Fact]
    public void Every_route_is_one_of_the_documentation()
    {
        var documented = File.ReadLines(Path.Combine(Shared(), "discord", "operations.tsv"))
            .Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(static columns => $"{columns[0]} {Anonymous(columns[1])}")
            .ToHashSet();
        Assert.All(RouteTable.Discord.All, route => Assert.Contains($"{route.Method} {Anonymous(route.Template)}", documented));
    }

    // The specification calls some parameters differently in places: what counts is where they stand.
    private static string Anonymous(string template) =>
        string.Join('/', template.Split('/').Select(static segment => segment.StartsWith('{') ? "{}" : segment));

    private static string Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.Parent?.FullName ?? "/", "shared");
            if (File.Exists(Path.Combine(folder.FullName, "Oven.Functional.sln")) && Directory.Exists(shared))
                return shared;
        }
        return "/work/shared"; // a worktree, which lies elsewhere
    }
}
