using System.Text;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Builders;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Json;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Building, encoding, decoding, parsing back and building again changes nothing.</summary>
public sealed class RoundTripTests
{
    [Property]
    public void An_embed_comes_back_as_it_was(int seed)
    {
        var embed = Built(new Samples(seed).Embed());
        Assert.Equal(embed, Built(EmbedBuilder.From(Travel(embed))));
    }

    [Property]
    public void A_message_comes_back_as_it_was(int seed)
    {
        var draft = Built(new Samples(seed).Message());
        var received = Received(Travel(draft));
        var again = MessageBuilder.From(received).Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal((draft.Content, draft.Embeds, draft.Components), (again.Content, again.Embeds, again.Components));
    }

    [Property]
    public void A_message_of_components_comes_back_as_it_was(int seed)
    {
        var draft = Built(new Samples(seed).ComponentMessage());
        var received = Received(Travel(draft));
        var again = ComponentMessageBuilder
            .From(received)
            .Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(draft, again);
    }

    [Property]
    public void A_modal_comes_back_as_it_was(int seed)
    {
        var modal = Built(new Samples(seed).Modal());
        var again = ModalBuilder
            .From(Travel(modal))
            .Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(modal, again);
    }

    [Property]
    public void A_command_comes_back_as_it_was(int seed)
    {
        var command = Built(new Samples(seed).AnyCommand());
        var again = Registered(command)
            .ToBuilder()
            .Match(Succ: Built, Fail: problems => throw new InvalidOperationException($"{problems}"));
        Assert.Equal(command, again);
    }

    [Fact]
    public void A_command_is_read_as_what_it_is_and_nothing_else()
    {
        var slash = Registered(Built(new SlashCommandBuilder("play", "Plays").AddUserOption(o => o.SetName("who").SetDescription("Who"))));
        var tree = Registered(Built(new SlashCommandBuilder("play", "Plays").AddSubcommand(s => s.SetName("now").SetDescription("Now"))));
        var user = Registered(Built(ContextMenuCommandBuilder.OfUser("Greet")));
        var entry = Registered(Built(new EntryPointCommandBuilder("Launch", "Starts")));
        Assert.True(SlashCommandBuilder.From(slash).IsSuccess && SlashCommandSubcommandsBuilder.From(tree).IsSuccess);
        Assert.True(ContextMenuCommandBuilder.From(user).IsSuccess && EntryPointCommandBuilder.From(entry).IsSuccess);
        Assert.All(
            new[]
            {
                LimitCase.ProblemsOf(SlashCommandBuilder.From(tree)),
                LimitCase.ProblemsOf(SlashCommandSubcommandsBuilder.From(slash)),
                LimitCase.ProblemsOf(ContextMenuCommandBuilder.From(entry)),
                LimitCase.ProblemsOf(EntryPointCommandBuilder.From(user)),
                LimitCase.ProblemsOf(EntryPointCommandBuilder.From(user with { Type = (ApplicationCommandType)9 })),
            },
            problems => Assert.Equal(("type", "COMMAND_TYPE_UNEXPECTED"), (Assert.Single(problems).Path, problems[0].Code))
        );
        var unknown = tree.Options!.Value[0] with { Type = (ApplicationCommandOptionType)99 };
        var nested = tree with { Options = [tree.Options.Value[0] with { Options = [unknown, unknown] }, unknown] };
        Assert.Equal(
            ["options[0].options[0].type", "options[0].options[1].type", "options[1].type"],
            LimitCase.ProblemsOf(nested.ToBuilder()).Select(problem => problem.Path)
        );
        Assert.Equal("99", LimitCase.ProblemsOf(nested.ToBuilder())[0].Given);
    }

    [Fact]
    public void A_registered_command_can_be_edited()
    {
        var registered = Registered(
            Built(new SlashCommandBuilder("play", "Plays").AddBooleanOption(o => o.SetName("loud").SetDescription("Loud")))
        );
        var edited = Built(
            SlashCommandBuilder
                .From(registered)
                .Match(
                    Succ: found => found.SetDescription("Plays on").AddUserOption(o => o.SetName("who").SetDescription("Who")),
                    Fail: _ => new()
                )
        );
        Assert.Equal(("Plays on", 2), (edited.Description, edited.Options.Count));
    }

    private static T Built<T>(Builder<T> builder) =>
        builder.Build().Match(Succ: built => built, Fail: problems => throw new InvalidOperationException($"{problems}"));

    private static T Travel<T>(T value) =>
        DiscordJson
            .Decode<T>(DiscordJson.Encode(value))
            .Match(Right: read => read, Left: error => throw new InvalidOperationException($"{error}"));

    // As Discord gives back what was registered: the same fields, with ids, and null where nothing was set.
    private static ApplicationCommand Registered(ApplicationCommandDraft draft)
    {
        var json = JsonNode.Parse(DiscordJson.Encode(draft))!.AsObject();
        json["id"] = "1";
        json["application_id"] = "2";
        json["version"] = "3";
        json["default_member_permissions"] ??= null;
        json["description"] ??= "";
        return DiscordJson
            .Decode<ApplicationCommand>(Encoding.UTF8.GetBytes(json.ToJsonString()))
            .Match(Right: read => read, Left: error => throw new InvalidOperationException($"{error}"));
    }

    private static Message Received(MessageDraft draft) =>
        new()
        {
            Id = MessageId.From(new(1)),
            ChannelId = ChannelId.From(new(2)),
            Author = new()
            {
                Id = UserId.From(new(3)),
                Username = "bot",
                GlobalName = null,
                Avatar = null,
            },
            EditedTimestamp = null,
            Content = draft.Content ?? "",
            Embeds = draft.Embeds,
            Components = draft.Components,
        };
}
