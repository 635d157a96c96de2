using System.Text;
using Oven.Functional.Application.Kernel;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Interactions;

/// <summary>Something a person did to the bot, and how far the bot has got with it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Token">What the bot answers with, for 15 minutes.</param>
/// <param name="Kind">What the person did.</param>
/// <param name="Channel">Where.</param>
/// <param name="User">Who.</param>
/// <param name="At">When.</param>
/// <param name="Progress">What the bot has answered.</param>
internal sealed record Interaction(
    InteractionId Id,
    string Token,
    InteractionKind Kind,
    ChannelId Channel,
    UserId User,
    Moment At,
    Progress Progress
)
{
    /// <summary>How long Discord waits for the first answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long the token works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>For a component or a modal that came from one: the message it belongs to.</summary>
    public MessageId? Source { get; init; }

    /// <summary>For a command: its name, as people see it above the answer.</summary>
    public string? CommandName { get; init; }

    /// <summary>For a command: 1 chat input, 2 user, 3 message.</summary>
    public int CommandType { get; init; }

    /// <summary>The modal with which the bot answered.</summary>
    public SimulatedModal? Modal { get; init; }

    // A token is the id with a secret, in base64, as Discord's are; that finds the interaction without an index.
    public static string TokenFor(ulong seed, Snowflake id) =>
        Convert
            .ToBase64String(Encoding.ASCII.GetBytes($"interaction:{id}:{Opaque.Name(seed, id.Value, 4)}"))
            .Replace('/', '_')
            .Replace('+', '-')
            .TrimEnd('=');

    public static InteractionId? IdIn(string token)
    {
        var padded = token.Replace('_', '/').Replace('-', '+').PadRight((token.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return
            Convert.TryFromBase64String(padded, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split(':') is ["interaction", var id, _]
            && Snowflake.TryParse(id, out var snowflake)
            ? new InteractionId(snowflake)
            : null;
    }
}

/// <summary>The wire numbers of interaction types.</summary>
internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>What the bot has answered so far.</summary>
internal abstract record Progress
{
    private Progress() { }

    /// <summary>Nothing yet; the person sees "thinking" for three seconds, then a failure.</summary>
    public sealed record Waiting : Progress;

    /// <summary>A loading message stands in the channel and will be replaced.</summary>
    public sealed record Deferred(MessageId Original) : Progress;

    /// <summary>There is an answer. The original is the message that <c>@original</c> means; null for choices and modals.</summary>
    public sealed record Answered(MessageId? Original) : Progress;

    /// <summary>Three seconds passed without an answer.</summary>
    public sealed record Failed : Progress;
}

/// <summary>All interactions whose token still works, oldest first, and those among them that wait for their first answer.</summary>
internal sealed record OpenInteractions(
    LinearMap<InteractionId, Interaction> ById,
    Line<InteractionId> Alive,
    Line<InteractionId> Unanswered
)
{
    public static OpenInteractions None() =>
        new(LinearMap<InteractionId, Interaction>.Empty(), Line<InteractionId>.Empty(), Line<InteractionId>.Empty());

    public Interaction? Find(InteractionId? id) => id is { } known && ById.TryGet(known, out var interaction) ? interaction : null;

    /// <summary>When the next one fails or is forgotten; null where there is none.</summary>
    public Instant? Deadline =>
        (Find(Unanswered.First), Find(Alive.First)) switch
        {
            (null, null) => null,
            (null, { } oldest) => oldest.At.At + Interaction.Lifetime,
            ({ } waiting, var oldest) => Instant.Earlier(
                waiting.At.At + Interaction.Patience,
                oldest is null ? Instant.Never : oldest.At.At + Interaction.Lifetime
            ),
        };

    public OpenInteractions Put(Interaction interaction) =>
        new(
            ById.Set(interaction.Id, interaction),
            Alive.Enqueue(interaction.Id),
            interaction.Progress is Progress.Waiting ? Unanswered.Enqueue(interaction.Id) : Unanswered.Leave(interaction.Id)
        );

    /// <summary>Those that waited too long have failed, those whose token is over are forgotten.</summary>
    public (OpenInteractions Next, EquatableList<Interaction> Failed) Expire(Instant now)
    {
        var next = this;
        var failed = new List<Interaction>();
        while (next.Find(next.Unanswered.First) is { } waiting && waiting.At.At + Interaction.Patience <= now)
        {
            next = next.Put(waiting with { Progress = new Progress.Failed() });
            failed.Add(waiting);
        }
        while (next.Find(next.Alive.First) is { } oldest && oldest.At.At + Interaction.Lifetime <= now)
            next = new(next.ById.Remove(oldest.Id), next.Alive.Leave(oldest.Id), next.Unanswered.Leave(oldest.Id));
        return (next, failed.ToEquatableList());
    }
}
