using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>What can be said of every handler besides what it does.</summary>
public sealed record HandlerSettings
{
    /// <summary>What must hold before it runs; that of a group also for its sub-commands.</summary>
    public EquatableList<Precondition> Preconditions { get; init; }

    /// <summary>How it is deferred by itself; null where it never is.</summary>
    public Deferral? Deferral { get; init; }

    /// <summary>Names and descriptions of a command in other languages.</summary>
    public EquatableMap<Locale, Translation> Translations { get; init; }

    /// <summary>The guilds where a command is registered; everywhere where empty.</summary>
    public EquatableList<GuildId> Guilds { get; init; }

    /// <summary>Changes what Discord is told of a command.</summary>
    public Func<CommandBuilder, CommandBuilder>? Registration { get; init; }
}

/// <summary>A name and a description in another language.</summary>
public sealed record Translation(string Name, string Description);

/// <summary>How an interaction is deferred where its handler takes long. The answer then replaces "thinking", within 15 minutes.</summary>
/// <param name="Kind">What the person sees meanwhile; also whether only they see the answer.</param>
/// <param name="After">How long the handler may take before; under 3 seconds.</param>
public sealed record Deferral(DeferralKind Kind, TimeSpan After);

/// <summary>What a person sees while a deferred answer is made.</summary>
public enum DeferralKind
{
    /// <summary>"Thinking", for all.</summary>
    Reply,

    /// <summary>"Thinking", only for the person.</summary>
    Whisper,

    /// <summary>Nothing; the message with the component is changed later.</summary>
    Update,
}

/// <summary>What has <see cref="HandlerSettings"/>.</summary>
/// <typeparam name="TSelf">Itself.</typeparam>
public interface IHasSettings<TSelf>
{
    /// <summary>The settings.</summary>
    HandlerSettings Settings { get; }

    /// <summary>The same with other settings.</summary>
    TSelf With(HandlerSettings settings);
}

/// <summary>Says more of handlers: <c>Command.Slash(…).Requires(…).Defers()</c>.</summary>
public static class HandlerSetters
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs only where all of these hold, besides those already named.</summary>
    public static T Requires<T>(this IHasSettings<T> handler, params ReadOnlySpan<Precondition> preconditions) =>
        handler.With(handler.Settings with { Preconditions = [.. handler.Settings.Preconditions.Span, .. preconditions] });

    /// <summary>The person must have these permissions.</summary>
    public static T RequiresOfUser<T>(this IHasSettings<T> handler, Permissions permissions) =>
        handler.Requires(new Precondition.UserHas(permissions));

    /// <summary>The bot must have these permissions.</summary>
    public static T RequiresOfApp<T>(this IHasSettings<T> handler, Permissions permissions) =>
        handler.Requires(new Precondition.AppHas(permissions));

    /// <summary>Only in guilds.</summary>
    public static T OnlyInGuilds<T>(this IHasSettings<T> handler) => handler.Requires(new Precondition.InGuild());

    /// <summary>Only for owners of the bot.</summary>
    public static T OnlyForOwners<T>(this IHasSettings<T> handler) => handler.Requires(new Precondition.ByOwner());

    /// <summary>Not again before so long has passed.</summary>
    public static T Cooldown<T>(this IHasSettings<T> handler, TimeSpan length, CooldownScope per = CooldownScope.User) =>
        handler.Requires(new Precondition.Cooldown(per, length));

    /// <summary>Deferred by itself where the answer is not there after 1.5 seconds, or after another time under 3 seconds.</summary>
    public static T Defers<T>(this IHasSettings<T> handler, DeferralKind kind = DeferralKind.Reply, TimeSpan? after = null) =>
        handler.With(handler.Settings with { Deferral = new(kind, after ?? s_patience) });

    /// <summary>The name and description of a command in another language. Context-menu commands have no description.</summary>
    public static T Localized<T>(this IHasSettings<T> handler, Locale locale, string name, string description = "") =>
        handler.With(handler.Settings with { Translations = new([.. handler.Settings.Translations, new(locale, new(name, description))]) });

    /// <summary>Registered only in these guilds, where it appears at once.</summary>
    public static T InGuilds<T>(this IHasSettings<T> handler, params ReadOnlySpan<GuildId> guilds) =>
        handler.With(handler.Settings with { Guilds = [.. guilds] });

    /// <summary>Changes what Discord is told of a command: <c>.Registered(command => command.SetNsfw())</c>. Not for sub-commands.</summary>
    public static T Registered<T>(this IHasSettings<T> handler, Func<CommandBuilder, CommandBuilder> change) =>
        handler.With(handler.Settings with { Registration = change });
}
