using System.Numerics;
using System.Runtime.CompilerServices;
using Oven.Functional.Application.Caching.Retention;

namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>What the history says of one candidate: a key that came soon after earlier accesses to the key just asked for.</summary>
internal record struct Evidence
{
    /// <summary>The candidate's fingerprint.</summary>
    public ulong Key;

    /// <summary>After how many of the earlier accesses it came.</summary>
    public int Named;

    /// <summary>After how many of those that came in the same company as this one.</summary>
    public int NamedAlike;

    /// <summary>How soon after, at best, in cold accesses.</summary>
    public int Offset;

    /// <summary>How many of the two keys before were the same, at best.</summary>
    public int Depth;

    /// <summary>How long ago the latest of them was, in cold accesses.</summary>
    public int Gap;
}

/// <summary>What holds for all candidates of one cold access.</summary>
/// <param name="Earlier">How many earlier accesses to the key are known.</param>
/// <param name="Alike">How many of them came in the same company.</param>
/// <param name="Surprise">How sure it was that this key would come: 0 for not at all, to 8.</param>
/// <param name="Run">How many of the last eight cold accesses were expected.</param>
internal readonly record struct Situation(int Earlier, int Alike, int Surprise, int Run);

/// <summary>
/// The one-hot features by which a candidate for prefetching is judged: in how many of the known cases it came, in what company, how soon; how
/// long ago that was and how long ago the candidate was asked for; how sure other contexts are of it just now; and whether things lately came
/// as expected.
/// </summary>
[InlineArray(Count)]
internal struct CandidateFeatures
{
    /// <summary>How many indices an example has.</summary>
    public const int Count = 12;

    /// <summary>One more than the highest index.</summary>
    public const int Space = ByPast + (Nine * Nine * Shares);

    private const int Shares = 25; // named 0 to 4 times out of 0 to 4
    private const int Depths = 3;
    private const int Offsets = Foresight.Reach + 1;
    private const int Gaps = 20;
    private const int Nine = 9; // a probability in eighths, or none; how many of eight
    private const int Votes = 4;
    private const int Ages = (LogBucket.Count / 2) + 2;

    private const int ByShare = 1; // index 0 is the bias
    private const int ByDepth = ByShare + (Shares * Offsets);
    private const int ByAlike = ByDepth + (Depths * Shares);
    private const int ByGap = ByAlike + (Shares * Shares);
    private const int ByAge = ByGap + (Gaps * Depths * Shares);
    private const int ByPrior = ByAge + (Ages * Shares);
    private const int ByVotes = ByPrior + (Nine * Shares);
    private const int ByOffset = ByVotes + (Votes * Shares);
    private const int BySurprise = ByOffset + (Offsets * Shares);
    private const int ByRun = BySurprise + (Nine * Depths * Shares);
    private const int ByPast = ByRun + (Nine * Offsets * 5);

    private ushort _first;

    /// <summary>The features of a candidate.</summary>
    /// <param name="evidence">What the history says of it.</param>
    /// <param name="situation">What holds for all candidates now.</param>
    /// <param name="age">How long ago it was asked for, in accesses; null where that is not known.</param>
    /// <param name="votes">How many contexts named it lately, at most 3.</param>
    /// <param name="prior">The highest probability they gave it.</param>
    public static CandidateFeatures Of(in Evidence evidence, in Situation situation, uint? age, int votes, float prior)
    {
        var named = Math.Min(4, evidence.Named);
        var share = Share(named, situation.Earlier);
        var alike = Share(evidence.NamedAlike, situation.Alike);
        var features = new CandidateFeatures();
        features[1] = (ushort)(ByShare + (share * Offsets) + evidence.Offset);
        features[2] = (ushort)(ByDepth + (evidence.Depth * Shares) + share);
        features[3] = (ushort)(ByAlike + (alike * Shares) + share);
        features[4] = (ushort)(
            ByGap + (((Math.Min(Gaps - 1, BitOperations.Log2((uint)evidence.Gap)) * Depths) + evidence.Depth) * Shares) + share
        );
        features[5] = (ushort)(ByAge + ((age is { } known ? 1 + (LogBucket.Of(known) / 2) : 0) * Shares) + share);
        features[6] = (ushort)(ByPrior + ((votes == 0 ? 0 : Eighth(prior)) * Shares) + share);
        features[7] = (ushort)(ByVotes + (votes * Shares) + share);
        features[8] = (ushort)(ByOffset + (evidence.Offset * Shares) + alike);
        features[9] = (ushort)(BySurprise + (((situation.Surprise * Depths) + evidence.Depth) * Shares) + share);
        features[10] = (ushort)(ByRun + (((situation.Run * Offsets) + evidence.Offset) * 5) + named);
        features[11] = (ushort)(ByPast + (((situation.Run * Nine) + situation.Surprise) * Shares) + alike);
        return features;
    }

    /// <summary>A gate that has seen nothing: doubtful.</summary>
    public static OneHotLogistic Prior()
    {
        var gate = new OneHotLogistic(Space, 0.1f);
        gate.Weights[0] = -1.5f;
        return gate;
    }

    /// <summary>A probability in eighths, from 1.</summary>
    public static int Eighth(float probability) => 1 + (int)(7.99f * probability);

    private static int Share(int named, int of) => (Math.Min(4, named) * 5) + Math.Min(4, of);
}
