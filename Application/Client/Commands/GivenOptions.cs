using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Client.Commands;

/// <summary>The options that somebody filled in for one command, with what their ids stand for.</summary>
/// <param name="Options">The options of the command, or of the sub-command that was chosen.</param>
/// <param name="Resolved">The users, roles, channels and files behind the ids.</param>
public readonly record struct GivenOptions(EquatableList<InteractionDataOption> Options, ResolvedData? Resolved)
{
    /// <summary>The option of that name; null where it was left out.</summary>
    public InteractionDataOption? Find(string name)
    {
        foreach (var option in Options)
            if (option.Name == name)
                return option;
        return null;
    }

    /// <summary>The option that is being typed; null where this is no autocompletion.</summary>
    public InteractionDataOption? Focused
    {
        get
        {
            foreach (var option in Options)
                if (option.Focused is true)
                    return option;
            return null;
        }
    }
}
