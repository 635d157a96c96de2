using System.Diagnostics;
using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Resources.Locales;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>What a person is told where their interaction did not get an answer of the bot's own, in English, German, French or Spanish.</summary>
public static class Apology
{
    private static readonly Phrase s_old = new Phrase("This is from another version of the bot. Please start again.")
        .In(Locale.German, "Das stammt von einer anderen Version des Bots. Bitte fang noch einmal an.")
        .In(Locale.French, "Cela vient d'une autre version du bot. Recommence, s'il te plaît.")
        .In(Locale.Spanish, "Esto es de otra versión del bot. Empieza de nuevo, por favor.");

    private static readonly Phrase s_expired = new Phrase("This has expired. Please start again.")
        .In(Locale.German, "Das ist abgelaufen. Bitte fang noch einmal an.")
        .In(Locale.French, "Cela a expiré. Recommence, s'il te plaît.")
        .In(Locale.Spanish, "Esto ha caducado. Empieza de nuevo, por favor.");

    private static readonly Phrase s_failed = new Phrase("Something went wrong. Please try again later.")
        .In(Locale.German, "Da ist etwas schiefgegangen. Bitte versuch es später noch einmal.")
        .In(Locale.French, "Une erreur est survenue. Réessaie plus tard.")
        .In(Locale.Spanish, "Algo ha salido mal. Inténtalo más tarde.");

    /// <summary>For what did not reach its handler.</summary>
    public static string For(CommandError error, Locale? locale) =>
        error switch
        {
            CommandError.Refused(var refusal) => refusal.Describe(locale),
            CommandError.Expired => s_expired.For(locale),
            CommandError.Unhandled or CommandError.Unreadable or CommandError.Tampered or CommandError.Outdated => s_old.For(locale),
            _ => throw new UnreachableException(),
        };

    /// <summary>For a handler that failed.</summary>
    public static string ForFailure(Locale? locale) => s_failed.For(locale);
}
