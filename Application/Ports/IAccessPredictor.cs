using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Ports;

/// <summary>A key that may be asked for soon.</summary>
/// <param name="Key">The key.</param>
/// <param name="Probability">How likely, in [0, 1].</param>
public readonly record struct KeyForecast(string Key, double Probability);

/// <summary>
/// Another model of what is asked for next, beside the built-in one: a trained network, Microsoft.ML, knowledge of the bot's own. Its forecasts
/// pass the same budget. Called on cold accesses only (misses and first uses of prefetched entries), one call at a time.
/// </summary>
public interface IAccessPredictor
{
    /// <summary>Learns that the key was asked for and says what may come next; a few keys at most. Must neither block nor throw.</summary>
    EquatableList<KeyForecast> Next(string key);
}
