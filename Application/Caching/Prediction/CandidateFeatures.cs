using System.Numerics;
using System.Runtime.CompilerServices;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>
/// The one-hot features by which a candidate for prefetching is judged: how sure the row of the key and the row of the last two keys are
/// (alone, together, and with the evidence behind each), how long ago the candidate was last asked for, and how many other contexts
/// named it in the last few cold accesses.
/// </summary>
[InlineArray(Count)]
internal struct CandidateFeatures
{
    /// <summary>How many indices an example has.</summary>
    public const int Count = 8;

    /// <summary>One more than the highest index.</summary>
    public const int Space = ByPrior + (9 * Levels);

    private const int Levels = 11; // 0 unknown row, 1 to 9 in steps of a ninth, 10 known row that does not name it
    private const int Sizes = 6;
    private const int Pairs = Levels;
    private const int Both = Pairs + Levels;
    private const int SingleSize = Both + (Levels * Levels);
    private const int PairSize = SingleSize + (Levels * Sizes);
    private const int ByAge = PairSize + (Levels * Sizes);
    private const int ByVotes = ByAge + (((LogBucket.Count / 2) + 1) * Levels);
    private const int ByPrior = ByVotes + (4 * Levels);

    private ushort _first;

    /// <summary>The features of a candidate.</summary>
    /// <param name="single">What the row of the key says of it.</param>
    /// <param name="pair">What the row of the last two keys says of it.</param>
    /// <param name="pairKnown">True where there is a row of the last two keys.</param>
    /// <param name="age">How long ago it was asked for, in accesses; null where that is not known.</param>
    /// <param name="votes">How many contexts named it lately, at most 3.</param>
    /// <param name="prior">The highest probability they gave it.</param>
    public static CandidateFeatures Of(Association single, Association pair, bool pairKnown, uint? age, int votes, float prior)
    {
        var (first, second) = (Level(single), pairKnown && pair.Of == 0 ? Levels - 1 : Level(pair));
        var surest = Math.Max(first, second == Levels - 1 ? 0 : second);
        var features = new CandidateFeatures();
        features[0] = (ushort)first;
        features[1] = (ushort)(Pairs + second);
        features[2] = (ushort)(Both + (first * Levels) + second);
        features[3] = (ushort)(SingleSize + (first * Sizes) + Size(single.Of));
        features[4] = (ushort)(PairSize + (second * Sizes) + Size(pair.Of));
        features[5] = (ushort)(ByAge + ((age is { } known ? 1 + (LogBucket.Of(known) / 2) : 0) * Levels) + surest);
        features[6] = (ushort)(ByVotes + (votes * Levels) + surest);
        features[7] = (ushort)(ByPrior + ((votes == 0 ? 0 : 1 + (int)(7.99f * prior)) * Levels) + surest);
        return features;
    }

    /// <summary>A gate that has seen nothing: doubtful, less so the surer the row.</summary>
    public static OneHotLogistic Prior()
    {
        var gate = new OneHotLogistic(Space, 0.1f);
        for (var level = 0; level < Levels; level++)
            gate.Weights[level] = -2 + (0.3f * level);
        return gate;
    }

    private static int Level(Association association) =>
        association.Of == 0 ? 0 : 1 + Math.Min(8, 9 * association.Seen / (association.Of + 1));

    private static int Size(byte total) => total == 0 ? 0 : Math.Min(Sizes - 1, 1 + BitOperations.Log2(total));
}
