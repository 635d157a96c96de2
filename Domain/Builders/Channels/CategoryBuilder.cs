using Oven.Functional.Domain.Resources.Channels;

namespace Oven.Functional.Domain.Builders.Channels;

/// <summary>A category.</summary>
public sealed record CategoryBuilder : ChannelBuilder
{
    /// <summary>A category by its name; 1 to 100 characters.</summary>
    public CategoryBuilder(string name)
        : base(name, ChannelType.GuildCategory) { }
}
