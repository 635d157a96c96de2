using LanguageExt;
using Oven.Functional.Application.Client.Interactions;
using Oven.Functional.Domain.Builders.Commands;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>
/// Something a person can do to the bot, with what it then does. <typeparamref name="TResult"/> is what handlers return:
/// an <see cref="Answer"/> where they are pure, a function to run where they do I/O. Declared with <see cref="Command"/>,
/// <see cref="ComponentHandlers"/> and <see cref="Modal"/>.
/// </summary>
/// <typeparam name="TResult">What handlers return.</typeparam>
public abstract record Handler<TResult>
{
    private Handler(string name) => Name = name;

    /// <summary>The command's name, or the route of the custom id.</summary>
    public string Name { get; }

    /// <summary>What else there is to say of it.</summary>
    public HandlerSettings Settings { get; init; } = new();

    /// <summary>A slash command or a group of them; what a group is made of.</summary>
    public abstract record ChatInput : Handler<TResult>, IHasSettings<ChatInput>
    {
        private ChatInput(string name, string description)
            : base(name) => Description = description;

        /// <summary>What it does; 1 to 100 characters.</summary>
        public string Description { get; }

        /// <inheritdoc/>
        public ChatInput With(HandlerSettings settings) => this with { Settings = settings };

        /// <summary>A slash command, or a sub-command where it is in a group.</summary>
        public sealed record Slash(
            string Name,
            string Description,
            EquatableList<ParameterBuilder> Options,
            Func<InteractionContext, GivenOptions, Either<CommandError, TResult>> Run
        ) : ChatInput(Name, Description)
        {
            /// <summary>What completes options while they are typed, by the option's name.</summary>
            public EquatableList<KeyValuePair<string, Func<InteractionContext, GivenOptions, TResult>>> Completions { get; init; }
        }

        /// <summary>Slash commands under one name. Groups in a group may not hold groups.</summary>
        public sealed record Group(string Name, string Description, EquatableList<ChatInput> Members) : ChatInput(Name, Description);
    }

    /// <summary>A command in the menu of a user.</summary>
    public sealed record UserMenu(string Name, Func<InteractionContext, ResolvedUser, TResult> Run)
        : Handler<TResult>(Name),
            IHasSettings<UserMenu>
    {
        /// <inheritdoc/>
        public UserMenu With(HandlerSettings settings) => this with { Settings = settings };
    }

    /// <summary>A command in the menu of a message.</summary>
    public sealed record MessageMenu(string Name, Func<InteractionContext, Message, TResult> Run)
        : Handler<TResult>(Name),
            IHasSettings<MessageMenu>
    {
        /// <inheritdoc/>
        public MessageMenu With(HandlerSettings settings) => this with { Settings = settings };
    }

    /// <summary>A button or a select.</summary>
    public sealed record Component(string Name, ComponentType Type, Func<InteractionContext, Either<CommandError, TResult>> Run)
        : Handler<TResult>(Name),
            IHasSettings<Component>
    {
        /// <inheritdoc/>
        public Component With(HandlerSettings settings) => this with { Settings = settings };
    }

    /// <summary>A dialog that was sent.</summary>
    public sealed record Submission(string Name, Func<InteractionContext, Either<CommandError, TResult>> Run)
        : Handler<TResult>(Name),
            IHasSettings<Submission>
    {
        /// <inheritdoc/>
        public Submission With(HandlerSettings settings) => this with { Settings = settings };
    }

    /// <summary>The same handler with another result, so that pure and effectful handlers can be in one bot.</summary>
    public Handler<TOther> Map<TOther>(Func<TResult, TOther> convert) =>
        this switch
        {
            ChatInput chatInput => Mapped(chatInput, convert),
            UserMenu menu => new Handler<TOther>.UserMenu(Name, (context, user) => convert(menu.Run(context, user)))
            {
                Settings = Settings,
            },
            MessageMenu menu => new Handler<TOther>.MessageMenu(Name, (context, message) => convert(menu.Run(context, message)))
            {
                Settings = Settings,
            },
            Component component => new Handler<TOther>.Component(Name, component.Type, context => component.Run(context).Map(convert))
            {
                Settings = Settings,
            },
            Submission submission => new Handler<TOther>.Submission(Name, context => submission.Run(context).Map(convert))
            {
                Settings = Settings,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Handler<TOther>.ChatInput Mapped<TOther>(ChatInput chatInput, Func<TResult, TOther> convert) =>
        chatInput switch
        {
            ChatInput.Slash slash => new Handler<TOther>.ChatInput.Slash(
                slash.Name,
                slash.Description,
                slash.Options,
                (context, given) => slash.Run(context, given).Map(convert)
            )
            {
                Settings = slash.Settings,
                Completions = slash.Completions.Select(completion =>
                    KeyValuePair.Create<string, Func<InteractionContext, GivenOptions, TOther>>(
                        completion.Key,
                        (context, given) => convert(completion.Value(context, given))
                    )
                ),
            },
            ChatInput.Group group => new Handler<TOther>.ChatInput.Group(
                group.Name,
                group.Description,
                group.Members.Select(member => Mapped(member, convert))
            )
            {
                Settings = group.Settings,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
