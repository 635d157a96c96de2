using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Soundboards.</summary>
public sealed partial class SoundboardGroup(IRestClient rest)
{
    /// <summary>Plays a sound in the bot's voice channel. Source: Discord documentation, Soundboard, Send Soundboard Sound.</summary>
    public Task<Either<OvenError, Unit>> SendSoundboardSound(
        ChannelId channel,
        SoundboardSoundSendDraft draft,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.SendSoundboardSound(channel, draft), cancellationToken);

    /// <summary>A guild's sounds. Source: Discord documentation, Soundboard, List Guild Soundboard Sounds.</summary>
    public Task<Either<OvenError, SoundboardSoundList>> ListGuildSoundboardSounds(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListGuildSoundboardSounds(guild), cancellationToken);

    /// <summary>Makes a sound. Source: Discord documentation, Soundboard, Create Guild Soundboard Sound.</summary>
    public Task<Either<OvenError, SoundboardSound>> CreateGuildSoundboardSound(
        GuildId guild,
        SoundboardSoundDraft draft,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.CreateGuildSoundboardSound(guild, draft, reason), cancellationToken);

    /// <summary>One sound of a guild. Source: Discord documentation, Soundboard, Get Guild Soundboard Sound.</summary>
    public Task<Either<OvenError, SoundboardSound>> GetGuildSoundboardSound(
        GuildId guild,
        SoundId sound,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildSoundboardSound(guild, sound), cancellationToken);

    /// <summary>Deletes a sound. Source: Discord documentation, Soundboard, Delete Guild Soundboard Sound.</summary>
    public Task<Either<OvenError, Unit>> DeleteGuildSoundboardSound(
        GuildId guild,
        SoundId sound,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.DeleteGuildSoundboardSound(guild, sound, reason), cancellationToken);

    /// <summary>Changes a sound. Source: Discord documentation, Soundboard, Modify Guild Soundboard Sound.</summary>
    public Task<Either<OvenError, SoundboardSound>> ModifyGuildSoundboardSound(
        GuildId guild,
        SoundId sound,
        SoundboardSoundPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildSoundboardSound(guild, sound, patch, reason), cancellationToken);

    /// <summary>Discord's own sounds. Source: Discord documentation, Soundboard, List Default Soundboard Sounds.</summary>
    public Task<Either<OvenError, EquatableList<SoundboardSound>>> ListDefaultSoundboardSounds(
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ListDefaultSoundboardSounds(), cancellationToken);
}
