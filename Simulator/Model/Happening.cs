using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Gateway;

namespace Oven.Functional.Simulator.Model;

/// <summary>Something that happened in the world and that somebody outside may notice: bots through the gateway, people on their screens.</summary>
internal abstract record Happening
{
    private Happening() { }

    /// <summary>A gateway event.</summary>
    /// <param name="Name">For example <c>MESSAGE_CREATE</c>.</param>
    /// <param name="Data">What goes into <c>d</c>.</param>
    /// <param name="Guild">Decides the shard; null goes to shard 0.</param>
    /// <param name="Needs">A session hears it with any of these intents; none means every session does.</param>
    /// <param name="WithoutContent">What a session without MESSAGE_CONTENT gets instead; null where there is no difference.</param>
    public sealed record Dispatched(string Name, Json Data, GuildId? Guild, Intents Needs, Json? WithoutContent = null) : Happening
    {
        public Dispatched(string name, JsonObject data, GuildId? guild, Intents needs)
            : this(name, Json.From(data), guild, needs) { }
    }

    /// <summary>Something on a person's screen.</summary>
    /// <param name="What">The line for the transcript; its time is filled in where it is written down.</param>
    public sealed record Seen(TranscriptEntry What) : Happening;
}
