namespace Oven.Functional.Application.Rest;

/// <summary>One operation of Discord's HTTP API as data: everything about it that does not change from call to call.</summary>
/// <param name="Name">Discord's operation id, in snake case: <c>create_message</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below the API's base with its parameters in braces: <c>/channels/{channel_id}/messages</c>.</param>
public sealed record Endpoint(string Name, RestMethod Method, string Template)
{
    /// <summary>Which leading path parameters divide the rate limit.</summary>
    public MajorParameter Major { get; init; }

    /// <summary>What the Authorization header holds.</summary>
    public Authentication Authentication { get; init; }

    /// <summary>Whether a call whose outcome is unknown may be sent again. Everything but POST may, unless said otherwise.</summary>
    public Idempotence Idempotence { get; init; } = Method == RestMethod.Post ? Idempotence.Never : Idempotence.Always;

    /// <summary>True where Discord takes an <c>X-Audit-Log-Reason</c>.</summary>
    public bool TakesReason { get; init; }

    /// <summary>True for the interaction endpoints, which do not count towards the 50 requests per second of the whole bot.</summary>
    public bool ExemptFromGlobalLimit { get; init; }

    /// <summary>How long a call may take where the caller does not say, waiting included; null for the client's default.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>Method and template in one string, the same object for every call: what rate limits are first keyed by.</summary>
    public string Route { get; } = $"{Method.ToString().ToUpperInvariant()} {Template}";

    /// <summary>The template cut at its parameters: always one piece more than there are parameters.</summary>
    internal string[] Pieces { get; } = Cut(Template);

    /// <summary>How many path parameters the template has.</summary>
    public int ParameterCount => Pieces.Length - 1;

    /// <summary><c>POST /channels/{channel_id}/messages</c>.</summary>
    public override string ToString() => Route;

    /// <summary>True where both name the same operation with the same traits.</summary>
    public bool Equals(Endpoint? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Name == other.Name
            && Route == other.Route
            && Major == other.Major
            && Authentication == other.Authentication
            && Idempotence == other.Idempotence
            && TakesReason == other.TakesReason
            && ExemptFromGlobalLimit == other.ExemptFromGlobalLimit
            && Within == other.Within
        );

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Route);

    private static string[] Cut(string template)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', from))
        {
            pieces.Add(template[from..open]);
            from = template.IndexOf('}', open) + 1;
        }
        pieces.Add(template[from..]);
        return [.. pieces];
    }
}

/// <summary>The HTTP methods that Discord's API uses.</summary>
public enum RestMethod
{
    /// <summary>Reads.</summary>
    Get,

    /// <summary>Creates or triggers.</summary>
    Post,

    /// <summary>Sets as a whole.</summary>
    Put,

    /// <summary>Changes in part.</summary>
    Patch,

    /// <summary>Removes.</summary>
    Delete,
}

/// <summary>
/// The path parameters that divide a rate-limit bucket; always the first ones of the template. Source: Discord documentation, Rate
/// Limits, Top-Level Resources.
/// </summary>
public enum MajorParameter
{
    /// <summary>One bucket for all calls.</summary>
    None,

    /// <summary>A bucket per <c>channel_id</c>.</summary>
    Channel,

    /// <summary>A bucket per <c>guild_id</c>.</summary>
    Guild,

    /// <summary>A bucket per <c>webhook_id</c>.</summary>
    Webhook,

    /// <summary>A bucket per <c>webhook_id</c> and <c>webhook_token</c>; for follow-ups, application id and interaction token.</summary>
    WebhookToken,

    /// <summary>A bucket per <c>interaction_id</c> and <c>interaction_token</c>, so that no callback waits for another.</summary>
    InteractionToken,
}

/// <summary>What a call proves itself with.</summary>
public enum Authentication
{
    /// <summary>The bot token.</summary>
    Bot,

    /// <summary>Nothing: the endpoint is open, or a token in the path is enough.</summary>
    Anonymous,

    /// <summary>A person's OAuth2 token, given with the call.</summary>
    Bearer,
}

/// <summary>Whether sending a call twice is the same as sending it once.</summary>
public enum Idempotence
{
    /// <summary>Yes: it may be repeated when the outcome is unknown.</summary>
    Always,

    /// <summary>Yes, once it carries a <c>nonce</c> with <c>enforce_nonce</c>; the client adds them where the caller did not.</summary>
    ByNonce,

    /// <summary>No: it is repeated only where it certainly was not executed.</summary>
    Never,
}
