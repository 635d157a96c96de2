using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders;

/// <summary>
/// The table of every limit of what a bot sends, one file per area. Where documentation and specification differ, the documentation
/// holds and the difference stands beside the number. The builders check by it, their errors speak from it, and
/// <c>docs/limits.md</c> is written from it.
/// </summary>
public static partial class Limits
{
    /// <summary>Every range, in the order of the documentation.</summary>
    public static EquatableList<Limit> Ranges { get; } =
    [
        .. Message.Ranges,
        .. Embed.Ranges,
        .. Component.Ranges,
        .. Command.Ranges,
        .. Poll.Ranges,
        .. Channel.Ranges,
        .. Guild.Ranges,
        .. AutoMod.Ranges,
        .. Event.Ranges,
        .. Webhook.Ranges,
        .. Expression.Ranges,
        .. Invite.Ranges,
        .. Application.Ranges,
        .. Presence.Ranges,
    ];

    /// <summary>Every rule that is not a range.</summary>
    public static EquatableList<Rule> Rules { get; } =
    [
        .. Message.Rules,
        .. Embed.Rules,
        .. Component.Rules,
        .. Command.Rules,
        .. Poll.Rules,
        .. Channel.Rules,
        .. Guild.Rules,
        .. AutoMod.Rules,
        .. Event.Rules,
        .. Webhook.Rules,
        .. Expression.Rules,
        .. Invite.Rules,
        .. Application.Rules,
        .. Presence.Rules,
    ];
}
