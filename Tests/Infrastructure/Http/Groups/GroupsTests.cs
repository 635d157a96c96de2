using System.Reflection;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Infrastructure.Http;
using Oven.Functional.Infrastructure.Http.Groups;

namespace Oven.Functional.Tests.Infrastructure.Http.Groups;

/// <summary>Whoever looks for an operation finds it once: its home is the group of what it answers with.</summary>
public sealed class GroupsTests
{
    private static readonly Type[] Groups =
    [
        .. typeof(ChannelsGroup).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(ChannelsGroup).Namespace),
    ];

    [Fact]
    public void No_operation_stands_in_two_groups() =>
        Assert.Empty(
            Groups
                .SelectMany(static group => Methods(group).Select(static method => method.Name).Distinct())
                .CountBy(static name => name)
                .Where(static count => count.Value > 1)
                .Select(static count => count.Key)
        );

    [Fact]
    public void Every_request_has_a_method_of_its_name_in_a_group_and_takes_what_it_takes()
    {
        var methods = Groups.SelectMany(Methods).ToLookup(static method => method.Name);
        foreach (var request in typeof(Requests).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var wanted = Parameters(request);
            Assert.True(
                methods[request.Name].Any(method => wanted.SetEquals(Parameters(method))),
                $"{request.Name}({string.Join(", ", wanted)}) is in no group."
            );
        }
    }

    [Fact]
    public void Every_group_is_a_property_of_the_client() =>
        Assert.Equal(
            Groups.Select(static group => group.Name).Order(),
            typeof(RestClient)
                .GetProperties()
                .Select(static property => property.PropertyType.Name)
                .Where(Groups.Select(static g => g.Name).Contains)
                .Order()
        );

    private static HashSet<string> Parameters(MethodInfo method) =>
        [
            .. method
                .GetParameters()
                .Where(static p => p.ParameterType != typeof(CancellationToken))
                .Select(static p => $"{p.ParameterType} {p.Name}"),
        ];

    private static IEnumerable<MethodInfo> Methods(Type group) =>
        group.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
