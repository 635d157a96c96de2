using LanguageExt;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>Plays a sound in the bot's voice channel.</summary>
    public static RestRequest<Unit> SendSoundboardSound(ChannelId channel, SoundboardSoundSendDraft draft) =>
        new(Endpoints.SendSoundboardSound, [$"{channel}"]) { Body = draft };

    /// <summary>A guild's sounds.</summary>
    public static RestRequest<SoundboardSoundList> ListGuildSoundboardSounds(GuildId guild) =>
        new(Endpoints.ListGuildSoundboardSounds, [$"{guild}"]);

    /// <summary>Makes a sound.</summary>
    public static RestRequest<SoundboardSound> CreateGuildSoundboardSound(
        GuildId guild,
        SoundboardSoundDraft draft,
        string? reason = null
    ) => new(Endpoints.CreateGuildSoundboardSound, [$"{guild}"]) { Body = draft, Reason = reason };

    /// <summary>One sound of a guild.</summary>
    public static RestRequest<SoundboardSound> GetGuildSoundboardSound(GuildId guild, SoundId sound) =>
        new(Endpoints.GetGuildSoundboardSound, [$"{guild}", $"{sound}"]);

    /// <summary>Deletes a sound.</summary>
    public static RestRequest<Unit> DeleteGuildSoundboardSound(GuildId guild, SoundId sound, string? reason = null) =>
        new(Endpoints.DeleteGuildSoundboardSound, [$"{guild}", $"{sound}"]) { Reason = reason };

    /// <summary>Changes a sound.</summary>
    public static RestRequest<SoundboardSound> ModifyGuildSoundboardSound(
        GuildId guild,
        SoundId sound,
        SoundboardSoundPatch patch,
        string? reason = null
    ) => new(Endpoints.ModifyGuildSoundboardSound, [$"{guild}", $"{sound}"]) { Body = patch, Reason = reason };

    /// <summary>Discord's own sounds.</summary>
    public static RestRequest<EquatableList<SoundboardSound>> ListDefaultSoundboardSounds() =>
        new(Endpoints.ListDefaultSoundboardSounds, []);
}
