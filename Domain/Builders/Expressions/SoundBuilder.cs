using System.Globalization;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Expressions;

/// <summary>A sound to be created. Source: Discord documentation, Soundboard, Create Guild Soundboard Sound.</summary>
public sealed record SoundBuilder : Builder<SoundboardSoundDraft>
{
    internal string Name { get; init; } = "";

    internal SoundData Sound { get; init; }

    internal long Bytes { get; init; }

    internal double? Volume { get; init; }

    /// <summary>A sound by its name, 2 to 32 characters, and its file, MP3 or Ogg of at most 512 KiB and 5.2 seconds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sound">The file.</param>
    /// <param name="mediaType"><c>audio/mpeg</c> or <c>audio/ogg</c>.</param>
    public SoundBuilder(string name, ReadOnlySpan<byte> sound, string mediaType) =>
        (Name, Sound, Bytes) = (name, SoundData.From(sound, mediaType), sound.Length);

    /// <summary>How loud it is, 0 to 1; 1 where not set.</summary>
    public SoundBuilder SetVolume(double volume) => this with { Volume = volume };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Expression.SoundName);
        problems.Number("sound", Bytes, Limits.Expression.SoundBytes);
        // Not "below or above": NaN is neither.
        if (Volume is { } volume && !(volume >= Limits.Expression.SoundVolume.Minimum && volume <= Limits.Expression.SoundVolume.Maximum))
            problems.Add(
                Limits.Expression.SoundVolume.Broken("volume", volume < 0 ? -1 : 2) with
                {
                    Given = volume.ToString(CultureInfo.InvariantCulture),
                }
            );
    }

    internal override SoundboardSoundDraft Make() =>
        new()
        {
            Name = Name,
            Sound = Sound,
            Volume = Volume,
        };
}
