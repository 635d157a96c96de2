namespace Oven.Functional.Application.Caching.Retention;

/// <summary>Which rule names the entry to evict.</summary>
public enum RetentionRuleKind
{
    /// <summary>W-TinyLFU: a window in LRU order, a main part that newcomers enter only when they are asked for more often.</summary>
    Window,

    /// <summary>S3-FIFO: a small queue for newcomers, a main queue with second chances, a ghost queue for regrets.</summary>
    SmallMain,

    /// <summary>A learned ranker: the candidate least likely to be asked for again within the stay an entry can expect.</summary>
    Learned,

    /// <summary>The same with a fifth of that horizon: it learns faster, because its examples are settled sooner.</summary>
    LearnedQuick,
}

/// <summary>A rule and its one parameter.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Window">For <see cref="RetentionRuleKind.Window"/>: the window's part of the capacity; 1 is plain LRU.</param>
public readonly record struct RetentionRule(RetentionRuleKind Kind, double Window = 0)
{
    /// <summary>W-TinyLFU with a window of this part of the capacity.</summary>
    public static RetentionRule TinyLfu(double window) => new(RetentionRuleKind.Window, window);

    /// <summary>Least recently used.</summary>
    public static readonly RetentionRule Lru = new(RetentionRuleKind.Window, 1);

    /// <summary>S3-FIFO with a small queue of a tenth.</summary>
    public static readonly RetentionRule SmallMain = new(RetentionRuleKind.SmallMain);

    /// <summary>The learned ranker with the long horizon.</summary>
    public static readonly RetentionRule Learned = new(RetentionRuleKind.Learned);

    /// <summary>The learned ranker with the short horizon.</summary>
    public static readonly RetentionRule LearnedQuick = new(RetentionRuleKind.LearnedQuick);

    /// <summary>The window's part. While another rule is in force the segments are kept as under a small one, so that there is something to switch to.</summary>
    internal double WindowPart => Kind == RetentionRuleKind.Window ? Window : 0.1;

    /// <summary>The rule's name: <c>lru</c>, <c>tinylfu(0.01)</c>, <c>s3-fifo</c>, <c>learned</c>, <c>learned-quick</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            RetentionRuleKind.Window when Window >= 1 => "lru",
            RetentionRuleKind.Window => FormattableString.Invariant($"tinylfu({Window:0.##})"),
            RetentionRuleKind.SmallMain => "s3-fifo",
            RetentionRuleKind.Learned => "learned",
            _ => "learned-quick",
        };
}
