using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

/// <summary>Which messages of a channel: at most one of the three places. Source: Discord documentation, Message, Get Channel Messages.</summary>
/// <param name="Around">Those around this one.</param>
/// <param name="Before">Those before this one.</param>
/// <param name="After">Those after this one.</param>
/// <param name="Limit">How many, 1 to 100; null for 50.</param>
public readonly record struct MessagePage(MessageId? Around = null, MessageId? Before = null, MessageId? After = null, int? Limit = null)
{
    internal EquatableList<QueryParameter> Query =>
        QueryParameter.Set(("around", Around), ("before", Before), ("after", After), ("limit", Limit));
}
