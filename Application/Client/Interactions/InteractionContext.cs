using Oven.Functional.Application.Ports;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Locales;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>What a handler knows besides its options: who, where, in which language. A value: the same context gives the same answer.</summary>
/// <param name="Interaction">As Discord sent it.</param>
/// <param name="Seal">Seals custom ids; the same for all handlers of a bot.</param>
public sealed record InteractionContext(Interaction Interaction, ISeal Seal)
{
    /// <summary>Who may do what is reserved for the owners of the bot.</summary>
    public EquatableList<UserId> Owners { get; init; }

    /// <summary>Who did it.</summary>
    public User User =>
        Interaction.Invoker
        ?? new()
        {
            Id = default,
            Username = "",
            Discriminator = "",
            GlobalName = null,
            Avatar = null,
        };

    /// <summary>Where; null in direct messages.</summary>
    public GuildId? Guild => Interaction.GuildId;

    /// <summary>Where.</summary>
    public ChannelId? Channel => Interaction.ChannelId ?? Interaction.Channel?.Id;

    /// <summary>The language of who did it.</summary>
    public Locale? Locale => Interaction.Locale ?? Interaction.GuildLocale;

    /// <summary>When it was done, by Discord's clock.</summary>
    public DateTimeOffset At => Interaction.Id.Value.CreatedAt;

    /// <summary>The id of a component with state, for the answer.</summary>
    public string CustomId<T>(CustomId<T> id, T state) => id.Write(state, Seal, At);

    /// <summary>A text in the language of who did it.</summary>
    public string Text(Phrase phrase, params ReadOnlySpan<object?> values) => phrase.For(Locale, values);
}
