using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>Why an interaction did not reach its handler.</summary>
public abstract record CommandError
{
    private CommandError() { }

    /// <summary>What is wrong, for the log of the bot.</summary>
    public abstract string Message { get; }

    /// <summary>The bot has no handler for it: the command was registered by another version, or the message is from one.</summary>
    /// <param name="What">The command or the custom id.</param>
    public sealed record Unhandled(string What) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => $"Nothing handles {What}.";
    }

    /// <summary>What Discord sent does not fit the declaration: another version of the command is registered.</summary>
    /// <param name="What">The command or custom id.</param>
    /// <param name="Problems">Every option or field that is wrong.</param>
    public sealed record Unreadable(string What, EquatableList<FieldError> Problems) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => $"{What} could not be read: {string.Join("; ", Problems)}";
    }

    /// <summary>The custom id was not made by this bot with this key.</summary>
    /// <param name="Route">Its route.</param>
    public sealed record Tampered(string Route) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => $"The seal of a custom id of {Route} is broken: it was changed, or made with another key.";
    }

    /// <summary>The custom id is from a version of the bot that kept other state.</summary>
    /// <param name="Route">Its route.</param>
    /// <param name="Given">The version in the id.</param>
    /// <param name="Declared">The version that the bot reads.</param>
    public sealed record Outdated(string Route, byte Given, byte Declared) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => $"A custom id of {Route} has the form of version {Given}; this bot reads {Declared}.";
    }

    /// <summary>The custom id was used too late.</summary>
    /// <param name="Route">Its route.</param>
    /// <param name="At">When its life ended.</param>
    public sealed record Expired(string Route, DateTimeOffset At) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => FormattableString.Invariant($"A custom id of {Route} expired at {At:u}.");
    }

    /// <summary>A precondition does not hold.</summary>
    /// <param name="Refusal">Which, and what is missing.</param>
    public sealed record Refused(Refusal Refusal) : CommandError
    {
        /// <inheritdoc/>
        public override string Message => Refusal.Describe(default);
    }
}
