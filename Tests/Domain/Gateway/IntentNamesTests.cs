using Oven.Functional.Domain.Gateway;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Gateway;

public sealed class IntentNamesTests
{
    [Property]
    public void Every_set_of_intents_reads_back_from_its_names(int bits)
    {
        var intents = (Intents)bits & Intents.All;
        Assert.Equal(intents, Read(IntentNames.ToText(intents)));
        Assert.Equal(intents, Read(IntentNames.ToText(intents).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Equal(intents, Read($"{(int)intents}"));
    }

    [Property]
    public void A_number_with_unknown_bits_is_refused(int bits) =>
        Assert.Equal((bits & ~(long)Intents.All) == 0, IntentNames.From((long)bits).IsSuccess);

    [Theory]
    [InlineData("GUILDS,GUILD_MESSAGES", Intents.Guilds | Intents.GuildMessages)]
    [InlineData("Guilds | messageContent", Intents.Guilds | Intents.MessageContent)]
    [InlineData("All", Intents.All)]
    [InlineData("unprivileged GUILD_MEMBERS", Intents.Unprivileged | Intents.GuildMembers)]
    [InlineData("513", Intents.Guilds | Intents.GuildMessages)]
    [InlineData("", Intents.None)]
    public void People_write_intents_in_many_ways(string text, Intents intents) => Assert.Equal(intents, Read(text));

    [Fact]
    public void Every_unknown_name_is_one_error_with_the_nearest_known_name()
    {
        var problems = IntentNames.From("GUILD, GUILDS, MesageContent, Bananas, 1073741824").Match(Succ: _ => [], Fail: p => p.ToList());
        Assert.Equal(["intents[0]", "intents[2]", "intents[3]", "intents[4]"], problems.Select(problem => problem.Path));
        Assert.Contains("Did you mean GUILDS?", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean MESSAGE_CONTENT?", problems[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_known_intent_has_a_name_and_the_names_make_up_all()
    {
        Assert.Equal(21, IntentNames.All.Count);
        Assert.Equal(Intents.All, Read(string.Join(' ', IntentNames.All)));
    }

    private static Intents Read(string text) =>
        IntentNames.From(text).Match(Succ: intents => intents, Fail: problems => throw new InvalidOperationException($"{problems}"));
}
