using System.Text;
using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Forms;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>What every builder sends, and what every broken rule says, kept in files: <c>OVEN_WRITE_DOCS=1</c> writes them.</summary>
public sealed class ShowcaseTests
{
    public static TheoryData<string> Names => [.. Showcase.All.Select(item => item.Name)];

    [Fact]
    public void What_is_sent_of_every_builder_is_what_it_was() =>
        Check("showcase.txt", Showcase.All.Select(item => $"{item.Name}\t{item.Sent()}"));

    [Fact]
    public void What_is_said_of_every_broken_rule_is_what_it_was() =>
        Check("broken.txt", RulesTests.Cases.SelectMany(@case => @case.Problems()).Select(problem => $"{problem.Code}\t{problem}"));

    [Fact]
    public void What_is_said_of_spoiled_builders_is_what_it_was() => Check("spoiled.txt", Spoiled.Lines);

    [Fact]
    public void Every_language_of_the_documentation_can_be_set()
    {
        const string all =
            "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko";
        var command = all.Split(' ')
            .Aggregate(new SlashCommandBuilder("a", "d"), (made, locale) => made.SetNameLocalization(new Locale(locale), "x"));
        Assert.Equal(32, command.Build().Match(Succ: built => built.NameLocalizations.Count, Fail: _ => 0));
        Assert.Single(LimitCase.ProblemsOf(command.SetNameLocalization(new Locale("ar"), "x").Build()));
    }

    [Fact]
    public void A_patch_says_what_a_message_is_to_become()
    {
        var mentions = new AllowedMentionsBuilder().ParseUsers();
        string[] patches =
        [
            Patch(new MessageBuilder("hi").BuildPatch()),
            Patch(new MessageBuilder("hi").SuppressEmbeds().SetAllowedMentions(mentions).BuildPatch()),
            Patch(new ComponentMessageBuilder(new TextDisplayBuilder("t")).BuildPatch()),
            Patch(new ComponentMessageBuilder(new TextDisplayBuilder("t")).SetSilent().SetAllowedMentions(mentions).BuildPatch()),
        ];
        Assert.Equal(
            [
                """{"content":"hi","embeds":[],"components":[]}""",
                """{"content":"hi","embeds":[],"flags":4,"allowed_mentions":{"parse":["users"]},"components":[]}""",
                """{"content":null,"embeds":[],"flags":32768,"components":[{"type":10,"content":"t"}]}""",
                """{"content":null,"embeds":[],"flags":32768,"allowed_mentions":{"parse":["users"]},"components":[{"type":10,"content":"t"}]}""",
            ],
            patches
        );
    }

    [Fact]
    public void What_cannot_be_sent_again_is_reported_where_it_stands()
    {
        Component unknown = new Component.Unknown((ComponentType)99, default);
        Component text = new Component.TextDisplay("t");
        Component button = new Component.Button(ButtonStyle.Primary, "A", "a");
        Component premium = new Component.Button(ButtonStyle.Premium, null, null);
        Component select = new Component.UserSelect("a");
        EquatableList<Component> received =
        [
            unknown,
            button,
            new Component.ActionRow([]),
            new Component.ActionRow([unknown]),
            new Component.ActionRow([button, select, premium]),
            new Component.Container([text, unknown, new Component.Container([])]),
            new Component.Section([text, button], text),
            new Component.Labeled("l", button),
        ];
        string[] said =
        [
            .. LimitCase.ProblemsOf(received.ToBuilders()).Select(problem => $"{problem.Path} {problem.Code} {problem.Given}"),
        ];
        Assert.Equal(
            [
                "components[0] COMPONENT_UNKNOWN type 99",
                "components[1] COMPONENT_UNKNOWN type 2",
                "components[3].components[0] COMPONENT_UNKNOWN type 99",
                "components[4].components[1] COMPONENT_UNKNOWN type 5",
                "components[4].components[2] COMPONENT_UNKNOWN type 2",
                "components[5].components[1] COMPONENT_UNKNOWN type 99",
                "components[5].components[2] COMPONENT_UNKNOWN type 17",
                "components[6].components[1] COMPONENT_UNKNOWN type 2",
                "components[6].accessory COMPONENT_UNKNOWN type 10",
                "components[7].component COMPONENT_UNKNOWN type 2",
            ],
            said
        );
        Assert.Equal("type 99", Assert.Single(LimitCase.ProblemsOf(unknown.ToBuilder())).Given);
        Assert.True(new EquatableList<Component>([new Component.ActionRow([button]), text]).ToBuilders().IsSuccess);
    }

    [Fact]
    public void Every_builder_is_shown() =>
        Assert.Empty(
            typeof(Builder<>)
                .Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, IsPublic: true } && Bases(type).Any(IsBuilder))
                .Except(Showcase.All.Select(item => item.Builder))
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void It_builds_and_fits_the_specification_and_the_simulator(string name)
    {
        var item = Showcase.All.Single(one => one.Name == name);
        Assert.Empty(item.Problems());
        if (item.Payload() is not { } payload)
            return;
        Assert.All(
            Specification.Misfits(payload.Form, payload.Json),
            misfit => Assert.Contains(Conflicts, conflict => misfit.Contains(conflict, StringComparison.Ordinal))
        );
        var body = Fields.Parse(Encoding.UTF8.GetString(payload.Json.Span))!.Value;
        Assert.Empty((IEnumerable<object>)Form.Check(new Shape.Named(payload.Form), body));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_component_comes_back_as_it_was(string name)
    {
        var item = Showcase.All.Single(one => one.Name == name);
        if (!typeof(ComponentBuilder).IsAssignableFrom(item.Builder))
            return;
        var read = DiscordJson.Decode<Component>(Encoding.UTF8.GetBytes(item.Sent()));
        var again = read.Match(Right: component => component, Left: _ => throw new InvalidOperationException())
            .ToBuilder()
            .Match(Succ: builder => builder, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(item.Sent(), Encoding.UTF8.GetString(DiscordJson.Encode<Component>(again.Make())));
    }

    /// <summary>Where the specification says something else than the documentation, which holds.</summary>
    private static readonly string[] Conflicts =
    [
        // Permissions are text, because they do not fit into the numbers of JavaScript (topics/permissions).
        "permissions is String",
        ".allow is String",
        ".deny is String",
        // A custom emoji is told by its id (components/reference).
        "emoji is Object",
        // A reference of type 1 forwards (resources/message, Message Reference Types).
        "message_reference is Object",
        // Media channels can be created (resources/guild, Create Guild Channel).
        "channels.type is Number",
        // Everything that is left out of a change stays (resources/user, Modify Current User).
        "@me.username is missing",
    ];

    private static string Patch(LanguageExt.Validation<Oven.Functional.Domain.Errors.FieldError, MessagePatch> patch) =>
        patch.Match(Succ: built => Encoding.UTF8.GetString(DiscordJson.Encode(built)), Fail: problems => $"{problems}");

    private static void Check(string file, IEnumerable<string> lines)
    {
        var path = Path.Combine(Repository.Root, "Tests", "Domain", "Builders", file);
        string[] now = [.. lines];
        if (Environment.GetEnvironmentVariable("OVEN_WRITE_DOCS") == "1")
            File.WriteAllLines(path, now);
        var kept = File.ReadAllLines(path);
        Assert.Equal(kept.Length, now.Length);
        for (var i = 0; i < kept.Length; i++)
            Assert.Equal(kept[i], now[i]);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
            yield return level;
    }

    private static bool IsBuilder(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Builder<>);
}
