using Oven.Functional.Domain.Builders.Commands;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>What Discord is told of the commands, made of the same declarations that read what it sends.</summary>
internal static class Registration
{
    /// <summary>The builder of a command; null for what is not registered (components and dialogs).</summary>
    internal static CommandBuilder? Of<TResult>(Handler<TResult> handler)
    {
        CommandBuilder? builder = handler switch
        {
            Handler<TResult>.ChatInput.Slash slash => Localized(
                slash.Options.Aggregate(new SlashCommandBuilder(slash.Name, slash.Description), static (all, option) => all.Add(option)),
                slash.Settings
            ),
            Handler<TResult>.ChatInput.Group { Members.IsEmpty: true } group => new SlashCommandBuilder(group.Name, group.Description),
            Handler<TResult>.ChatInput.Group group => Localized(WithMembers(group), group.Settings),
            Handler<TResult>.UserMenu menu => Named(ContextMenuCommandBuilder.OfUser(menu.Name), menu.Settings),
            Handler<TResult>.MessageMenu menu => Named(ContextMenuCommandBuilder.OfMessage(menu.Name), menu.Settings),
            _ => null,
        };
        return builder is not null && handler.Settings.Registration is { } change ? change(builder) : builder;
    }

    private static SlashCommandSubcommandsBuilder WithMembers<TResult>(Handler<TResult>.ChatInput.Group group)
    {
        SlashCommandSubcommandsBuilder? all = null;
        var empty = new SlashCommandBuilder(group.Name, group.Description);
        foreach (var member in group.Members)
            all = member switch
            {
                Handler<TResult>.ChatInput.Slash slash => all?.AddSubcommand(_ => Subcommand(slash))
                    ?? empty.AddSubcommand(_ => Subcommand(slash)),
                Handler<TResult>.ChatInput.Group inner => all?.AddSubcommandGroup(_ => Subgroup(inner))
                    ?? empty.AddSubcommandGroup(_ => Subgroup(inner)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        return all!;
    }

    private static SubcommandGroupBuilder Subgroup<TResult>(Handler<TResult>.ChatInput.Group group) =>
        Localized(
            group
                .Members.OfType<Handler<TResult>.ChatInput.Slash>()
                .Aggregate(
                    new SubcommandGroupBuilder(group.Name, group.Description),
                    static (all, slash) => all.AddSubcommand(_ => Subcommand(slash))
                ),
            group.Settings
        );

    private static SubcommandBuilder Subcommand<TResult>(Handler<TResult>.ChatInput.Slash slash) =>
        Localized(
            slash.Options.Aggregate(new SubcommandBuilder(slash.Name, slash.Description), static (all, option) => all.Add(option)),
            slash.Settings
        );

    // The builders have one method per type of option, so that nobody can add a sub-command where options belong.
    private static T Add<T>(this T command, ParameterBuilder option)
        where T : ITakesParameters<T> =>
        option switch
        {
            StringOptionBuilder text => command.AddStringOption(_ => text),
            IntegerOptionBuilder integer => command.AddIntegerOption(_ => integer),
            NumberOptionBuilder number => command.AddNumberOption(_ => number),
            BooleanOptionBuilder truth => command.AddBooleanOption(_ => truth),
            UserOptionBuilder user => command.AddUserOption(_ => user),
            RoleOptionBuilder role => command.AddRoleOption(_ => role),
            MentionableOptionBuilder mentionable => command.AddMentionableOption(_ => mentionable),
            ChannelOptionBuilder channel => command.AddChannelOption(_ => channel),
            AttachmentOptionBuilder attachment => command.AddAttachmentOption(_ => attachment),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static T Named<T>(T command, HandlerSettings settings)
        where T : CommandBuilder =>
        settings.Translations.Aggregate(
            command,
            static (all, translation) => all.SetNameLocalization(translation.Key, translation.Value.Name)
        );

    private static SlashCommandBuilder Localized(SlashCommandBuilder command, HandlerSettings settings) => InLanguages(command, settings);

    private static SlashCommandSubcommandsBuilder Localized(SlashCommandSubcommandsBuilder command, HandlerSettings settings) =>
        InLanguages(command, settings);

    private static T InLanguages<T>(T command, HandlerSettings settings)
        where T : AnySlashCommandBuilder =>
        settings.Translations.Aggregate(
            Named(command, settings),
            static (all, translation) => all.SetDescriptionLocalization(translation.Key, translation.Value.Description)
        );

    private static T Localized<T>(T option, HandlerSettings settings)
        where T : OptionBuilder =>
        settings.Translations.Aggregate(
            option,
            static (all, translation) =>
                all.SetNameLocalization(translation.Key, translation.Value.Name)
                    .SetDescriptionLocalization(translation.Key, translation.Value.Description)
        );
}
