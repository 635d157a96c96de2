using System.Diagnostics;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>Why somebody may not do something, with what would have to change.</summary>
public abstract record Refusal
{
    private static readonly Phrase s_userLacks = new Phrase("You need these permissions for this: {0}.")
        .In(Locale.German, "Dafür brauchst du diese Berechtigungen: {0}.")
        .In(Locale.French, "Il te faut ces permissions : {0}.")
        .In(Locale.Spanish, "Necesitas estos permisos: {0}.");

    private static readonly Phrase s_appLacks = new Phrase("I need these permissions for this: {0}.")
        .In(Locale.German, "Dafür brauche ich diese Berechtigungen: {0}.")
        .In(Locale.French, "Il me faut ces permissions : {0}.")
        .In(Locale.Spanish, "Necesito estos permisos: {0}.");

    private static readonly Phrase s_inGuilds = new Phrase("This works only in servers.")
        .In(Locale.German, "Das geht nur auf Servern.")
        .In(Locale.French, "Cela ne fonctionne que dans un serveur.")
        .In(Locale.Spanish, "Esto solo funciona en servidores.");

    private static readonly Phrase s_inDirectMessages = new Phrase("This works only in direct messages.")
        .In(Locale.German, "Das geht nur in Direktnachrichten.")
        .In(Locale.French, "Cela ne fonctionne que dans les messages privés.")
        .In(Locale.Spanish, "Esto solo funciona en mensajes directos.");

    private static readonly Phrase s_forOwners = new Phrase("This is only for the owners of this bot.")
        .In(Locale.German, "Das dürfen nur die Besitzer dieses Bots.")
        .In(Locale.French, "C'est réservé aux propriétaires de ce bot.")
        .In(Locale.Spanish, "Esto es solo para los propietarios de este bot.");

    private static readonly Phrase s_cooling = new Phrase("Please wait another {0} s.")
        .In(Locale.German, "Bitte warte noch {0} s.")
        .In(Locale.French, "Attends encore {0} s.")
        .In(Locale.Spanish, "Espera {0} s más.");

    private Refusal() { }

    /// <summary>The person lacks permissions.</summary>
    public sealed record UserLacks(Permissions Missing) : Refusal;

    /// <summary>The bot lacks permissions.</summary>
    public sealed record AppLacks(Permissions Missing) : Refusal;

    /// <summary>Not in direct messages.</summary>
    public sealed record OnlyInGuilds : Refusal;

    /// <summary>Not in guilds.</summary>
    public sealed record OnlyInDirectMessages : Refusal;

    /// <summary>Not for everybody.</summary>
    public sealed record OnlyForOwners : Refusal;

    /// <summary>Too soon after the last use.</summary>
    /// <param name="Left">How long to wait.</param>
    public sealed record CoolingDown(TimeSpan Left) : Refusal;

    /// <summary>A reason of the bot's own.</summary>
    public sealed record Because(string Reason) : Refusal;

    /// <summary>What the person is told, in their language: English, German, French or Spanish.</summary>
    public string Describe(Locale? locale) =>
        this switch
        {
            UserLacks(var missing) => s_userLacks.For(locale, missing),
            AppLacks(var missing) => s_appLacks.For(locale, missing),
            OnlyInGuilds => s_inGuilds.For(locale),
            OnlyInDirectMessages => s_inDirectMessages.For(locale),
            OnlyForOwners => s_forOwners.For(locale),
            CoolingDown(var left) => s_cooling.For(locale, Math.Ceiling(left.TotalSeconds)),
            Because(var reason) => reason,
            _ => throw new UnreachableException(),
        };
}
