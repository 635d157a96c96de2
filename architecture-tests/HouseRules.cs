using Oven.Functional.ArchitectureTests.Rules;

namespace Oven.Functional.ArchitectureTests;

/// <summary>The rules of the house, applied to the house. That each of them can fail is shown in <see cref="PlantedTests"/>.</summary>
public sealed class HouseRules
{
    // Each puts the token on the wire, in a header or a payload, and keeps no copy.
    private static readonly string[] MayReveal =
    [
        "Oven.Functional.Infrastructure.Http.FlurlRestTransport",
        // Discord takes a client secret in the form of the request, so the request is where it is put.
        "Oven.Functional.Application.Rest.Catalogue.Requests",
        "Oven.Functional.Infrastructure.Gateway.GatewayCommand",
        // The secret that seals custom ids, hashed at once.
        "Oven.Functional.Infrastructure.Interactions.HmacSeal",
    ];

    // Filled by the simulator's own server when a request arrives and never touched again.
    private static readonly string[] FilledOnce =
    [
        "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Linq.ILookup`2",
        "System.Text.Json.JsonElement",
    ];

    // Called after what they are about, of which there is no type.
    private static readonly HashSet<string> Topics =
    [
        "Domain/Builders/Components/Placement.cs",
        "Domain/Resources/OAuth2/OAuth2.cs",
        "Domain/Resources/WebhookEvents/WebhookEvent.cs",
    ];

    [Fact]
    public void Arrows_point_inward() =>
        None(
            Layers.Check(House.Domain, "LanguageExt.Core", "FluentValidation"),
            Layers.Check(House.Application, "LanguageExt.Core", "Oven.Functional.Domain"),
            House
                .Infrastructure.AssemblyReferences.Where(static reference => reference.Name == "Oven.Functional.Simulator")
                .Select(static reference => new Violation(
                    "Infrastructure",
                    $"references {reference.Name}",
                    "the client must not know the simulator"
                )),
            House
                .Simulator.AssemblyReferences.Where(static reference => reference.Name == "Oven.Functional.Infrastructure")
                .Select(static reference => new Violation(
                    "Simulator",
                    $"references {reference.Name}",
                    "Discord must not know the client, or it becomes its mirror"
                ))
        );

    [Fact]
    public void The_core_is_pure() => None(Purity.Check(House.Domain), Purity.Check(House.Application));

    [Fact]
    public void Domain_cannot_change() => None(Immutability.Check(House.Domain));

    [Fact]
    public void What_machines_hold_cannot_change() =>
        None(Immutability.CheckMachines(House.Application), Immutability.CheckMachines(House.Simulator, FilledOnce));

    [Fact]
    public void Unions_are_closed() => None(House.Layers.SelectMany(Unions.Check));

    [Fact]
    public void LanguageExt_shows_only_what_helps() => None(House.Layers.SelectMany(Signatures.LanguageExt));

    [Fact]
    public void Nothing_is_async_void() => None(House.Layers.SelectMany(Signatures.AsyncVoid));

    [Fact]
    public void No_record_prints_for_ever() => None(House.Layers.SelectMany(Signatures.EndlessPrint));

    [Fact]
    public void The_token_is_revealed_in_named_places_only() =>
        None(House.Layers.SelectMany(static layer => Signatures.Reveal(layer, MayReveal)));

    [Fact]
    public void Namespaces_follow_folders() => None(House.Sources.SelectMany(Sources.NamespacesFollowFolders));

    [Fact]
    public void Files_are_named_after_a_type_in_them() =>
        None(House.Sources.Where(static file => !Topics.Contains(file.Path)).SelectMany(Sources.FilesAreNamedAfterATypeInThem));

    [Fact]
    public void Files_are_short() => None(House.Sources.SelectMany(Sources.FilesAreShort));

    [Fact]
    public void Nothing_is_left_over() => None(House.Sources.SelectMany(Sources.NothingIsLeftOver));

    [Fact]
    public void Tests_do_not_wait_for_real_time() =>
        None(House.Sources.Where(static file => file.IsIn("Tests")).SelectMany(Sources.TestsDoNotWaitForRealTime));

    [Fact]
    public void Machines_are_written_in_order() =>
        None(House.Sources.Where(static file => file.IsIn("Application", "Simulator")).SelectMany(Sources.MachinesAreWrittenInOrder));

    private static void None(params IEnumerable<Violation>[] rules)
    {
        var broken = rules.SelectMany(static violations => violations).Distinct().ToList();
        Assert.True(broken.Count == 0, $"{broken.Count} broken:\n{string.Join('\n', broken)}");
    }
}
