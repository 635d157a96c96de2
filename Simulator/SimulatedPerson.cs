using System.Diagnostics;
using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.People;
using Oven.Functional.Simulator.Server;

namespace Oven.Functional.Simulator;

/// <summary>
/// Somebody who uses Discord: types, runs commands, clicks, fills in dialogs, and waits for the bot. What Discord's own client would not
/// let a person do throws an <see cref="InvalidOperationException"/> that says why.
/// </summary>
public sealed class SimulatedPerson
{
    private readonly DiscordHost _host;
    private readonly Transcript _transcript;
    private long _seen;

    internal SimulatedPerson(DiscordHost host, Transcript transcript, UserId id, string name, ChannelId channel) =>
        (_host, _transcript, Id, Name, Channel, _seen) = (host, transcript, id, name, channel, transcript.Position);

    /// <summary>The person's user.</summary>
    public UserId Id { get; }

    /// <summary>What the person is called.</summary>
    public string Name { get; }

    /// <summary>Where the person talks, runs commands and clicks.</summary>
    public ChannelId Channel { get; private init; }

    /// <summary>The same person in another channel.</summary>
    public SimulatedPerson In(ChannelId channel) => new(_host, _transcript, Id, Name, channel);

    /// <summary>The same person in the direct messages with the bot.</summary>
    public async Task<SimulatedPerson> InDirectMessagesAsync(CancellationToken cancellationToken = default) =>
        await ActAsync(new Act.OpenDirect(Id), cancellationToken).ConfigureAwait(false) is Outcome.Opened opened
            ? In(opened.Channel)
            : throw new UnreachableException();

    /// <summary>Writes a message, or a reply.</summary>
    public async Task<SimulatedMessage> TypeAsync(string text, MessageId? replyTo = null, CancellationToken cancellationToken = default) =>
        Message(await ActAsync(new Act.Type(Id, Channel, text, replyTo), cancellationToken).ConfigureAwait(false));

    /// <summary>Changes the text of an own message.</summary>
    public async Task<SimulatedMessage> EditAsync(MessageId message, string text, CancellationToken cancellationToken = default) =>
        Message(await ActAsync(new Act.Rewrite(Id, Channel, message, text), cancellationToken).ConfigureAwait(false));

    /// <summary>Deletes an own message.</summary>
    public Task DeleteAsync(MessageId message, CancellationToken cancellationToken = default) =>
        ActAsync(new Act.Delete(Id, Channel, message), cancellationToken);

    /// <summary>Reacts with a unicode emoji, or a custom one as <c>name:id</c>.</summary>
    public Task ReactAsync(MessageId message, string emoji, CancellationToken cancellationToken = default) =>
        ActAsync(new Act.React(Id, Channel, message, emoji), cancellationToken);

    /// <summary>Runs a slash command that the bot registered: <c>RunCommandAsync("admin warn", [("user", sam.Id), ("days", 3)])</c>.</summary>
    /// <param name="command">Its name, with group and subcommand as one types them.</param>
    /// <param name="options">What is filled in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SimulatedInteraction> RunCommandAsync(
        string command,
        IEnumerable<(string Name, OptionValue Value)>? options = null,
        CancellationToken cancellationToken = default
    ) => StartAsync(new Act.Run(Id, Channel, command, Filled(options)), null, cancellationToken);

    /// <summary>Begins to type an option with autocomplete; the choices come with <see cref="SimulatedInteraction.ChoicesAsync"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="option">The option in focus.</param>
    /// <param name="typed">What is typed so far.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SimulatedInteraction> CompleteAsync(
        string command,
        string option,
        string typed,
        CancellationToken cancellationToken = default
    ) => StartAsync(new Act.Complete(Id, Channel, command, Filled([(option, typed)]), option), null, cancellationToken);

    /// <summary>Clicks a button of a message.</summary>
    public Task<SimulatedInteraction> ClickAsync(MessageId message, string customId, CancellationToken cancellationToken = default) =>
        StartAsync(new Act.Click(Id, Channel, message, customId), message, cancellationToken);

    /// <summary>Chooses from a select menu of a message: option values, or ids of users, roles or channels.</summary>
    public Task<SimulatedInteraction> ChooseAsync(
        MessageId message,
        string customId,
        IEnumerable<string> values,
        CancellationToken cancellationToken = default
    ) => StartAsync(new Act.Choose(Id, Channel, message, customId, values.ToEquatableList()), message, cancellationToken);

    /// <summary>Fills in a dialog that the bot opened, and sends it.</summary>
    public Task<SimulatedInteraction> SubmitModalAsync(
        SimulatedModal modal,
        IEnumerable<(string CustomId, string Value)> values,
        CancellationToken cancellationToken = default
    )
    {
        var filled = values.Select(static value => new Filled(value.CustomId, Json.From(JsonValue.Create(value.Value)).Text));
        return StartAsync(new Act.Submit(Id, modal.Interaction, filled.ToEquatableList()), null, cancellationToken);
    }

    /// <summary>
    /// The next message by somebody else that this person sees here and that matches, since the last act or the last wait. "Thinking"
    /// does not count, what replaces it does.
    /// </summary>
    /// <exception cref="TimeoutException">None came within <see cref="SimulatorOptions.Patience"/>.</exception>
    public async Task<SimulatedMessage> WaitForMessageAsync(
        Func<SimulatedMessage, bool>? matches = null,
        CancellationToken cancellationToken = default
    )
    {
        var (entry, next) = await _transcript
            .FindAsync(
                entry =>
                    entry is TranscriptEntry.MessageShown { Change: not MessageChange.Deleted, Message: { IsLoading: false } message }
                    && message.Channel == Channel
                    && message.Author != Id
                    && (message.OnlyFor ?? Id) == Id
                    && (matches is null || matches(message)),
                $"message for {Name}",
                _seen,
                cancellationToken
            )
            .ConfigureAwait(false);
        _seen = next;
        return ((TranscriptEntry.MessageShown)entry).Message;
    }

    /// <summary>The person's name.</summary>
    public override string ToString() => Name;

    private async Task<SimulatedInteraction> StartAsync(Act act, MessageId? source, CancellationToken cancellationToken)
    {
        var from = _transcript.Position;
        return await ActAsync(act, cancellationToken).ConfigureAwait(false) is Outcome.Started started
            ? new(_transcript, started.Interaction, source, from)
            : throw new UnreachableException();
    }

    private async Task<Outcome> ActAsync(Act act, CancellationToken cancellationToken)
    {
        _seen = _transcript.Position;
        var outcome = await _host.ActAsync(act, cancellationToken).ConfigureAwait(false);
        return outcome is Outcome.Impossible impossible ? throw new InvalidOperationException(impossible.Reason) : outcome;
    }

    private static SimulatedMessage Message(Outcome outcome) =>
        outcome is Outcome.Posted posted ? posted.Message : throw new UnreachableException();

    private static EquatableList<Filled> Filled(IEnumerable<(string Name, OptionValue Value)>? options) =>
        (options ?? []).Select(static option => new Filled(option.Name, option.Value.Json)).ToEquatableList();
}
