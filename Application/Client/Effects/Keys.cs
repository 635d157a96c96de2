using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Effects;

/// <summary>What it takes to answer an interaction. Printed without its token.</summary>
/// <param name="Id">The interaction.</param>
/// <param name="Application">The bot's application.</param>
/// <param name="Token">Discord's permission to answer, for 15 minutes.</param>
public readonly record struct InteractionKey(InteractionId Id, ApplicationId Application, Secret Token)
{
    /// <summary>The key of an interaction.</summary>
    public static InteractionKey Of(Interaction interaction) => new(interaction.Id, interaction.ApplicationId, interaction.Token);

    /// <inheritdoc/>
    public override string ToString() => $"interaction {Id}";
}

/// <summary>A user in a guild.</summary>
/// <param name="Guild">The guild.</param>
/// <param name="User">The user.</param>
public readonly record struct MemberKey(GuildId Guild, UserId User)
{
    /// <inheritdoc/>
    public override string ToString() => $"user {User} in guild {Guild}";
}
