using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Commands;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Commands;

/// <summary>A value that a person gives to a command.</summary>
public abstract record ParameterBuilder : OptionBuilder
{
    private protected ParameterBuilder() { }
}

/// <summary>Yes or no.</summary>
public sealed record BooleanOptionBuilder : ParameterBuilder
{
    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Boolean;
}

/// <summary>A user.</summary>
public sealed record UserOptionBuilder : ParameterBuilder
{
    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.User;
}

/// <summary>A role.</summary>
public sealed record RoleOptionBuilder : ParameterBuilder
{
    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Role;
}

/// <summary>A user or a role.</summary>
public sealed record MentionableOptionBuilder : ParameterBuilder
{
    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Mentionable;
}

/// <summary>A channel.</summary>
public sealed record ChannelOptionBuilder : ParameterBuilder
{
    internal EquatableList<ChannelType> ChannelTypes { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Channel;

    /// <summary>Only channels of these types, none of them twice; all where not set.</summary>
    public ChannelOptionBuilder AddChannelTypes(params ReadOnlySpan<ChannelType> types) =>
        this with
        {
            ChannelTypes = [.. ChannelTypes.Span, .. types],
        };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.Rule(
            ChannelTypes.Distinct().Count() == ChannelTypes.Count,
            "channel_types",
            Limits.Command.ChannelTypes,
            ChannelTypes.ToString()
        );
    }

    internal override ApplicationCommandOption Make() => base.Make() with { ChannelTypes = ChannelTypes.IsEmpty ? null : ChannelTypes };
}

/// <summary>A file.</summary>
public sealed record AttachmentOptionBuilder : ParameterBuilder
{
    internal EquatableList<string> FileTypes { get; init; }

    internal override ApplicationCommandOptionType Type => ApplicationCommandOptionType.Attachment;

    /// <summary>At most 10 of <c>image</c>, <c>video</c>, <c>audio</c> or endings like <c>.pdf</c>; all where not set.</summary>
    public AttachmentOptionBuilder SetFileTypes(params ReadOnlySpan<string> types) => this with { FileTypes = [.. types] };

    internal override void Check(ref Problems problems)
    {
        base.Check(ref problems);
        problems.FileTypes(FileTypes, Limits.Command.FileTypes, Limits.Command.FileType);
    }

    internal override ApplicationCommandOption Make() => base.Make() with { FileTypes = FileTypes.IsEmpty ? null : FileTypes };
}
