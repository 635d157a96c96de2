namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>What the compiler refuses, so that no one has to check it.</summary>
public sealed class PlacementTests
{
    [Theory]
    [InlineData("new ActionRowBuilder(ButtonBuilder.Primary(\"a\", \"A\"), ButtonBuilder.Link(\"https://x.y\", \"B\"));")]
    [InlineData("new SelectRowBuilder(new UserSelectMenuBuilder(\"a\"));")]
    [InlineData("new SectionBuilder(new ThumbnailBuilder(\"https://x.y\"), \"text\");")]
    [InlineData("new ContainerBuilder(new SeparatorBuilder(), new ActionRowBuilder());")]
    [InlineData("new ModalBuilder(\"m\", \"M\").AddLabel(\"l\", new RoleSelectMenuBuilder(\"r\"));")]
    [InlineData("new SlashCommandBuilder(\"a\", \"b\").AddStringOption(o => o.SetName(\"o\")).SetNsfw();")]
    public void What_fits_compiles(string statement) => Assert.Empty(Compilation.Errors("_ = " + statement));

    [Theory]
    [InlineData("ButtonBuilder.Link(\"https://x.y\", \"Go\").SetCustomId(\"a\");")]
    [InlineData("new PremiumButtonBuilder(default).SetLabel(\"a\");")]
    [InlineData("new ActionRowBuilder(ButtonBuilder.Primary(\"a\", \"A\"), new UserSelectMenuBuilder(\"b\"));")]
    [InlineData("new SectionBuilder(new SeparatorBuilder(), \"text\");")]
    [InlineData("new ContainerBuilder(new ContainerBuilder());")]
    [InlineData("new ContainerBuilder(new ThumbnailBuilder(\"https://x.y\"));")]
    [InlineData("new MessageBuilder().AddComponents(new TextDisplayBuilder(\"a\"));")]
    [InlineData("new ComponentMessageBuilder().SetContent(\"a\");")]
    [InlineData("new ForwardBuilder(default, default).SetReply(default);")]
    [InlineData("new ModalBuilder().AddComponents(new ActionRowBuilder());")]
    [InlineData("new LabelBuilder(\"l\", ButtonBuilder.Primary(\"a\", \"A\"));")]
    [InlineData("new CheckboxBuilder(\"a\").SetRequired();")]
    [InlineData("new SlashCommandBuilder().AddSubcommand(s => s).AddStringOption(o => o);")]
    [InlineData("new SlashCommandBuilder().AddSubcommandGroup(g => g.AddSubcommandGroup(h => h));")]
    [InlineData("ContextMenuCommandBuilder.OfUser(\"a\").SetDescription(\"b\");")]
    [InlineData("new SubcommandBuilder().SetRequired();")]
    [InlineData("new CategoryBuilder(\"a\").SetTopic(\"b\");")]
    public void What_does_not_fit_does_not_compile(string statement) => Assert.NotEmpty(Compilation.Errors("_ = " + statement));
}
