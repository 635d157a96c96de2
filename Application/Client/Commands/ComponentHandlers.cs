using LanguageExt;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>What happens when a component is used; the custom id says which handler and with what state.</summary>
public static class ComponentHandlers
{
    /// <summary>A button.</summary>
    public static Handler<TResult>.Component OnButton<T, TResult>(this CustomId<T> id, Func<InteractionContext, T, TResult> handler) =>
        new(id.Route, ComponentType.Button, context => id.StateOf(context).Map(state => handler(context, state)));

    /// <summary>A button without state.</summary>
    public static Handler<TResult>.Component OnButton<TResult>(this PlainId id, Func<InteractionContext, TResult> handler) =>
        new(id.Route, ComponentType.Button, context => handler(context));

    /// <summary>A select of texts.</summary>
    public static Handler<TResult>.Component OnStringSelect<T, TResult>(
        this CustomId<T> id,
        Func<InteractionContext, T, EquatableList<string>, TResult> handler
    ) => id.OnSelect(ComponentType.StringSelect, static (value, _) => value, handler);

    /// <summary>A select of texts, without state.</summary>
    public static Handler<TResult>.Component OnStringSelect<TResult>(
        this PlainId id,
        Func<InteractionContext, EquatableList<string>, TResult> handler
    ) => new(id.Route, ComponentType.StringSelect, context => handler(context, context.Interaction.Data?.Values ?? []));

    /// <summary>A select of users.</summary>
    public static Handler<TResult>.Component OnUserSelect<T, TResult>(
        this CustomId<T> id,
        Func<InteractionContext, T, EquatableList<ResolvedUser>, TResult> handler
    ) =>
        id.OnSelect(
            ComponentType.UserSelect,
            static (value, resolved) => IdOf(value) is { } user ? resolved.UserOf(new(user)) : null,
            handler
        );

    /// <summary>A select of roles.</summary>
    public static Handler<TResult>.Component OnRoleSelect<T, TResult>(
        this CustomId<T> id,
        Func<InteractionContext, T, EquatableList<Role>, TResult> handler
    ) =>
        id.OnSelect(
            ComponentType.RoleSelect,
            static (value, resolved) => IdOf(value) is { } role ? resolved.RoleOf(new(role)) : null,
            handler
        );

    /// <summary>A select of users and roles.</summary>
    public static Handler<TResult>.Component OnMentionableSelect<T, TResult>(
        this CustomId<T> id,
        Func<InteractionContext, T, EquatableList<Mentionable>, TResult> handler
    ) =>
        id.OnSelect(
            ComponentType.MentionableSelect,
            static (value, resolved) => IdOf(value) is { } named ? resolved.MentionableOf(named) : null,
            handler
        );

    /// <summary>A select of channels.</summary>
    public static Handler<TResult>.Component OnChannelSelect<T, TResult>(
        this CustomId<T> id,
        Func<InteractionContext, T, EquatableList<Channel>, TResult> handler
    ) =>
        id.OnSelect(
            ComponentType.ChannelSelect,
            static (value, resolved) => IdOf(value) is { } channel ? resolved.ChannelOf(new(channel)) : null,
            handler
        );

    internal static Either<CommandError, T> StateOf<T>(this CustomId<T> id, InteractionContext context) =>
        id.Read(context.Interaction.Data?.CustomId ?? "", context.Seal, context.At);

    private static Handler<TResult>.Component OnSelect<T, TValue, TResult>(
        this CustomId<T> id,
        ComponentType type,
        Func<string, ResolvedData?, TValue?> read,
        Func<InteractionContext, T, EquatableList<TValue>, TResult> handler
    )
        where TValue : class =>
        new(
            id.Route,
            type,
            context =>
                id.StateOf(context)
                    .Bind(state => Chosen(id.Route, context.Interaction.Data, read).Map(values => handler(context, state, values)))
        );

    private static Either<CommandError, EquatableList<TValue>> Chosen<TValue>(
        string route,
        InteractionData? data,
        Func<string, ResolvedData?, TValue?> read
    )
        where TValue : class
    {
        var values = new List<TValue>();
        foreach (var text in data?.Values ?? [])
        {
            if (read(text, data?.Resolved) is not { } value)
                return new CommandError.Unreadable(
                    route,
                    [new FieldError("values", "UNRESOLVED", "Discord did not say what this id stands for.", text)]
                );
            values.Add(value);
        }
        return values.ToEquatableList();
    }

    private static Snowflake? IdOf(string value) => Snowflake.TryParse(value, out var id) ? id : null;
}
