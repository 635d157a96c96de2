using System.Diagnostics.CodeAnalysis;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands.Sync;

/// <summary>
/// A command in the one form in which a declared and a registered one can be compared: what Discord fills in by itself is left out, and
/// different ways to say the same are one. Two commands whose forms are equal behave alike, so registering one over the other is needless.
/// </summary>
public sealed record CanonicalCommand
{
    private static readonly EquatableList<InteractionContextType> s_everywhere =
    [
        InteractionContextType.Guild,
        InteractionContextType.BotDm,
        InteractionContextType.PrivateChannel,
    ];

    /// <summary>With the type what tells commands of one place apart.</summary>
    public required string Name { get; init; }

    /// <summary>Chat input where nothing is said.</summary>
    public required ApplicationCommandType Type { get; init; }

    /// <summary>Empty for context-menu commands.</summary>
    public string Description { get; init; } = "";

    /// <summary>Empty where there is none.</summary>
    public EquatableMap<Locale, string> NameLocalizations { get; init; }

    /// <summary>Empty where there is none.</summary>
    public EquatableMap<Locale, string> DescriptionLocalizations { get; init; }

    /// <summary>In canonical form as well.</summary>
    public EquatableList<ApplicationCommandOption> Options { get; init; }

    /// <summary>Null for everybody.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>False where nothing is said.</summary>
    public bool Nsfw { get; init; }

    /// <summary>In order; all where nothing is said. Guild commands have none.</summary>
    public EquatableList<InteractionContextType> Contexts { get; init; }

    /// <summary>In order; null where the declaration leaves it to the application's settings, which then fits any. Guild commands have none.</summary>
    public EquatableList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Only of entry points.</summary>
    public EntryPointCommandHandlerType? Handler { get; init; }

    /// <summary>A command as it is declared.</summary>
    /// <param name="draft">The declaration.</param>
    /// <param name="isGlobal">False in a guild, where contexts and integration types mean nothing.</param>
    public static CanonicalCommand Of(ApplicationCommandDraft draft, bool isGlobal) =>
        new()
        {
            Name = draft.Name,
            Type = draft.Type ?? ApplicationCommandType.ChatInput,
            Description = draft.Description ?? "",
            NameLocalizations = Unique(draft.NameLocalizations),
            DescriptionLocalizations = Unique(draft.DescriptionLocalizations),
            Options = draft.Options.Select(Of),
            DefaultMemberPermissions = draft.DefaultMemberPermissions,
            Nsfw = draft.Nsfw,
            Contexts = isGlobal ? Ordered(draft.Contexts.IsEmpty ? s_everywhere : draft.Contexts) : [],
            IntegrationTypes = isGlobal && !draft.IntegrationTypes.IsEmpty ? Ordered(draft.IntegrationTypes) : null,
            Handler = draft.Handler,
        };

    /// <summary>A command as Discord has it.</summary>
    public static CanonicalCommand Of(ApplicationCommand command) =>
        new()
        {
            Name = command.Name,
            Type = command.Type ?? ApplicationCommandType.ChatInput,
            Description = command.Description,
            NameLocalizations = Unique(command.NameLocalizations.OrDefault ?? default),
            DescriptionLocalizations = Unique(command.DescriptionLocalizations.OrDefault ?? default),
            Options = (command.Options ?? []).Select(Of),
            DefaultMemberPermissions = command.DefaultMemberPermissions,
            Nsfw = command.Nsfw ?? false,
            Contexts = command.GuildId is null
                ? Ordered(command.Contexts.OrDefault is { IsEmpty: false } contexts ? contexts : s_everywhere)
                : [],
            IntegrationTypes = command.GuildId is null && command.IntegrationTypes is { IsEmpty: false } types ? Ordered(types) : null,
            Handler = command.Handler,
        };

    /// <summary>Whether registering this would change nothing of that.</summary>
    /// <param name="registered">What Discord has.</param>
    public bool Fits(CanonicalCommand registered) =>
        IntegrationTypes is null ? this == registered with { IntegrationTypes = null } : this == registered;

    private static ApplicationCommandOption Of(ApplicationCommandOption option) =>
        option with
        {
            NameLocalizations = Said(option.NameLocalizations),
            NameLocalized = null,
            DescriptionLocalizations = Said(option.DescriptionLocalizations),
            DescriptionLocalized = null,
            Required = option.Required is true ? true : null,
            Autocomplete = option.Autocomplete is true ? true : null,
            Choices = option.Choices is { IsEmpty: false } choices ? choices.Select(Of) : null,
            Options = option.Options is { IsEmpty: false } options ? options.Select(Of) : null,
            ChannelTypes = option.ChannelTypes is { IsEmpty: false } types ? Ordered(types) : null,
            FileTypes = option.FileTypes is { IsEmpty: false } files ? files : null,
            MinValue = Of(option.MinValue),
            MaxValue = Of(option.MaxValue),
            MinLength = option.MinLength is 0 ? null : option.MinLength,
        };

    private static ApplicationCommandOptionChoice Of(ApplicationCommandOptionChoice choice) =>
        choice with
        {
            NameLocalizations = Said(choice.NameLocalizations),
            NameLocalized = null,
            Value = Of(choice.Value),
        };

    // JSON has one kind of number: 1.0 comes back as 1.
    [return: NotNullIfNotNull(nameof(value))]
    private static OptionValue? Of(OptionValue? value) =>
        value is OptionValue.Number(var number) && Math.Truncate(number) == number && Math.Abs(number) < LargestExact
            ? new OptionValue.Integer((long)number)
            : value;

    private const double LargestExact = 1L << 53;

    private static Optional<EquatableMap<Locale, string>?> Said(Optional<EquatableMap<Locale, string>?> texts) =>
        texts.OrDefault is { IsEmpty: false } said ? new(Unique(said)) : default;

    // The last text of a language is the one that counts, as in JSON.
    private static EquatableMap<Locale, string> Unique(EquatableMap<Locale, string> texts) =>
        texts.Count < 2 ? texts : new(texts.Reverse().DistinctBy(static text => text.Key).ToEquatableList());

    private static EquatableList<T> Ordered<T>(EquatableList<T> items) => items.Distinct().Order().ToEquatableList();
}
