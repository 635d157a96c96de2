using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// What must hold before a handler runs, in the order in which it is declared; cooldowns come last, so that a refused use does not start
/// one. Discord hides commands by <c>default_member_permissions</c>, which administrators can change; this is checked in any case.
/// </summary>
public abstract record Precondition
{
    private Precondition() { }

    /// <summary>The person has all of these permissions where the interaction is; administrators have all.</summary>
    public sealed record UserHas(Permissions Permissions) : Precondition;

    /// <summary>The bot has all of these permissions where the interaction is.</summary>
    public sealed record AppHas(Permissions Permissions) : Precondition;

    /// <summary>In a guild, not in direct messages.</summary>
    public sealed record InGuild : Precondition;

    /// <summary>In direct messages, not in a guild.</summary>
    public sealed record InDirectMessages : Precondition;

    /// <summary>An owner of the bot.</summary>
    public sealed record ByOwner : Precondition;

    /// <summary>Not again before some time has passed.</summary>
    /// <param name="Per">Whose use counts.</param>
    /// <param name="Length">How long; counted from the use.</param>
    public sealed record Cooldown(CooldownScope Per, TimeSpan Length) : Precondition;

    /// <summary>Whatever the bot wants.</summary>
    /// <param name="Check">Null where it holds, else what the person is told.</param>
    public sealed record Custom(Func<InteractionContext, string?> Check) : Precondition;

    /// <summary>Why it does not hold; null where it does. Cooldowns need the past and are decided by <see cref="Cooldowns"/>.</summary>
    public Refusal? Against(InteractionContext context) =>
        this switch
        {
            UserHas(var wanted) => Missing(wanted, context.Interaction.Member?.Permissions ?? Permissions.None) is var missing
            && missing != Permissions.None
                ? new Refusal.UserLacks(missing)
                : null,
            AppHas(var wanted) => Missing(wanted, context.Interaction.AppPermissions) is var missing && missing != Permissions.None
                ? new Refusal.AppLacks(missing)
                : null,
            InGuild => context.Guild is null ? new Refusal.OnlyInGuilds() : null,
            InDirectMessages => context.Guild is not null ? new Refusal.OnlyInDirectMessages() : null,
            ByOwner => context.Owners.Span.Contains(context.User.Id) ? null : new Refusal.OnlyForOwners(),
            Custom(var check) => check(context) is { } reason ? new Refusal.Because(reason) : null,
            Cooldown => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Permissions Missing(Permissions wanted, Permissions has) =>
        has.HasFlag(Permissions.Administrator) ? Permissions.None : wanted & ~has;
}

/// <summary>Whose use starts a cooldown.</summary>
public enum CooldownScope
{
    /// <summary>The person's, everywhere.</summary>
    User,

    /// <summary>Anybody's in the guild; in direct messages the person's.</summary>
    Guild,

    /// <summary>Anybody's in the channel.</summary>
    Channel,
}
