using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Errors;

/// <summary>Everything that can go wrong, as values a caller can switch over. The set is closed.</summary>
public abstract record OvenError
{
    private OvenError() { }

    /// <summary>What happened and what to do about it, in one sentence. Never holds a token.</summary>
    public abstract string Message { get; }

    /// <summary>Something we were given breaks a documented limit; nothing was sent.</summary>
    public sealed record ValidationFailed(EquatableList<FieldError> Problems) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"{Problems.Count} problem(s): {string.Join("; ", Problems)}";
    }

    /// <summary>Discord does not accept the token (HTTP 401 or close code 4004). Every later call fails the same way without being sent.</summary>
    public sealed record Unauthorized : OvenError
    {
        /// <inheritdoc/>
        public override string Message =>
            "Discord rejected the bot token. Copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.";
    }

    /// <summary>The bot may not do this (HTTP 403).</summary>
    /// <param name="Code">Discord's JSON error code, for example 50013.</param>
    /// <param name="Reason">Discord's sentence.</param>
    public sealed record MissingPermissions(int Code, string Reason) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"The bot lacks a permission for this ({Code}): {Reason}";
    }

    /// <summary>There is no such thing, or the bot cannot see it (HTTP 404).</summary>
    /// <param name="Code">Discord's JSON error code, for example 10003; 0 where it gave none.</param>
    /// <param name="Reason">Discord's sentence.</param>
    public sealed record NotFound(int Code, string Reason) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"Not found ({Code}): {Reason}";
    }

    /// <summary>The request would have had to wait longer than the caller allowed.</summary>
    /// <param name="Scope">Who is limited.</param>
    /// <param name="RetryAfter">How long until the next try can succeed.</param>
    public sealed record RateLimited(RateLimitScope Scope, TimeSpan RetryAfter) : OvenError
    {
        /// <inheritdoc/>
        public override string Message =>
            FormattableString.Invariant($"Rate limited ({Scope}); the next try can succeed in {RetryAfter.TotalSeconds:0.###} s.");
    }

    /// <summary>Discord refused the request (any other 4xx, or a 5xx after the last retry).</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Discord's JSON error code; 0 where it gave none.</param>
    /// <param name="Reason">Discord's sentence.</param>
    /// <param name="Fields">Which fields are wrong, with their paths.</param>
    public sealed record Refused(int Status, int Code, string Reason, EquatableList<FieldError> Fields) : OvenError
    {
        /// <inheritdoc/>
        public override string Message =>
            $"Discord answered {Status} ({Code}): {Reason}{(Fields.IsEmpty ? "" : " " + string.Join("; ", Fields))}";
    }

    /// <summary>The network failed: refused, reset, no such host, broken TLS.</summary>
    /// <param name="Operation">What was being done, without secrets.</param>
    /// <param name="Reason">What the network said.</param>
    /// <param name="MayHaveBeenExecuted">True where Discord may have carried the request out before the failure.</param>
    public sealed record Transport(string Operation, string Reason, bool MayHaveBeenExecuted) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"{Operation} failed: {Reason}{(MayHaveBeenExecuted ? " Discord may have carried it out." : "")}";
    }

    /// <summary>No answer in the time allowed.</summary>
    /// <param name="Operation">What was being waited for.</param>
    /// <param name="After">How long was waited.</param>
    /// <param name="MayHaveBeenExecuted">True where Discord may have carried the request out all the same.</param>
    public sealed record TimedOut(string Operation, TimeSpan After, bool MayHaveBeenExecuted) : OvenError
    {
        /// <inheritdoc/>
        public override string Message =>
            FormattableString.Invariant($"{Operation} gave no answer within {After.TotalSeconds:0.###} s.")
            + (MayHaveBeenExecuted ? " Discord may have carried it out." : "");
    }

    /// <summary>The caller's cancellation token was cancelled, or the client was stopped.</summary>
    public sealed record Cancelled : OvenError
    {
        /// <inheritdoc/>
        public override string Message => "Cancelled.";
    }

    /// <summary>Discord answered with something that cannot be read.</summary>
    /// <param name="What">What was being read.</param>
    /// <param name="Reason">Why it could not be.</param>
    /// <param name="Excerpt">The first bytes, printable, at most 200 characters.</param>
    /// <param name="Status">The HTTP status; 0 for a gateway frame.</param>
    public sealed record Undecodable(string What, string Reason, string Excerpt, int Status = 0) : OvenError
    {
        /// <inheritdoc/>
        public override string Message =>
            $"{What}{(Status == 0 ? "" : $" (HTTP {Status})")} could not be read: {Reason} It began with: {Excerpt}";
    }

    /// <summary>The gateway closed the connection for good.</summary>
    /// <param name="CloseCode">Discord's close code, 4000 to 4014.</param>
    /// <param name="Advice">What to change.</param>
    public sealed record GatewayClosed(int CloseCode, string Advice) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"The gateway closed the connection for good ({CloseCode}). {Advice}";
    }

    /// <summary>A bounded queue is full; nothing was sent.</summary>
    /// <param name="Queue">Which queue.</param>
    /// <param name="Capacity">How much it holds.</param>
    public sealed record QueueFull(string Queue, int Capacity) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"The {Queue} queue holds {Capacity} items and is full.";
    }

    /// <summary>A plugin asked for something that it was not granted; nothing was sent.</summary>
    /// <param name="Plugin">Which plugin.</param>
    /// <param name="Operation">What it asked for.</param>
    /// <param name="Capability">What it would need to be granted.</param>
    public sealed record NotGranted(string Plugin, string Operation, string Capability) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"The plugin {Plugin} was not granted {Capability}, which {Operation} needs.";
    }

    /// <summary>A plugin could not be loaded, has failed or has left something behind.</summary>
    /// <param name="Plugin">Which plugin.</param>
    /// <param name="Reason">What happened, and where it is known, what to change.</param>
    public sealed record PluginFailed(string Plugin, string Reason) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"The plugin {Plugin}: {Reason}";
    }

    /// <summary>An interaction was to be answered in a way in which it cannot be any more, or not yet; nothing was sent.</summary>
    /// <param name="What">The interaction.</param>
    /// <param name="Reason">What is wrong, and what to do instead.</param>
    public sealed record InteractionMisused(string What, string Reason) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"{What} cannot be answered so: {Reason}";
    }

    /// <summary>A user's handler threw; the event it was handling goes on without it.</summary>
    /// <param name="Handler">Which handler.</param>
    /// <param name="Reason">What it threw.</param>
    public sealed record HandlerFailed(string Handler, string Reason) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"{Handler} failed: {Reason}";
    }

    /// <summary>Something a handler wanted done could not be done; what was to follow it was not done either.</summary>
    /// <param name="Effect">Which effect, with its route.</param>
    /// <param name="Cause">Why.</param>
    public sealed record EffectFailed(string Effect, OvenError Cause) : OvenError
    {
        /// <inheritdoc/>
        public override string Message => $"{Effect} failed: {Cause.Message}";
    }
}

/// <summary>Who a 429 speaks to. Source: Discord documentation, Rate Limits, X-RateLimit-Scope.</summary>
public enum RateLimitScope
{
    /// <summary>This bot on this route.</summary>
    User,

    /// <summary>This bot on every route (50 requests per second).</summary>
    Global,

    /// <summary>Everybody on this resource; does not count as an invalid request.</summary>
    Shared,

    /// <summary>This machine's address, refused before Discord's own limits (Cloudflare).</summary>
    Address,
}
