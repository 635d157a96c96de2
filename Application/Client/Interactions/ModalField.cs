using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Builders.Modals;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Interactions;

/// <summary>A field of a dialog, declared once: what is shown, and how what is put in becomes a value. Made by <see cref="Field"/>.</summary>
/// <typeparam name="T">What the handler gets.</typeparam>
/// <param name="Label">What is shown.</param>
/// <param name="Read">How what Discord sends becomes a value.</param>
public sealed record ModalField<T>(LabelBuilder Label, Func<GivenFields, Parsed<T>> Read)
{
    /// <summary>The same field with another value made of what was put in.</summary>
    public ModalField<TResult> Map<TResult>(Func<T, TResult> convert) => new(Label, given => Read(given).Map(convert));

    /// <summary>The same field with a line of explanation, at most 100 characters.</summary>
    public ModalField<T> Described(string description) => this with { Label = Label.SetDescription(description) };
}

/// <summary>What somebody put into a dialog.</summary>
/// <param name="Components">The fields as Discord sent them.</param>
/// <param name="Resolved">The users, roles, channels and files behind the ids.</param>
public readonly record struct GivenFields(EquatableList<SubmittedComponent> Components, ResolvedData? Resolved)
{
    internal Parsed<TResult> Find<TField, TResult>(string name, Func<TField, ResolvedData?, TResult?> read)
        where TField : SubmittedComponent
    {
        foreach (var component in Components)
        {
            var field = component switch
            {
                SubmittedComponent.Labeled(var inside) => inside,
                SubmittedComponent.ActionRow({ Count: > 0 } row) => row[0],
                _ => component,
            };
            if (field is TField found && NameOf(field) == name)
                return read(found, Resolved) is { } value ? value : Wrong(name, "could not be read");
        }
        return Wrong(name, "is not in the dialog that was sent");
    }

    private static FieldError Wrong(string name, string why) =>
        new(name, "FIELD", $"The field {why}: another version of the bot showed it.");

    private static string? NameOf(SubmittedComponent field) =>
        field switch
        {
            SubmittedComponent.TextInput text => text.CustomId,
            SubmittedComponent.StringSelect select => select.CustomId,
            SubmittedComponent.UserSelect select => select.CustomId,
            SubmittedComponent.RoleSelect select => select.CustomId,
            SubmittedComponent.ChannelSelect select => select.CustomId,
            SubmittedComponent.FileUpload upload => upload.CustomId,
            SubmittedComponent.RadioGroup group => group.CustomId,
            SubmittedComponent.CheckboxGroup group => group.CustomId,
            SubmittedComponent.Checkbox box => box.CustomId,
            _ => null,
        };
}

/// <summary>The fields of dialogs, each with the type in which its value arrives. Names are for the bot, labels (1 to 45 characters) for people.</summary>
public static class Field
{
    /// <summary>One line of text; "" where it may be left out and is.</summary>
    public static ModalField<string> Short(string name, string label, Func<TextInputBuilder, TextInputBuilder>? change = null) =>
        Text(name, label, TextInputStyle.Short, change);

    /// <summary>Lines of text; "" where it may be left out and is.</summary>
    public static ModalField<string> Paragraph(string name, string label, Func<TextInputBuilder, TextInputBuilder>? change = null) =>
        Text(name, label, TextInputStyle.Paragraph, change);

    /// <summary>One of 2 to 10 options, each with the value that the handler gets.</summary>
    public static ModalField<T> Radio<T>(string name, string label, params ReadOnlySpan<(string Label, T Value)> options)
        where T : notnull
    {
        EquatableList<(string Label, T Value)> known = [.. options];
        var group = new RadioGroupBuilder(name);
        foreach (var option in options)
            group = group.AddOption(option.Label, option.Label);
        return new(
            new(label, group),
            given =>
                given
                    .Find<SubmittedComponent.RadioGroup, object>(
                        name,
                        (chosen, _) =>
                            known.FirstOrDefault(option => option.Label == chosen.Value) is { Label: not null } found ? found.Value : null
                    )
                    .Map(static value => (T)value)
        );
    }

    /// <summary>One of 1 to 25 choices of a menu, each with the value that the handler gets.</summary>
    public static ModalField<T> Choice<T>(string name, string label, params ReadOnlySpan<(string Label, T Value)> choices)
        where T : notnull
    {
        EquatableList<(string Label, T Value)> known = [.. choices];
        var menu = new StringSelectMenuBuilder(name);
        foreach (var choice in choices)
            menu = menu.AddOption(choice.Label, choice.Label);
        return new(
            new(label, menu),
            given =>
                given
                    .Find<SubmittedComponent.StringSelect, object>(
                        name,
                        (chosen, _) =>
                            chosen.Values is [var only] && known.FirstOrDefault(choice => choice.Label == only) is { Label: not null } found
                                ? found.Value
                                : null
                    )
                    .Map(static value => (T)value)
        );
    }

    /// <summary>A user.</summary>
    public static ModalField<ResolvedUser> User(string name, string label) =>
        new(
            new(label, new UserSelectMenuBuilder(name)),
            given =>
                given.Find<SubmittedComponent.UserSelect, ResolvedUser>(
                    name,
                    static (chosen, resolved) => chosen.Values is [var only] ? (chosen.Resolved ?? resolved).UserOf(only) : null
                )
        );

    /// <summary>A tick or none.</summary>
    public static ModalField<bool> Checkbox(string name, string label) =>
        new(
            new(label, new CheckboxBuilder(name)),
            given => given.Find<SubmittedComponent.Checkbox, object>(name, static (box, _) => box.Value).Map(static value => (bool)value)
        );

    /// <summary>Files.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="label">What people read.</param>
    /// <param name="most">How many; 1 to 10.</param>
    public static ModalField<EquatableList<Attachment>> Files(string name, string label, int most = 1) =>
        new(
            new(label, new FileUploadBuilder(name).SetMaxValues(most)),
            given =>
                given
                    .Find<SubmittedComponent.FileUpload, object>(
                        name,
                        static (upload, resolved) =>
                            upload.Values.Select(id => resolved?.Attachments?.Find(id)).OfType<Attachment>().ToEquatableList()
                    )
                    .Map(static files => (EquatableList<Attachment>)files)
        );

    private static ModalField<string> Text(
        string name,
        string label,
        TextInputStyle style,
        Func<TextInputBuilder, TextInputBuilder>? change
    )
    {
        var input = new TextInputBuilder(name, style);
        return new(
            new(label, change?.Invoke(input).SetCustomId(name) ?? input),
            given => given.Find<SubmittedComponent.TextInput, string>(name, static (text, _) => text.Value)
        );
    }
}
