using LanguageExt;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The voice regions of a guild.</summary>
    public static RestRequest<EquatableList<VoiceRegion>> GetGuildVoiceRegions(GuildId guild) =>
        new(Endpoints.GetGuildVoiceRegions, [$"{guild}"]);

    /// <summary>The bot in voice.</summary>
    public static RestRequest<VoiceState> GetCurrentUserVoiceState(GuildId guild) => new(Endpoints.GetCurrentUserVoiceState, [$"{guild}"]);

    /// <summary>Changes the bot on a stage.</summary>
    public static RestRequest<Unit> ModifyCurrentUserVoiceState(GuildId guild, CurrentUserVoiceStatePatch patch) =>
        new(Endpoints.ModifyCurrentUserVoiceState, [$"{guild}"]) { Body = patch };

    /// <summary>Somebody in voice.</summary>
    public static RestRequest<VoiceState> GetUserVoiceState(GuildId guild, UserId user) =>
        new(Endpoints.GetUserVoiceState, [$"{guild}", $"{user}"]);

    /// <summary>Changes somebody on a stage.</summary>
    public static RestRequest<Unit> ModifyUserVoiceState(GuildId guild, UserId user, UserVoiceStatePatch patch) =>
        new(Endpoints.ModifyUserVoiceState, [$"{guild}", $"{user}"]) { Body = patch };

    /// <summary>The places that voice can run through.</summary>
    public static RestRequest<EquatableList<VoiceRegion>> ListVoiceRegions() => new(Endpoints.ListVoiceRegions, []);
}
