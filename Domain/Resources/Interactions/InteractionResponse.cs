using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Resources.Interactions;

/// <summary>
/// The first answer to an interaction, within 3 seconds. Source: Discord documentation, Receiving and Responding to Interactions,
/// Interaction Response Object.
/// </summary>
public abstract record InteractionResponse
{
    private InteractionResponse() { }

    /// <summary>Which kind it is.</summary>
    public abstract InteractionCallbackType Type { get; }

    /// <summary>To a ping.</summary>
    public sealed record Pong : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.Pong;
    }

    /// <summary>A message.</summary>
    /// <param name="Data">The message.</param>
    public sealed record ChannelMessageWithSource(MessageDraft? Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.ChannelMessageWithSource;
    }

    /// <summary>A message will follow within 15 minutes; until then the application is thinking.</summary>
    /// <param name="Data">EPHEMERAL, to have the message seen by the user only.</param>
    public sealed record DeferredChannelMessageWithSource(DeferredMessage? Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.DeferredChannelMessageWithSource;
    }

    /// <summary>The message of the component will be changed within 15 minutes, or not at all.</summary>
    public sealed record DeferredUpdateMessage : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.DeferredUpdateMessage;
    }

    /// <summary>Changes the message of the component.</summary>
    /// <param name="Data">The change.</param>
    public sealed record UpdateMessage(MessagePatch? Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.UpdateMessage;
    }

    /// <summary>Choices for the option that is being typed.</summary>
    /// <param name="Data">The choices.</param>
    public sealed record ApplicationCommandAutocompleteResult(AutocompleteResult Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.ApplicationCommandAutocompleteResult;
    }

    /// <summary>Opens a modal. Not for modals and pings.</summary>
    /// <param name="Data">The modal.</param>
    public sealed record Modal(ModalDraft Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.Modal;
    }

    /// <summary>Deprecated: use a premium button.</summary>
    public sealed record PremiumRequired : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.PremiumRequired;
    }

    /// <summary>Starts the application's activity.</summary>
    public sealed record LaunchActivity : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.LaunchActivity;
    }

    /// <summary>Whether somebody may buy; only in the specification.</summary>
    /// <param name="Data">The decision.</param>
    public sealed record SocialLayerSkuPurchaseEligibility(PurchaseEligibility Data) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type => InteractionCallbackType.SocialLayerSkuPurchaseEligibility;
    }

    /// <summary>A kind this version does not know, kept as it came.</summary>
    /// <param name="Type">The number that tells the kind.</param>
    /// <param name="Json">The whole object.</param>
    public sealed record Unknown(InteractionCallbackType Type, RawJson Json) : InteractionResponse
    {
        /// <inheritdoc/>
        public override InteractionCallbackType Type { get; } = Type;
    }
}

/// <summary>
/// How an interaction is answered. Source: Discord documentation, Receiving and Responding to Interactions, Interaction Callback Type.
/// </summary>
public enum InteractionCallbackType
{
    /// <summary>To a ping.</summary>
    Pong = 1,

    /// <summary>With a message.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>With a message later.</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>By changing the message later.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>By changing the message.</summary>
    UpdateMessage = 7,

    /// <summary>With choices.</summary>
    ApplicationCommandAutocompleteResult = 8,

    /// <summary>With a modal.</summary>
    Modal = 9,

    /// <summary>Deprecated: with an offer to subscribe.</summary>
    PremiumRequired = 10,

    /// <summary>With the application's activity.</summary>
    LaunchActivity = 12,

    /// <summary>With whether somebody may buy; only in the specification.</summary>
    SocialLayerSkuPurchaseEligibility = 13,
}

/// <summary>
/// What is said of a message that follows later. Source: Discord documentation, Receiving and Responding to Interactions, Interaction
/// Callback Data Structure.
/// </summary>
public sealed record DeferredMessage
{
    /// <summary>EPHEMERAL or nothing.</summary>
    public MessageFlags? Flags { get; init; }
}

/// <summary>
/// Choices for the option that is being typed. Source: Discord documentation, Receiving and Responding to Interactions, Autocomplete.
/// </summary>
public sealed record AutocompleteResult
{
    /// <summary>At most 25.</summary>
    public required EquatableList<ApplicationCommandOptionChoice> Choices { get; init; }
}

/// <summary>A modal to be opened. Source: Discord documentation, Receiving and Responding to Interactions, Modal.</summary>
public sealed record ModalDraft
{
    /// <summary>Comes back in the interaction; 1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>1 to 45 characters.</summary>
    public required string Title { get; init; }

    /// <summary>1 to 5 labels and text displays.</summary>
    public required EquatableList<Component> Components { get; init; }
}

/// <summary>Whether somebody may buy something in a game; only in the specification.</summary>
public sealed record PurchaseEligibility
{
    /// <summary>Whether it may be bought.</summary>
    public bool Eligible { get; init; }

    /// <summary>Why not.</summary>
    public SkuIneligibilityReason? IneligibleReason { get; init; }

    /// <summary>Why not, as a sentence.</summary>
    public string? IneligibleReasonDescription { get; init; }
}

/// <summary>Why something may not be bought; only in the specification.</summary>
public enum SkuIneligibilityReason
{
    /// <summary>For another reason.</summary>
    Other = 0,

    /// <summary>The user has it, or a part of it.</summary>
    OwnsSkuOrBundleComponent = 1,

    /// <summary>Not on this platform.</summary>
    PlatformRestriction = 2,
}
