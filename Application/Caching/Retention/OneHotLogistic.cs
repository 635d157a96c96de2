namespace Oven.Functional.Application.Caching.Retention;

/// <summary>
/// Online logistic regression over one-hot features: an example is a handful of indices, its score the sum of their weights, and each
/// weight has its own AdaGrad step. A score costs as many array reads as there are features; no multiplication, no allocation.
/// </summary>
internal sealed class OneHotLogistic(int size, float rate)
{
    private readonly float[] _weights = new float[size];
    private readonly float[] _squares = new float[size];

    /// <summary>The weights, to save or inspect.</summary>
    public Span<float> Weights => _weights;

    /// <summary>The sums of squared gradients, to save beside the weights.</summary>
    public Span<float> Squares => _squares;

    /// <summary>The log-odds of the example.</summary>
    public float Score(ReadOnlySpan<ushort> features)
    {
        var sum = 0f;
        foreach (var feature in features)
            sum += _weights[feature];
        return sum;
    }

    /// <summary>The probability of the example.</summary>
    public float Probability(ReadOnlySpan<ushort> features) => Logistic(Score(features));

    /// <summary>Learns from one example.</summary>
    public void Learn(ReadOnlySpan<ushort> features, bool label)
    {
        var gradient = Logistic(Score(features)) - (label ? 1f : 0f);
        var square = gradient * gradient;
        foreach (var feature in features)
        {
            _squares[feature] += square;
            _weights[feature] -= rate * gradient / MathF.Sqrt(1e-4f + _squares[feature]);
        }
    }

    private static float Logistic(float x) => 1f / (1f + MathF.Exp(-x));
}
