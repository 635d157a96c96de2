using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Embeds;
using Oven.Functional.Domain.Builders.Messages;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Builders.Polls;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Domain.Builders;

/// <summary>Valid things of every shape, made from a seed.</summary>
internal sealed class Samples(int seed)
{
    private static readonly string[] Emojis = ["👍", "👩‍👩‍👧", "<:party:80351110224678912>", "<a:dance:80351110224678913>", "1️⃣"];

    private readonly Random _random = new(seed);
    private int _next;

    internal EmbedBuilder Embed()
    {
        var embed = new EmbedBuilder().SetTitle(Text(256));
        embed = Maybe(embed, e => e.SetDescription(Text(400)));
        embed = Maybe(embed, e => e.SetUrl("https://example.com/" + Text(20)));
        embed = Maybe(embed, e => e.SetColor(new Color(_random.Next(0x1000000))));
        embed = Maybe(embed, e => e.SetTimestamp(DateTimeOffset.FromUnixTimeSeconds(_random.Next())));
        embed = Maybe(embed, e => e.SetFooter(Text(30), "https://example.com/f.png"));
        embed = Maybe(embed, e => e.SetAuthor(Text(30), null, "https://example.com"));
        embed = Maybe(embed, e => e.SetImage("https://example.com/i.png", Text(30)));
        embed = Maybe(embed, e => e.SetThumbnail("https://example.com/t.gif"));
        return Many(5).Aggregate(embed, (e, _) => e.AddField(Text(20), Text(40), Flip()));
    }

    internal MessageBuilder Message()
    {
        var message = new MessageBuilder(Text(200)).AddEmbeds([.. Many(3).Select(_ => Embed())]);
        message = Maybe(message, m => m.SetNonce(Text(25)));
        message = Maybe(message, m => m.SetReply(MessageId.From(new(5)), Flip()));
        message = Maybe(
            message,
            m => m.SetPoll(new PollBuilder(Text(40)).AddAnswer(Text(40), Emoji()).SetDuration(12).SetMultiselect(Flip()))
        );
        message = Maybe(message, m => m.SetAllowedMentions(new AllowedMentionsBuilder().ParseUsers().AddRoles(RoleId.From(new(7)))));
        return message.AddComponents([.. Many(5).Select(_ => Row())]);
    }

    internal ComponentMessageBuilder ComponentMessage() =>
        new([.. Many(4).Select(_ => Flip() ? (IMessagePart)Container() : Part()), new TextDisplayBuilder(Text(50))]);

    internal ModalBuilder Modal() =>
        new ModalBuilder(Id(), Text(45)).AddComponents([
            .. Many(4).Select(_ => Flip() ? (IModalPart)new TextDisplayBuilder(Text(30)) : Label()),
            Label(),
        ]);

    /// <summary>A command of any kind.</summary>
    internal CommandBuilder AnyCommand()
    {
        CommandBuilder command = _random.Next(4) switch
        {
            0 => ContextMenuCommandBuilder.OfUser(Text(32)),
            1 => ContextMenuCommandBuilder.OfMessage(Text(32)),
            2 => new EntryPointCommandBuilder(
                Text(32),
                Text(100),
                Flip() ? EntryPointCommandHandlerType.AppHandler : EntryPointCommandHandlerType.DiscordLaunchActivity
            ),
            _ => Command(),
        };
        command = Maybe(command, c => c.SetNsfw());
        command = Maybe(command, c => c.SetContexts(InteractionContextType.Guild, InteractionContextType.BotDm));
        command = Maybe(command, c => c.SetIntegrationTypes(ApplicationIntegrationType.UserInstall));
        return Maybe(command, c => c.SetDefaultMemberPermissions(Flip() ? Permissions.None : Permissions.ManageGuild));
    }

    internal AnySlashCommandBuilder Command()
    {
        var command = new SlashCommandBuilder(Name(), Text(100)).SetNsfw(Flip());
        command = Maybe(command, c => c.SetNameLocalization(Locale.German, Name()).SetDescriptionLocalization(Locale.Japanese, Text(20)));
        return Flip()
            ? Many(4).Aggregate(command, (c, _) => Parameter(c))
            : Many(3)
                .Aggregate(
                    command.AddSubcommand(s => Parameter(s.SetName(Name()).SetDescription(Text(20)))),
                    (c, _) =>
                        c.AddSubcommandGroup(g =>
                            g.SetName(Name())
                                .SetDescription(Text(20))
                                .AddSubcommand(s => Parameter(s.SetName(Name()).SetDescription(Text(20))))
                        )
                );
    }

    private T Parameter<T>(T command)
        where T : ITakesParameters<T> =>
        _random.Next(9) switch
        {
            0 => command.AddStringOption(o =>
                Named(o).AddChoice(Text(30), Text(30), (Locale.German, Text(30))).SetMinLength(_random.Next(30)).SetMaxLength(30)
            ),
            1 => command.AddIntegerOption(o => Named(o).SetMinValue(-5).SetMaxValue(5).SetAutocomplete()),
            2 => command.AddNumberOption(o => Named(o).SetMinValue(-0.5).SetMaxValue(3).AddChoice("half", 0.5).AddChoice("two", 2)),
            3 => command.AddChannelOption(o => Named(o).AddChannelTypes(ChannelType.GuildText, ChannelType.GuildVoice)),
            4 => command.AddUserOption(o => Named(o).SetDescriptionLocalization(Locale.French, Text(20))),
            5 => command.AddRoleOption(Named),
            6 => command.AddMentionableOption(Named),
            7 => command.AddBooleanOption(Named),
            _ => command.AddAttachmentOption(o => Named(o).SetFileTypes("image", ".pdf")),
        };

    private IRow Row() =>
        _random.Next(4) switch
        {
            0 => new SelectRowBuilder(Strings()),
            1 => new SelectRowBuilder(new ChannelSelectMenuBuilder(Id()).SetChannelTypes(ChannelType.GuildText).SetDisabled(Flip())),
            2 => new SelectRowBuilder(
                new MentionableSelectMenuBuilder(Id())
                    .SetMaxValues(2)
                    .AddDefaultUsers(UserId.From(new(3)))
                    .AddDefaultRoles(RoleId.From(new(4)))
            ),
            _ => new ActionRowBuilder([.. Many(4).Select(_ => Button()), Button()]),
        };

    private IButton Button() =>
        _random.Next(4) switch
        {
            0 => ButtonBuilder.Link("https://example.com", Text(20)).SetEmoji(Emoji()),
            1 => ButtonBuilder.Premium(SkuId.From(new(9))),
            2 => ButtonBuilder.Danger(Id(), Text(20)).SetDisabled(Flip()).SetId(++_next),
            _ => new ButtonBuilder().SetCustomId(Id()).SetEmoji(Emoji()).SetStyle(InteractiveButtonStyle.Success),
        };

    private IContainerPart Part() =>
        _random.Next(5) switch
        {
            0 => Row(),
            1 => new SectionBuilder(
                Flip() ? Button() : new ThumbnailBuilder("https://example.com/t.png").SetDescription(Text(20)),
                Text(50)
            ),
            2 => new MediaGalleryBuilder(
                new MediaGalleryItemBuilder("https://example.com/g.png").SetSpoiler(Flip()).SetDescription(Text(9))
            ),
            3 => new SeparatorBuilder().SetDivider(Flip()).SetSpacing(SeparatorSpacing.Large),
            _ => new TextDisplayBuilder(Text(50)),
        };

    private ContainerBuilder Container() =>
        new ContainerBuilder([.. Many(2).Select(_ => Part()), new TextDisplayBuilder(Text(20))])
            .SetAccentColor(Color.Blurple)
            .SetSpoiler(Flip());

    private LabelBuilder Label() =>
        new LabelBuilder(
            Text(45),
            _random.Next(6) switch
            {
                0 => new TextInputBuilder(Id(), TextInputStyle.Paragraph).SetMinLength(2).SetMaxLength(9).SetPlaceholder(Text(20)),
                1 => new FileUploadBuilder(Id()).SetMaxValues(3).SetRequired(Flip()),
                2 => new RadioGroupBuilder(Id()).AddOption(Text(20), "a").AddOption(Text(20), "b"),
                3 => new CheckboxGroupBuilder(Id()).AddOption(Text(20), "a").AddOption(Text(20), "b").SetMaxValues(2),
                4 => new CheckboxBuilder(Id()).SetDefault(Flip()),
                _ => Strings().SetRequired(Flip()),
            }
        ).SetDescription(Text(90));

    private StringSelectMenuBuilder Strings() =>
        new StringSelectMenuBuilder(Id())
            .AddOptions(new StringSelectMenuOptionBuilder(Text(30), "a").SetEmoji(Emoji()).SetDefault(Flip()))
            .AddOption(Text(30), "b", Text(30))
            .SetPlaceholder(Text(30));

    private T Named<T>(T option)
        where T : ParameterBuilder => option.SetName(Name()).SetDescription(Text(20)).SetRequired();

    private T Maybe<T>(T builder, Func<T, T> change) => Flip() ? change(builder) : builder;

    private bool Flip() => _random.Next(2) == 0;

    private IEnumerable<int> Many(int most) => Enumerable.Range(0, _random.Next(most + 1));

    private string Emoji() => Emojis[_random.Next(Emojis.Length)];

    private string Id() => $"id{++_next}";

    private string Name() => $"name-{++_next}";

    private string Text(int most) => string.Concat(Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => (char)_random.Next('!', '~')));
}
