using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>Voice.</summary>
public sealed partial class VoiceGroup(IRestClient rest)
{
    /// <summary>The voice regions of a guild. Source: Discord documentation, Guild, Get Guild Voice Regions.</summary>
    public Task<Either<OvenError, EquatableList<VoiceRegion>>> GetGuildVoiceRegions(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildVoiceRegions(guild), cancellationToken);

    /// <summary>The bot in voice. Source: Discord documentation, Voice, Get Current User Voice State.</summary>
    public Task<Either<OvenError, VoiceState>> GetCurrentUserVoiceState(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetCurrentUserVoiceState(guild), cancellationToken);

    /// <summary>Changes the bot on a stage. Source: Discord documentation, Voice, Modify Current User Voice State.</summary>
    public Task<Either<OvenError, Unit>> ModifyCurrentUserVoiceState(
        GuildId guild,
        CurrentUserVoiceStatePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyCurrentUserVoiceState(guild, patch), cancellationToken);

    /// <summary>Somebody in voice. Source: Discord documentation, Voice, Get User Voice State.</summary>
    public Task<Either<OvenError, VoiceState>> GetUserVoiceState(
        GuildId guild,
        UserId user,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetUserVoiceState(guild, user), cancellationToken);

    /// <summary>Changes somebody on a stage. Source: Discord documentation, Voice, Modify User Voice State.</summary>
    public Task<Either<OvenError, Unit>> ModifyUserVoiceState(
        GuildId guild,
        UserId user,
        UserVoiceStatePatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyUserVoiceState(guild, user, patch), cancellationToken);

    /// <summary>The places that voice can run through. Source: Discord documentation, Voice, List Voice Regions.</summary>
    public Task<Either<OvenError, EquatableList<VoiceRegion>>> ListVoiceRegions(CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.ListVoiceRegions(), cancellationToken);
}
