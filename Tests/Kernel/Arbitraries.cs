using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Tests.Kernel;

/// <summary>
/// Generators for the values of the house over their whole range. FsCheck's own numbers stay near zero, where a 64-bit id never is: a
/// property "every id is below 1000" would pass. Ids, unions and records are found by reflection, so new ones need no code here.
/// </summary>
public static class Arbitraries
{
    /// <summary>What <see cref="PropertyAttribute"/> registers: the values below, every id, every union and record.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. Inventory.Records.Select(static record => typeof(ArbitraryRecord<>).MakeGenericType(record)),
        .. Inventory.Unions.Select(static union => typeof(ArbitraryUnion<>).MakeGenericType(union)),
        .. Inventory.Ids.Select(static id => typeof(ArbitraryId<>).MakeGenericType(id)),
        typeof(Arbitraries),
    ];

    /// <summary>The same generators for code that is not a property's parameter list.</summary>
    public static IArbMap Map { get; } = All.Aggregate(ArbMap.Default, static (map, type) => map.Merge(type));

    /// <summary>All 64 bits; small values and neighbours when shrinking.</summary>
    public static Arbitrary<Snowflake> Snowflakes() =>
        Arb.From(
            AllBits().Select(static bits => new Snowflake(bits)),
            static id => id.Value == 0 ? [] : [new Snowflake(id.Value / 2), new Snowflake(id.Value - 1)]
        );

    /// <summary>From the start of the clock to <see cref="Instant.Never"/>: both ends, the first minutes and everything between.</summary>
    public static Arbitrary<Instant> Instants() =>
        Arb.From(
            Gen.Frequency(
                (1, Gen.Constant(Instant.Zero)),
                (1, Gen.Constant(Instant.Never)),
                (6, Gen.Choose(0, 600_000).Select(static ms => new Instant(TimeSpan.FromMilliseconds(ms)))),
                (2, AllBits().Select(static bits => new Instant(TimeSpan.FromTicks((long)(bits >> 1)))))
            ),
            static at => at == Instant.Zero ? [] : [Instant.Zero, new Instant(at.SinceStart / 2)]
        );

    /// <summary>Waits that can be meant: none, milliseconds, minutes, years; never negative.</summary>
    public static Arbitrary<TimeSpan> Waits() =>
        Arb.From(
            Gen.Frequency(
                (1, Gen.Constant(TimeSpan.Zero)),
                (6, Gen.Choose(0, 600_000).Select(static ms => TimeSpan.FromMilliseconds(ms))),
                (1, Gen.Choose(0, int.MaxValue).Select(static s => TimeSpan.FromSeconds(s))),
                (1, Gen.Constant(TimeSpan.MaxValue))
            ),
            static wait => wait == TimeSpan.Zero ? [] : [TimeSpan.Zero, wait / 2]
        );

    /// <summary>Never null; empty, plain, long, and with characters that encoders get wrong. Always well-formed UTF-16.</summary>
    public static Arbitrary<string> Texts() =>
        Arb.From(
            Gen.Frequency(
                    (6, Gen.Choose(' ', '~').Select(static c => ((char)c).ToString())),
                    (1, Gen.Elements("\0", "\n", "\r\n", "\t", "\u007f", "\u2028", "\ufeff", "\u202e")),
                    (1, Gen.Elements("ä", "é", "ß", "漢", "\u0301", "ﬁ", "İ")),
                    (1, Gen.Elements("😀", "👩‍👩‍👧", "🏳️‍🌈", "\U0010ffff"))
                )
                .ListOf()
                .Select(static pieces => string.Concat(pieces)),
            static text =>
                text.Length == 0 ? []
                : char.IsSurrogate(text[text.Length / 2]) ? [""]
                : ["", text[..(text.Length / 2)], text[(text.Length / 2)..]]
        );

    /// <summary>Tokens of every accepted kind of character.</summary>
    public static Arbitrary<Token> Tokens() =>
        Gen.Choose('!', '~')
            .ListOf(32)
            .Select(static letters =>
                Token
                    .From(string.Concat(letters.Select(static c => (char)c)))
                    .Match(Succ: static token => token, Fail: static problems => throw new InvalidOperationException($"{problems}"))
            )
            .ToArbitrary();

    /// <summary>Secrets of any text.</summary>
    public static Arbitrary<Secret> Secrets() => Arb.Convert(Texts(), static text => new Secret(text), static secret => secret.Reveal());

    /// <summary>Lists of up to as many elements as the size allows; elements get smaller as they nest, so that trees end.</summary>
    public static Arbitrary<EquatableList<T>> Lists<T>(IArbMap map) =>
        Arb.From(
            Gen.Sized(size =>
                Gen.Choose(0, size)
                    .SelectMany(length => map.ArbFor<T>().Generator.Resize(size / 2).ListOf(length))
                    .Select(static items => items.ToEquatableList())
            ),
            list => map.ArbFor<T[]>().Shrinker([.. list]).Select(static items => items.ToEquatableList())
        );

    /// <summary>Absent or present.</summary>
    public static Arbitrary<Optional<T>> Optionals<T>(IArbMap map) =>
        Gen.OneOf(Gen.Constant(Optional<T>.Absent), map.ArbFor<T>().Generator.Select(static value => new Optional<T>(value))).ToArbitrary();

    /// <summary>None or some.</summary>
    public static Arbitrary<Option<T>> Options<T>(IArbMap map) =>
        Gen.OneOf(Gen.Constant(Option<T>.None), map.ArbFor<T>().Generator.Where(static value => value is not null).Select(Option<T>.Some))
            .ToArbitrary();

    /// <summary>Files of some bytes.</summary>
    public static Arbitrary<IFileContent> Files() =>
        Gen.Choose(0, 100).Select(static length => (IFileContent)new Zeros(length)).ToArbitrary();

    /// <summary>Calls of a few kinds: with a body, with a reason, with an answer and without.</summary>
    public static Arbitrary<RestRequest> Calls() =>
        Gen.OneOf(
                Channels().Select(static id => (RestRequest)Requests.GetChannel(id)),
                Channels().Select(static id => (RestRequest)Requests.DeleteChannel(id, "because")),
                Channels().Select(static id => (RestRequest)Requests.CreateMessage(id, new() { Content = "text" })),
                Channels().Select(static id => (RestRequest)Requests.TriggerTypingIndicator(id))
            )
            .ToArbitrary();

    private static Gen<ChannelId> Channels() => AllBits().Select(static bits => new ChannelId(new Snowflake(bits)));

    /// <summary>64 random bits. Half of the time the two halves are close to 0 or -1, where carries and signs go wrong.</summary>
    private static Gen<ulong> AllBits() =>
        Gen.Frequency((3, Gen.Choose(int.MinValue, int.MaxValue)), (1, Gen.Elements(0, 1, -1, int.MinValue, int.MaxValue)))
            .Two()
            .Select(static halves => ((ulong)(uint)halves.Item1 << 32) | (uint)halves.Item2);
}

/// <summary>A file of nothing but zeros.</summary>
internal sealed record Zeros(long Length) : IFileContent
{
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = (int)Math.Clamp(Length - offset, 0, buffer.Length);
        buffer.Span[..count].Clear();
        return new(count);
    }
}

/// <summary>Ids of one kind.</summary>
public static class ArbitraryId<T>
    where T : struct, ISnowflakeId<T>
{
    public static Arbitrary<T> Make() =>
        Arb.Convert(Arbitraries.Snowflakes(), static snowflake => T.From(snowflake), static id => id.Value);
}
