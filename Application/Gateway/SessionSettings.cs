namespace Oven.Functional.Application.Gateway;

/// <summary>What does not change while a shard runs.</summary>
/// <param name="Url">The gateway's address from <c>GET /gateway/bot</c>.</param>
/// <param name="StartAttempts">After how many lost connections a shard that has never been up gives up.</param>
/// <param name="ConnectTimeout">How long opening a connection may take, and then HELLO.</param>
/// <param name="SendQueue">How many of the bot's payloads may wait.</param>
public sealed record SessionSettings(string Url, int StartAttempts, TimeSpan ConnectTimeout, int SendQueue)
{
    /// <summary>A shorter timeout for connecting is not believed: it would be a busy loop.</summary>
    public static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Before a shard is started.</summary>
    public static readonly SessionSettings None = new("", 1, ShortestTimeout, SendBudget.DefaultCapacity);

    /// <summary>The same with a timeout that can be believed.</summary>
    public SessionSettings Sane() => ConnectTimeout < ShortestTimeout ? this with { ConnectTimeout = ShortestTimeout } : this;
}
