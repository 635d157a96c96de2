using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>What all commands have in common. Source: Discord documentation, Application Commands.</summary>
public abstract record CommandBuilder : Builder<ApplicationCommandDraft>
{
    private protected CommandBuilder(string name) => Name = new(name);

    internal Localized Name { get; init; }

    internal Permissions? DefaultMemberPermissions { get; init; }

    internal bool IsNsfw { get; init; }

    internal EquatableList<InteractionContextType> Contexts { get; init; }

    internal EquatableList<ApplicationIntegrationType> IntegrationTypes { get; init; }

    internal override void Check(ref Problems problems)
    {
        problems.Rule(Contexts.Distinct().Count() == Contexts.Count, "contexts", Limits.Command.Contexts, Contexts.ToString());
        problems.Rule(
            IntegrationTypes.Distinct().Count() == IntegrationTypes.Count,
            "integration_types",
            Limits.Command.IntegrationTypes,
            IntegrationTypes.ToString()
        );
    }

    internal override ApplicationCommandDraft Make() =>
        new()
        {
            Name = Name.Text,
            NameLocalizations = Name.Make(),
            DefaultMemberPermissions = DefaultMemberPermissions,
            Nsfw = IsNsfw,
            Contexts = Contexts,
            IntegrationTypes = IntegrationTypes,
        };
}

/// <summary>What every command can be told.</summary>
public static class CommandSetters
{
    /// <summary>The name, 1 to 32 characters; slash commands take lower-case letters, digits, <c>-</c>, <c>_</c> and <c>'</c>.</summary>
    public static T SetName<T>(this T command, string name)
        where T : CommandBuilder => (T)(command with { Name = command.Name with { Text = name } });

    /// <summary>The name in another language, under the same rules.</summary>
    public static T SetNameLocalization<T>(this T command, Locale locale, string name)
        where T : CommandBuilder => (T)(command with { Name = command.Name.With(locale, name) });

    /// <summary>What members need to see it; <see cref="Permissions.None"/> leaves it to administrators, null to everybody.</summary>
    public static T SetDefaultMemberPermissions<T>(this T command, Permissions? permissions)
        where T : CommandBuilder => (T)(command with { DefaultMemberPermissions = permissions });

    /// <summary>Whether it is for adults.</summary>
    public static T SetNsfw<T>(this T command, bool nsfw = true)
        where T : CommandBuilder => (T)(command with { IsNsfw = nsfw });

    /// <summary>Where it can be used; global commands only.</summary>
    public static T SetContexts<T>(this T command, params ReadOnlySpan<InteractionContextType> contexts)
        where T : CommandBuilder => (T)(command with { Contexts = [.. contexts] });

    /// <summary>How the application must be installed; global commands only.</summary>
    public static T SetIntegrationTypes<T>(this T command, params ReadOnlySpan<ApplicationIntegrationType> types)
        where T : CommandBuilder => (T)(command with { IntegrationTypes = [.. types] });
}
